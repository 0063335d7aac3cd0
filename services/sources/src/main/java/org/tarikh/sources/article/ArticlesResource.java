package org.tarikh.sources.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.ReadingToken;
import org.tarikh.sources.problem.Bounds;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Day;
import org.tarikh.sources.problem.GivenId;
import org.tarikh.sources.problem.IfMatch;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.publisher.Display;
import org.tarikh.sources.rights.Rights;

/** The articles found in the documents. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "The articles found in the documents")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class ArticlesResource {
    private final EntityManager entities;
    private final ArticleSearch search;
    private final ArticleViews views;
    private final Rights rights;
    private final ReadingToken token;

    ArticlesResource(
            EntityManager entities, ArticleSearch search, ArticleViews views, Rights rights, ReadingToken token) {
        this.entities = entities;
        this.search = search;
        this.views = views;
        this.rights = rights;
        this.token = token;
    }

    /** A page of articles. */
    @Schema(name = "ArticlePage", description = "A page of articles; next is null at the end")
    public record ArticlePage(
            List<ArticleView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "Where words are searched for: what was found, by the articles' ids")
                    Map<UUID, ArticleSearch.Snippet> snippets,
            @Schema(nullable = true) String next) {}

    @GET
    @Transactional
    @Operation(
            operationId = "listArticles",
            summary = "Articles, those of one document together and in its order; found by their words, newest first",
            description =
                    "With `q` the articles whose headline or story (its first 200,000 characters) hold the words, in any"
                            + " of their English forms, with or without accents.")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content = @Content(schema = @Schema(implementation = ArticlePage.class)))
    public ArticlePage list(
            @Parameter(description = "Only those of this document") @QueryParam("document") String document,
            @Parameter(description = "Only those of this publisher") @QueryParam("publisher") String publisher,
            @Parameter(
                            description = "All of these words; `\"a phrase\"`, `or` and `-not` as in search engines",
                            example = "dam repair")
                    @QueryParam("q")
                    String q,
            @Parameter(description = "Only those in this language, ISO 639-1") @QueryParam("language") String language,
            @Parameter(description = "First day of publication", example = "2025-09-01") @QueryParam("from")
                    String from,
            @Parameter(description = "Last day of publication", example = "2025-09-30") @QueryParam("to") String to,
            @Parameter(
                            description = "Only those of which no day of publication is known",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @QueryParam("undated")
                    String undated,
            @Parameter(description = "As `next` gave it") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200", schema = @Schema(implementation = Integer.class, defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Context HttpHeaders headers) {
        int most = Bounds.PAGE.of(limit);
        UUID of = document == null
                ? null
                : GivenId.of(
                        document, none -> Problem.field(Code.INVALID_PARAMETER, "document", "must be a document's id"));
        ArticleFilter filter =
                new ArticleFilter(of, publisher, language, day("from", from), day("to", to), undated(undated));
        if (q != null) {
            return found(new ArticleSearch.Question(q, filter), cursor, most, all(headers));
        }
        StringBuilder where = new StringBuilder("deleted = false");
        Map<String, Object> values = new HashMap<>();
        filter.narrow(where, values);
        if (cursor != null) {
            Place place = Place.parse(cursor);
            where.append(" and (document > :after or (document = :after and ordinal > :ordinal))");
            values.put("after", place.document());
            values.put("ordinal", place.ordinal());
        }
        List<Article> found = Article.<Article>find(where + " order by document, ordinal", values)
                .page(0, most)
                .list();
        String next = null;
        if (found.size() == most) {
            Article last = found.get(most - 1);
            next = new Place(last.document, last.ordinal).text();
        }
        return new ArticlePage(views.of(found, all(headers)), null, next);
    }

    private ArticlePage found(ArticleSearch.Question question, String cursor, int most, boolean all) {
        ArticleSearch.Place after = cursor == null ? null : ArticleSearch.Place.parse(cursor);
        List<Article> found = search.find(question, after, most, all ? null : rights.usual());
        List<ArticleView> seen = views.of(found, all);
        List<UUID> whole = seen.stream()
                .filter(article -> all || article.display().equals(Display.FULL.text()))
                .map(ArticleView::id)
                .toList();
        return new ArticlePage(
                seen,
                search.snippets(
                        question.words(),
                        found.stream()
                                .filter(article -> whole.contains(article.id))
                                .toList()),
                found.size() < most
                        ? null
                        : ArticleSearch.Place.of(found.get(most - 1)).text());
    }

    private static boolean undated(String given) {
        if (given != null && !given.equals("true") && !given.equals("false")) {
            throw Problem.field(Code.INVALID_PARAMETER, "undated", "must be true or false");
        }
        return "true".equals(given);
    }

    private static LocalDate day(String name, String given) {
        return given == null
                ? null
                : Day.parse(given).orElseThrow(() -> Problem.field(Code.INVALID_PARAMETER, name, Day.WANTED));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getArticle", summary = "An article")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag given in If-None-Match")
    public Response get(@PathParam("id") String id, @Context Request request, @Context HttpHeaders headers) {
        Article article = known(id);
        ArticleView view = views.of(article, all(headers));
        return unlessKnown(request, article, view.display(), view);
    }

    @GET
    @Path("/{id}/text")
    @Produces("text/plain; charset=UTF-8")
    @Transactional
    @Operation(
            operationId = "getArticleText",
            summary = "The words of an article",
            description = "The article's own stretch of its document revision's text: what stands at code point k here"
                    + " stands at start + k there.")
    @APIResponse(
            responseCode = "200",
            description = "The words",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag given in If-None-Match")
    public Response text(@PathParam("id") String id, @Context Request request, @Context HttpHeaders headers) {
        Article article = known(id);
        if (article.takenDown) {
            throw new Problem(Code.TAKEN_DOWN, "The document it stood in was taken down.");
        }
        Display display = rights.of(article.publisherId).display();
        if (!all(headers)) {
            Rights.showWhole(display, article.url);
        }
        String words = (String) entities.createNativeQuery(
                        "SELECT substring(text FROM ?1 FOR ?2) FROM document_revision WHERE document = ?3 AND number = ?4",
                        String.class)
                .setParameter(1, article.start + 1)
                .setParameter(2, article.end - article.start)
                .setParameter(3, article.document)
                .setParameter(4, article.documentRevision)
                .getSingleResult();
        return unlessKnown(request, article, display.text(), words);
    }

    private boolean all(HttpHeaders headers) {
        return token.admits(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    /** The article of an id, one that was taken down too; a 404 where there is none. */
    public Article named(String id) {
        return known(id);
    }

    /** The article where it stands as an If-Match names it, which must not have been taken down. */
    public Article standing(String id, String match) {
        Article article = known(id);
        entities.refresh(article);
        if (article.takenDown) {
            throw new Problem(Code.TAKEN_DOWN, "The document it stood in was taken down.");
        }
        Display display = rights.of(article.publisherId).display();
        IfMatch.check(match, tag(article, display.text()).getValue());
        return article;
    }

    /** The article as who edits it sees it, with its ETag. */
    public Response answer(Article article) {
        ArticleView view = views.of(article, false);
        return Response.ok(view).tag(tag(article, view.display())).build();
    }

    private static Article known(String id) {
        Article article = Article.findById(GivenId.of(id, ArticlesResource::noArticle));
        if (article == null || article.deleted && !article.takenDown) {
            throw noArticle(id);
        }
        return article;
    }

    private static Problem noArticle(String id) {
        return new Problem(Code.ARTICLE_NOT_FOUND, "No article has the id " + id + ".");
    }

    /** @param display it binds at once, while revisions rise some articles at a time */
    private static Response unlessKnown(Request request, Article article, String display, Object entity) {
        EntityTag tag = tag(article, display);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(entity) : unchanged).tag(tag).build();
    }

    private static EntityTag tag(Article article, String display) {
        boolean full = display.equals(Display.FULL.text());
        return new EntityTag(full ? Integer.toString(article.revision) : article.revision + "-" + display);
    }

    /** A place in the list: a document and an ordinal in it. */
    private record Place(UUID document, int ordinal) {
        static Place parse(String text) {
            String[] parts = text.split("\\.", 2);
            try {
                return new Place(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
            } catch (RuntimeException e) {
                throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list has given");
            }
        }

        String text() {
            return document + "." + ordinal;
        }
    }
}
