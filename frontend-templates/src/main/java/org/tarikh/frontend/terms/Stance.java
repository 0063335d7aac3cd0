package org.tarikh.frontend.terms;

/** What a party does about a matter when it speaks of it. */
public enum Stance {
    REPORTS,
    CLAIMS,
    CONFIRMS,
    DENIES,
    DISPUTES,
    SILENT;

    /** The value in the style sheet. */
    public String value() {
        return name().toLowerCase();
    }
}
