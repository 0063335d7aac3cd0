package org.tarikh.events.language;

import java.util.Set;

/** Closed lists of words too long for code, by use, from {@code word-lists.tsv}. */
public final class WordLists {
    private static final WordUses WORDS = WordUses.load("word-lists.tsv");

    private WordLists() {}

    /** The words of a use, in small letters. */
    public static Set<String> of(String use) {
        return WORDS.of(use);
    }
}
