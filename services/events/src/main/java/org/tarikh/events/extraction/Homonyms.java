package org.tarikh.events.extraction;

import java.util.List;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.NameHit;
import org.tarikh.events.lexicon.Place;

/** Tells places of one name apart by the names beside it: "Rasht in Tajikistan", "the Iranian city of Rasht". */
final class Homonyms {
    private static final int BESIDE = 24;
    private static final int HELD = 60;
    private static final int OF_PEOPLE = 30;

    private final List<NameHit> sentence;
    private final int index;

    Homonyms(List<NameHit> sentence, int index) {
        this.sentence = sentence;
        this.index = index;
    }

    /** How much the names before and behind speak for a place. */
    int weight(Place place) {
        if (place.country() == null || sentence.get(index).names().size() == 1) {
            return 0;
        }
        int weight = 0;
        if (index + 1 < sentence.size() && isBeside(index)) {
            weight += weight(place, sentence.get(index + 1), false);
        }
        if (index > 0 && isBeside(index - 1)) {
            weight += weight(place, sentence.get(index - 1), true);
        }
        return weight;
    }

    private boolean isBeside(int first) {
        int end = sentence.get(first).span().end();
        return sentence.get(first + 1).span().start() - end <= BESIDE;
    }

    private static int weight(Place place, NameHit beside, boolean before) {
        int most = 0;
        for (Name name : beside.names()) {
            Place other = name.place();
            if (other != null && place.id().startsWith(other.id() + ".")) {
                most = HELD;
            }
            boolean people = before
                    && name.actor() != null
                    && name.sort() == Name.Sort.DEMONYM
                    && place.country().equals(name.actor().country());
            if (people) {
                most = Math.max(most, OF_PEOPLE);
            }
        }
        return most;
    }
}
