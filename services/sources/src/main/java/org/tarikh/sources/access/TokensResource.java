package org.tarikh.sources.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.problem.Bounds;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.GivenId;
import org.tarikh.sources.problem.IfMatch;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;

/** The API tokens over HTTP. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tokens", description = "Tokens of those who write here")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class TokensResource {
    private static final int LARGEST_BODY = 1024 * 1024;

    private final ApiTokens tokens;
    private final StrictJson json;
    private final Caller caller;
    private final Clock clock;

    TokensResource(ApiTokens tokens, StrictJson json, Caller caller, Clock clock) {
        this.tokens = tokens;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** A page of tokens. */
    @Schema(name = "ApiTokenPage", description = "A page of tokens; next is null at the end")
    record Page(List<ApiToken> items, @Schema(nullable = true) String next) {}

    @GET
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "listTokens",
            summary = "All tokens, revoked ones too",
            description = "In the order in which they were made, without their secrets.")
    @APIResponse(
            responseCode = "200",
            description = "A page of tokens",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Page list(
            @Parameter(description = "As `next` gave it") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200", schema = @Schema(implementation = Integer.class, defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        List<ApiToken> found = tokens.after(cursor == null ? null : after(cursor), most + 1);
        List<ApiToken> items = found.stream().limit(most).toList();
        return new Page(items, found.size() > most ? items.get(most - 1).id().toString() : null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.ADMIN)
    @Operation(operationId = "getToken", summary = "A token, without its secret")
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = ApiToken.class)))
    public Response get(@PathParam("id") String id) {
        ApiToken found = found(id);
        return Response.ok(found).tag(Integer.toString(found.revision())).build();
    }

    @POST
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "makeToken",
            summary = "Make a token",
            description = "The token is told in this answer only: what is kept is a hash. It is sent as"
                    + " `Authorization: Bearer`.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TokenForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ApiToken.class)))
    public Response make(
            @QueryParam("by") @Parameter(description = "Who does so, where no token tells it", example = "Amina")
                    String by,
            InputStream body)
            throws IOException {
        TokenForm form = json.read(IncomingBody.text(body, LARGEST_BODY), TokenForm.class)
                .checked(clock);
        ApiToken made = tokens.make(form.name(), new TreeSet<>(form.scopes()), caller.by(by), form.end());
        return Response.created(URI.create("/api/v1/tokens/" + made.id()))
                .tag(Integer.toString(made.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(made)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Scope.ADMIN)
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke a token",
            description = "It counts no more from now on, and stays listed.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The token's ETag, or `*`", example = "\"1\"")
                    String known,
            @QueryParam("by") @Parameter(description = "Who does so, where no token tells it", example = "Amina")
                    String by) {
        ApiToken found = found(id);
        IfMatch.check(known, Integer.toString(found.revision()));
        tokens.revoke(found.id(), caller.by(by));
    }

    private ApiToken found(String id) {
        return tokens.find(GivenId.of(id, TokensResource::none)).orElseThrow(() -> none(id));
    }

    private static UUID after(String cursor) {
        return GivenId.of(
                cursor, none -> Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list has given"));
    }

    private static Problem none(String id) {
        return new Problem(Code.TOKEN_NOT_FOUND, "No token has the id " + id + ".");
    }
}
