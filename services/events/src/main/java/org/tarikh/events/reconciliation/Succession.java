package org.tarikh.events.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Decides which event id each cluster goes on under.
 *
 * @param ids the id of each cluster, in the clusters' order
 * @param retired ids that no cluster goes on under, with the id that took over, or null where all reports are gone
 */
public record Succession(List<UUID> ids, Map<UUID, UUID> retired) {
    private record Vote(int cluster, UUID id, long reports, long founded) {}

    /**
     * An id follows the majority of its reports; a cluster to which several fall takes the one with most reports there,
     * then the oldest. A cluster to which none falls is named after its founding report, the first published.
     *
     * @param clusters in the order of publication, as are their reports
     * @param previous the event each report belonged to, absent for a new report
     * @param founded order in which the events came to be, for every id in {@code previous} and {@code touched}
     * @param touched every event that may have lost reports
     * @param redirects whether an id has been merged away before, and so can name nothing again
     */
    public static Succession of(
            List<List<SourcedReport>> clusters,
            Map<SourcedReport, UUID> previous,
            Map<UUID, Long> founded,
            Set<UUID> touched,
            Predicate<UUID> redirects) {
        Map<UUID, Vote> winners = new HashMap<>();
        for (Vote vote : votes(clusters, previous, founded)) {
            winners.merge(vote.id(), vote, (a, b) -> a.reports() >= b.reports() ? a : b);
        }
        UUID[] ids = new UUID[clusters.size()];
        winners.values().stream()
                .sorted(Comparator.comparing((Vote vote) -> -vote.reports()).thenComparing(Vote::founded))
                .forEach(vote -> ids[vote.cluster()] = ids[vote.cluster()] == null ? vote.id() : ids[vote.cluster()]);
        Set<UUID> taken = new HashSet<>(winners.keySet());
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == null) {
                ids[i] = fresh(clusters.get(i).get(0), id -> redirects.test(id) || taken.contains(id));
            }
            taken.add(ids[i]);
        }
        Map<UUID, UUID> retired = new HashMap<>();
        Set<UUID> alive = Set.of(ids);
        touched.stream()
                .filter(id -> !alive.contains(id))
                .forEach(id -> retired.put(
                        id, winners.containsKey(id) ? ids[winners.get(id).cluster()] : null));
        return new Succession(List.of(ids), retired);
    }

    private static List<Vote> votes(
            List<List<SourcedReport>> clusters, Map<SourcedReport, UUID> previous, Map<UUID, Long> founded) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            Map<UUID, Long> counts = new HashMap<>();
            for (SourcedReport report : clusters.get(i)) {
                UUID id = previous.get(report);
                if (id != null) {
                    counts.merge(id, 1L, Long::sum);
                }
            }
            int cluster = i;
            counts.forEach((id, count) -> votes.add(new Vote(cluster, id, count, founded.get(id))));
        }
        return votes;
    }

    private static UUID fresh(SourcedReport founding, Predicate<UUID> used) {
        UUID id = UUID.nameUUIDFromBytes(("event/" + founding.id()).getBytes(StandardCharsets.UTF_8));
        for (int again = 2; used.test(id); again++) {
            id = UUID.nameUUIDFromBytes(("event/" + founding.id() + '/' + again).getBytes(StandardCharsets.UTF_8));
        }
        return id;
    }
}
