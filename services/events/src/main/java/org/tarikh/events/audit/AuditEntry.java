package org.tarikh.events.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act of an editor. */
@Schema(description = "One act of an editor; what was and what is are null where a takedown redacted them")
public record AuditEntry(
        UUID id,
        Instant at,
        @Schema(examples = "reject", description = "merge, split, restore, accept, reject, edit") String act,
        @Schema(
                        enumeration = {"event", "thread"},
                        description = "What it was done to")
                String sort,
        @Schema(description = "The id of that event or thread") UUID subject,
        @Schema(nullable = true, description = "Who did it, where a name was given") String by,
        @Schema(nullable = true, description = "Why") String note,
        @Schema(nullable = true, description = "The values that changed, as they were, by name")
                Map<String, Object> was,
        @Schema(nullable = true, description = "The same values after it") Map<String, Object> becomes,
        @Schema(description = "Whether a takedown took the values and the note") boolean redacted) {

    /** What editors act on. */
    public enum Sort {
        EVENT,
        THREAD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
