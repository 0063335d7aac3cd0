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

/** The lexicon's places over HTTP. */
@Path("/api/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places", description = "Places the lexicon and the gazetteer know")
public class PlacesResource {
    private final Gazetteer gazetteer;

    PlacesResource(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A page of places. */
    @Schema(description = "A page of places")
    public record PlacePage(
            List<PlaceEntry> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @Operation(
            operationId = "listPlaces",
            summary = "List places",
            description =
                    "By id; an id is a path, so what lies in a place begins with its id. Of a GeoNames file's places,"
                            + " those that events stand in and those whose whole name is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of places",
            content = @Content(schema = @Schema(implementation = PlacePage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public PlacePage list(
            @QueryParam("q") @Parameter(description = "Words of the name, the id or an alias", example = "herat")
                    String q,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        List<PlaceEntry> found = gazetteer.places(q, cursor, most + 1);
        boolean more = found.size() > most;
        List<PlaceEntry> items = more ? found.subList(0, most) : found;
        return new PlacePage(items, more ? items.get(most - 1).id() : null);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPlace",
            summary = "Get a place",
            description = "Ids are stable slugs, equal in every installation.")
    @APIResponse(
            responseCode = "200",
            description = "What the lexicon knows of it, with the revision as ETag",
            content = @Content(schema = @Schema(implementation = PlaceEntry.class)))
    @APIResponse(
            responseCode = "404",
            description = "The lexicon does not know the id",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response get(@PathParam("id") @Parameter(example = "afghanistan.herat") String id) {
        PlaceEntry found = gazetteer
                .place(id)
                .orElseThrow(() -> new Problem(
                        Code.PLACE_NOT_FOUND,
                        "Neither the lexicon nor the gazetteer has a place with the id " + id + "."));
        return Response.ok(found).tag(Long.toString(found.byHand().revision())).build();
    }
}
