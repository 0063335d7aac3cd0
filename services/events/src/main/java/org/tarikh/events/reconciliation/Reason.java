package org.tarikh.events.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one trait of two reports says for or against their being one event. The weighted likenesses add up to the
 * score, unless two telling of the same words are taken for copies, two days of one plan are told of, or grounds are wanting.
 *
 * @param trait date, place, parties, type, figures or wording; copy and plan, which decide by
 *     themselves; grounds, which hold the score down
 * @param likeness 0 to 1
 * @param weight 0 to 1, the share of the score
 * @param says a readable clause, as "Guzara lies in Herat"
 */
@Schema(description = "What one trait of two reports says for or against their being one event")
public record Reason(
        @Schema(description = "date, place, parties, type, figures, wording, copy, plan or grounds", examples = "place")
                String trait,
        @Schema(description = "From 0 to 1", examples = "0.85") double likeness,
        @Schema(description = "Its share of the score, from 0 to 1", examples = "0.2") double weight,
        @Schema(description = "A readable clause", examples = "Guzara lies in Herat") String says) {
    private static final double PLACES = 1000;

    public Reason {
        likeness = Math.round(likeness * PLACES) / PLACES;
        weight = Math.round(weight * PLACES) / PLACES;
    }
}
