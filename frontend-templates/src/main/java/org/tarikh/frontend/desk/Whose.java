package org.tarikh.frontend.desk;

/** Who has an event in hand. */
public enum Whose {
    ME,
    NOBODY,
    FREE,
    OTHERS
}
