package org.tarikh.events.reconciliation;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.language.WordLists;

/**
 * Tells whether two reports weeks apart can be of one meeting, by what they tell beyond its day: two parties in common, or
 * one in the same place, and no two that only one of them names each; no other office; no other matter; neither one of a
 * series ("the monthly meeting") nor a further occasion ("the second round") of what was planned.
 */
final class Agenda {
    private static final Set<String> OFFICES = stems("office");
    private static final Set<String> PORTFOLIOS = stems("portfolio");
    private static final Set<String> SERIES = stems("series");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int ROOT = 4;

    private Agenda() {}

    /** Whether what the later tells can be what was planned. */
    static boolean goesOn(SourcedReport plan, SourcedReport later) {
        return partiesMeet(plan, later)
                && !isSeries(plan)
                && !isSeries(later)
                && Occasion.counted(plan).containsAll(Occasion.counted(later))
                && mattersMeet(plan, later);
    }

    private static boolean partiesMeet(SourcedReport plan, SourcedReport later) {
        Set<String> parties = plan.parties();
        Set<String> others = later.parties();
        Set<String> shared = Traits.withName(parties);
        shared.retainAll(others);
        return (parties.containsAll(others) || others.containsAll(parties))
                && (shared.size() > 1 || shared.size() == 1 && Whereabouts.sameSpot(plan.place(), later.place()));
    }

    private static boolean isSeries(SourcedReport report) {
        Set<String> words = new TreeSet<>();
        Wording.add(report.title(), words);
        Wording.add(report.quotes().get(0).exact(), words);
        return words.stream().anyMatch(SERIES::contains);
    }

    private static boolean mattersMeet(SourcedReport plan, SourcedReport later) {
        Set<String> roots =
                Stream.concat(names(plan), names(later)).map(Agenda::root).collect(Collectors.toSet());
        Set<String> words = words(plan, roots);
        Set<String> others = words(later, roots);
        Set<String> offices = offices(words);
        Set<String> otherOffices = offices(others);
        boolean sameOffice = offices.isEmpty()
                || otherOffices.isEmpty()
                || offices.containsAll(otherOffices)
                || otherOffices.containsAll(offices);
        words.removeIf(Agenda::isPlain);
        others.removeIf(Agenda::isPlain);
        return sameOffice && (words.isEmpty() || others.isEmpty() || !Collections.disjoint(words, others));
    }

    private static Set<String> offices(Set<String> words) {
        return words.stream()
                .filter(word -> OFFICES.contains(word) || PORTFOLIOS.contains(word))
                .collect(Collectors.toSet());
    }

    /** Words of the title, without names and without why it is off. */
    private static Set<String> words(SourcedReport report, Set<String> names) {
        Set<String> words = new TreeSet<>();
        Wording.add(CallOff.matter(report.title()), words);
        words.removeIf(
                word -> names.contains(root(word)) || NUMBER.matcher(word).matches());
        return words;
    }

    /** Whether a word tells nothing of the matter of a meeting. */
    private static boolean isPlain(String word) {
        return Wording.isUsual(word) || OFFICES.contains(word) || CallOff.isOfMeetings(word);
    }

    private static Stream<String> names(SourcedReport report) {
        Set<String> names = new TreeSet<>();
        Stream.concat(report.initiators().stream(), report.recipients().stream())
                .map(ActorRef::name)
                .forEach(name -> Wording.add(name, names));
        if (report.place() != null) {
            Wording.add(report.place().name(), names);
            Wording.add(report.place().admin1(), names);
        }
        return names.stream();
    }

    /** What a country and its people have in common. */
    private static String root(String word) {
        return word.substring(0, Math.min(ROOT, word.length()));
    }

    private static Set<String> stems(String list) {
        Set<String> stems = new TreeSet<>();
        WordLists.of(list).forEach(word -> stems.add(Wording.sense(word)));
        return Set.copyOf(stems);
    }
}
