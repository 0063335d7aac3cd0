package org.tarikh.frontend.terms;

/** The two lanes of the chronology. */
public enum Kind {
    INCIDENT,
    MOVE;

    /** The value in addresses and the API. */
    public String value() {
        return name().toLowerCase();
    }
}
