package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.lexicon.Role;

/**
 * Who fills a slot of a clause.
 *
 * @param actors named parties first, then those they speak or act for
 * @param role standing of the head noun, or null
 * @param power whether what they say or do is a power's act
 * @param words the words that name them
 */
record Party(List<ActorRef> actors, Role role, boolean power, String words) {
    static final Party NONE = new Party(List.of(), null, false, "");

    Party {
        actors = List.copyOf(actors);
    }

    /** This party and another as one. */
    Party with(Party other) {
        var both = new ArrayList<>(actors);
        other.actors.stream().filter(ref -> !actors.contains(ref)).forEach(both::add);
        return new Party(both, role == null ? other.role : role, power || other.power, words + ", " + other.words);
    }

    boolean isNone() {
        return actors.isEmpty() && role == null;
    }
}
