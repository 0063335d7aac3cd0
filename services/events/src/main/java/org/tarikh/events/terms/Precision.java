package org.tarikh.events.terms;

import java.util.Locale;

/** How narrow a date is known. */
public enum Precision {
    DAY,
    DAYS,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    YEAR,
    DECADE;

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
