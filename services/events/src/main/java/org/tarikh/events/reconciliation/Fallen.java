package org.tarikh.events.reconciliation;

import java.util.Map;
import java.util.Set;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.language.WordLists;

/** Tells of which side those are whom a figure counts: "12 militants" and "two of its soldiers" are not the same dead. */
final class Fallen {
    private static final Map<String, Set<String>> SIDES = Map.of(
            "forces", WordLists.of("fallen-forces"),
            "fighters", WordLists.of("fallen-fighters"),
            "civilians", WordLists.of("fallen-civilians"));

    private static final int REACH = 4;

    private Fallen() {}

    /** The side named within a few words after the figure, null where none is. */
    static String side(String text, int figure) {
        String[] words = Wording.normal(text).split(" ");
        for (int i = 0; i < words.length; i++) {
            Double value = Numbers.valueOf(words[i]);
            for (int j = i + 1; value != null && value == figure && j < words.length && j <= i + REACH; j++) {
                String side = side(words[j]);
                if (side != null) {
                    return side;
                }
            }
        }
        return null;
    }

    private static String side(String word) {
        return SIDES.entrySet().stream()
                .filter(side -> side.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
