package org.tarikh.frontend.event;

/** All that two reports have in common beyond day and country. */
public enum Ground {
    PLACE,
    PARTIES,
    FIGURES,
    WORDING,
    CLOSE_WORDING,
    SHUTDOWN
}
