package org.tarikh.events.extraction;

import org.tarikh.events.language.Span;

/** Writes an event's title in plain words. */
final class Titles {
    private static final int LONGEST = 110;

    private Titles() {}

    static String of(Draft event, Page page) {
        Span quote = event.quotes.get(0);
        String words = quote.of(page.article().text()).replaceAll("\\s+", " ").strip();
        return capital(shortened(words));
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST - 1);
        return words.substring(0, cut < 40 ? LONGEST - 1 : cut) + "…";
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }
}
