package org.tarikh.events.links;

import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.language.WordLists;
import org.tarikh.events.reconciliation.Wording;

/** Stems that so many statements and incidents share that they tell nothing of what two have to do with one another. */
final class Commonplace {
    static final Set<String> WORDS = stems();

    private Commonplace() {}

    private static Set<String> stems() {
        Set<String> stems = new TreeSet<>();
        Wording.add(String.join(" ", WordLists.of("commonplace")), stems);
        return Set.copyOf(stems);
    }
}
