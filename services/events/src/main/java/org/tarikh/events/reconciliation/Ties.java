package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Keeps what editors decided while the reports of a piece are clustered by what they tell. Reports that editors put
 * together need not be alike: each brings along the cluster that it would be in without them, and no other; what editors
 * put apart stays so, be it tied together by reports between them.
 */
final class Ties {
    private final int[] tie;
    private final boolean[][] apart;
    private final boolean free;

    /** @param sorted the reports by their positions */
    Ties(Constraints constraints, List<SourcedReport> sorted) {
        int size = sorted.size();
        tie = new int[size];
        free = constraints.isNone();
        apart = new boolean[size][free ? 0 : size];
        List<List<Integer>> nodes =
                constraints.nodes(sorted.stream().map(SourcedReport::id).toList());
        for (List<Integer> node : nodes) {
            node.forEach(member -> tie[member] = node.get(0));
        }
        for (int i = 0; i < size && !free; i++) {
            for (int j = 0; j < size; j++) {
                apart[tie[i]][tie[j]] |=
                        constraints.apart(sorted.get(i).id(), sorted.get(j).id());
            }
        }
    }

    /** Rules out what editors put apart, in sums of scores by position. */
    void veto(long[][] sums) {
        for (int i = 0; i < sums.length && !free; i++) {
            for (int j = 0; j < sums.length; j++) {
                if (apart[tie[i]][tie[j]]) {
                    sums[i][j] = Clustering.VETOED;
                }
            }
        }
    }

    /** Ties all that is tied to either of two clusters that merge, each told by one of its positions. */
    void join(int first, int second, long[][] sums) {
        int stays = tie[first];
        int goes = tie[second];
        for (int i = 0; i < tie.length; i++) {
            tie[i] = tie[i] == goes ? stays : tie[i];
        }
        for (int i = 0; i < tie.length && !free; i++) {
            apart[stays][i] |= apart[goes][i];
            apart[i][stays] |= apart[i][goes];
        }
        veto(sums);
    }

    /** The clusters with those together that are tied, positions and clusters in order. */
    List<List<Integer>> gathered(Collection<List<Integer>> clusters) {
        TreeMap<Integer, List<Integer>> gathered = new TreeMap<>();
        clusters.forEach(cluster -> gathered.computeIfAbsent(tie[cluster.get(0)], name -> new ArrayList<>())
                .addAll(cluster));
        return gathered.values().stream()
                .map(cluster -> cluster.stream().sorted().toList())
                .sorted((a, b) -> Integer.compare(a.get(0), b.get(0)))
                .toList();
    }
}
