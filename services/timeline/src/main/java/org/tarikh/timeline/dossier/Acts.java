package org.tarikh.timeline.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/** What editors did to an event, the newest first. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Acts(List<Act> items) {
    public Acts {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param act {@code accept}, {@code edit} …
     * @param by the editor, null where names are not told
     * @param note why, or null
     * @param fields those that changed
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Act(Instant at, String act, String by, String note, List<String> fields) {
        public Act {
            fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }
}
