package org.tarikh.events.reconciliation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Groups reports into events by average link with cannot-link vetoes. The result depends on the set of reports alone:
 * pairs are compared in whole ten-thousandths, so sums are exact, and ties go to what was published first.
 *
 * <p>Two clusters merge while the mean score of their pairs is at least {@link Likeness#SAME} and no pair is vetoed.
 * Such clusters always hold a pair that joins by itself, so reports without a chain of joining pairs between them never
 * meet, and each such component can be worked out alone.
 *
 * <p>A component larger than {@link #MOST} is first cut by content: the bar that holds it together is raised by 0.05
 * until its pieces are small enough, and what still is too large is cut in the order of publication.
 */
public final class Clustering {
    /** The largest component that is clustered as a whole. */
    static final int MOST = 300;

    private static final int UNIT = 10_000;
    static final long VETOED = Long.MIN_VALUE / 4;

    private Clustering() {}

    /** The reports, each in exactly one cluster; clusters and reports in the order of publication. */
    public static List<List<SourcedReport>> of(Collection<SourcedReport> reports) {
        return of(reports, Constraints.NONE);
    }

    /** The same under the decisions of editors, which win over any score and veto. */
    public static List<List<SourcedReport>> of(Collection<SourcedReport> reports, Constraints constraints) {
        List<SourcedReport> sorted =
                reports.stream().sorted(SourcedReport.BY_PUBLICATION).toList();
        List<Traits> traits = sorted.stream().map(Traits::of).toList();
        Contraction contraction = new Contraction(constraints, sorted);
        long[][] scores = contraction.of(scores(traits));
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            all.add(i);
        }
        List<List<Integer>> clusters = new ArrayList<>();
        for (List<Integer> component : bounded(all, scores, bar(0))) {
            link(component, scores).forEach(cluster -> clusters.add(contraction.members(cluster)));
        }
        clusters.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
        return clusters.stream()
                .map(cluster -> cluster.stream().map(sorted::get).toList())
                .toList();
    }

    private static long[][] scores(List<Traits> traits) {
        int size = traits.size();
        long[][] scores = new long[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                scores[i][j] = scores[j][i] = score(traits.get(i), traits.get(j));
            }
        }
        return scores;
    }

    private static long score(Traits a, Traits b) {
        if (!Comparison.comparable(a.report(), b.report())) {
            return VETOED;
        }
        Likeness likeness = Comparison.of(a, b);
        return likeness.veto() == null ? Math.round(likeness.score() * UNIT) : VETOED;
    }

    private static long bar(int raised) {
        return Math.round(Likeness.SAME * UNIT) + raised * UNIT / 20L;
    }

    private static List<List<Integer>> bounded(List<Integer> members, long[][] scores, long bar) {
        List<List<Integer>> bounded = new ArrayList<>();
        for (List<Integer> component : components(members, scores, bar)) {
            if (component.size() <= MOST) {
                bounded.add(component);
            } else if (bar < UNIT) {
                bounded.addAll(bounded(component, scores, bar + UNIT / 20));
            } else {
                for (int from = 0; from < component.size(); from += MOST) {
                    bounded.add(component.subList(from, Math.min(from + MOST, component.size())));
                }
            }
        }
        return bounded;
    }

    private static List<List<Integer>> components(List<Integer> members, long[][] scores, long bar) {
        List<List<Integer>> components = new ArrayList<>();
        boolean[] seen = new boolean[scores.length];
        for (int start : members) {
            if (seen[start]) {
                continue;
            }
            List<Integer> component = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!open.isEmpty()) {
                int at = open.pop();
                component.add(at);
                for (int next : members) {
                    if (!seen[next] && scores[at][next] >= bar) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
            component.sort(null);
            components.add(component);
        }
        return components;
    }

    private static List<List<Integer>> link(List<Integer> component, long[][] scores) {
        int size = component.size();
        List<List<Integer>> clusters = new ArrayList<>();
        long[][] sums = new long[size][size];
        for (int i = 0; i < size; i++) {
            clusters.add(new ArrayList<>(List.of(component.get(i))));
            for (int j = 0; j < size; j++) {
                sums[i][j] = scores[component.get(i)][component.get(j)];
            }
        }
        while (true) {
            int first = -1;
            int second = -1;
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    if (clusters.get(i) == null || clusters.get(j) == null || sums[i][j] < 0) {
                        continue;
                    }
                    long pairs = pairs(clusters, i, j);
                    boolean likelier =
                            first < 0 || sums[i][j] * pairs(clusters, first, second) > sums[first][second] * pairs;
                    if (sums[i][j] >= bar(0) * pairs && likelier) {
                        first = i;
                        second = j;
                    }
                }
            }
            if (first < 0) {
                return clusters.stream().filter(cluster -> cluster != null).toList();
            }
            join(clusters, sums, first, second);
        }
    }

    private static long pairs(List<List<Integer>> clusters, int i, int j) {
        return (long) clusters.get(i).size() * clusters.get(j).size();
    }

    private static void join(List<List<Integer>> clusters, long[][] sums, int first, int second) {
        clusters.get(first).addAll(clusters.get(second));
        clusters.get(first).sort(null);
        clusters.set(second, null);
        for (int other = 0; other < clusters.size(); other++) {
            if (other != first && clusters.get(other) != null) {
                boolean vetoed = sums[first][other] < 0 || sums[second][other] < 0;
                long sum = vetoed ? VETOED : sums[first][other] + sums[second][other];
                sums[first][other] = sums[other][first] = sum;
            }
        }
    }
}
