package org.tarikh.events.terms;

import java.util.Locale;

/** What a date was read from. */
public enum DateBasis {
    STATED,
    WEEKDAY,
    RELATIVE,
    ROW,
    PUBLICATION,
    NARRATIVE,
    MANUAL;

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
