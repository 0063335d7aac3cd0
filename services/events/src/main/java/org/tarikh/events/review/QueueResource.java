package org.tarikh.events.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.event.EventFilter;
import org.tarikh.events.event.EventId;
import org.tarikh.events.event.EventsResource;
import org.tarikh.events.event.QueuePage;
import org.tarikh.events.event.ReviewQueue;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.ProblemBody;

/** What asks for an editor, over HTTP. */
@Path("/api/v1/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review")
public class QueueResource {
    private final ReviewQueue queue;
    private final Decisions decisions;
    private final Caller caller;

    QueueResource(ReviewQueue queue, Decisions decisions, Caller caller) {
        this.queue = queue;
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    @Path("/queue")
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "listReviewQueue",
            summary = "List events that ask for an editor",
            description = "By importance and doubt: what the machine proposed and nobody has decided; what readers"
                    + " reported as wrong and nobody has answered; what the machine now reads otherwise than it did when"
                    + " an editor set it; what tells otherwise than when an editor accepted it."
                    + " The filters are those of the list of events.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events with the reasons",
            content = @Content(schema = @Schema(implementation = QueuePage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public QueuePage list(
            @BeanParam EventFilter filter,
            @QueryParam("publisher") @Parameter(description = "Publisher of one of its sources") List<String> publisher,
            @QueryParam("reason")
                    @Parameter(
                            description = "unreviewed, single_source, low_confidence, undated, inferred_date, no_place,"
                                    + " contested, error_report, proposal or changed",
                            example = "single_source")
                    List<String> reason,
            @QueryParam("assigned")
                    @Parameter(
                            description = "Who has it in hand: me, others, nobody, or free for me or nobody",
                            example = "free")
                    String assigned,
            @QueryParam("after")
                    @Parameter(description = "Id of an event: only what comes after it; all where it does not ask")
                    String after,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        return queue.page(
                filter,
                new ReviewQueue.Wish(publisher, reason, assigned, after),
                caller.person().orElse(null),
                cursor,
                Bounds.PAGE.of(limit));
    }

    @GET
    @Path("/events/{id}")
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "getReviewItem",
            summary = "Get an event as an editor sees it",
            description =
                    "With why it asks for an editor, if it does, who has it in hand, and the act that `restore` would"
                            + " take back; what an editor rejected too.")
    @APIResponse(
            responseCode = "200",
            description = "The event, with its revision as ETag",
            content = @Content(schema = @Schema(implementation = QueuePage.Reviewed.class)))
    @APIResponse(
            responseCode = "308",
            description = "The event lives on under the id in Location, which mergedInto of the body names too",
            content = @Content(schema = @Schema(implementation = EventsResource.Merged.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response get(@PathParam("id") String id) {
        UUID event = EventId.read(id);
        ReviewQueue.Found found =
                queue.find(event, caller.person().orElse(null)).orElseThrow(() -> EventId.unknown(id));
        if (found.item() == null) {
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/review/events/" + found.mergedInto()))
                    .entity(new EventsResource.Merged(event, found.mergedInto()))
                    .build();
        }
        QueuePage.Item item = found.item();
        QueuePage.LastAct last = decisions
                .last(event)
                .map(standing -> new QueuePage.LastAct(
                        standing.kind().name().toLowerCase(Locale.ROOT), standing.event(), standing.taken()))
                .orElse(null);
        return Response.ok(new QueuePage.Reviewed(
                        item.event(), item.score(), item.reasons(), item.errors(), item.assignment(), last))
                .tag(new EntityTag(Long.toString(item.event().revision())))
                .build();
    }
}
