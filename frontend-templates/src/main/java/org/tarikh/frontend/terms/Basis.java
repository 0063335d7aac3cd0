package org.tarikh.frontend.terms;

/** What a date was read from. */
public enum Basis {
    STATED,
    WEEKDAY,
    RELATIVE,
    ROW,
    PUBLICATION,
    NARRATIVE,
    MANUAL
}
