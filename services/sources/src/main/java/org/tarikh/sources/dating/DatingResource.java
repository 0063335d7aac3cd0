package org.tarikh.sources.dating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.Caller;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.article.Article;
import org.tarikh.sources.article.ArticleShelf;
import org.tarikh.sources.article.ArticleView;
import org.tarikh.sources.article.ArticlesResource;
import org.tarikh.sources.audit.Act;
import org.tarikh.sources.audit.Audit;
import org.tarikh.sources.document.Archive;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Day;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;

/** The days editors give to articles, over HTTP. Each is kept with who gave it when and why. */
@Path("/api/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class DatingResource {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_TOLD = 200;
    private static final String PUBLISHED = "published";
    private static final Set<String> FIELDS = Set.of(PUBLISHED, "by", "note");

    private final ArticlesResource articles;
    private final ArticleShelf shelf;
    private final Archive archive;
    private final StrictJson json;
    private final Caller caller;
    private final Audit audit;

    DatingResource(
            ArticlesResource articles,
            ArticleShelf shelf,
            Archive archive,
            StrictJson json,
            Caller caller,
            Audit audit) {
        this.articles = articles;
        this.shelf = shelf;
        this.archive = archive;
        this.json = json;
        this.caller = caller;
        this.audit = audit;
    }

    /** The days that were given to one article. */
    @Schema(name = "ArticleDatings", description = "The days that were given to an article, the last first")
    public record Datings(List<Dating> items) {}

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.EDIT)
    @Transactional
    @Operation(
            operationId = "dateArticle",
            summary = "Give an article its day of publication",
            description = "It stays when the document is read again; `publishedBasis` is `manual` then. Null takes it"
                    + " back: the article tells again what was read of it. The article's change is told by the feed, by"
                    + " which what it reports is dated anew.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DatingForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The article as it is now",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    public Response date(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Parameter(description = "The article's ETag", example = "\"1\"") String known,
            InputStream body)
            throws IOException {
        Map<?, ?> given = json.read(IncomingBody.text(body, MOST_BYTES), Map.class);
        for (Object field : given.keySet()) {
            if (!FIELDS.contains(field)) {
                throw Problem.field(
                        Code.UNKNOWN_FIELD,
                        String.valueOf(field),
                        "is not a known field; known are by, note, published");
            }
        }
        if (!given.containsKey(PUBLISHED)) {
            throw Problem.field(Code.INVALID_FIELD, PUBLISHED, "must be given; null takes the day back");
        }
        String day = text(given, PUBLISHED, LONGEST_NAME);
        LocalDate published = day == null
                ? null
                : Day.parse(day).orElseThrow(() -> Problem.field(Code.INVALID_FIELD, PUBLISHED, Day.WANTED));
        String by = text(given, "by", LONGEST_NAME);
        String note = text(given, "note", LONGEST_NOTE);
        archive.takeTurn();
        Article article = articles.standing(id, known);
        LocalDate was = article.published;
        if (shelf.date(article, published)) {
            audit.add(
                    published == null ? Act.ARTICLE_DAY_TAKEN_BACK : Act.ARTICLE_DATED,
                    article.id,
                    caller.name().orElse(by),
                    note,
                    article.document,
                    told(was),
                    told(article.published));
        }
        return articles.answer(article);
    }

    private static String text(Map<?, ?> given, String field, int longest) {
        Object value = given.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.indexOf('\u0000') >= 0) {
            throw Problem.field(Code.INVALID_FIELD, field, "must be a text");
        }
        if (text.length() > longest) {
            throw Problem.field(Code.INVALID_FIELD, field, "must have at most " + longest + " characters");
        }
        return text;
    }

    @GET
    @Path("/datings")
    @RolesAllowed(Scope.EDIT)
    @Transactional
    @Operation(
            operationId = "listArticleDatings",
            summary = "Who gave an article which day, and why",
            description = "The last first, at most 200. It is the part of the audit that is about the article.")
    @APIResponse(
            responseCode = "200",
            description = "The days",
            content = @Content(schema = @Schema(implementation = Datings.class)))
    public Datings datings(@PathParam("id") String id) {
        UUID article = articles.named(id).id;
        return new Datings(audit.page(Audit.Filter.of(article), null, MOST_TOLD).items().stream()
                .map(entry -> new Dating(entry.at(), entry.by(), entry.note(), day(entry.was()), day(entry.becomes())))
                .toList());
    }

    /** Null where there is none. */
    private static Map<String, ?> told(LocalDate day) {
        return Collections.singletonMap(PUBLISHED, day);
    }

    private static LocalDate day(Map<String, ?> told) {
        return told != null && told.get(PUBLISHED) instanceof String day ? LocalDate.parse(day) : null;
    }
}
