package org.tarikh.events.extraction;

import org.tarikh.events.lexicon.Place;

/**
 * A stretch of a line that says where; token indexes, end exclusive.
 *
 * @param at the preposition that leads it, or its first token where none does
 * @param place the narrowest place it tells
 * @param near whether it tells surroundings of the place only ("near", "outskirts of", "north of")
 */
record Location(int from, int to, int at, Place place, Lead lead, boolean near) {
    /** A place named without a preposition. */
    static Location named(int from, int to, Place place) {
        return new Location(from, to, from, place, Lead.NAMED, false);
    }

    /** The same words, telling a narrower place up to a later word. */
    Location telling(Place narrower, int end) {
        return new Location(from, end, at, narrower, lead, near);
    }

    /** What the words before it make of it. */
    enum Lead {
        /** "in", "at", "near", "through": something was there. */
        AT,
        /** "from": something left it. */
        FROM,
        /** "to", "into": something went there. */
        TO,
        /** A bare name: an owner, a modifier, a subject or an object. */
        NAMED
    }
}
