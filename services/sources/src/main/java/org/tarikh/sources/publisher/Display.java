package org.tarikh.sources.publisher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a publisher's words may be shown, the freest first. */
public enum Display {
    /** All of them. */
    FULL,
    /** Quotes, with the address they come from; no text as a whole. */
    QUOTES,
    /** None; that there is something, and its address, may be told. */
    HIDDEN;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Display> of(String text) {
        return Arrays.stream(values())
                .filter(display -> display.text().equals(text))
                .findFirst();
    }

    /** The one of the two that allows less. */
    public Display stricter(Display other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
