package org.tarikh.frontend.desk;

/** Why an event stands in the queue. */
public enum Doubt {
    UNREVIEWED,
    SINGLE_SOURCE,
    LOW_CONFIDENCE,
    UNDATED,
    INFERRED_DATE,
    NO_PLACE,
    CONTESTED,
    ERROR_REPORT,
    PROPOSAL,
    CHANGED
}
