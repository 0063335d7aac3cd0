package org.tarikh.events.extractions;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;
import org.tarikh.events.figures.CountedFigure;

/** What was read of a text that is not stored; positions count code points of {@code text}. */
@Schema(description = "What was read of a text; positions count code points of `text`")
public record Extraction(
        String text, List<Article> articles, List<Event> events, List<CountedFigure> figures, List<Gap> unread) {

    /** One article found in the text. */
    @Schema(name = "ExtractedArticle")
    public record Article(
            int ordinal,
            int start,
            int end,
            @Schema(nullable = true) String headline,
            @Schema(nullable = true) String publisher,
            @Schema(nullable = true) LocalDate published,
            @Schema(nullable = true) String publishedBasis,
            @Schema(description = "The lexicon's packs it was read with", examples = "world") List<String> packs) {}

    /** A stretch that was not read, and why. */
    @Schema(name = "UnreadStretch")
    public record Gap(int start, int end, String why) {}
}
