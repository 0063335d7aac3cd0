package org.tarikh.sources.reading;

import java.time.LocalDate;
import java.util.List;

/**
 * One article found in a document.
 *
 * @param ordinal from 1, in the order of the text
 * @param span from its first word to its last, without what closes it
 * @param furniture stretches inside the span that are no part of what the article says
 * @param attribution through whose hands it came, from the outlet back
 * @param row whether it is a row of a headline list, which says nothing but its headline
 */
public record ArticleReading(
        int ordinal,
        Span span,
        String headline,
        String byline,
        String publisher,
        LocalDate published,
        PublishedBasis publishedBasis,
        LocalDate modified,
        String language,
        List<Span> furniture,
        List<Attribution> attribution,
        boolean row) {
    public ArticleReading {
        furniture = List.copyOf(furniture);
        attribution = List.copyOf(attribution);
    }
}
