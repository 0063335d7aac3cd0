package org.tarikh.events.language;

import java.util.Locale;
import java.util.Set;

/** Words that prose writes small: those of news and the forms of its verbs. */
public final class CommonWords {
    private static final Set<String> WORDS =
            Set.copyOf(WordTable.load("common-words.txt").words());

    private CommonWords() {}

    /** Whether a word in small letters is one of them as it stands. */
    public static boolean isListed(String small) {
        return WORDS.contains(small);
    }

    /** Whether a word is one that only the start of a sentence writes with a capital. */
    public static boolean isCommon(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return isListed(small) || Inflection.isKnownForm(small);
    }
}
