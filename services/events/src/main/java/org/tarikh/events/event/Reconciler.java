package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.tarikh.events.reconciliation.Succession;
import org.tarikh.events.reconciliation.Synthesis;
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
    private final Events events;
    private final Lines lines;
    private final EventIds ids;
    private final Connections connections;
    private final Decisions decisions;

    Reconciler(
            Sql sql,
            Reports reports,
            Fellows fellows,
            ReportPairs pairs,
            Events events,
            Lines lines,
            EventIds ids,
            Connections connections,
            Decisions decisions) {
        this.sql = sql;
        this.reports = reports;
        this.fellows = fellows;
        this.pairs = pairs;
        this.events = events;
        this.lines = lines;
        this.ids = ids;
        this.connections = connections;
        this.decisions = decisions;
    }

    /** The reports that chains of joining pairs lead to, with those pairs. */
    private record Component(List<Reports.Stored> members, Collection<ScoredPair> joining) {}

    /**
     * What a change reached by itself.
     *
     * @param reports those that are new or gained or lost a joining pair
     * @param events those that may have lost a report
     * @param claimed the event an editor puts a report in, null for one that is put out of its own
     * @param trigger what brought it about
     * @param lost for each event the articles that reports of it were read in until now
     */
    private record Change(
            Set<UUID> reports,
            Set<UUID> events,
            Map<UUID, UUID> claimed,
            Trigger trigger,
            Map<UUID, Set<String>> lost) {}

    /** Waits until no other change is being reconciled; the turn ends with the transaction. */
    public void takeTurn() {
        sql.list("SELECT pg_advisory_xact_lock(?)", row -> 0, TURN);
    }

    /** Replaces the reports of some articles and lets the events follow. */
    public void replace(Map<String, List<SourcedReport>> found) {
        List<Reports.Stored> old = reports.ofArticles(found.keySet());
        Set<UUID> touched = new HashSet<>();
        old.stream().map(Reports.Stored::event).forEach(touched::add);
        List<SourcedReport> fresh =
                found.values().stream().flatMap(Collection::stream).toList();
        List<UUID> going = old.stream().map(Reports.Stored::id).toList();
        Set<UUID> seeds = new HashSet<>(decisions.beside(going));
        pairs.joining(going).forEach(pair -> {
            seeds.add(pair.first());
            seeds.add(pair.second());
        });
        Map<BlockIndex.Place, BlockIndex.Part> before = fellows.parts(old, fresh);
        reports.delete(found.keySet());
        Map<SourcedReport, Reports.Stored> inherited = inherited(found, old);
        reports.add(fresh, inherited);
        Map<UUID, UUID> ancestors = new HashMap<>();
        inherited.forEach((report, was) -> ancestors.put(report.id(), was.id()));
        lines.begin(fresh.stream().map(SourcedReport::id).toList(), ancestors);
        seeds.addAll(fellows.follow(old, fresh, before));
        going.forEach(seeds::remove);
        fresh.forEach(report -> seeds.add(report.id()));
        Map<UUID, Set<String>> lost = lost(old);
        settle(component(seeds), new Change(seeds, lost.keySet(), Map.of(), trigger(found, old), lost), touched);
    }

    /** What each article did that brings reports or had some. */
    private Trigger trigger(Map<String, List<SourcedReport>> found, List<Reports.Stored> old) {
        Map<String, SourcedReport> before = new HashMap<>();
        old.forEach(was -> before.putIfAbsent(was.report().source().article(), was.report()));
        List<String> empty = found.keySet().stream()
                .filter(article -> found.get(article).isEmpty())
                .toList();
        Set<String> gone = new HashSet<>(sql.list(
                "SELECT id FROM article WHERE id = ANY (?::text[]) AND source IS NULL",
                row -> row.getString(1),
                empty));
        List<Trigger.Arrival> arrivals = new ArrayList<>();
        found.forEach((article, reports) -> {
            SourcedReport told = reports.isEmpty() ? before.get(article) : reports.get(0);
            if (told != null) {
                RevisionReason.Cause cause = gone.contains(article)
                        ? RevisionReason.Cause.ARTICLE_GONE
                        : before.containsKey(article) ? RevisionReason.Cause.READ_AGAIN : RevisionReason.Cause.READ;
                arrivals.add(new Trigger.Arrival(cause, told.source()));
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
        Set<UUID> of = claimed.keySet();
        settle(component(of), new Change(of, Set.of(), claimed, Trigger.act(reason), Map.of()), new HashSet<>());
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
            decisions.beside(frontier).stream().filter(reached::add).forEach(next::add);
            frontier = next;
        }
        return new Component(reports.of(reached), joining);
    }

    /** Clusters the pieces that a change reached; one that is as it was before is left as it is. */
    private void settle(Component component, Change change, Set<UUID> touched) {
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
                .forEach(member -> {
                    previous.put(member.report(), member.event());
                    touched.add(member.event());
                });
        Map<UUID, UUID> events = record(clusters(changed, pieces, constraints), previous, change, touched);
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

    /** Records the events of the clusters and tells which event each report is of. */
    private Map<UUID, UUID> record(
            List<List<SourcedReport>> clusters, Map<SourcedReport, UUID> previous, Change change, Set<UUID> touched) {
        Map<UUID, SourcedReport> members = new HashMap<>();
        clusters.forEach(cluster -> cluster.forEach(report -> members.put(report.id(), report)));
        Map<SourcedReport, UUID> claims = new HashMap<>();
        members.values().stream()
                .filter(report -> change.claimed().containsKey(report.id()))
                .forEach(report -> claims.put(report, change.claimed().get(report.id())));
        Set<UUID> known = new HashSet<>(touched);
        claims.values().stream().filter(Objects::nonNull).forEach(known::add);
        Succession succession = Succession.of(
                clusters, previous, claims, lines.past(members), events.founded(known), touched, ids::next);
        Map<UUID, Integer> counts = reports.counts(touched);
        Map<UUID, List<UUID>> changed = new LinkedHashMap<>();
        Map<UUID, UUID> settled = new LinkedHashMap<>();
        List<Object[]> moved = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            UUID id = succession.ids().get(i);
            List<SourcedReport> cluster = clusters.get(i);
            boolean asBefore = !change.events().contains(id)
                    && counts.getOrDefault(id, 0) == cluster.size()
                    && cluster.stream()
                            .allMatch(report -> id.equals(previous.get(report))
                                    && !change.reports().contains(report.id()));
            if (!asBefore) {
                changed.put(id, cluster.stream().map(SourcedReport::id).toList());
            }
            cluster.forEach(report -> settled.put(report.id(), id));
            cluster.stream()
                    .filter(report -> !id.equals(previous.get(report)))
                    .forEach(report -> moved.add(new Object[] {id, report.id()}));
        }
        Map<UUID, SourcedReport> whole = reports.whole(
                changed.values().stream().flatMap(Collection::stream).toList());
        Map<UUID, Event> contents = new HashMap<>();
        changed.forEach((id, of) ->
                contents.put(id, Synthesis.of(of.stream().map(whole::get).toList())));
        Reasoning reasoning = new Reasoning(change.trigger(), succession, clusters, previous, change.lost());
        Map<UUID, RevisionReason> endings = new HashMap<>();
        succession.retired().forEach((id, into) -> endings.put(id, reasoning.ending(id, into, events::current)));
        Map<UUID, RevisionReason> reasons = reasoning.reasons(contents.keySet(), events::current);
        events.record(connections.tied(contents, succession.retired().keySet()), reasons);
        lines.joined(moved);
        succession.retired().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(UUID::toString)))
                .forEach(gone -> events.retire(gone.getKey(), gone.getValue(), endings.get(gone.getKey())));
        return settled;
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
