package org.tarikh.events.figures;

import java.time.LocalDate;
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
        Event.Evidence evidence) {}
