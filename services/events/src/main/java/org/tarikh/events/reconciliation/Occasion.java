package org.tarikh.events.reconciliation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that tell one occasion from another of the same sort: "a second attack", "the third round". */
final class Occasion {
    private static final Map<String, String> ORDINALS = Map.ofEntries(
            Map.entry("second", "2"),
            Map.entry("2nd", "2"),
            Map.entry("third", "3"),
            Map.entry("3rd", "3"),
            Map.entry("fourth", "4"),
            Map.entry("4th", "4"),
            Map.entry("fifth", "5"),
            Map.entry("5th", "5"),
            Map.entry("another", "another"),
            Map.entry("separate", "another"));
    private static final Set<String> OCCASIONS = Set.of(
            "attack",
            "attacks",
            "explosion",
            "blast",
            "bombing",
            "strike",
            "strikes",
            "airstrike",
            "raid",
            "clash",
            "assault",
            "ambush",
            "shooting",
            "earthquake",
            "quake",
            "tremor",
            "aftershock",
            "flood",
            "round",
            "shutdown",
            "blackout");
    private static final int REACH = 3;

    private Occasion() {}

    /** The ordinals that stand closely before a word for an occasion, in the title and the quotes. */
    static Set<String> of(SourcedReport report) {
        Set<String> found = new TreeSet<>();
        add(report.title(), found);
        report.quotes().forEach(quote -> add(quote.exact(), found));
        return found;
    }

    private static void add(String text, Set<String> found) {
        if (text == null) {
            return;
        }
        String[] words = Wording.normal(text).split(" ");
        for (int i = 0; i < words.length; i++) {
            String ordinal = ORDINALS.get(words[i]);
            for (int j = i + 1; ordinal != null && j < words.length && j <= i + REACH; j++) {
                if (OCCASIONS.contains(words[j])) {
                    found.add(ordinal);
                    break;
                }
            }
        }
    }

    /**
     * Why the two are different occasions, or null. Two ordinals that differ always tell them apart. For violence an
     * ordinal on one side does too; for a disaster, whose headlines count from the years before, and for talks it does
     * not.
     */
    static String veto(Set<String> a, Set<String> b, Family family, boolean sameDay) {
        Set<String> first = counted(a);
        Set<String> second = counted(b);
        boolean differ = !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
        boolean oneSided = family == Family.VIOLENCE && (first.isEmpty() != second.isEmpty());
        boolean another = family == Family.VIOLENCE && !sameDay && a.contains("another") != b.contains("another");
        return differ || oneSided || another ? "another occasion" : null;
    }

    private static Set<String> counted(Set<String> ordinals) {
        Set<String> counted = new TreeSet<>(ordinals);
        counted.remove("another");
        return counted;
    }
}
