package org.tarikh.events.language;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which names go with "the" inside a sentence: the United Nations, the Taliban, the National Resistance Front. */
public final class DefiniteNames {
    private static final WordTable TABLE = WordTable.load("definite-names.txt");
    private static final Set<String> ENDS = Set.copyOf(TABLE.words());
    /** Nouns that stand for one person: a police spokesman, a government source. */
    private static final Set<String> PEOPLE = Stream.concat(
                    Stream.of("source", "adviser", "advisor", "spokesperson", "spokeswoman"),
                    WordTable.load("person-nouns.txt").words().stream())
            .filter(noun -> !noun.equals("police") && !noun.equals("personnel"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String ISLAMIC = "islamic ";
    private static final String THE = "the ";

    private DefiniteNames() {}

    /** The name as it stands inside a sentence. */
    public static String in(String name) {
        String small = NormalText.fold(name);
        boolean definite = small.startsWith(ISLAMIC)
                || ENDS.contains(small.substring(small.lastIndexOf(' ') + 1))
                || small.contains(" of ") && ENDS.contains(small.substring(0, small.indexOf(' ')));
        String head = small.split(" (?:in|of|for|at|from|on) ")[0];
        String last = head.substring(head.lastIndexOf(' ') + 1);
        if (PEOPLE.contains(last)
                && Character.isLowerCase(name.charAt(0))
                && !small.matches("(an?|the|one|some|local) .*")) {
            return ("aeiou".indexOf(small.charAt(0)) >= 0 ? "an " : "a ") + name;
        }
        boolean articled = small.startsWith(THE) || small.startsWith("a ") || small.startsWith("an ");
        return definite && !articled ? THE + name : name;
    }
}
