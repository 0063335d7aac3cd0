package org.tarikh.events.extraction;

import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Place;

/**
 * A name in a sentence and whom or what it stands for; token indexes, end exclusive.
 *
 * @param actor the party it may stand for, or null
 * @param place the place it may stand for, or null
 * @param sort how the written form stands for the party, or null for a place
 */
record Mention(int from, int to, Actor actor, Place place, Name.Sort sort) {
    boolean within(Clause.Range range) {
        return from >= range.from() && to <= range.to();
    }
}
