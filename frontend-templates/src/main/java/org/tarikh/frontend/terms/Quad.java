package org.tarikh.frontend.terms;

/** The four quarters of PLOVER's interactions, in the order of their codes. */
public enum Quad {
    TALKING,
    HELPING,
    QUARRELLING,
    FIGHTING;

    /** The value in addresses and the API, 1 to 4. */
    public int code() {
        return ordinal() + 1;
    }
}
