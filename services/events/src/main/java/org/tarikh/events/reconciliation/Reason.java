package org.tarikh.events.reconciliation;

import java.util.List;
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
 * @param code which clause it is, as {@code place_within}; {@code uncoded} where it was worded before codes were kept
 * @param of what the clause is about, in the order of the table at {@link Reasons}
 */
@Schema(description = "What one trait of two reports says for or against their being one event")
public record Reason(
        @Schema(description = "date, place, parties, type, figures, wording, copy, plan or grounds", examples = "place")
                String trait,
        @Schema(description = "From 0 to 1", examples = "0.85") double likeness,
        @Schema(description = "Its share of the score, from 0 to 1", examples = "0.2") double weight,
        @Schema(description = "A readable clause", examples = "Guzara lies in Herat") String says,
        @Schema(
                        description = "Which clause it is, to say it in another language; uncoded where it was worded"
                                + " before codes were kept",
                        enumeration = {
                            "plan_open",
                            "plan_moved",
                            "same_words",
                            "grounds_disaster",
                            "grounds_move",
                            "grounds_none",
                            "grounds_one",
                            "dates_untold",
                            "date_untold",
                            "dates_same",
                            "dates_differ",
                            "places_untold",
                            "place_untold",
                            "places_same",
                            "place_within",
                            "places_differ",
                            "places_apart",
                            "parties_shared",
                            "party_unnamed",
                            "parties_differ",
                            "types_same",
                            "types_differ",
                            "killed_untold",
                            "killed_once",
                            "killed_same",
                            "killed_differ",
                            "words_untold",
                            "words_shared",
                            "uncoded"
                        },
                        examples = "place_within")
                String code,
        @Schema(
                        description = "What the clause is about, in order: names, counts, types, or of a date its"
                                + " first and last day, its precision and, where not told by the words, its basis",
                        examples = "[\"Guzara\", \"Herat\"]")
                List<String> of) {
    private static final double PLACES = 1000;

    public Reason {
        likeness = Math.round(likeness * PLACES) / PLACES;
        weight = Math.round(weight * PLACES) / PLACES;
        code = code == null ? "uncoded" : code;
        of = of == null ? List.of() : List.copyOf(of);
    }
}
