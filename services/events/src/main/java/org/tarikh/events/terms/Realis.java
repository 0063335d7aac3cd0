package org.tarikh.events.terms;

import java.util.Locale;

/** How real an event is told to be; PLOVER's auxiliary modes. */
public enum Realis {
    ACTUAL,
    FUTURE,
    HYPOTHETICAL,
    NEGATED,
    HISTORICAL;

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
