package org.tarikh.events.reconciliation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/** Tells which report of an article read again is which of before, so that it stays with its event. */
public final class Lineage {
    private Lineage() {}

    /**
     * What each new report inherits: from the report with the same id, else from one of its kind whose words
     * overlap in the same revision, else from one of its kind in the same words, else from one of its kind and sort that
     * names the same days, place and parties: a story that is written on tells the same event in new words.
     *
     * @param before the reports of the same article until now with what they hand on
     */
    public static <T> Map<SourcedReport, T> of(List<SourcedReport> reports, Map<SourcedReport, T> before) {
        Map<SourcedReport, T> inherited = new HashMap<>();
        List<SourcedReport> old =
                before.keySet().stream().sorted(SourcedReport.BY_PUBLICATION).toList();
        Set<SourcedReport> spent = new HashSet<>();
        List<BiPredicate<SourcedReport, SourcedReport>> rules = List.of(
                (now, was) -> now.id().equals(was.id()), Lineage::overlap, Lineage::sameWords, Lineage::sameMatter);
        for (BiPredicate<SourcedReport, SourcedReport> rule : rules) {
            for (SourcedReport now : reports) {
                if (inherited.containsKey(now)) {
                    continue;
                }
                old.stream()
                        .filter(was -> !spent.contains(was) && rule.test(now, was))
                        .findFirst()
                        .ifPresent(was -> {
                            inherited.put(now, before.get(was));
                            spent.add(was);
                        });
            }
        }
        return inherited;
    }

    private static boolean overlap(SourcedReport now, SourcedReport was) {
        return now.kind() == was.kind()
                && now.source().documentHash().equals(was.source().documentHash())
                && now.quotes().stream().anyMatch(quote -> was.quotes().stream().anyMatch(quote::overlaps));
    }

    private static boolean sameWords(SourcedReport now, SourcedReport was) {
        return now.kind() == was.kind()
                && Wording.normal(now.quotes().get(0).exact())
                        .equals(Wording.normal(was.quotes().get(0).exact()));
    }

    private static boolean sameMatter(SourcedReport now, SourcedReport was) {
        return now.kind() == was.kind()
                && now.type().plover().equals(was.type().plover())
                && Objects.equals(now.type().hazard(), was.type().hazard())
                && now.date() != null
                && was.date() != null
                && now.date().start().equals(was.date().start())
                && now.date().end().equals(was.date().end())
                && Objects.equals(place(now), place(was))
                && now.parties().equals(was.parties());
    }

    private static String place(SourcedReport report) {
        return report.place() == null ? null : report.place().id();
    }
}
