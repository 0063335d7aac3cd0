package org.tarikh.events.lexicon;

import java.time.LocalDate;

/**
 * A written form and what it may stand for.
 *
 * @param actor the party, or null
 * @param place the place, or null
 * @param sort how it stands for it
 * @param from first day it stands for it, or null
 * @param to last day, or null
 */
public record Name(String written, Actor actor, Place place, Sort sort, LocalDate from, LocalDate to) {

    /** How a written form stands for what it names. */
    public enum Sort {
        FULL,
        /** Only once the party has been named in full. */
        SHORT,
        /** A people's adjective or noun for its state: "Pakistani". */
        DEMONYM,
        /** A capital or a building for its government: "Islamabad", "the White House". */
        METONYM
    }

    /** "the army": whose it is depends on what the article is about. */
    public boolean isCommonNoun() {
        return sort == Sort.METONYM && written.codePoints().noneMatch(Character::isUpperCase);
    }

    public boolean validOn(LocalDate day) {
        return day == null || (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
