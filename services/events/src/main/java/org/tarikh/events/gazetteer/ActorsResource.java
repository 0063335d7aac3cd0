package org.tarikh.events.gazetteer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;

/** The lexicon's actors over HTTP. */
@Path("/api/v1/actors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actors", description = "Parties the lexicon knows")
public class ActorsResource {
    private final Gazetteer gazetteer;

    ActorsResource(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A page of actors. */
    @Schema(description = "A page of actors")
    public record ActorPage(
            List<ActorEntry> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @Operation(
            operationId = "listActors",
            summary = "List actors",
            description = "By id; every actor of the lexicon, whether events name it or not.")
    @APIResponse(
            responseCode = "200",
            description = "A page of actors",
            content = @Content(schema = @Schema(implementation = ActorPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public ActorPage list(
            @QueryParam("q") @Parameter(description = "Words of the name, the id or an alias", example = "herat")
                    String q,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        List<ActorEntry> found = gazetteer.actors(q, cursor, most + 1);
        boolean more = found.size() > most;
        List<ActorEntry> items = more ? found.subList(0, most) : found;
        return new ActorPage(items, more ? items.get(most - 1).id() : null);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getActor",
            summary = "Get an actor",
            description = "Ids are stable slugs, equal in every installation.")
    @APIResponse(
            responseCode = "200",
            description = "What the lexicon knows of it, with the revision as ETag",
            content = @Content(schema = @Schema(implementation = ActorEntry.class)))
    @APIResponse(
            responseCode = "404",
            description = "The lexicon does not know the id",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response get(@PathParam("id") @Parameter(example = "taliban") String id) {
        ActorEntry found = gazetteer
                .actor(id)
                .orElseThrow(
                        () -> new Problem(Code.ACTOR_NOT_FOUND, "The lexicon has no actor with the id " + id + "."));
        return Response.ok(found).tag(Long.toString(found.byHand().revision())).build();
    }
}
