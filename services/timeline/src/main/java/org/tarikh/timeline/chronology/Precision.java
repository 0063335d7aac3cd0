package org.tarikh.timeline.chronology;

import java.util.Locale;

/** How narrow a date is known, from the finest to the coarsest. */
public enum Precision {
    DAY,
    DAYS,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    YEAR,
    DECADE;

    /** A rank that rises as the date gets coarser; a word not known here counts as coarser than all. */
    public static int rank(String word) {
        for (Precision precision : values()) {
            if (precision.name().toLowerCase(Locale.ROOT).equals(word)) {
                return precision.ordinal();
            }
        }
        return values().length;
    }
}
