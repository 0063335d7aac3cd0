package org.tarikh.events.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** The accounts of the desk, for admins, and everybody's own password. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
@APIResponse(
        responseCode = "400",
        description = "A parameter, the body or one of its fields is not valid",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class AccountsResource {
    private static final int MOST_BYTES = 1024 * 1024;

    private final Accounts accounts;
    private final StrictJson json;
    private final Caller caller;

    AccountsResource(Accounts accounts, StrictJson json, Caller caller) {
        this.accounts = accounts;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    @Operation(operationId = "listAccounts", summary = "List accounts", description = "In the order they were made.")
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts",
            content = @Content(schema = @Schema(implementation = Accounts.Page.class)))
    public Accounts.Page list(
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        return accounts.page(cursor, Bounds.PAGE.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.ADMIN)
    @Operation(operationId = "getAccount", summary = "Get an account")
    @APIResponse(
            responseCode = "200",
            description = "The account; its ETag is what a change names by If-Match",
            content = @Content(schema = @Schema(implementation = Account.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such account",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response get(@PathParam("id") String id) {
        return tagged(accounts.find(read(id)).orElseThrow(() -> Accounts.unknown(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "makeAccount",
            summary = "Make an account",
            description = "With a password that has to be changed at the first sign-in.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccountRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The account, at Location, and once its password",
            content = @Content(schema = @Schema(implementation = Accounts.Made.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is an account of the name",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response make(
            @QueryParam("by") @Parameter(description = "Who does so, where no token tells it", example = "Amina")
                    String by,
            InputStream body)
            throws IOException {
        AccountRequest request = json.read(IncomingBody.text(body, MOST_BYTES), AccountRequest.class);
        SignInRequest.required("role", request.role());
        Accounts.Made made = accounts.make(request.name(), role(request.role()), caller.by(by));
        return Response.created(URI.create("/api/v1/accounts/" + made.account().id()))
                .entity(made)
                .cacheControl(SessionsResource.untold())
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "changeAccount",
            summary = "Change an account",
            description = "Who may no longer sign in is signed out. One admin has to stay.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccountChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = Account.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such account",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "409",
            description = "No admin would be left",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "412",
            description = "The account has changed meanwhile",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "428",
            description = "The revision that is meant is not named",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The account's ETag", example = "\"3\"") String revision,
            @QueryParam("by") @Parameter(description = "Who does so, where no token tells it", example = "Amina")
                    String by,
            InputStream body)
            throws IOException {
        UUID account = read(id);
        AccountChange change = json.read(IncomingBody.text(body, MOST_BYTES), AccountChange.class);
        Role role = change.role() == null ? null : role(change.role());
        return tagged(accounts.change(account, revision, role, change.active(), caller.by(by)));
    }

    @POST
    @Path("/{id}/one-time-password")
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "renewPassword",
            summary = "Give an account a new password to be used once",
            description = "For a person who has lost theirs: all sessions end, and the name is no longer locked.")
    @APIResponse(
            responseCode = "200",
            description = "The account, and once its password",
            content = @Content(schema = @Schema(implementation = Accounts.Made.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such account",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "412",
            description = "The account has changed meanwhile",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "428",
            description = "The revision that is meant is not named",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response renew(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The account's ETag", example = "\"3\"") String revision,
            @QueryParam("by") @Parameter(description = "Who does so, where no token tells it", example = "Amina")
                    String by) {
        return Response.ok(accounts.renew(read(id), revision, caller.by(by)))
                .cacheControl(SessionsResource.untold())
                .build();
    }

    @POST
    @Path("/{id}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "changePassword",
            summary = "Change one's own password",
            description = "All sessions of the account end. Tries are counted as those to sign in are.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PasswordRequest.class)))
    @APIResponse(responseCode = "204", description = "The password is changed")
    @APIResponse(
            responseCode = "403",
            description = "The current password is another",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such account",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "429",
            description = "The name is locked for the seconds that Retry-After tells",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response changePassword(@PathParam("id") String id, InputStream body) throws IOException {
        UUID account = read(id);
        PasswordRequest request = json.read(IncomingBody.text(body, MOST_BYTES), PasswordRequest.class);
        SignInRequest.required("current", request.current());
        SignInRequest.required("password", request.password());
        accounts.changePassword(account, request.current(), request.password());
        return Response.noContent().build();
    }

    private static Response tagged(Account account) {
        return Response.ok(account)
                .tag(Long.toString(account.revision()))
                .cacheControl(SessionsResource.untold())
                .build();
    }

    private static Role role(String word) {
        return Role.of(word)
                .orElseThrow(() ->
                        Problem.field(Code.INVALID_FIELD, "role", "must be one of " + String.join(", ", Role.WORDS)));
    }

    private static UUID read(String id) {
        return GivenId.of(id, Accounts::unknown);
    }
}
