package org.tarikh.sources.reading;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a document beside its text; each may be null, and the text's own word goes before it.
 *
 * @param title by the page's markup or the sender
 * @param publisher by the sender, else by the page's markup
 * @param published the day of publication by the sender
 * @param byline by the page's markup
 * @param stated the day of publication by the page's markup, which goes before the sender's
 * @param modified the day of the last change by the page's markup
 * @param aside stretches of the text that by the page's markup are none of its main text, in order
 * @param days the days of the page's time elements, in order
 * @param sender the basis of the sender's word
 */
public record Given(
        String title,
        String publisher,
        LocalDate published,
        String language,
        String byline,
        LocalDate stated,
        LocalDate modified,
        List<Span> aside,
        List<ToldDay> days,
        PublishedBasis sender) {
    public Given {
        aside = List.copyOf(aside);
        days = List.copyOf(days);
    }

    /** By a sender that is no feed. */
    public Given(
            String title,
            String publisher,
            LocalDate published,
            String language,
            String byline,
            LocalDate stated,
            LocalDate modified,
            List<Span> aside) {
        this(
                title,
                publisher,
                published,
                language,
                byline,
                stated,
                modified,
                aside,
                List.of(),
                PublishedBasis.MANIFEST);
    }

    /** Of a text without markup. */
    public Given(String title, String publisher, LocalDate published, String language) {
        this(title, publisher, published, language, null, null, null, List.of());
    }
}
