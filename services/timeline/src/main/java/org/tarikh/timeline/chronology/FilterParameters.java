package org.tarikh.timeline.chronology;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters every address of the chronology shares; the fields stand for their documentation. */
public class FilterParameters {
    @QueryParam("from")
    @Parameter(description = "First day, inclusive; an entry matches when its range overlaps", example = "2025-09-01")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, inclusive", example = "2025-12-31")
    String to;

    @QueryParam("kind")
    @Parameter(
            description = "incident or move. As with all that follow: repeated values are alternatives, different"
                    + " parameters must all match, a leading - excludes",
            example = "incident")
    List<String> kind;

    @QueryParam("type")
    @Parameter(description = "PLOVER type or GLIDE hazard code", example = "ASSAULT")
    List<String> type;

    @QueryParam("quad")
    @Parameter(
            description =
                    "PLOVER quad code: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material"
                            + " conflict",
            example = "4")
    List<String> quad;

    @QueryParam("actor")
    @Parameter(description = "Id of an initiator or recipient", example = "taliban")
    List<String> actor;

    @QueryParam("with")
    @Parameter(
            description =
                    "What an entry has to name besides: actor:, place: or thread: and an id. With actor it asks for"
                            + " two actors at once; repeated, for one or another of any sort",
            example = "actor:pakistan")
    List<String> with;

    @QueryParam("place")
    @Parameter(description = "Id of a place, with all that lies in it", example = "afghanistan.herat")
    List<String> place;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 code of the place", example = "AF")
    List<String> country;

    @QueryParam("status")
    @Parameter(description = "reported, claimed, confirmed, denied, disputed, planned or rumour", example = "confirmed")
    List<String> status;

    @QueryParam("publisher")
    @Parameter(description = "Name of a publisher of the evidence", example = "Amu TV")
    List<String> publisher;

    @QueryParam("thread")
    @Parameter(description = "Id of a thread", example = "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30")
    List<String> thread;

    @QueryParam("review")
    @Parameter(description = "machine, accepted, edited or rejected", example = "accepted")
    List<String> review;

    @QueryParam("q")
    @Parameter(
            description = "Words to search for in titles, actors, places, claims and quotes; \"a phrase\", or, -not",
            example = "shrine earthquake")
    String q;

    @QueryParam("minImportance")
    @Parameter(description = "Least importance, 0 to 10", example = "3")
    String minImportance;

    @QueryParam("zoom")
    @Parameter(
            description = "How near to look: decades, years, months, weeks or days. From afar only what weighs most is"
                    + " listed (importance 5.5, 4.25, 3, 2.5 and 0 at least); looking nearer only adds",
            example = "years")
    String zoom;

    @QueryParam("minSources")
    @Parameter(description = "Least number of sources that do not copy one another, 1 to 99", example = "2")
    String minSources;

    @QueryParam("dated")
    @Parameter(description = "true (default) for entries with a date, false for those without", example = "true")
    String dated;

    @QueryParam("asOf")
    @Parameter(
            description = "The chronology as it was known at this moment, an instant or a day (its end in UTC), not in"
                    + " the future: every event at the revision recorded by then, those merged or gone since as they"
                    + " stood. Empty before the first record",
            example = "2025-11-20T12:00:00Z")
    String asOf;

    @Context
    UriInfo uri;

    /** @param besides parameters the address takes that are no part of a filter */
    public Filter filter(String... besides) {
        return Filter.of(uri.getQueryParameters(), besides);
    }
}
