package org.tarikh.events.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.language.WordLists;

/**
 * What of a report is compared, worked out once.
 *
 * @param named the parties that are more than people without a name
 */
record Traits(
        SourcedReport report,
        Family family,
        Set<String> parties,
        Set<String> named,
        Set<String> initiators,
        Set<String> words,
        Set<String> names,
        Set<String> occasion,
        String opening) {
    private static final Set<String> UNNAMED = WordLists.of("unnamed-party");

    static Traits of(SourcedReport report) {
        return new Traits(
                report,
                Family.of(report),
                report.parties(),
                withName(report.parties()),
                SourcedReport.names(report.initiators()),
                Wording.of(report),
                named(report),
                Occasion.of(report),
                Wording.normal(report.quotes().get(0).exact()));
    }

    /** Those of the parties that are more than people without a name. */
    static Set<String> withName(Set<String> parties) {
        Set<String> named = new TreeSet<>(parties);
        named.removeAll(UNNAMED);
        return named;
    }

    /** The words of parties and places, which every report of the same quarter shares and which so tell nothing. */
    private static Set<String> named(SourcedReport report) {
        Set<String> names = new TreeSet<>();
        List.of(report.initiators(), report.recipients())
                .forEach(actors -> actors.forEach(actor -> Wording.add(actor.name(), names)));
        if (report.place() != null) {
            Wording.add(report.place().name(), names);
            Wording.add(report.place().admin1(), names);
        }
        return names;
    }

    /** The words that are not in its own names. */
    Set<String> ownTelling() {
        Set<String> telling = new TreeSet<>(words);
        telling.removeAll(names);
        return telling;
    }

    /** The words that are neither in its own nor in the other's names. */
    Set<String> telling(Traits other) {
        Set<String> telling = new TreeSet<>(words);
        telling.removeAll(names);
        telling.removeAll(other.names);
        return telling;
    }
}
