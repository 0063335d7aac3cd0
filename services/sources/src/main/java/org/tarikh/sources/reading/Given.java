package org.tarikh.sources.reading;

import java.time.LocalDate;

/**
 * What is known of a document beside its text; each may be null, and the text's own word goes before it.
 *
 * @param title by the page's markup or the sender
 * @param publisher by the sender, else by the page's markup
 * @param published the day of publication by the sender
 * @param byline by the page's markup
 * @param stated the day of publication by the page's markup, which goes before the sender's
 */
public record Given(
        String title, String publisher, LocalDate published, String language, String byline, LocalDate stated) {
    /** Of a text without markup. */
    public Given(String title, String publisher, LocalDate published, String language) {
        this(title, publisher, published, language, null, null);
    }
}
