package org.tarikh.timeline.source;

import java.time.LocalDate;

/**
 * An article with its words.
 *
 * @param revision of the document the article stands in
 * @param start where the article starts in the document's text, in code points
 * @param end where it ends, exclusive, in code points
 * @param text the article's own words, empty where not all of them may be shown
 * @param licence the publisher's, null where none is noted
 * @param robots what the publisher says to machines, null where nothing is noted
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
        String text,
        Showing showing,
        String licence,
        String robots) {

    /** One that stands at the beginning of words that are made up of its quotes. */
    public SourceArticle quoted(String quotes) {
        return new SourceArticle(
                id,
                document,
                revision,
                0,
                quotes.codePointCount(0, quotes.length()),
                headline,
                byline,
                publisher,
                url,
                published,
                publishedBasis,
                language,
                copyOf,
                title,
                file,
                quotes,
                showing,
                licence,
                robots);
    }

    /**
     * The same as its document stood at another revision. Where in that it stood is not known, so its words are the
     * document's.
     *
     * @param words the whole of that revision, null where it may not be shown
     */
    SourceArticle at(DocumentRevision then, String words) {
        String whole = words == null ? "" : words;
        return new SourceArticle(
                id,
                document,
                then.revision(),
                0,
                whole.codePointCount(0, whole.length()),
                then.title() == null ? headline : then.title(),
                byline,
                then.publisher() == null ? publisher : then.publisher(),
                url,
                then.published() == null ? published : then.published(),
                publishedBasis,
                language,
                copyOf,
                title,
                file,
                whole,
                words == null ? Showing.REVISION : Showing.ALL,
                licence,
                robots);
    }

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
