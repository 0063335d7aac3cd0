package org.tarikh.frontend.event;

/** What the machine finds of two reports that needs no name and no number to be said. */
public enum Finding {
    PLAN_OPEN,
    PLAN_MOVED,
    SAME_WORDS,
    GROUNDS_DISASTER,
    GROUNDS_MOVE,
    GROUNDS_NONE,
    DATES_UNTOLD,
    DATE_UNTOLD,
    PLACES_UNTOLD,
    PLACE_UNTOLD,
    PARTY_UNNAMED,
    PARTIES_DIFFER,
    KILLED_UNTOLD,
    KILLED_ONCE,
    WORDS_UNTOLD
}
