package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tarikh.timeline.chronology.Entry;

/** A page of what waits for an editor, the most important and doubtful first; {@code next} is null at the end. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Waiting(List<Item> items, String next) {
    public Waiting {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * An event and why it waits.
     *
     * @param reasons such as {@code no_place}
     * @param errors how many reports of errors are open
     * @param assignment null where nobody has it in hand
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(Entry event, List<String> reasons, int errors, Assignment assignment) {
        public Item {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /**
     * The act that would be taken back.
     *
     * @param act such as {@code merge}
     * @param event the one it was done to, which may be another
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LastAct(String act, UUID event, Instant at) {}

    /**
     * Who has an event in hand.
     *
     * @param own whether that is who asks
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Assignment(String by, boolean own, Instant until) {}
}
