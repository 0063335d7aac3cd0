package org.tarikh.events.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;

/** A count over a period with the words it was read from; not an event. */
@Schema(name = "Figure", description = "A count over a period, which is not an event")
public record CountedFigure(
        @Schema(nullable = true) UUID id,
        @Schema(nullable = true) ActorRef by,
        @Schema(examples = "attacks") String about,
        @Schema(examples = "401") int count,
        @Schema(nullable = true) Integer low,
        @Schema(nullable = true) Integer high,
        @Schema(nullable = true) LocalDate periodStart,
        @Schema(nullable = true) LocalDate periodEnd,
        @Schema(
                        nullable = true,
                        examples = "attack AF",
                        description = "What is counted and where, equal for figures on one matter")
                String topic,
        @Schema(description = "Those whose doings are counted, where the words name them") List<String> parties,
        @Schema(
                        description =
                                "Figures on the same matter over much the same time, counted by somebody else, that"
                                        + " cannot be right together with this one")
                List<UUID> contradicts,
        Event.Evidence evidence) {

    public CountedFigure {
        parties = parties == null ? List.of() : List.copyOf(parties);
        contradicts = contradicts == null ? List.of() : List.copyOf(contradicts);
    }

    CountedFigure contradicting(List<UUID> others) {
        return new CountedFigure(
                id, by, about, count, low, high, periodStart, periodEnd, topic, parties, others, evidence);
    }
}
