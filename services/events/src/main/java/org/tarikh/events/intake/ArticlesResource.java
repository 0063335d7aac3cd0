package org.tarikh.events.intake;

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
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;

/** How far each article is read, over HTTP: nothing that could not be read is dropped in silence. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "How far each article is read")
public class ArticlesResource {
    private static final List<String> STATES = List.of("waiting", "parsed", "read", "unread", "failed", "gone");

    private final Articles articles;

    ArticlesResource(Articles articles) {
        this.articles = articles;
    }

    /** How far one article is read. */
    public record ArticleState(
            @Schema(description = "Order in which articles became known") long arrival,
            String id,
            long revision,
            @Schema(
                            enumeration = {"waiting", "parsed", "read", "unread", "failed", "gone"},
                            description = "unread: kept, and in a language that is not read yet")
                    String state,
            int attempts,
            @Schema(nullable = true, description = "Why the last attempt failed") String reason,
            @Schema(nullable = true) String headline,
            @Schema(nullable = true) String publisher,
            @Schema(description = "What of it could not be read, in code points of its document's text")
                    List<Stretch> unread) {}

    /** Words that were passed over, and why. */
    @Schema(name = "UnreadStretch", description = "Words that could not be read")
    public record Stretch(int start, int end, String why) {}

    /** A page of articles. */
    @Schema(description = "A page of articles")
    public record ArticleStates(
            List<ArticleState> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @Operation(
            operationId = "listArticleStates",
            summary = "List how far articles are read",
            description = "In the order in which they became known; `state=failed` are those that could not be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content = @Content(schema = @Schema(implementation = ArticleStates.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public ArticleStates list(
            @QueryParam("state") @Parameter(description = "One state only", example = "failed") String state,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        if (state != null && !STATES.contains(state)) {
            throw Problem.field(Code.INVALID_PARAMETER, "state", "must be one of " + String.join(", ", STATES));
        }
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
        }
        List<ArticleState> found = articles.list(state, cursor == null ? 0 : Long.parseLong(cursor), most + 1);
        boolean more = found.size() > most;
        List<ArticleState> items = more ? found.subList(0, most) : found;
        return new ArticleStates(items, more ? Long.toString(items.get(most - 1).arrival()) : null);
    }
}
