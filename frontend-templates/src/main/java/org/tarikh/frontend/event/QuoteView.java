package org.tarikh.frontend.event;

import java.util.List;
import org.tarikh.frontend.frame.Link;

/**
 * A passage of an article with the exact words an event was read from.
 *
 * @param number the passage's number within the event, as claims name it
 * @param label the same in the reader's digits
 * @param runs the passage, its quotes marked
 * @param publisher who published it, or null
 * @param headline the article's headline, or null
 * @param date when it was published, or null
 * @param copy true where another article tells the same story before it
 * @param original the passage of that article on this page, by publisher, or else the article; null where not known
 * @param read the article with the quotes marked
 */
public record QuoteView(
        int number,
        String label,
        List<Run> runs,
        String publisher,
        String headline,
        String date,
        boolean copy,
        Link original,
        String read) {

    /** Words that are quoted throughout or not at all. */
    public record Run(String text, boolean marked) {}
}
