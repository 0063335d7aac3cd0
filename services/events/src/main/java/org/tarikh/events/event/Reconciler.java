package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
import org.tarikh.events.reconciliation.Constraints;
import org.tarikh.events.reconciliation.Lineage;
import org.tarikh.events.reconciliation.ScoredPair;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.store.Sql;

/** Keeps the stored events what the stored reports make them; each change works over the components it touches only. */
@ApplicationScoped
public class Reconciler {
    /** Names the lock under which one change at a time is reconciled, by whichever replica. */
    private static final long TURN = 7_241_001;

    private final Sql sql;
    private final Reports reports;
    private final Fellows fellows;
    private final ReportPairs pairs;
    private final Lines lines;
    private final Decisions decisions;
    private final Registry registry;

    Reconciler(
            Sql sql,
            Reports reports,
            Fellows fellows,
            ReportPairs pairs,
            Lines lines,
            Decisions decisions,
            Registry registry) {
        this.sql = sql;
        this.reports = reports;
        this.fellows = fellows;
        this.pairs = pairs;
        this.lines = lines;
        this.decisions = decisions;
        this.registry = registry;
    }

    /** The reports that chains of joining pairs lead to, with those pairs. */
    private record Component(List<Reports.Stored> members, Collection<ScoredPair> joining) {}

    /** Waits until no other change is being reconciled; the turn ends with the transaction. */
    public void takeTurn() {
        sql.list("SELECT pg_advisory_xact_lock(?)", row -> 0, TURN);
    }

    /** Replaces the reports of some articles and lets the events follow. */
    public void replace(Map<String, List<SourcedReport>> found) {
        List<Reports.Stored> old = reports.ofArticles(found.keySet());
        Map<SourcedReport, Reports.Stored> inherited = inherited(found, old);
        List<Reports.Stored> fresh = found.values().stream()
                .flatMap(Collection::stream)
                .map(report -> Reports.Stored.fresh(
                        report,
                        inherited.containsKey(report) ? inherited.get(report).event() : null))
                .toList();
        List<UUID> going = old.stream().map(Reports.Stored::id).toList();
        Set<UUID> seeds = new HashSet<>(decisions.beside(going));
        pairs.joining(going).forEach(pair -> {
            seeds.add(pair.first());
            seeds.add(pair.second());
        });
        going.forEach(seeds::remove);
        Map<BlockIndex.Place, BlockIndex.Part> before = fellows.parts(old, fresh);
        reports.delete(found.keySet());
        reports.add(fresh);
        Map<UUID, UUID> ancestors = new HashMap<>();
        inherited.forEach((report, was) -> ancestors.put(report.id(), was.id()));
        lines.begin(fresh.stream().map(Reports.Stored::id).toList(), ancestors);
        Set<UUID> changing = new HashSet<>(going);
        fresh.forEach(report -> changing.add(report.id()));
        seeds.addAll(decisions.hearing(found.keySet(), changing));
        seeds.addAll(reports.byHand(found.keySet()));
        seeds.addAll(fellows.follow(old, fresh, before));
        settle(new Change(seeds, Map.of(), trigger(found, old), lost(old)));
    }

    /** What each article did that brings reports or had some. */
    private Trigger trigger(Map<String, List<SourcedReport>> found, List<Reports.Stored> old) {
        Map<String, SourcedReport> before = new HashMap<>();
        old.forEach(was -> before.putIfAbsent(was.report().source().article(), was.report()));
        List<String> empty = found.keySet().stream()
                .filter(article -> found.get(article).isEmpty())
                .toList();
        Map<String, Boolean> gone = new HashMap<>();
        sql.list(
                "SELECT id, taken_down FROM article WHERE id = ANY (?::text[]) AND source IS NULL",
                row -> gone.put(row.getString(1), row.getBoolean(2)),
                empty);
        List<Trigger.Arrival> arrivals = new ArrayList<>();
        found.forEach((article, reports) -> {
            SourcedReport told = reports.isEmpty() ? before.get(article) : reports.get(0);
            if (told != null) {
                RevisionReason.Cause cause = gone.containsKey(article)
                        ? RevisionReason.Cause.ARTICLE_GONE
                        : before.containsKey(article) ? RevisionReason.Cause.READ_AGAIN : RevisionReason.Cause.READ;
                boolean worded = !told.source().hidden() && !gone.getOrDefault(article, false);
                arrivals.add(new Trigger.Arrival(
                        cause, worded ? told.source() : told.source().wordless()));
            }
        });
        return Trigger.articles(arrivals);
    }

    private static Map<UUID, Set<String>> lost(List<Reports.Stored> old) {
        return old.stream()
                .collect(Collectors.groupingBy(
                        Reports.Stored::event,
                        Collectors.mapping(was -> was.report().source().article(), Collectors.toSet())));
    }

    /**
     * Lets the events follow what an editor decided about some reports.
     *
     * @param claimed the event each of these reports is put in, null for one that is put out of its own
     * @param reason what stands in the history of the events that change
     */
    public void follow(Map<UUID, UUID> claimed, RevisionReason reason) {
        settle(new Change(claimed.keySet(), claimed, Trigger.act(reason), Map.of()));
    }

    /**
     * Makes an event of a report that an editor wrote.
     *
     * @return the event's id
     */
    public UUID write(SourcedReport report, RevisionReason reason) {
        reports.write(Reports.Stored.alone(report));
        lines.begin(List.of(report.id()), Map.of());
        settle(new Change(Set.of(report.id()), Map.of(), Trigger.act(reason), Map.of()));
        return lines.placesOf(List.of(report.id())).get(report.id());
    }

    /** Removes reports that editors wrote; an event that has no other is no more. */
    public void withdraw(Collection<UUID> written, RevisionReason reason) {
        List<Reports.Stored> old = reports.of(written);
        Set<UUID> fellows = new HashSet<>(lines.reportsOf(lost(old).keySet()).keySet());
        reports.withdraw(written);
        fellows.removeAll(written);
        settle(new Change(fellows, Map.of(), Trigger.act(reason), lost(old)));
    }

    private static Map<SourcedReport, Reports.Stored> inherited(
            Map<String, List<SourcedReport>> found, List<Reports.Stored> old) {
        Map<SourcedReport, Reports.Stored> inherited = new HashMap<>();
        old.stream()
                .collect(Collectors.groupingBy(was -> was.report().source().article()))
                .forEach((article, was) -> inherited.putAll(Lineage.of(
                        found.get(article),
                        was.stream().collect(Collectors.toMap(Reports.Stored::report, Function.identity())))));
        return inherited;
    }

    private Component component(Set<UUID> seeds) {
        Set<UUID> reached = new HashSet<>(seeds);
        Set<ScoredPair> joining = new HashSet<>();
        Set<UUID> undecided = new HashSet<>();
        Set<UUID> frontier = seeds;
        while (!frontier.isEmpty()) {
            Set<UUID> next = new HashSet<>();
            for (ScoredPair pair : pairs.joining(frontier)) {
                joining.add(pair);
                if (reached.add(pair.first())) {
                    next.add(pair.first());
                }
                if (reached.add(pair.second())) {
                    next.add(pair.second());
                }
            }
            undecided.addAll(frontier);
            if (next.isEmpty()) {
                decisions.beside(undecided).stream().filter(reached::add).forEach(next::add);
                undecided.clear();
            }
            frontier = next;
        }
        return new Component(reports.of(reached), joining);
    }

    /** Clusters the pieces that a change reached; one that is as it was before is left as it is. */
    private void settle(Change change) {
        Component component = component(change.reports());
        Map<UUID, Reports.Stored> members = new HashMap<>();
        component.members().forEach(member -> members.put(member.id(), member));
        List<SourcedReport> all =
                component.members().stream().map(Reports.Stored::report).toList();
        Map<UUID, UUID> pieces = new HashMap<>();
        List<List<SourcedReport>> changed = new ArrayList<>();
        Constraints constraints = decisions.over(members.keySet());
        for (List<SourcedReport> piece : Clustering.pieces(all, component.joining(), constraints)) {
            List<UUID> of = piece.stream().map(SourcedReport::id).toList();
            UUID name = name(of);
            boolean asBefore = of.stream()
                    .allMatch(id -> !change.reports().contains(id)
                            && members.get(id).event() != null
                            && Objects.equals(name, members.get(id).piece()));
            if (!asBefore) {
                changed.add(piece);
                of.forEach(id -> pieces.put(id, name));
            }
        }
        Map<SourcedReport, UUID> previous = new HashMap<>();
        pieces.keySet().stream()
                .map(members::get)
                .filter(member -> member.event() != null)
                .forEach(member -> previous.put(member.report(), member.event()));
        Map<UUID, UUID> events = registry.record(clusters(changed, pieces, constraints), previous, change);
        reports.settled(events.entrySet().stream()
                .map(settled -> new Reports.Place(settled.getKey(), settled.getValue(), pieces.get(settled.getKey())))
                .filter(place -> !place.isOf(members.get(place.report())))
                .toList());
    }

    /** The clusters of the pieces, in the order of publication. */
    private List<List<SourcedReport>> clusters(
            List<List<SourcedReport>> pieces, Map<UUID, UUID> names, Constraints constraints) {
        List<UUID> several = names.entrySet().stream()
                .filter(named -> named.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
        Map<UUID, List<ScoredPair>> known = new HashMap<>();
        pairs.within(several).stream()
                .filter(pair -> names.get(pair.first()).equals(names.get(pair.second())))
                .forEach(pair -> known.computeIfAbsent(names.get(pair.first()), name -> new ArrayList<>())
                        .add(pair));
        List<List<SourcedReport>> clusters = new ArrayList<>();
        for (List<SourcedReport> piece : pieces) {
            UUID name = names.get(piece.get(0).id());
            clusters.addAll(Clustering.ofPiece(piece, known.getOrDefault(name, List.of()), constraints));
        }
        clusters.sort((a, b) -> SourcedReport.BY_PUBLICATION.compare(a.get(0), b.get(0)));
        return clusters;
    }

    /** Pieces of the same reports have the same name; a report by itself needs none. */
    private static UUID name(List<UUID> ids) {
        if (ids.size() == 1) {
            return null;
        }
        String sorted = ids.stream().map(UUID::toString).sorted().collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(sorted.getBytes(StandardCharsets.UTF_8));
    }
}
