package org.tarikh.events.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.event.Event;
import org.tarikh.events.event.EventId;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** Claims that editors find in sources, over HTTP. */
@Path("/api/v1/events/{id}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "review")
public class ClaimsResource {
    private static final int MOST_BYTES = 64 * 1024;

    private final Review review;
    private final ClaimReader claims;
    private final StrictJson json;
    private final Caller caller;

    ClaimsResource(Review review, ClaimReader claims, StrictJson json, Caller caller) {
        this.review = review;
        this.claims = claims;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "addClaim",
            summary = "Add a claim to an event",
            description = "At words of an article, which become its evidence. It counts like a claim that the machine"
                    + " read, and stays when articles are read again, and through merge and split: it goes with the"
                    + " event's first report. `restore` takes it back.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ClaimForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event as it is now, with its revision as ETag",
            content = @Content(schema = @Schema(implementation = Event.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid, or there are no words at the place",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such event",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "412",
            description = "The event has changed meanwhile, or was merged away",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "428",
            description = "The revision that is meant is not named",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "503",
            description = "Sources, which has the words, is away",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response add(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The event's ETag", example = "\"3\"") String revision,
            InputStream body)
            throws IOException {
        UUID event = EventId.read(id);
        ClaimForm form = json.read(IncomingBody.text(body, MOST_BYTES), ClaimForm.class);
        ReviewResource.check("editor", form.editor(), form.note());
        review.check(event, ReviewResource.standing(revision));
        Event now = review.claim(
                event,
                claims.read(form),
                ReviewResource.standing(revision),
                caller.name().orElse(form.editor()),
                form.note());
        return Response.ok(now)
                .tag(new EntityTag(Long.toString(now.revision())))
                .build();
    }
}
