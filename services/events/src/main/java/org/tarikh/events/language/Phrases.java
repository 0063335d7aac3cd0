package org.tarikh.events.language;

import java.util.List;
import java.util.stream.Stream;

/** Phrases of which any may stand in a text as whole words; one that ends in an asterisk leaves its last word open. */
public final class Phrases {
    private static final String OPEN = "*";

    private final List<String> padded;

    private Phrases(List<String> padded) {
        this.padded = padded;
    }

    /** Those of a cell of a word table, parted by bars; none of an empty one. */
    public static Phrases of(String cell) {
        return new Phrases(
                cell.isEmpty()
                        ? List.of()
                        : Stream.of(cell.split("\\|"))
                                .map(phrase -> phrase.endsWith(OPEN)
                                        ? " " + phrase.substring(0, phrase.length() - OPEN.length())
                                        : " " + phrase + " ")
                                .toList());
    }

    /** A text in lower case without marks but full stops, as phrases are looked for in it. */
    public static String padded(String normal) {
        return " " + normal.replace(". ", " ") + " ";
    }

    public boolean isEmpty() {
        return padded.isEmpty();
    }

    /** Whether one of them stands in a text that {@link #padded} made. */
    public boolean in(String text) {
        return padded.stream().anyMatch(text::contains);
    }
}
