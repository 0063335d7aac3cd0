package org.tarikh.events.reconciliation;

import java.util.List;

/**
 * Lets clustering take the reports an editor put together for one report: it is as like another as the likest of them,
 * so that what comes later still finds its way to an event that machine scores would never have made.
 */
final class Contraction {
    private final Constraints constraints;
    private final List<SourcedReport> reports;
    private final List<List<Integer>> nodes;

    Contraction(Constraints constraints, List<SourcedReport> reports) {
        this.constraints = constraints;
        this.reports = reports;
        this.nodes = constraints.nodes(reports.stream().map(SourcedReport::id).toList());
    }

    /** The scores between what is to be clustered, of the scores between the reports. */
    long[][] of(long[][] scores) {
        if (nodes.size() == scores.length && constraints.isNone()) {
            return scores;
        }
        long[][] contracted = new long[nodes.size()][nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                contracted[i][j] = contracted[j][i] = score(nodes.get(i), nodes.get(j), scores);
            }
        }
        return contracted;
    }

    private long score(List<Integer> node, List<Integer> other, long[][] scores) {
        long best = Clustering.VETOED;
        for (int i : node) {
            for (int j : other) {
                if (constraints.apart(reports.get(i).id(), reports.get(j).id())) {
                    return Clustering.VETOED;
                }
                best = Math.max(best, scores[i][j]);
            }
        }
        return best;
    }

    /** The reports' positions in order, of the positions of what was clustered. */
    List<Integer> members(List<Integer> cluster) {
        return cluster.stream()
                .flatMap(node -> nodes.get(node).stream())
                .sorted()
                .toList();
    }
}
