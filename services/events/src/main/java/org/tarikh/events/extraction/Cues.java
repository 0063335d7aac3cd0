package org.tarikh.events.extraction;

import java.util.Set;
import org.tarikh.events.language.WordUses;

/** Words that tell who says something and how they stand to it, by use, from {@code attribution.tsv}. */
final class Cues {
    private static final WordUses WORDS = WordUses.load("attribution.tsv");

    private Cues() {}

    /** The words of a use; their base forms where they are verbs. */
    static Set<String> of(String use) {
        return WORDS.of(use);
    }

    static boolean is(String use, String word) {
        return WORDS.is(use, word);
    }

    /** Whether a verb brings what somebody says without saying of what kind it is. */
    static boolean isNeutral(String lemma) {
        return is("tells", lemma);
    }

    static boolean tells(String lemma) {
        return isNeutral(lemma) || is("tells-too", lemma);
    }
}
