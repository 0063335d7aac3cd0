package org.tarikh.frontend.source;

import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * An article's text as it was read, with an event's quotes marked.
 *
 * @param headline the article's headline, or its document's title; null where it has neither
 * @param language the text's language, or null
 * @param direction rtl or ltr, of the text
 * @param url where it was published, or null
 * @param file the name of the file it came in, or null
 * @param event the event whose quotes are marked, or null
 * @param marks the marked quotes, each leading to its place in the text
 * @param lost how many of the event's quotes are not found in the text now stored, in the reader's digits; null if none
 */
public record SourceView(
        Frame frame,
        String headline,
        String byline,
        String publisher,
        String published,
        String language,
        String direction,
        String url,
        String file,
        String hash,
        Link event,
        List<Mark> marks,
        String lost,
        List<Passage> passages) {

    /** A quote's number in the event and in the reader's digits. */
    public record Mark(int number, String label) {}
}
