package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A matter whose news borrows the words of war and diplomacy, such as sport.
 *
 * @param signs words that tell the matter by themselves
 * @param words words of which it takes several
 */
public record Matter(String name, Set<String> signs, Set<String> words) {
    /** Reads the table of the class path. */
    public static List<Matter> load() {
        var all = new ArrayList<Matter>();
        for (Tsv.Row row : Tsv.read("other-matters.tsv", "matter", "signs", "words")) {
            all.add(new Matter(
                    row.required("matter"),
                    Set.of(row.required("signs").split(" ")),
                    Set.of(row.required("words").split(" "))));
        }
        return List.copyOf(all);
    }
}
