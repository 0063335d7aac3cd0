package org.tarikh.frontend.terms;

/** The part of an event that a claim is about. */
public enum Matter {
    OCCURRENCE,
    PERPETRATOR,
    FATALITIES,
    INJURIES,
    PLACE,
    DATE,
    CONTENT
}
