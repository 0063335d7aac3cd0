package org.tarikh.events.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a table by use: each row tells a use and, apart by blanks, words that have it. */
public final class WordUses {
    private final String table;
    private final Map<String, Set<String>> words;

    private WordUses(String table, Map<String, Set<String>> words) {
        this.table = table;
        this.words = words;
    }

    /** The table {@code lexicon/name} of the class path; rows of one use add up. */
    public static WordUses load(String name) {
        var words = new HashMap<String, Set<String>>();
        for (WordTable.Row row : WordTable.load(name).rows()) {
            words.computeIfAbsent(row.get(0), use -> new HashSet<>())
                    .addAll(List.of(row.get(1).split(" ")));
        }
        words.replaceAll((use, own) -> Set.copyOf(own));
        return new WordUses(name, Map.copyOf(words));
    }

    /** The words of a use that the table must have. */
    public Set<String> of(String use) {
        Set<String> own = words.get(use);
        if (own == null) {
            throw new IllegalArgumentException(table + " has no use " + use);
        }
        return own;
    }

    public boolean is(String use, String word) {
        return of(use).contains(word);
    }
}
