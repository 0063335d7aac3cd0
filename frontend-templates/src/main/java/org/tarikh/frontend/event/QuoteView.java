package org.tarikh.frontend.event;

/**
 * The exact words an event was read from.
 *
 * @param number the quote's number within the event, as claims name it
 * @param label the same in the reader's digits
 * @param before the words before it, or null
 * @param exact the quote itself
 * @param after the words after it, or null
 * @param publisher who published it, or null
 * @param headline the article's headline, or null
 * @param date when it was published, or null
 * @param read the article with the quote marked
 */
public record QuoteView(
        int number,
        String label,
        String before,
        String exact,
        String after,
        String publisher,
        String headline,
        String date,
        String read) {}
