package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.reconciliation.AddedClaim;
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
        List<Decisions.Addition> additions = decisions.additions(all);
        Map<UUID, Told> told = new HashMap<>();
        events.forEach((id, of) -> {
            List<Decisions.Addition> added = additions.stream()
                    .filter(addition -> of.contains(addition.report()))
                    .toList();
            Event read = read(of.stream().map(whole::get).toList(), added);
            Standing standing = standing(id, of, verdicts).hearing(added);
            Event event = standing.over(read);
            told.put(id, new Told(event, !standing.edits().news(read).isEmpty(), standing.changed(event)));
        });
        return told;
    }

    /** What the machine reads of an event and editors found in sources, whatever they made of it. */
    public Event read(UUID id) {
        return read(lines.reportsOf(List.of(id)).keySet());
    }

    private Event read(Collection<UUID> of) {
        return read(
                reports.whole(of).values().stream()
                        .sorted(SourcedReport.BY_PUBLICATION)
                        .toList(),
                decisions.additions(of));
    }

    /** A claim that an editor found is a source's like any other. */
    private Event read(List<SourcedReport> of, List<Decisions.Addition> added) {
        List<AddedClaim> claims = added.stream()
                .map(addition -> sql.value(addition.claim(), AddedClaim.class))
                .toList();
        return Synthesis.of(
                AddedClaim.to(of, claims).stream().map(SourcedReport::veiled).toList(), claims);
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
