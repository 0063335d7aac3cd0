package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Decides which event id each cluster goes on under.
 *
 * @param ids the id of each cluster, in the clusters' order
 * @param retired ids that no cluster goes on under, with the id that took over, or null where all reports are gone
 */
public record Succession(List<UUID> ids, Map<UUID, UUID> retired) {
    private record Vote(int cluster, UUID id, long reports, long since, long founded) {}

    /**
     * An id follows the majority of its reports, or of two equal parts the one that has been in it longest; a cluster to
     * which several ids fall takes the one with most reports there, then the oldest. A cluster to which none falls takes
     * back an id that had ended, where most of the reports that were ever in it are here: what was merged and falls
     * apart, or was gone and returns, is what it was. Only what never was gets a new id.
     *
     * @param clusters in the order of publication, as are their reports
     * @param previous the event each report belonged to, absent for a new report
     * @param claimed the event an editor's act puts a report in, which counts in place of {@code previous}; null where
     *     it puts it out of its own
     * @param past which events the reports have been in
     * @param founded order in which the events came to be, for every id in {@code previous} and {@code claimed}
     * @param touched every event that may have lost reports
     * @param fresh gives an id that no event ever had
     */
    public static Succession of(
            List<List<SourcedReport>> clusters,
            Map<SourcedReport, UUID> previous,
            Map<SourcedReport, UUID> claimed,
            Past past,
            Map<UUID, Long> founded,
            Set<UUID> touched,
            Supplier<UUID> fresh) {
        Map<SourcedReport, UUID> standing = new HashMap<>(previous);
        standing.putAll(claimed);
        Map<UUID, Vote> winners = winners(clusters, standing, past, founded);
        UUID[] ids = new UUID[clusters.size()];
        winners.values().stream()
                .sorted(Comparator.comparing((Vote vote) -> -vote.reports())
                        .thenComparing(Vote::founded)
                        .thenComparing(Vote::id))
                .forEach(vote -> ids[vote.cluster()] = ids[vote.cluster()] == null ? vote.id() : ids[vote.cluster()]);
        Set<UUID> taken = new HashSet<>(winners.keySet());
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == null) {
                ids[i] = regained(clusters.get(i), past, taken);
            }
            if (ids[i] == null) {
                ids[i] = fresh.get();
            }
            taken.add(ids[i]);
        }
        Map<UUID, Vote> whereabouts = winners(clusters, previous, past, founded);
        Map<UUID, UUID> retired = new HashMap<>();
        Set<UUID> alive = Set.copyOf(Arrays.asList(ids));
        touched.stream()
                .filter(id -> !alive.contains(id))
                .forEach(id -> retired.put(
                        id,
                        whereabouts.containsKey(id) ? ids[whereabouts.get(id).cluster()] : null));
        return new Succession(List.of(ids), retired);
    }

    /** For each id the cluster most of its reports are in. */
    private static Map<UUID, Vote> winners(
            List<List<SourcedReport>> clusters, Map<SourcedReport, UUID> standing, Past past, Map<UUID, Long> founded) {
        Map<UUID, Vote> winners = new HashMap<>();
        for (Vote vote : votes(clusters, standing, past, founded)) {
            winners.merge(vote.id(), vote, (a, b) -> {
                int more = Long.compare(a.reports(), b.reports());
                return more > 0 || more == 0 && a.since() <= b.since() ? a : b;
            });
        }
        return winners;
    }

    private static List<Vote> votes(
            List<List<SourcedReport>> clusters, Map<SourcedReport, UUID> standing, Past past, Map<UUID, Long> founded) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            Map<UUID, Long> counts = new HashMap<>();
            Map<UUID, Long> since = new HashMap<>();
            for (SourcedReport report : clusters.get(i)) {
                UUID id = standing.get(report);
                if (id != null) {
                    counts.merge(id, 1L, Long::sum);
                    since.merge(id, past.since(report, id), Math::min);
                }
            }
            int cluster = i;
            counts.forEach((id, count) ->
                    votes.add(new Vote(cluster, id, count, since.get(id), founded.getOrDefault(id, Long.MAX_VALUE))));
        }
        return votes;
    }

    /** The ended id with most reports here, then the one they were in last; null where there is none. */
    private static UUID regained(List<SourcedReport> cluster, Past past, Set<UUID> taken) {
        Map<UUID, Long> counts = new HashMap<>();
        Map<UUID, Long> since = new HashMap<>();
        for (SourcedReport report : cluster) {
            past.joined().getOrDefault(report, Map.of()).forEach((id, joined) -> {
                if (past.ended().contains(id) && !taken.contains(id)) {
                    counts.merge(id, 1L, Long::sum);
                    since.merge(id, joined, Math::max);
                }
            });
        }
        return counts.keySet().stream()
                .filter(id -> 2 * counts.get(id) > past.members().getOrDefault(id, 0))
                .min(Comparator.comparing((UUID id) -> -counts.get(id))
                        .thenComparing(id -> -since.get(id))
                        .thenComparing(id -> id))
                .orElse(null);
    }
}
