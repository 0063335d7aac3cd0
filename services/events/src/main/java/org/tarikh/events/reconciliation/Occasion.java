package org.tarikh.events.reconciliation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.language.WordLists;

/** Words that tell one occasion from another of the same sort: "a second attack", "the third round". */
final class Occasion {
    /** Of what had begun before. */
    private static final String LATER = "later";

    private static final String ANOTHER = "another";
    private static final String AFTERSHOCK = "aftershock";
    private static final Map<String, String> ORDINALS = Map.ofEntries(
            Map.entry("second", "2"),
            Map.entry("2nd", "2"),
            Map.entry("third", "3"),
            Map.entry("3rd", "3"),
            Map.entry("fourth", "4"),
            Map.entry("4th", "4"),
            Map.entry("fifth", "5"),
            Map.entry("5th", "5"),
            Map.entry("another", ANOTHER),
            Map.entry("separate", ANOTHER));
    private static final Set<String> OCCASIONS = WordLists.of("occasion");
    private static final Set<String> GOING_ON = WordLists.of("going-on");
    private static final Set<String> DISEASES = WordLists.of("disease");

    private static final Set<String> COUNTED = Set.of("2", "3", "4", "5");
    private static final int REACH = 3;

    private Occasion() {}

    /** What in the title, the quotes and the words after the first of them tells this occasion from others of its sort. */
    static Set<String> of(SourcedReport report) {
        Set<String> found = new TreeSet<>();
        add(report.title(), found);
        report.quotes().forEach(quote -> add(quote.exact(), found));
        Passage first = report.quotes().get(0);
        String told = first.exact() + ' ' + beforeEnd(first.suffix());
        if (goesOn(told)) {
            found.add(LATER);
        }
        if ("EQ".equals(report.type().hazard()) && isAftershock(first.exact())) {
            found.add(AFTERSHOCK);
        }
        return found;
    }

    /** The ordinals, from the second, of the occasion that a report tells of. */
    static Set<String> counted(SourcedReport report) {
        return only(COUNTED, of(report));
    }

    private static void add(String text, Set<String> found) {
        if (text == null) {
            return;
        }
        String[] words = Wording.normal(text).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (DISEASES.contains(words[i])) {
                found.add(words[i]);
            }
            String ordinal = ORDINALS.get(words[i]);
            for (int j = i + 1; ordinal != null && j < words.length && j <= i + REACH; j++) {
                if (OCCASIONS.contains(words[j])) {
                    found.add(ordinal);
                    break;
                }
            }
        }
    }

    /** The rest of the sentence, which the words after a quote may reach beyond. */
    private static String beforeEnd(String suffix) {
        int end = suffix == null ? 0 : suffix.indexOf(". ");
        return suffix == null ? "" : end < 0 ? suffix : suffix.substring(0, end);
    }

    private static boolean goesOn(String text) {
        String[] words = Wording.normal(text).split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean laterDay = i > 0 && words[i].equals("day") && ORDINALS.containsKey(words[i - 1]);
            if (laterDay || GOING_ON.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words are of an aftershock itself, not of a quake with its aftershocks. */
    private static boolean isAftershock(String text) {
        for (String word : Wording.normal(text).split(" ")) {
            String sense = Wording.sense(word);
            if (sense.equals("quake") || sense.equals(AFTERSHOCK)) {
                return sense.equals(AFTERSHOCK);
            }
        }
        return false;
    }

    /**
     * Why the two are different occasions, or null. Two ordinals that differ always tell them apart. For violence an
     * ordinal on one side does too; for a disaster, whose headlines count from the years before, and for talks it does
     * not. An aftershock is no main shock, an outbreak of one sickness not that of another, and what "continued" on
     * another day is a later happening.
     */
    static String veto(Set<String> a, Set<String> b, Family family, boolean sameDay) {
        if (a.contains(AFTERSHOCK) != b.contains(AFTERSHOCK)) {
            return Veto.AFTERSHOCK.says();
        }
        if (apart(only(DISEASES, a), only(DISEASES, b))) {
            return Veto.SICKNESSES.says();
        }
        boolean incident = family == Family.VIOLENCE || family == Family.CONTROL;
        if (incident && !sameDay && a.contains(LATER) != b.contains(LATER)) {
            return Veto.LATER.says();
        }
        Set<String> first = only(COUNTED, a);
        Set<String> second = only(COUNTED, b);
        boolean oneSided = family == Family.VIOLENCE && (first.isEmpty() != second.isEmpty());
        boolean another = family == Family.VIOLENCE && !sameDay && a.contains(ANOTHER) != b.contains(ANOTHER);
        return apart(first, second) || oneSided || another ? Veto.OCCASION.says() : null;
    }

    private static boolean apart(Set<String> first, Set<String> second) {
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    private static Set<String> only(Set<String> kept, Set<String> all) {
        Set<String> only = new TreeSet<>(all);
        only.retainAll(kept);
        return only;
    }
}
