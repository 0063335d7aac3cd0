package org.tarikh.events.terms;

import java.util.Locale;

/** The part of an event a claim is about. */
public enum ClaimField {
    OCCURRENCE,
    PERPETRATOR,
    FATALITIES,
    INJURIES,
    PLACE,
    DATE,
    CONTENT;

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
