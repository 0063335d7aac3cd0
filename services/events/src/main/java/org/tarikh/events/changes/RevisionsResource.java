package org.tarikh.events.changes;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.ProblemBody;

/** The feed of revisions over HTTP. */
@Path("/api/v1/events/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "Events in the order of their changes, for those who keep a copy")
public class RevisionsResource {
    private static final Bounds LIMIT = new Bounds("limit", 1, 500, 100);

    private final RevisionFeed feed;
    private final LongPoll poll;

    RevisionsResource(RevisionFeed feed, LongPoll poll) {
        this.feed = feed;
        this.poll = poll;
    }

    @GET
    @Operation(
            operationId = "listEventRevisions",
            summary = "List every revision of every event after a cursor",
            description = "For those who keep what was known when: each revision ever recorded, and each end of an"
                    + " event, in the order of recording; at least once, resumable. One whose words are not to be shown"
                    + " any more, or again, is told anew. `wait` is a long poll.")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions, perhaps empty",
            content = @Content(schema = @Schema(implementation = EventRevisions.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "410",
            description = "The cursor is of an epoch that has passed: begin at the start",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Uni<EventRevisions> revisions(
            @QueryParam("after") @Parameter(description = "`next` of the page before; none for the start") String after,
            @QueryParam("limit") @Parameter(description = "From 1 to 500, 100 when not given", example = "100")
                    String limit,
            @QueryParam("wait") @Parameter(description = "Seconds to wait for a revision, 0 to 30", example = "20")
                    String wait) {
        int most = LIMIT.of(limit);
        return poll.until(
                wait, () -> feed.after(after, most), page -> !page.items().isEmpty());
    }

    @GET
    @Path("/position")
    @Operation(
            operationId = "getEventRevisionsPosition",
            summary = "Get the newest cursor of the revisions",
            description = "A reader whose cursor equals it has read everything there is.")
    @APIResponse(
            responseCode = "200",
            description = "The newest cursor",
            content = @Content(schema = @Schema(implementation = ChangesResource.Position.class)))
    public ChangesResource.Position position() {
        return new ChangesResource.Position(feed.position());
    }
}
