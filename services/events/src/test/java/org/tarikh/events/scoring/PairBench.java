package org.tarikh.events.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.reconciliation.Clustering;
import org.tarikh.events.reconciliation.Comparison;
import org.tarikh.events.reconciliation.Likeness;
import org.tarikh.events.reconciliation.SourcedReport;

/** Prints how well the scenarios of the own set are brought together, and every pair that is wrong, with its reasons. */
final class PairBench {
    private final List<PairSet.Telling> tellings;
    private final Map<SourcedReport, String> events = new IdentityHashMap<>();

    PairBench(PairSet set) {
        tellings = set.tellings();
        List<List<SourcedReport>> clusters = Clustering.of(set.reports());
        for (int i = 0; i < clusters.size(); i++) {
            String event = "event " + i;
            clusters.get(i).forEach(report -> events.put(report, event));
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : PairSet.FOLDER;
        var bench = new PairBench(PairSet.read(new Cascade(), folder));
        System.out.print(bench.sheet());
        bench.wrong().forEach(System.out::println);
    }

    /** Tellings that the reading did not find stand alone, and so lower the recall. */
    Groups groups() {
        var groups = new Groups();
        tellings.forEach(telling ->
                groups.add(telling.happening(), telling.report() == null ? null : events.get(telling.report())));
        return groups;
    }

    /** Those alone that were read, which is what reconciliation has to do with. */
    Groups groupsOfRead() {
        var groups = new Groups();
        tellings.stream()
                .filter(telling -> telling.report() != null)
                .forEach(telling -> groups.add(telling.happening(), events.get(telling.report())));
        return groups;
    }

    String sheet() {
        long scenarios =
                tellings.stream().map(PairSet.Telling::scenario).distinct().count();
        long read =
                tellings.stream().filter(telling -> telling.report() != null).count();
        return String.format(
                Locale.ROOT,
                "%d scenarios, %d tellings, %d of them read%n%s%s",
                scenarios,
                tellings.size(),
                read,
                groupsOfRead().line("of those read"),
                groups().line("of all"));
    }

    /** Each pair that ended together and should not, or apart and should not, and each telling that was not read. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            PairSet.Telling a = tellings.get(i);
            if (a.report() == null) {
                wrong.add("not read: " + a.happening() + ": " + a.words());
                continue;
            }
            for (int j = i + 1; j < tellings.size(); j++) {
                PairSet.Telling b = tellings.get(j);
                boolean one = a.happening().equals(b.happening());
                if (b.report() != null && one != events.get(a.report()).equals(events.get(b.report()))) {
                    wrong.add((one ? "apart: " : "together: ") + a.happening() + " | " + b.happening() + " ("
                            + a.tests() + ")\n    " + a.words() + "\n    " + b.words() + "\n    " + why(a, b));
                }
            }
        }
        return wrong;
    }

    private static String why(PairSet.Telling a, PairSet.Telling b) {
        if (!Comparison.comparable(a.report(), b.report())) {
            return "not compared: " + a.report().type().plover() + " "
                    + b.report().type().plover();
        }
        Likeness likeness = Comparison.of(a.report(), b.report());
        return likeness.score() + (likeness.veto() == null ? "" : ", " + likeness.veto()) + ": "
                + Comparison.reasons(a.report(), b.report()).stream()
                        .map(reason -> reason.trait() + " " + reason.likeness() + " (" + reason.says() + ")")
                        .collect(Collectors.joining("; "));
    }
}
