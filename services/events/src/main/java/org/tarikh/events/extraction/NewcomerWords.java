package org.tarikh.events.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.language.WordTable;

/** The words by which a name that no pack has is known for that of a party, from {@code newcomer-words.tsv}. */
final class NewcomerWords {
    static final List<String> BODIES = List.of("armed-group", "party", "agency", "media");
    private static final Map<String, Set<String>> USES = new HashMap<>();

    static {
        for (WordTable.Row row : WordTable.load("newcomer-words.tsv").rows()) {
            USES.put(row.get(0), new HashSet<>(Arrays.asList(row.get(1).split(" "))));
        }
    }

    private NewcomerWords() {}

    static boolean is(String use, String word) {
        return USES.get(use).contains(word);
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
