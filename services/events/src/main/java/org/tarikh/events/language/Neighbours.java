package org.tarikh.events.language;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell on which side of a full stop they stand. */
final class Neighbours {
    private static final Map<String, Set<String>> WORDS = WordTable.load("sentence-neighbours.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get(0), row -> Set.of(row.get(1).split(" "))));

    private Neighbours() {}

    static boolean followsClock(String word) {
        return WORDS.get("clock").contains(word);
    }

    static boolean opensSentence(String word) {
        return WORDS.get("opener").contains(word);
    }
}
