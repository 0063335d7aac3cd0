package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.reconciliation.Clustering;
import org.tarikh.events.reconciliation.Comparison;
import org.tarikh.events.reconciliation.Family;
import org.tarikh.events.reconciliation.Likeness;
import org.tarikh.events.reconciliation.Lineage;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.reconciliation.Succession;
import org.tarikh.events.reconciliation.Synthesis;
import org.tarikh.events.store.Sql;

/** Keeps the stored events what the stored reports make them; each change works over the components it touches only. */
@ApplicationScoped
public class Reconciler {
    /** Names the lock under which one change at a time is reconciled, by whichever replica. */
    private static final long TURN = 7_241_001;

    /** Pairs less alike than this are not kept. */
    private static final double WORTH_KEEPING = 0.3;

    private static final int WINDOW_DAYS = 7;

    private final Sql sql;
    private final Events events;
    private final Lines lines;
    private final EventIds ids;
    private final Connections connections;
    private final Decisions decisions;

    Reconciler(Sql sql, Events events, Lines lines, EventIds ids, Connections connections, Decisions decisions) {
        this.sql = sql;
        this.events = events;
        this.lines = lines;
        this.ids = ids;
        this.connections = connections;
        this.decisions = decisions;
    }

    private record Stored(UUID id, UUID event, SourcedReport report) {}

    /** Waits until no other change is being reconciled; the turn ends with the transaction. */
    public void takeTurn() {
        sql.list("SELECT pg_advisory_xact_lock(?)", row -> 0, TURN);
    }

    /** Replaces an article's reports and lets the events follow. */
    public void replace(String article, List<SourcedReport> reports) {
        List<Stored> old = stored("article = ?", article);
        Set<UUID> touched = new HashSet<>();
        old.stream().map(Stored::event).forEach(touched::add);
        Set<UUID> seeds = new HashSet<>(neighbours(old.stream().map(Stored::id).toList()));
        Map<SourcedReport, Stored> inherited =
                Lineage.of(reports, old.stream().collect(Collectors.toMap(Stored::report, Function.identity())));
        sql.update("DELETE FROM report WHERE article = ?", article);
        old.forEach(was -> seeds.remove(was.id()));
        Map<UUID, UUID> ancestors = new HashMap<>();
        inherited.forEach((report, was) -> ancestors.put(report.id(), was.id()));
        reports.forEach(report -> insert(
                report, inherited.containsKey(report) ? inherited.get(report).event() : null));
        lines.begin(reports.stream().map(SourcedReport::id).toList(), ancestors);
        reports.forEach(report -> seeds.add(report.id()));
        pair(reports);
        settle(component(seeds), touched, Map.of(), trigger(article, reports, old), lost(old));
    }

    private Trigger trigger(String article, List<SourcedReport> reports, List<Stored> old) {
        if (reports.isEmpty() && old.isEmpty()) {
            return Trigger.articles(List.of());
        }
        boolean gone = reports.isEmpty()
                && sql.first("SELECT 1 FROM article WHERE id = ? AND source IS NULL", row -> 1, article)
                        .isPresent();
        RevisionReason.Cause cause = gone
                ? RevisionReason.Cause.ARTICLE_GONE
                : old.isEmpty() ? RevisionReason.Cause.READ : RevisionReason.Cause.READ_AGAIN;
        SourcedReport told = reports.isEmpty() ? old.get(0).report() : reports.get(0);
        return Trigger.articles(List.of(new Trigger.Arrival(cause, told.source())));
    }

    /** For each event the articles that reports of it were read in until now. */
    private static Map<UUID, Set<String>> lost(List<Stored> old) {
        return old.stream()
                .collect(Collectors.groupingBy(
                        Stored::event,
                        Collectors.mapping(was -> was.report().source().article(), Collectors.toSet())));
    }

    /**
     * Lets the events follow what an editor decided about some reports.
     *
     * @param claimed the event each of these reports is put in, null for one that is put out of its own
     * @param reason what stands in the history of the events that change
     */
    public void follow(Map<UUID, UUID> claimed, RevisionReason reason) {
        settle(component(claimed.keySet()), new HashSet<>(), claimed, Trigger.act(reason), Map.of());
    }

    private void insert(SourcedReport report, UUID event) {
        sql.update(
                "INSERT INTO report (id, article, event, family, country, starts, ends, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                report.id(),
                report.source().article(),
                event,
                Family.of(report).name(),
                Comparison.country(report),
                report.date() == null ? null : report.date().start(),
                report.date() == null ? null : report.date().end(),
                sql.json(report));
    }

    /** Compares the new reports with all of their blocks, and keeps the scores. */
    private void pair(List<SourcedReport> reports) {
        Map<UUID, Map<UUID, Object[]>> pairs = new HashMap<>();
        for (SourcedReport report : reports) {
            for (Stored other : block(report)) {
                if (!other.id().equals(report.id()) && Comparison.comparable(report, other.report())) {
                    Likeness likeness = Comparison.of(report, other.report());
                    if (likeness.score() >= WORTH_KEEPING) {
                        boolean inOrder =
                                report.id().toString().compareTo(other.id().toString()) < 0;
                        UUID first = inOrder ? report.id() : other.id();
                        UUID second = inOrder ? other.id() : report.id();
                        pairs.computeIfAbsent(first, id -> new HashMap<>()).put(second, new Object[] {
                            first,
                            second,
                            likeness.score(),
                            likeness.veto(),
                            sql.json(Comparison.reasons(report, other.report()))
                        });
                    }
                }
            }
        }
        List<Object[]> rows = new ArrayList<>();
        pairs.values().forEach(of -> rows.addAll(of.values()));
        sql.batch("INSERT INTO report_pair (first, second, score, veto, reasons) VALUES (?, ?, ?, ?, ?::jsonb)", rows);
    }

    private List<Stored> block(SourcedReport report) {
        String country = Comparison.country(report);
        if (report.date() == null) {
            return stored(
                    "family = ? AND starts IS NULL AND (country = ? OR country IS NULL OR ?)",
                    Family.of(report).name(),
                    country,
                    country == null);
        }
        LocalDate from = report.date().start().minusDays(WINDOW_DAYS);
        LocalDate to = report.date().end().plusDays(WINDOW_DAYS);
        return stored(
                "family = ? AND starts <= ? AND ends >= ? AND (country = ? OR country IS NULL OR ?)",
                Family.of(report).name(),
                to,
                from,
                country,
                country == null);
    }

    private List<UUID> neighbours(List<UUID> reports) {
        return sql.list(
                "SELECT second FROM report_pair WHERE first = ANY (?::uuid[]) AND veto IS NULL AND score >= ?"
                        + " UNION SELECT first FROM report_pair WHERE second = ANY (?::uuid[]) AND veto IS NULL"
                        + " AND score >= ?",
                row -> row.getObject(1, UUID.class),
                reports,
                Likeness.SAME,
                reports,
                Likeness.SAME);
    }

    /** Every report that a chain of joining pairs leads to. */
    private List<Stored> component(Set<UUID> seeds) {
        Set<UUID> reached = new HashSet<>(seeds);
        List<UUID> frontier = List.copyOf(seeds);
        while (!frontier.isEmpty()) {
            List<UUID> next = new ArrayList<>(neighbours(frontier));
            next.addAll(decisions.beside(frontier));
            frontier = next.stream().filter(reached::add).toList();
        }
        return stored("id = ANY (?::uuid[])", reached);
    }

    private void settle(
            List<Stored> component,
            Set<UUID> touched,
            Map<UUID, UUID> claimed,
            Trigger trigger,
            Map<UUID, Set<String>> lost) {
        Map<SourcedReport, UUID> previous = new HashMap<>();
        Map<SourcedReport, UUID> claims = new HashMap<>();
        for (Stored stored : component) {
            if (stored.event() != null) {
                previous.put(stored.report(), stored.event());
                touched.add(stored.event());
            }
            if (claimed.containsKey(stored.id())) {
                claims.put(stored.report(), claimed.get(stored.id()));
            }
        }
        Set<UUID> known = new HashSet<>(touched);
        claims.values().stream().filter(Objects::nonNull).forEach(known::add);
        List<List<SourcedReport>> clusters = Clustering.of(
                component.stream().map(Stored::report).toList(),
                decisions.over(component.stream().map(Stored::id).toList()));
        Succession succession = Succession.of(
                clusters,
                previous,
                claims,
                lines.past(component.stream().collect(Collectors.toMap(Stored::id, Stored::report))),
                events.founded(known),
                touched,
                ids::next);
        Map<UUID, Event> contents = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            contents.put(succession.ids().get(i), Synthesis.of(clusters.get(i)));
        }
        Reasoning reasoning = new Reasoning(trigger, succession, clusters, previous, lost);
        Map<UUID, RevisionReason> endings = new HashMap<>();
        succession.retired().forEach((id, into) -> endings.put(id, reasoning.ending(id, into, events::current)));
        Map<UUID, RevisionReason> reasons = reasoning.reasons(contents.keySet(), events::current);
        events.record(connections.tied(contents, succession.retired().keySet()), reasons);
        List<Object[]> moved = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            UUID id = succession.ids().get(i);
            clusters.get(i).stream()
                    .filter(report -> !id.equals(previous.get(report)))
                    .forEach(report -> moved.add(new Object[] {id, report.id()}));
        }
        sql.batch("UPDATE report SET event = ? WHERE id = ?", moved);
        lines.joined(moved);
        succession.retired().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(UUID::toString)))
                .forEach(gone -> events.retire(gone.getKey(), gone.getValue(), endings.get(gone.getKey())));
    }

    private List<Stored> stored(String condition, Object... arguments) {
        return sql.list(
                "SELECT id, event, content FROM report WHERE " + condition,
                row -> new Stored(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        sql.value(row.getString(3), SourcedReport.class)),
                arguments);
    }
}
