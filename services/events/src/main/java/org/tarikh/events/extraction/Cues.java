package org.tarikh.events.extraction;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tarikh.events.language.WordTable;

/** Words that tell who says something and how they stand to it, by use, from {@code attribution.tsv}. */
final class Cues {
    private static final Map<String, Set<String>> WORDS = WordTable.load("attribution.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get(0),
                    row -> Arrays.stream(row.get(1).split(" ")).collect(Collectors.toUnmodifiableSet())));

    private Cues() {}

    /** The words of a use; their base forms where they are verbs. */
    static Set<String> of(String use) {
        Set<String> words = WORDS.get(use);
        if (words == null) {
            throw new IllegalArgumentException("attribution.tsv has no use " + use);
        }
        return words;
    }

    static boolean is(String use, String word) {
        return of(use).contains(word);
    }

    /** Whether a verb brings what somebody says without saying of what kind it is. */
    static boolean isNeutral(String lemma) {
        return is("tells", lemma);
    }

    static boolean tells(String lemma) {
        return isNeutral(lemma) || is("tells-too", lemma);
    }
}
