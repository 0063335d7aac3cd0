package org.tarikh.events.extraction;

import java.util.List;
import org.tarikh.events.language.WordUses;

/** The words by which a name that no pack has is known for that of a party, from {@code newcomer-words.tsv}. */
final class NewcomerWords {
    static final List<String> BODIES = List.of("armed-group", "party", "agency", "media");
    private static final WordUses WORDS = WordUses.load("newcomer-words.tsv");

    private NewcomerWords() {}

    static boolean is(String use, String word) {
        return WORDS.is(use, word);
    }

    /** The kind of body that a noun in small letters names, or null. */
    static String kind(String noun) {
        for (String kind : BODIES) {
            if (is(kind, noun)) {
                return kind;
            }
        }
        return null;
    }
}
