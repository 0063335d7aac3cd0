package org.tarikh.events.language;

/** Words that tell on which side of a full stop they stand. */
final class Neighbours {
    private static final WordUses WORDS = WordUses.load("sentence-neighbours.tsv");

    private Neighbours() {}

    static boolean followsClock(String word) {
        return WORDS.is("clock", word);
    }

    static boolean opensSentence(String word) {
        return WORDS.is("opener", word);
    }
}
