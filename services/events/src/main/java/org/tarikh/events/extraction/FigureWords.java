package org.tarikh.events.extraction;

import java.util.HashSet;
import java.util.Set;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.language.WordTable;
import org.tarikh.events.language.WordUses;

/** The words that tell what a figure counts: people, what is done to them, homes, sums. */
final class FigureWords {
    private static final WordUses WORDS = WordUses.load("figure-words.tsv");
    private static final Set<String> PEOPLE = new HashSet<>();

    static {
        for (String noun : WordTable.load("person-nouns.txt").words()) {
            PEOPLE.add(Inflection.plural(noun));
        }
        PEOPLE.addAll(Set.of("people", "personnel", "staff", "police"));
    }

    private FigureWords() {}

    /** Whether a word has this use. */
    static boolean is(String use, String word) {
        return WORDS.is(use, word);
    }

    /** Whether a plural stands for people. */
    static boolean isPeople(String word) {
        return PEOPLE.contains(word);
    }
}
