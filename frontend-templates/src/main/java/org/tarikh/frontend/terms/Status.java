package org.tarikh.frontend.terms;

/** How far an event is borne out; each has a mark of its own shape and a word. */
public enum Status {
    REPORTED,
    CLAIMED,
    CONFIRMED,
    DENIED,
    DISPUTED,
    PLANNED,
    RUMOUR;

    /** The value in addresses, the API and the style sheet. */
    public String value() {
        return name().toLowerCase();
    }

    /** True where the title is words of others that may be untrue, so that it stands struck and in quotation marks. */
    public boolean struck() {
        return this == DENIED || this == RUMOUR;
    }
}
