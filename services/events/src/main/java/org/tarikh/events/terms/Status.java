package org.tarikh.events.terms;

import java.util.Locale;

/** What stands of an event's occurrence, derived from its claims. */
public enum Status {
    REPORTED,
    CLAIMED,
    CONFIRMED,
    DENIED,
    DISPUTED,
    PLANNED,
    RUMOUR;

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
