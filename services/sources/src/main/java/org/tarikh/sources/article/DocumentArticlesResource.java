package org.tarikh.sources.article;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.ReadingToken;
import org.tarikh.sources.document.Document;
import org.tarikh.sources.problem.ProblemBody;

/** The articles of one document. */
@Path("/api/v1/documents/{id}/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class DocumentArticlesResource {
    private final ArticleViews views;
    private final ReadingToken token;
    private final EntityManager entities;

    DocumentArticlesResource(ArticleViews views, ReadingToken token, EntityManager entities) {
        this.views = views;
        this.token = token;
        this.entities = entities;
    }

    /** A document's articles, and what of its text belongs to none. */
    @Schema(
            name = "DocumentArticles",
            description =
                    "A document's articles and the stretches of its text that belong to none: together with the white"
                            + " space between them they are the whole text")
    public record DocumentArticles(
            List<ArticleView> items, @Schema(nullable = true) String next, List<UnreadView> unread) {}

    @GET
    @Transactional
    @Operation(operationId = "listArticlesOfDocument", summary = "The articles of a document's newest revision")
    @APIResponse(
            responseCode = "200",
            description = "All of them; next is always null",
            content = @Content(schema = @Schema(implementation = DocumentArticles.class)))
    public DocumentArticles list(@PathParam("id") String id, @Context HttpHeaders headers) {
        UUID document = Document.known(id).id;
        boolean all = token.admits(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return new DocumentArticles(
                views.of(Article.ofDocument(document), all), null, UnreadStretches.of(entities, document));
    }
}
