package org.tarikh.events.additions;

import jakarta.annotation.security.RolesAllowed;
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
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;

/** What editors added to the lexicon, over HTTP. */
@Path("/api/v1/lexicon/additions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lexicon")
public class AdditionsResource {
    private static final List<String> KINDS = List.of("actor", "place", "name");

    private final AdditionList additions;

    AdditionsResource(AdditionList additions) {
        this.additions = additions;
    }

    /** A page of additions. */
    @Schema(name = "LexiconAdditionPage", description = "A page of what editors added to the lexicon")
    record AdditionPage(
            List<AdditionEntry> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "listAdditions",
            summary = "List what editors added to the lexicon",
            description = "Actors, places and further names, the newest first. Repeated kinds mean or.")
    @APIResponse(
            responseCode = "200",
            description = "A page of additions",
            content = @Content(schema = @Schema(implementation = AdditionPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public AdditionPage list(
            @QueryParam("kind") @Parameter(description = "actor, place or name", example = "name") List<String> kinds,
            @QueryParam("q") @Parameter(description = "Words of the name or of the entry's id", example = "front")
                    String q,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        if (!KINDS.containsAll(kinds)) {
            throw Problem.field(Code.INVALID_PARAMETER, "kind", "must be one of " + String.join(", ", KINDS));
        }
        if (q != null && (q.isBlank() || q.indexOf('\u0000') >= 0)) {
            throw Problem.field(Code.INVALID_PARAMETER, "q", "must not be empty");
        }
        List<AdditionEntry> found = additions.after(AdditionCursor.of(cursor), kinds, q, most + 1);
        boolean more = found.size() > most;
        List<AdditionEntry> items = more ? found.subList(0, most) : found;
        return new AdditionPage(
                items, more ? AdditionCursor.of(items.get(most - 1)).toString() : null);
    }
}
