package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.event.Event;
import org.tarikh.events.terms.ClaimField;

/** Lays what is said of an event side by side: by field, then by party in the order they first spoke, then by time. */
final class Contrasts {
    private Contrasts() {}

    static List<Event.Contrast> of(List<SourcedReport> reports, Sayings sayings, Exhibits exhibits) {
        boolean disaster = Family.of(reports.get(0)) == Family.DISASTER;
        Contests contests = new Contests(sayings, disaster, doers(reports));
        Disagreements disagreements = new Disagreements(reports, sayings);
        List<Event.Contrast> contrasts = new ArrayList<>();
        for (ClaimField field : ClaimField.values()) {
            Disagreements.Found found = disagreements.of(field);
            List<Saying> said = new ArrayList<>(sayings.of(field));
            said.addAll(found.says());
            if (!said.isEmpty()) {
                String why = contests.why(field);
                why = why == null ? found.why() : why;
                contrasts.add(new Event.Contrast(field.toString(), why != null, why, byParty(said, exhibits)));
            }
        }
        return contrasts;
    }

    private static Set<String> doers(List<SourcedReport> reports) {
        Set<String> doers = new TreeSet<>();
        reports.forEach(report -> doers.addAll(SourcedReport.names(report.initiators())));
        return doers;
    }

    private static List<Event.Saying> byParty(List<Saying> said, Exhibits exhibits) {
        Map<String, List<Event.Saying>> byParty = new LinkedHashMap<>();
        said.stream().sorted(Saying.BY_TIME).forEach(saying -> byParty.computeIfAbsent(
                        saying.voice(), voice -> new ArrayList<>())
                .add(shown(saying, exhibits)));
        return byParty.values().stream().flatMap(List::stream).toList();
    }

    private static Event.Saying shown(Saying saying, Exhibits exhibits) {
        return new Event.Saying(
                saying.by(),
                saying.party(),
                saying.stance().toString(),
                saying.figure(),
                saying.count() == null ? null : saying.count().low(),
                saying.count() == null ? null : saying.count().high(),
                saying.says(),
                saying.source().publisher(),
                saying.source().article(),
                saying.published(),
                !saying.again(),
                exhibits.index(saying.source(), saying.quote()));
    }
}
