package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The width of a bar of the density. */
public enum Bucket {
    YEAR(6),
    MONTH(3),
    WEEK(2),
    DAY(0),
    HOUR(-1);

    private final int coarsest;

    Bucket(int coarsest) {
        this.coarsest = coarsest;
    }

    /** The rank of the coarsest date precision that still fits into one bar; -1 asks for a time of day. */
    int coarsest() {
        return coarsest;
    }

    /** The word that stands for it in the URL. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
