package org.tarikh.frontend.desk;

/** A field of an event that an editor can set, in the order of the form. */
public enum EditPart {
    TITLE,
    SUMMARY,
    TYPE,
    REALIS,
    DATE,
    PLACE,
    INITIATORS,
    RECIPIENTS,
    FATALITIES,
    INJURIES;

    /** As it is sent. */
    public String value() {
        return name().toLowerCase();
    }
}
