package org.tarikh.events.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Scope;
import org.tarikh.events.event.Assignment;
import org.tarikh.events.event.EventId;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** Who has an event in hand, over HTTP. */
@Path("/api/v1/events/{id}/assignment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review")
@APIResponse(
        responseCode = "409",
        description = "Somebody else has the event in hand",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class AssignmentResource {
    private static final int MOST_BYTES = 64 * 1024;

    private final Assignments assignments;
    private final StrictJson json;

    AssignmentResource(Assignments assignments, StrictJson json) {
        this.assignments = assignments;
        this.json = json;
    }

    @PUT
    @RolesAllowed(Scope.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignEvent",
            summary = "Take an event in hand",
            description =
                    "For 15 minutes, and as long again with each act on it. Others who are signed in cannot act on"
                            + " it meanwhile; API tokens and the installation itself are not hindered. It names no revision,"
                            + " since it changes nothing of the event.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssignmentRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "Who asks has it now",
            content = @Content(schema = @Schema(implementation = Assignment.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Assignment assign(@PathParam("id") String id, InputStream body) throws IOException {
        AssignmentRequest request = json.read(IncomingBody.text(body, MOST_BYTES), AssignmentRequest.class);
        ReviewResource.check(null, request.note());
        return assignments.take(EventId.read(id), request.takeOver(), request.note());
    }

    @DELETE
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "releaseEvent",
            summary = "Give an event out of hand",
            description = "Nothing happens where nobody has it.")
    @APIResponse(responseCode = "204", description = "Who asks has it no more")
    @APIResponse(
            responseCode = "404",
            description = "The id is none",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public void release(@PathParam("id") String id) {
        assignments.release(EventId.read(id));
    }
}
