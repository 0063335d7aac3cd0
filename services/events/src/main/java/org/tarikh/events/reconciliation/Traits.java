package org.tarikh.events.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of a report is compared, worked out once. */
record Traits(
        SourcedReport report,
        Family family,
        Set<String> parties,
        Set<String> initiators,
        Set<String> words,
        Set<String> names,
        Set<String> occasion,
        String opening) {

    static Traits of(SourcedReport report) {
        return new Traits(
                report,
                Family.of(report),
                report.parties(),
                SourcedReport.names(report.initiators()),
                Wording.of(report),
                named(report),
                Occasion.of(report),
                Wording.normal(report.quotes().get(0).exact()));
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

    /** The words that are neither in its own nor in the other's names. */
    Set<String> telling(Traits other) {
        Set<String> telling = new TreeSet<>(words);
        telling.removeAll(names);
        telling.removeAll(other.names);
        return telling;
    }
}
