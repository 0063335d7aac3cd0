package org.tarikh.events.review;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Toll;

/** What an editor makes of an event, as it is documented; {@link EditReader} reads it, since absent is not null there. */
@Schema(
        description =
                "What an editor makes of an event. A field left out stays as it is; of one that is null nothing is"
                        + " told; one that is named in `restore` is again what the machine reads")
record EventEdit(
        @Schema(description = "One line, at most 300 characters") String title,
        @Schema(nullable = true, description = "At most 2000 characters") String summary,
        Event.Type type,
        @Schema(enumeration = {"actual", "future", "hypothetical", "negated", "historical"}) String realis,
        @Schema(nullable = true) Day date,
        @Schema(nullable = true) Where place,
        @Schema(description = "Each by the id of an actor, or by a name; at most 50") List<ActorRef> initiators,
        @Schema(description = "Each by the id of an actor, or by a name; at most 50") List<ActorRef> recipients,
        @Schema(nullable = true) Toll fatalities,
        @Schema(nullable = true) Toll injuries,
        @Schema(
                        nullable = true,
                        description = "Names of fields that are again what the machine reads",
                        examples = "[\"date\"]")
                List<String> restore,
        @Schema(nullable = true, description = "Who decides so, at most 200 characters") String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {

    /** A date as an editor gives it; its basis is manual. */
    @Schema(name = "EditedDate", description = "A date; its basis becomes manual")
    record Day(
            LocalDate start,
            @Schema(nullable = true, description = "The start where it is left out") LocalDate end,
            @Schema(
                            nullable = true,
                            description = "day, or days where it has another end, when left out",
                            enumeration = {"day", "days", "week", "month", "season", "quarter", "year", "decade"})
                    String precision,
            @Schema(nullable = true, examples = "21:00") String time,
            @Schema(nullable = true, examples = "Asia/Kabul") String zone) {}

    /** A place by its id. */
    @Schema(name = "EditedPlace", description = "A place of the lexicon")
    record Where(@Schema(examples = "afghanistan.herat") String id) {}
}
