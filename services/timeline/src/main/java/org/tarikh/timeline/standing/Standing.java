package org.tarikh.timeline.standing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** How many claims a publisher or party made, and what became of them; one claim may count in several. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Standing(
        Subject subject,
        long made,
        long confirmed,
        long denied,
        long contradicted,
        long alone,
        List<FieldCounts> fields) {

    public Standing {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** Whose record it is; {@code id} is null for a publisher. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Subject(String id, String name) {}

    /** The same of claims on one part of an event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FieldCounts(String field, long made, long confirmed, long denied, long contradicted, long alone) {}
}
