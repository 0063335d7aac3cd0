package org.tarikh.events.lexicon;

/** What a noun for a person or body says of their standing, which decides whether what they say is a move. */
public enum Role {
    /** Speaks or acts for a power: minister, ministry, spokesman, government. */
    OFFICIAL,
    /** Armed people of a power: soldiers, fighters, police. */
    FORCE,
    /** A body among states or for relief: agency, commission, council. */
    BODY,
    EXPERT,
    MEDIA,
    /** Private people: residents, families, victims. */
    PEOPLE,
    /** Unnamed informants: sources, reports. */
    SOURCE
}
