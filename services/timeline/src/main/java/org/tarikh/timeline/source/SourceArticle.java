package org.tarikh.timeline.source;

import java.time.LocalDate;

/**
 * An article with its words.
 *
 * @param revision of the document the article stands in
 * @param start where the article starts in the document's text, in code points
 * @param end where it ends, exclusive, in code points
 * @param text the article's own words
 * @param published null where unknown
 * @param copyOf the article this one copies, or null
 */
public record SourceArticle(
        String id,
        String document,
        int revision,
        int start,
        int end,
        String headline,
        String byline,
        String publisher,
        String url,
        LocalDate published,
        String publishedBasis,
        String language,
        String copyOf,
        String title,
        String file,
        String text) {

    /**
     * The index into {@link #text} (for {@link String#substring}) of a position in the document's text.
     *
     * @param codePoint counted over the document
     * @return -1 where the position lies outside of the article
     */
    public int indexOf(int codePoint) {
        int within = codePoint - start;
        if (within < 0 || within > text.codePointCount(0, text.length())) {
            return -1;
        }
        return text.offsetByCodePoints(0, within);
    }
}
