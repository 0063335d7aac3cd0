package org.tarikh.events.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.reconciliation.Succession;

/**
 * Tells why events changed when reports were put together anew: an editor's act, events that turned out to be one or
 * were told apart, or else the article that was read.
 *
 * @param succession the events that came of it
 * @param clusters their reports, in the order of the succession's ids
 * @param previous the event each report was in
 * @param lost for events that lost reports to a new reading, the articles of those
 */
record Reasoning(
        Trigger trigger,
        Succession succession,
        List<List<SourcedReport>> clusters,
        Map<SourcedReport, UUID> previous,
        Map<UUID, Set<String>> lost) {

    /** The reason for each of these events, which go on or begin. */
    Map<UUID, RevisionReason> reasons(Set<UUID> events, Function<Collection<UUID>, Map<UUID, Event>> current) {
        Map<UUID, Set<Integer>> whereabouts = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (SourcedReport report : clusters.get(i)) {
                UUID was = previous.get(report);
                whereabouts.computeIfAbsent(was, id -> new HashSet<>()).add(i);
            }
        }
        Map<UUID, RevisionReason> reasons = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            UUID id = succession.ids().get(i);
            if (events.contains(id)) {
                boolean parted = whereabouts.getOrDefault(id, Set.of()).size() > 1;
                reasons.put(id, reason(i, parted, current));
            }
        }
        return reasons;
    }

    /** The reason an event is no more. */
    RevisionReason ending(UUID id, UUID into, Function<Collection<UUID>, Map<UUID, Event>> current) {
        RevisionReason reason = trigger.reason(lost.getOrDefault(id, Set.of()));
        return trigger.act() != null || into == null ? reason : asOne(reason, Set.of(into), current);
    }

    private RevisionReason reason(int cluster, boolean parted, Function<Collection<UUID>, Map<UUID, Event>> current) {
        UUID id = succession.ids().get(cluster);
        Set<UUID> before = new HashSet<>();
        Set<String> articles = new HashSet<>(lost.getOrDefault(id, Set.of()));
        for (SourcedReport report : clusters.get(cluster)) {
            articles.add(report.source().article());
            if (previous.get(report) != null) {
                before.add(previous.get(report));
            }
        }
        RevisionReason reason = trigger.reason(articles);
        if (trigger.act() != null) {
            return reason;
        }
        Set<UUID> absorbed = before.stream()
                .filter(was -> id.equals(succession.retired().get(was)))
                .collect(Collectors.toSet());
        if (!absorbed.isEmpty()) {
            return asOne(reason, absorbed, current);
        }
        if (!before.isEmpty() && !before.contains(id)) {
            return apart(reason, before, current);
        }
        return parted ? apart(reason, Set.of(), current) : reason;
    }

    private static RevisionReason asOne(
            RevisionReason reason, Set<UUID> others, Function<Collection<UUID>, Map<UUID, Event>> current) {
        return new RevisionReason(
                RevisionReason.Cause.MERGED.toString(),
                reason.article(),
                null,
                "Turned out to be one with " + titles(others, current) + ". " + reason.says());
    }

    private static RevisionReason apart(
            RevisionReason reason, Set<UUID> from, Function<Collection<UUID>, Map<UUID, Event>> current) {
        String which = from.isEmpty() ? "another event that was taken for one with it" : titles(from, current);
        return new RevisionReason(
                RevisionReason.Cause.SPLIT.toString(),
                reason.article(),
                null,
                "Told apart from " + which + ". " + reason.says());
    }

    private static String titles(Set<UUID> ids, Function<Collection<UUID>, Map<UUID, Event>> current) {
        String titles = current.apply(ids).values().stream()
                .map(event -> "“" + event.title() + "”")
                .sorted()
                .collect(Collectors.joining(" and "));
        return titles.isEmpty() ? "another event" : titles;
    }
}
