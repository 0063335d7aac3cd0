package org.tarikh.events.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.language.WordTable;

/** The words that tell what a figure counts: people, what is done to them, homes, sums. */
final class FigureWords {
    private static final Map<String, Set<String>> USES = new HashMap<>();
    private static final Set<String> PEOPLE = new HashSet<>();

    static {
        for (var row : WordTable.load("figure-words.tsv").rows()) {
            USES.computeIfAbsent(row.get(0), use -> new HashSet<>())
                    .addAll(Set.of(row.get(1).split(" ")));
        }
        for (String noun : WordTable.load("person-nouns.txt").words()) {
            PEOPLE.add(Inflection.plural(noun));
        }
        PEOPLE.addAll(Set.of("people", "personnel", "staff", "police"));
    }

    private FigureWords() {}

    /** Whether a word has this use. */
    static boolean is(String use, String word) {
        return USES.get(use).contains(word);
    }

    /** Whether a plural stands for people. */
    static boolean isPeople(String word) {
        return PEOPLE.contains(word);
    }
}
