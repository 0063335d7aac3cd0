package org.tarikh.events.event;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of events as a client gives them; a repeated one means or, a leading minus excludes. */
public class EventFilter {
    @QueryParam("from")
    @Parameter(description = "First day, inclusive; an event matches when its range overlaps", example = "2025-09-01")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, inclusive", example = "2025-12-31")
    String to;

    @QueryParam("kind")
    @Parameter(description = "incident or move", example = "incident")
    List<String> kind;

    @QueryParam("type")
    @Parameter(description = "A PLOVER type, an ACLED event or sub-event, or a GLIDE hazard", example = "ASSAULT")
    List<String> type;

    @QueryParam("actor")
    @Parameter(description = "Id of an actor on either side", example = "taliban")
    List<String> actor;

    @QueryParam("place")
    @Parameter(description = "Id of a place; what lies in it is included", example = "afghanistan.herat")
    List<String> place;

    @QueryParam("status")
    @Parameter(description = "Status of the occurrence", example = "confirmed")
    List<String> status;

    @QueryParam("article")
    @Parameter(description = "Id of an article the event was read from")
    List<String> article;

    @QueryParam("document")
    @Parameter(description = "Id of a document the event was read from")
    List<String> document;

    @QueryParam("review")
    @Parameter(
            description = "State of review; what an editor rejected is found by review=rejected only, which asks"
                    + " for a token where writes do",
            example = "machine")
    List<String> review;

    @QueryParam("thread")
    @Parameter(description = "Id of a thread the event belongs to")
    List<String> thread;

    @QueryParam("q")
    @Parameter(description = "Words of title, parties, place and quotes", example = "Bagram")
    String q;

    /** Whether what editors rejected is asked for. */
    boolean rejectedToo() {
        return review != null && review.contains(Event.Review.REJECTED);
    }
}
