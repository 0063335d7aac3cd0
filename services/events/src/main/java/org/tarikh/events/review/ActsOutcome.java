package org.tarikh.events.review;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one act on several events has come to, in their order. */
@Schema(description = "What one act on several events has come to, in their order")
record ActsOutcome(List<Item> items) {

    /** What it has come to on one of them. */
    @Schema(name = "ActOutcome", description = "What an act has come to on one event")
    record Item(
            UUID id,
            @Schema(
                            enumeration = {"done", "changed", "assigned", "gone"},
                            description = "changed: it is at another revision than was meant; assigned: somebody else"
                                    + " has it in hand; gone: there is none, or it was merged into another")
                    String outcome,
            @Schema(nullable = true, description = "The revision that stands now; null where it is gone")
                    Long revision) {}

    /** Why an act was or was not done. */
    enum Fate {
        DONE,
        CHANGED,
        ASSIGNED,
        GONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
