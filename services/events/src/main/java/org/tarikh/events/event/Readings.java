package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.reconciliation.Synthesis;
import org.tarikh.events.store.Sql;

/** What the machine reads of events, and what they tell with what editors made of them over it. */
@ApplicationScoped
public class Readings {
    private final Sql sql;
    private final Reports reports;
    private final Lines lines;
    private final Decisions decisions;

    Readings(Sql sql, Reports reports, Lines lines, Decisions decisions) {
        this.sql = sql;
        this.reports = reports;
        this.lines = lines;
        this.decisions = decisions;
    }

    /**
     * What an event tells.
     *
     * @param news whether the machine reads otherwise than it did what an editor set
     * @param changed whether it tells otherwise than when an editor accepted it
     */
    record Told(Event event, boolean news, boolean changed) {}

    /** What each event tells, of which the reports are given in the order of publication. */
    Map<UUID, Told> told(Map<UUID, List<UUID>> events) {
        List<UUID> all = events.values().stream().flatMap(Collection::stream).toList();
        Map<UUID, SourcedReport> whole = reports.whole(all);
        List<Decisions.Verdict> verdicts = decisions.verdicts(all);
        Map<UUID, Told> told = new HashMap<>();
        events.forEach((id, of) -> {
            Event read = Synthesis.of(
                    of.stream().map(whole::get).map(SourcedReport::veiled).toList());
            Standing standing = standing(id, of, verdicts);
            Event event = standing.over(read);
            told.put(id, new Told(event, !standing.edits().news(read).isEmpty(), standing.changed(event)));
        });
        return told;
    }

    /** What the machine reads of an event, whatever editors made of it. */
    public Event read(UUID id) {
        return read(lines.reportsOf(List.of(id)).keySet());
    }

    private Event read(Collection<UUID> of) {
        return Synthesis.of(reports.whole(of).values().stream()
                .sorted(SourcedReport.BY_PUBLICATION)
                .map(SourcedReport::veiled)
                .toList());
    }

    /** What the machine would tell of the fields that editors set. */
    Proposal proposal(Event event) {
        Collection<UUID> of = lines.reportsOf(List.of(event.id())).keySet();
        Edits edits = standing(event.id(), of, decisions.verdicts(of)).edits();
        Event read = read(of);
        Set<String> fields = edits.fields();
        List<Difference> differences = Differences.between(event, read).stream()
                .filter(difference -> fields.contains(difference.field()))
                .toList();
        return new Proposal(
                event.id(),
                event.revision(),
                List.copyOf(fields),
                differences,
                edits.news(read).stream().sorted().toList());
    }

    private Standing standing(UUID id, Collection<UUID> of, List<Decisions.Verdict> verdicts) {
        return Standing.of(id, of, verdicts, kept -> sql.value(kept, Edits.class));
    }
}
