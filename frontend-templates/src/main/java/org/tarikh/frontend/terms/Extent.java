package org.tarikh.frontend.terms;

import java.util.Locale;

/** How wide the stretch of time is that a date is known to, where that is longer than a day. */
public enum Extent {
    DAYS,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    YEAR,
    DECADE;

    /** The extent as style sheets name it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
