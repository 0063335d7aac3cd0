package org.tarikh.sources.page;

import java.time.LocalDate;
import java.util.List;
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
 * @param modified the day of the last change as the page states it
 * @param aside stretches of the text that are none of the page's main text, in order
 * @param times the days of its time elements, in order
 */
public record Page(
        String text,
        String title,
        String byline,
        String publisher,
        LocalDate published,
        LocalDate modified,
        List<Stretch> aside,
        List<Time> times) {
    public Page {
        aside = List.copyOf(aside);
        times = List.copyOf(times);
    }

    /** Of one without markup. */
    public Page(String text, String title, String byline, String publisher, LocalDate published) {
        this(text, title, byline, publisher, published, null, List.of(), List.of());
    }

    /** A day that the markup names where the words begin that stand for it, in code points. */
    public record Time(int at, LocalDate day) {}

    /** A stretch [start, end) of the text, in code points. */
    public record Stretch(int start, int end) {}

    /** Reads any HTML, however ill-formed; what a page says of itself badly is left out. */
    public static Page of(String html) {
        Document page = Jsoup.parse(html);
        LinkedArticle linked = LinkedArticle.of(page);
        MetaTags meta = MetaTags.of(page);
        String title = first(linked.headline(), meta.title(), words(page.title()));
        String byline = first(linked.authors(), meta.author());
        String publisher = first(linked.publisher(), meta.site());
        LocalDate published = first(linked.published(), meta.published(), PrintedTime.of(page));
        LocalDate modified = first(linked.modified(), meta.modified());
        PageText text = PageText.of(page, title);
        return new Page(text.words(), title, byline, publisher, published, modified, text.aside(), text.times());
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

    /** Letters and digits alone, in lower case. */
    static String folded(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        words.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> folded.appendCodePoint(Character.toLowerCase(c)));
        return folded.toString();
    }
}
