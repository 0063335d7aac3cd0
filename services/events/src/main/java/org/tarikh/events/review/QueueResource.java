package org.tarikh.events.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Scope;
import org.tarikh.events.event.EventFilter;
import org.tarikh.events.event.QueuePage;
import org.tarikh.events.event.ReviewQueue;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.ProblemBody;

/** What asks for an editor, over HTTP. */
@Path("/api/v1/review/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review")
public class QueueResource {
    private final ReviewQueue queue;

    QueueResource(ReviewQueue queue) {
        this.queue = queue;
    }

    @GET
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "listReviewQueue",
            summary = "List events that ask for an editor",
            description = "By importance and doubt: what the machine proposed and nobody has decided; what readers"
                    + " reported as wrong since; what the machine now reads otherwise than it did when an editor set it."
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
                                    + " contested, error_report or proposal",
                            example = "single_source")
                    List<String> reason,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        return queue.page(filter, publisher, reason, cursor, Bounds.PAGE.of(limit));
    }
}
