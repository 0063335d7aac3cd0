package org.tarikh.sources.page;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * An HTML page as far as Tarikh keeps it. Every part but the text may be null.
 *
 * @param text its words, to which positions refer
 * @param title the headline, else what stands in the title bar
 * @param byline who wrote it
 * @param publisher the outlet, as it calls itself
 * @param published the day of first publication as the page states it, in the outlet's own time zone
 */
public record Page(String text, String title, String byline, String publisher, LocalDate published) {
    /** Reads any HTML, however ill-formed; what a page says of itself badly is left out. */
    public static Page of(String html) {
        Document page = Jsoup.parse(html);
        LinkedArticle linked = LinkedArticle.of(page);
        MetaTags meta = MetaTags.of(page);
        String title = first(linked.headline(), meta.title(), words(page.title()));
        String byline = first(linked.authors(), meta.author());
        String publisher = first(linked.publisher(), meta.site());
        LocalDate published = first(linked.published(), meta.published(), PrintedTime.of(page));
        return new Page(PageText.of(page), title, byline, publisher, published);
    }

    @SafeVarargs
    private static <T> T first(T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** One line of words that can be stored, or null where there are none. */
    static String words(String value) {
        if (value == null) {
            return null;
        }
        String line = value.replaceAll("[\\s\\u00a0\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** The same, of a person or house; an address is no name. */
    static String name(String value) {
        String words = words(value);
        return words == null || words.matches("(?i)https?://.*") ? null : words;
    }
}
