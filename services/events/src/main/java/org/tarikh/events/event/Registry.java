package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.reconciliation.Succession;

/** Records which event each cluster of reports is and what it tells, and the end of events that no cluster goes on as. */
@ApplicationScoped
class Registry {
    private final Reports reports;
    private final Readings readings;
    private final Events events;
    private final Lines lines;
    private final EventIds ids;
    private final Connections connections;

    Registry(Reports reports, Readings readings, Events events, Lines lines, EventIds ids, Connections connections) {
        this.reports = reports;
        this.readings = readings;
        this.events = events;
        this.lines = lines;
        this.ids = ids;
        this.connections = connections;
    }

    /**
     * Records the events of the clusters.
     *
     * @param previous the event each report was in
     * @return which event each report is of
     */
    Map<UUID, UUID> record(List<List<SourcedReport>> clusters, Map<SourcedReport, UUID> previous, Change change) {
        Set<UUID> touched = new HashSet<>(change.lost().keySet());
        touched.addAll(previous.values());
        Succession succession = succession(clusters, previous, change, touched);
        Map<UUID, Integer> counts = reports.counts(touched);
        Map<UUID, List<UUID>> changed = new LinkedHashMap<>();
        Map<UUID, UUID> settled = new LinkedHashMap<>();
        List<Object[]> moved = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            UUID id = succession.ids().get(i);
            List<SourcedReport> cluster = clusters.get(i);
            List<UUID> of = cluster.stream().map(SourcedReport::id).toList();
            boolean asBefore = !change.lost().containsKey(id)
                    && counts.getOrDefault(id, 0) == cluster.size()
                    && of.stream().noneMatch(change.reports()::contains)
                    && cluster.stream().allMatch(report -> id.equals(previous.get(report)));
            if (!asBefore) {
                changed.put(id, of);
            }
            of.forEach(report -> settled.put(report, id));
            cluster.stream()
                    .filter(report -> !id.equals(previous.get(report)))
                    .forEach(report -> moved.add(new Object[] {id, report.id()}));
        }
        Map<UUID, Readings.Told> told = readings.told(changed);
        Map<UUID, Event> contents = new HashMap<>();
        told.forEach((id, one) -> contents.put(id, one.event()));
        Reasoning reasoning = new Reasoning(change.trigger(), succession, clusters, previous, change.lost());
        Map<UUID, RevisionReason> endings = new HashMap<>();
        succession.retired().forEach((id, into) -> endings.put(id, reasoning.ending(id, into, events::current)));
        Map<UUID, RevisionReason> reasons = reasoning.reasons(contents.keySet(), events::current);
        events.record(tied(contents, succession.retired().keySet()), reasons, doubts(told));
        lines.joined(moved);
        succession.retired().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(UUID::toString)))
                .forEach(gone -> events.retire(gone.getKey(), gone.getValue(), endings.get(gone.getKey())));
        return settled;
    }

    private Succession succession(
            List<List<SourcedReport>> clusters, Map<SourcedReport, UUID> previous, Change change, Set<UUID> touched) {
        Map<UUID, SourcedReport> members = new HashMap<>();
        clusters.forEach(cluster -> cluster.forEach(report -> members.put(report.id(), report)));
        Map<SourcedReport, UUID> claims = new HashMap<>();
        change.claimed().forEach((report, event) -> {
            if (members.containsKey(report)) {
                claims.put(members.get(report), event);
            }
        });
        Set<UUID> known = new HashSet<>(touched);
        claims.values().stream().filter(Objects::nonNull).forEach(known::add);
        return Succession.of(
                clusters, previous, claims, lines.past(members), events.founded(known), touched, ids::next);
    }

    private Map<UUID, Doubts> doubts(Map<UUID, Readings.Told> told) {
        Set<UUID> reported = events.reported(told.keySet());
        Map<UUID, Doubts> doubts = new HashMap<>();
        told.forEach(
                (id, one) -> doubts.put(id, Doubts.of(one.event(), reported.contains(id), one.news(), one.changed())));
        return doubts;
    }

    /** The events with their links and threads; what is rejected has none, and counts among others as gone. */
    private Map<UUID, Event> tied(Map<UUID, Event> contents, Set<UUID> retired) {
        Map<UUID, Event> told = new HashMap<>(contents);
        Map<UUID, Event> rejected = new HashMap<>(contents);
        told.values().removeIf(Event::rejected);
        rejected.keySet().removeAll(told.keySet());
        Set<UUID> gone = new HashSet<>(retired);
        gone.addAll(rejected.keySet());
        Map<UUID, Event> tied = new HashMap<>(connections.tied(told, gone));
        tied.putAll(rejected);
        return tied;
    }
}
