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

/** The change feed over HTTP. */
@Path("/api/v1/events/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "Events in the order of their changes, for those who keep a copy")
public class ChangesResource {
    private static final Bounds LIMIT = new Bounds("limit", 1, 500, 100);

    private final ChangeFeed feed;
    private final LongPoll poll;

    ChangesResource(ChangeFeed feed, LongPoll poll) {
        this.feed = feed;
        this.poll = poll;
    }

    @GET
    @Operation(
            operationId = "listEventChanges",
            summary = "List the changes after a cursor",
            description = "At least once, resumable: one item per event with its current revision, or a tombstone."
                    + " `wait` is a long poll.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes, perhaps empty",
            content = @Content(schema = @Schema(implementation = EventChanges.class)))
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
    public Uni<EventChanges> changes(
            @QueryParam("after") @Parameter(description = "`next` of the page before; none for the start") String after,
            @QueryParam("limit") @Parameter(description = "From 1 to 500, 100 when not given", example = "100")
                    String limit,
            @QueryParam("wait") @Parameter(description = "Seconds to wait for a change, 0 to 30", example = "20")
                    String wait) {
        int most = LIMIT.of(limit);
        return poll.until(
                wait, () -> feed.after(after, most), page -> !page.items().isEmpty());
    }

    /** The newest cursor of the feed. */
    @Schema(description = "The newest cursor of the feed")
    public record Position(@Schema(examples = "1.1042.87") String position) {}

    @GET
    @Path("/position")
    @Operation(
            operationId = "getEventChangesPosition",
            summary = "Get the newest cursor",
            description = "A reader whose cursor equals it has read everything there is.")
    @APIResponse(
            responseCode = "200",
            description = "The newest cursor",
            content = @Content(schema = @Schema(implementation = Position.class)))
    public Position position() {
        return new Position(feed.position());
    }
}
