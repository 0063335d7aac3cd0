package org.tarikh.events.language;

import java.util.Set;

/** Tells which names go with "the" inside a sentence: the United Nations, the Taliban, the National Resistance Front. */
public final class DefiniteNames {
    private static final WordTable TABLE = WordTable.load("definite-names.txt");
    private static final Set<String> ENDS = Set.copyOf(TABLE.words());
    private static final String ISLAMIC = "islamic ";
    private static final String THE = "the ";

    private DefiniteNames() {}

    /** The name as it stands inside a sentence. */
    public static String in(String name) {
        String small = NormalText.fold(name);
        boolean definite = small.startsWith(ISLAMIC)
                || ENDS.contains(small.substring(small.lastIndexOf(' ') + 1))
                || small.contains(" of ") && ENDS.contains(small.substring(0, small.indexOf(' ')));
        boolean articled = small.startsWith(THE) || small.startsWith("a ") || small.startsWith("an ");
        return definite && !articled ? THE + name : name;
    }
}
