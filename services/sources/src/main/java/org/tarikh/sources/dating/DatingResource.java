package org.tarikh.sources.dating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.query.NativeQuery;
import org.tarikh.sources.access.Caller;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.article.Article;
import org.tarikh.sources.article.ArticleShelf;
import org.tarikh.sources.article.ArticleView;
import org.tarikh.sources.article.ArticlesResource;
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
    private static final Set<String> FIELDS = Set.of("published", "by", "note");

    private final EntityManager entities;
    private final ArticlesResource articles;
    private final ArticleShelf shelf;
    private final Archive archive;
    private final StrictJson json;
    private final Caller caller;

    DatingResource(
            EntityManager entities,
            ArticlesResource articles,
            ArticleShelf shelf,
            Archive archive,
            StrictJson json,
            Caller caller) {
        this.entities = entities;
        this.articles = articles;
        this.shelf = shelf;
        this.archive = archive;
        this.json = json;
        this.caller = caller;
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
        if (!given.containsKey("published")) {
            throw Problem.field(Code.INVALID_FIELD, "published", "must be given; null takes the day back");
        }
        String day = text(given, "published", LONGEST_NAME);
        LocalDate published = day == null
                ? null
                : Day.parse(day).orElseThrow(() -> Problem.field(Code.INVALID_FIELD, "published", Day.WANTED));
        String by = text(given, "by", LONGEST_NAME);
        String note = text(given, "note", LONGEST_NOTE);
        archive.takeTurn();
        Article article = articles.standing(id, known);
        LocalDate was = article.published;
        if (shelf.date(article, published)) {
            keep(article, caller.name().orElse(by), note, was);
        }
        return articles.answer(article);
    }

    /** Each value bound with its type, since any may be null. */
    private void keep(Article article, String by, String note, LocalDate was) {
        entities.createNativeQuery(
                        "INSERT INTO article_dating (article, by, note, was, becomes) VALUES (?1, ?2, ?3, ?4, ?5)")
                .unwrap(NativeQuery.class)
                .setParameter(1, article.id)
                .setParameter(2, by, String.class)
                .setParameter(3, note, String.class)
                .setParameter(4, was, LocalDate.class)
                .setParameter(5, article.published, LocalDate.class)
                .executeUpdate();
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
            description = "The last first, at most 200. Nothing is ever changed in it, but for notes that a takedown"
                    + " redacts.")
    @APIResponse(
            responseCode = "200",
            description = "The days",
            content = @Content(schema = @Schema(implementation = Datings.class)))
    public Datings datings(@PathParam("id") String id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("SELECT at, by, note, was, becomes FROM article_dating"
                        + " WHERE article = ?1 ORDER BY ordinal DESC LIMIT " + MOST_TOLD)
                .unwrap(NativeQuery.class)
                .addScalar("at", Instant.class)
                .addScalar("by", String.class)
                .addScalar("note", String.class)
                .addScalar("was", LocalDate.class)
                .addScalar("becomes", LocalDate.class)
                .setParameter(1, articles.named(id).id)
                .getResultList();
        return new Datings(rows.stream()
                .map(row -> new Dating(
                        (Instant) row[0], (String) row[1], (String) row[2], (LocalDate) row[3], (LocalDate) row[4]))
                .toList());
    }
}
