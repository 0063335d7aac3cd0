package org.tarikh.sources.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.document.DocumentForm;
import org.tarikh.sources.document.Submission;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.reading.ArticleReading;
import org.tarikh.sources.reading.DocumentReader;
import org.tarikh.sources.reading.Span;

/** Reads a text as a document would be read, and stores nothing. */
@Path("/api/v1/readings")
@Tag(name = "articles")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class ReadingsResource {
    private static final int LARGEST_BODY = 1024 * 1024;

    private final StrictJson json;
    private final DocumentReader reader = new DocumentReader();

    ReadingsResource(StrictJson json) {
        this.json = json;
    }

    /** What to read. */
    @Schema(name = "NewReading", description = "What to read; either text or html is needed")
    public record ReadingForm(
            String text,
            String html,
            String title,
            @Schema(nullable = true) String publisher,
            @Schema(nullable = true, examples = "2025-09-22") String published,
            @Schema(examples = "en") String language) {}

    /** The plain text with the articles found in it. */
    @Schema(name = "Reading", description = "The plain text, the articles found in it, and what belongs to none")
    public record ReadingView(String text, List<FoundArticle> articles, List<UnreadView> unread) {}

    /** An article found; its offsets are code points of the text. */
    @Schema(name = "FoundArticle", description = "An article found; offsets are code points of the text")
    public record FoundArticle(
            int ordinal,
            int start,
            int end,
            @Schema(nullable = true) String headline,
            @Schema(nullable = true) String byline,
            String publisher,
            LocalDate published,
            String publishedBasis,
            LocalDate modified,
            String language,
            List<Span> furniture,
            List<AttributionView> attribution) {
        static FoundArticle of(ArticleReading found) {
            return new FoundArticle(
                    found.ordinal(),
                    found.span().start(),
                    found.span().end(),
                    found.headline(),
                    found.byline(),
                    found.publisher(),
                    found.published(),
                    found.publishedBasis().text(),
                    found.modified(),
                    found.language(),
                    found.furniture(),
                    found.attribution().stream().map(AttributionView::of).toList());
        }
    }

    @POST
    @RolesAllowed({Scope.INGEST, Scope.EDIT})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readText",
            summary = "Read a text without storing it",
            description = "Divides a text of at most 1 MB into its articles as storing it would.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReadingForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The reading",
            content = @Content(schema = @Schema(implementation = ReadingView.class)))
    public ReadingView read(InputStream body) throws IOException {
        ReadingForm form = json.read(IncomingBody.text(body, LARGEST_BODY), ReadingForm.class);
        Submission sent = Submission.of(
                new DocumentForm(
                        form.publisher(),
                        null,
                        null,
                        form.title(),
                        form.published(),
                        form.language(),
                        form.text(),
                        form.html()),
                null);
        var reading = reader.read(sent.text(), sent.given());
        return new ReadingView(
                sent.text(),
                reading.articles().stream().map(FoundArticle::of).toList(),
                reading.unread().stream().map(UnreadView::of).toList());
    }
}
