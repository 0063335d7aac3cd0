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

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
