package org.tarikh.events.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Scope;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** Who is signed in, for the service that has the pages. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts", description = "The people of the desk and their sessions")
public class SessionsResource {
    private static final int MOST_BYTES = 1024 * 1024;

    private final Accounts accounts;
    private final Sessions sessions;
    private final StrictJson json;

    SessionsResource(Accounts accounts, Sessions sessions, StrictJson json) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "signIn",
            summary = "Open a session",
            description =
                    "After five tries in a row that failed, a name is locked for 30 seconds, and for twice as long"
                            + " after each further one, up to an hour; whether there is an account of it or not. The same"
                            + " holds after thirty that failed from one address, where it is given.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SignInRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The session, and once the secret that shows whose it is",
            content = @Content(schema = @Schema(implementation = Session.Opened.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body or one of its fields is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "The name and the password do not belong together",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "429",
            description = "The name or the address is locked for the seconds that Retry-After tells",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response open(InputStream body) throws IOException {
        SignInRequest request = json.read(IncomingBody.text(body, MOST_BYTES), SignInRequest.class)
                .checked();
        return Response.status(Response.Status.CREATED)
                .entity(accounts.signIn(request.name(), request.password(), request.address()))
                .cacheControl(untold())
                .build();
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "checkSession",
            summary = "Tell whose session it is",
            description = "This uses the session: it ends twelve hours after the last use.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SecretRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = Session.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none, or it has ended",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response check(InputStream body) throws IOException {
        SecretRequest request = json.read(IncomingBody.text(body, MOST_BYTES), SecretRequest.class);
        SignInRequest.required("secret", request.secret());
        Session session = sessions.check(request.secret())
                .orElseThrow(() -> new Problem(Code.SESSION_NOT_FOUND, "Nobody is signed in by this."));
        return Response.ok(session).cacheControl(untold()).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Scope.ADMIN)
    @Operation(operationId = "signOut", summary = "End a session", description = "Also where it has ended already.")
    @APIResponse(responseCode = "204", description = "The session has ended")
    public Response end(@PathParam("id") String id) {
        sessions.end(
                GivenId.of(id, none -> new Problem(Code.SESSION_NOT_FOUND, "No session has the id " + none + ".")));
        return Response.noContent().build();
    }

    /** Nobody on the way is to keep it. */
    static CacheControl untold() {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return never;
    }
}
