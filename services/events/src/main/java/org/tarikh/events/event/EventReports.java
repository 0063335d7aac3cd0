package org.tarikh.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.reconciliation.Reason;

/**
 * Why the reports of an event are one, and why its nearest neighbours are not.
 *
 * @param reports in the order of publication
 * @param pairs the likest first
 * @param apart one pair for each neighbour, the likest first
 */
@Schema(description = "Why the reports of an event are one, and why its nearest neighbours are not")
public record EventReports(List<Told> reports, List<Pair> pairs, List<Apart> apart) {

    /** One report of the event. */
    @Schema(name = "EventReport")
    public record Told(
            UUID id,
            String article,
            String publisher,
            @Schema(nullable = true) LocalDate published,
            @Schema(nullable = true) String headline,
            @Schema(description = "What the report tells, in plain words") String title,
            @Schema(nullable = true, description = "The article that this one is a copy of") String copyOf) {}

    /** How alike two reports of the event are. */
    @Schema(name = "ReportPair", description = "Pairs with next to nothing in common are not kept")
    public record Pair(
            UUID first,
            UUID second,
            @Schema(description = "From 0 to 1; 0.6 and above speaks for one event", examples = "0.82") double score,
            @Schema(nullable = true, description = "What forbids that they be one event by themselves") String veto,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(
                            description =
                                    "Which veto it is, to say it in another language; left out where there is none",
                            enumeration = {
                                "one_article",
                                "hazards",
                                "called_off",
                                "dates",
                                "before",
                                "countries",
                                "far",
                                "places",
                                "speakers",
                                "aftershock",
                                "sicknesses",
                                "later",
                                "occasion"
                            },
                            examples = "dates")
                    String vetoCode,
            List<Reason> reasons) {}

    /** Another event that came near, with the likest vetoed pair between the two, else the likest. */
    @Schema(name = "EventApart")
    public record Apart(
            @Schema(description = "The other event") UUID event,
            String title,
            @Schema(description = "The report of this event") UUID first,
            @Schema(description = "The report of the other") UUID second,
            double score,
            @Schema(nullable = true) String veto,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(
                            enumeration = {
                                "one_article",
                                "hazards",
                                "called_off",
                                "dates",
                                "before",
                                "countries",
                                "far",
                                "places",
                                "speakers",
                                "aftershock",
                                "sicknesses",
                                "later",
                                "occasion"
                            },
                            examples = "dates")
                    String vetoCode,
            List<Reason> reasons) {}
}
