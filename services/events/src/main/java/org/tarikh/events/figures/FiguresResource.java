package org.tarikh.events.figures;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;

/** The figures over HTTP. */
@Path("/api/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures", description = "Counts over a period, which are not events")
public class FiguresResource {
    private static final UUID START = new UUID(0, 0);

    private final Figures figures;

    FiguresResource(Figures figures) {
        this.figures = figures;
    }

    /** A page of figures. */
    @Schema(description = "A page of figures")
    public record FigurePage(
            List<CountedFigure> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @Operation(
            operationId = "listFigures",
            summary = "List figures",
            description =
                    "Counts over a period, each with the words it was read from and the figures that contradict it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures",
            content = @Content(schema = @Schema(implementation = FigurePage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public FigurePage list(
            @QueryParam("party")
                    @Parameter(
                            description = "Id of an actor whose doings are counted, or who counts",
                            example = "national-resistance-front")
                    String party,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        UUID after = cursor == null ? START : decoded(cursor);
        List<CountedFigure> found =
                party == null ? figures.after(after, most + 1) : figures.about(party, after, most + 1);
        boolean more = found.size() > most;
        List<CountedFigure> items = more ? found.subList(0, most) : found;
        return new FigurePage(items, more ? items.get(most - 1).id().toString() : null);
    }

    private static UUID decoded(String cursor) {
        return GivenId.of(
                cursor, none -> Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave"));
    }
}
