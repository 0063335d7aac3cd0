package org.tarikh.frontend.event;

/**
 * The exact words an event was read from.
 *
 * @param number the quote's number within the event, as claims name it
 * @param before the words before it
 * @param exact the quote itself
 * @param after the words after it
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
