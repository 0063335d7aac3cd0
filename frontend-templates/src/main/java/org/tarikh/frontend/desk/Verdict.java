package org.tarikh.frontend.desk;

/** What editors have made of an event. */
public enum Verdict {
    MACHINE,
    ACCEPTED,
    EDITED,
    REJECTED
}
