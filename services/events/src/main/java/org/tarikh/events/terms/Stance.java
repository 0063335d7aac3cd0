package org.tarikh.events.terms;

import java.util.Locale;

/** What a party does with a statement about an event. */
public enum Stance {
    REPORTS,
    CLAIMS,
    CONFIRMS,
    DENIES,
    DISPUTES,
    NO_COMMENT;

    /** The one that a word in JSON stands for. */
    public static Stance of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it puts forward what is told, as neither a denial nor a silence does. */
    public boolean tells() {
        return this == REPORTS || this == CLAIMS || this == CONFIRMS;
    }

    public boolean opposes() {
        return this == DENIES || this == DISPUTES;
    }

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
