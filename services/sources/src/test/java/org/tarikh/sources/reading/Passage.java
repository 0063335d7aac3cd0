package org.tarikh.sources.reading;

import java.time.LocalDate;
import java.util.List;

/** A text read in a test, with the words of what was found in it. */
record Passage(String text, DocumentReading reading) {
    private static final DocumentReader READER = new DocumentReader();

    static Passage read(String text) {
        return read(text, new Given(null, null, null, null));
    }

    static Passage read(String text, Given given) {
        return new Passage(text, READER.read(text, given));
    }

    static Given published(String date) {
        return new Given(null, null, LocalDate.parse(date), null);
    }

    ArticleReading article(int ordinal) {
        return reading.articles().get(ordinal - 1);
    }

    List<String> headlines() {
        return reading.articles().stream().map(ArticleReading::headline).toList();
    }

    String words(Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    String words(int ordinal) {
        return words(article(ordinal).span());
    }

    List<String> furniture(int ordinal) {
        return article(ordinal).furniture().stream().map(this::words).toList();
    }

    List<String> unread() {
        return reading.unread().stream().map(unread -> words(unread.span())).toList();
    }
}
