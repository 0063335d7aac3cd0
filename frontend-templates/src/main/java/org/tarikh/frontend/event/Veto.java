package org.tarikh.frontend.event;

/** What forbids that two reports be one event. */
public enum Veto {
    ONE_ARTICLE,
    HAZARDS,
    CALLED_OFF,
    DATES,
    BEFORE,
    COUNTRIES,
    FAR,
    PLACES,
    SPEAKERS,
    AFTERSHOCK,
    SICKNESSES,
    LATER,
    OCCASION
}
