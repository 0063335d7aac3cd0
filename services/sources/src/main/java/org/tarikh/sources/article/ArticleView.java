package org.tarikh.sources.article;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.publisher.Display;
import org.tarikh.sources.reading.Span;
import org.tarikh.sources.rights.Terms;

/** An article as clients see it; its words are at /articles/{id}/text. */
@Schema(
        name = "Article",
        description = "An article; start, end and furniture count code points of its document revision's text")
public record ArticleView(
        UUID id,
        UUID document,
        @Schema(description = "Of the document", examples = "1") int revision,
        @Schema(description = "Place among the document's articles, from 1", examples = "1") int ordinal,
        @Schema(examples = "0") int start,
        @Schema(examples = "1120") int end,
        @Schema(nullable = true, examples = "Two killed in an attack in Guzara") String headline,
        @Schema(nullable = true, examples = "By Jamila Karimi") String byline,
        @Schema(nullable = true, examples = "Khaama Press") String publisher,
        @Schema(nullable = true) String url,
        @Schema(nullable = true, examples = "2025-09-22") LocalDate published,
        @Schema(
                        description = "Where the date was learnt; manual is from an editor",
                        enumeration = {"stated", "feed", "manifest", "inferred", "unknown", "manual"})
                String publishedBasis,
        @Schema(nullable = true, description = "The day of the last change, as the page states it") LocalDate modified,
        @Schema(nullable = true, description = "ISO 639-1", examples = "en") String language,
        @Schema(
                        nullable = true,
                        description =
                                "The article this one repeats, for the most part or as an excerpt: the first published of all that do")
                UUID copyOf,
        @Schema(nullable = true, description = "The document's title") String title,
        @Schema(nullable = true, description = "The name a manifest gave the document", examples = "2025-09-22.txt")
                String file,
        @Schema(description = "Of the document's text") String documentHash,
        @Schema(description = "Stretches that are no part of what the article says") List<Span> furniture,
        @Schema(
                        description = "What of its words the publisher lets be shown; where hidden, title, headline and"
                                + " byline are null",
                        enumeration = {"full", "quotes", "hidden"})
                String display,
        @Schema(nullable = true, description = "The publisher's, where one is noted", examples = "CC-BY-4.0")
                String licence,
        @Schema(nullable = true, description = "What the publisher says to machines, where it is noted") String robots,
        @Schema(description = "Whether its document was taken down: its words are gone") boolean takenDown,
        @Schema(
                        description =
                                "Through whose hands it came: the outlet, the agencies it credits, and who speaks in its"
                                        + " first lines, each at the words it was read from")
                List<AttributionView> attribution) {
    /**
     * @param all whether words that are not to be shown are told, as to the services of this installation
     * @param titled whether the document's title may be, which can be another publisher's
     */
    static ArticleView of(Article article, Terms terms, boolean all, boolean titled) {
        boolean worded = all || terms.display() != Display.HIDDEN;
        return new ArticleView(
                article.id,
                article.document,
                article.documentRevision,
                article.ordinal,
                article.start,
                article.end,
                worded ? article.headline : null,
                worded ? article.byline : null,
                article.publisher,
                article.url,
                article.published,
                article.publishedBasis,
                article.modified,
                article.language,
                article.copyOf,
                worded && titled ? article.title : null,
                article.file,
                article.documentHash,
                article.furnitureSpans(),
                terms.display().text(),
                terms.licence(),
                terms.robots(),
                article.takenDown,
                worded ? AttributionView.of(article.attribution) : List.of());
    }
}
