package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Groups reports into events by average link with cannot-link vetoes. The result depends on the set of reports alone:
 * pairs are compared in whole ten-thousandths, so sums are exact, and ties go to what was published first.
 *
 * <p>Two clusters merge while the mean score of their pairs is at least {@link Likeness#SAME} and no pair is vetoed.
 * Such clusters always hold a pair that joins by itself, so reports without a chain of joining pairs between them never
 * meet, and each such component can be worked out alone.
 *
 * <p>A component larger than {@link #MOST} is first cut by content: the bar that holds it together is raised by 0.05
 * until its pieces are small enough, and what still is too large is cut in the order of publication. For that its
 * joining pairs are enough, of which a report has a bounded number ({@link Blocks}); all pairs are looked at within a
 * piece only.
 */
public final class Clustering {
    /** The largest component that is clustered as a whole. */
    public static final int MOST = 300;

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
        List<ScoredPair> pairs = pairs(sorted);
        List<List<SourcedReport>> clusters = new ArrayList<>();
        for (List<SourcedReport> piece : pieces(sorted, pairs, constraints)) {
            Set<UUID> members = ids(piece);
            clusters.addAll(ofPiece(
                    piece,
                    piece.size() == 1
                            ? List.of()
                            : pairs.stream()
                                    .filter(pair -> members.contains(pair.first()) && members.contains(pair.second()))
                                    .toList(),
                    constraints));
        }
        clusters.sort((a, b) -> SourcedReport.BY_PUBLICATION.compare(a.get(0), b.get(0)));
        return clusters;
    }

    private static List<ScoredPair> pairs(List<SourcedReport> sorted) {
        List<Traits> traits = sorted.stream().map(Traits::of).toList();
        List<UUID> ids = sorted.stream().map(SourcedReport::id).toList();
        List<ScoredPair> pairs = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Candidates.of(sorted, (i, j) -> {
            if (seen.add((long) i * sorted.size() + j)
                    && Comparison.comparable(
                            traits.get(i).report(), traits.get(j).report())) {
                ScoredPair pair = ScoredPair.of(ids.get(i), ids.get(j), Comparison.of(traits.get(i), traits.get(j)));
                if (pair.joins()) {
                    pairs.add(pair);
                }
            }
        });
        return pairs;
    }

    /**
     * What the reports fall into before they are clustered, each of at most {@link #MOST}, in the order of publication;
     * what editors put together counts as one.
     *
     * @param pairs at least those of the reports that join
     */
    public static List<List<SourcedReport>> pieces(
            Collection<SourcedReport> reports, Collection<ScoredPair> pairs, Constraints constraints) {
        List<SourcedReport> sorted =
                reports.stream().sorted(SourcedReport.BY_PUBLICATION).toList();
        List<List<Integer>> nodes =
                constraints.nodes(sorted.stream().map(SourcedReport::id).toList());
        Map<UUID, Integer> nodeOf = new HashMap<>();
        List<Integer> all = new ArrayList<>();
        for (List<Integer> node : nodes) {
            node.forEach(member -> nodeOf.put(sorted.get(member).id(), all.size()));
            all.add(all.size());
        }
        List<int[]> edges = new ArrayList<>();
        for (ScoredPair pair : pairs) {
            Integer first = nodeOf.get(pair.first());
            Integer second = nodeOf.get(pair.second());
            if (first != null
                    && second != null
                    && !first.equals(second)
                    && pair.joins()
                    && !constraints.apart(pair.first(), pair.second())) {
                edges.add(new int[] {first, second, (int) units(pair.score())});
            }
        }
        List<List<Integer>> pieces = bounded(all, edges, bar());
        pieces.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
        return pieces.stream()
                .map(piece -> piece.stream()
                        .flatMap(node -> nodes.get(node).stream())
                        .sorted()
                        .map(sorted::get)
                        .toList())
                .toList();
    }

    /**
     * The clusters of one piece, clusters and reports in the order of publication.
     *
     * @param known what pairs of the piece are known to be like; the others are compared
     */
    public static List<List<SourcedReport>> ofPiece(
            List<SourcedReport> piece, Collection<ScoredPair> known, Constraints constraints) {
        List<SourcedReport> sorted =
                piece.stream().sorted(SourcedReport.BY_PUBLICATION).toList();
        return link(scores(sorted, known), new Ties(constraints, sorted)).stream()
                .map(cluster -> cluster.stream().map(sorted::get).toList())
                .toList();
    }

    private static long[][] scores(List<SourcedReport> piece, Collection<ScoredPair> known) {
        int size = piece.size();
        long[][] scores = new long[size][size];
        boolean[][] settled = new boolean[size][size];
        Map<UUID, Integer> index = index(piece);
        for (ScoredPair pair : known) {
            int i = index.get(pair.first());
            int j = index.get(pair.second());
            scores[i][j] = scores[j][i] = pair.veto() == null ? units(pair.score()) : VETOED;
            settled[i][j] = settled[j][i] = true;
        }
        Traits[] traits = new Traits[size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (!settled[i][j]) {
                    traits[i] = traits[i] == null ? Traits.of(piece.get(i)) : traits[i];
                    traits[j] = traits[j] == null ? Traits.of(piece.get(j)) : traits[j];
                    scores[i][j] = scores[j][i] = score(traits[i], traits[j]);
                }
            }
        }
        return scores;
    }

    private static long score(Traits a, Traits b) {
        if (!Comparison.comparable(a.report(), b.report()) && !Comparison.goTogether(a.report(), b.report())) {
            return VETOED;
        }
        Likeness likeness = Comparison.of(a, b);
        return likeness.veto() == null ? units(likeness.score()) : VETOED;
    }

    private static Map<UUID, Integer> index(List<SourcedReport> reports) {
        Map<UUID, Integer> index = new HashMap<>();
        for (SourcedReport report : reports) {
            index.put(report.id(), index.size());
        }
        return index;
    }

    private static Set<UUID> ids(List<SourcedReport> reports) {
        return index(reports).keySet();
    }

    private static long units(double score) {
        return Math.round(score * UNIT);
    }

    private static int bar() {
        return (int) units(Likeness.SAME);
    }

    private static List<List<Integer>> bounded(List<Integer> members, List<int[]> edges, int bar) {
        Map<Integer, List<int[]>> within = new HashMap<>();
        List<List<Integer>> bounded = new ArrayList<>();
        Map<Integer, List<Integer>> components = components(members, edges, bar);
        Map<Integer, Integer> componentOf = new HashMap<>();
        components.forEach((name, component) -> {
            if (component.size() <= MOST) {
                bounded.add(component);
            } else {
                component.forEach(member -> componentOf.put(member, name));
                within.put(name, new ArrayList<>());
            }
        });
        for (int[] edge : within.isEmpty() ? List.<int[]>of() : edges) {
            Integer component = componentOf.get(edge[0]);
            if (component != null && component.equals(componentOf.get(edge[1]))) {
                within.get(component).add(edge);
            }
        }
        within.forEach((name, inner) -> {
            List<Integer> component = components.get(name);
            if (bar < UNIT) {
                bounded.addAll(bounded(component, inner, bar + UNIT / 20));
            } else {
                for (int from = 0; from < component.size(); from += MOST) {
                    bounded.add(component.subList(from, Math.min(from + MOST, component.size())));
                }
            }
        });
        return bounded;
    }

    /** The members that chains of edges of the bar or above hold together, under the least of each. */
    private static Map<Integer, List<Integer>> components(List<Integer> members, List<int[]> edges, int bar) {
        Map<Integer, Integer> parent = new HashMap<>();
        for (int[] edge : edges) {
            if (edge[2] >= bar) {
                int first = root(parent, edge[0]);
                int second = root(parent, edge[1]);
                parent.put(Math.max(first, second), Math.min(first, second));
            }
        }
        Map<Integer, List<Integer>> components = new TreeMap<>();
        for (int member : members) {
            components
                    .computeIfAbsent(root(parent, member), name -> new ArrayList<>())
                    .add(member);
        }
        return components;
    }

    private static int root(Map<Integer, Integer> parent, int of) {
        int root = of;
        while (parent.getOrDefault(root, root) != root) {
            root = parent.get(root);
        }
        for (int at = of; at != root; ) {
            int next = parent.get(at);
            parent.put(at, root);
            at = next;
        }
        return root;
    }

    /** Merges the likeliest two clusters as long as any may merge; of equals the first in the order of publication. */
    private static List<List<Integer>> link(long[][] sums, Ties ties) {
        ties.veto(sums);
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
        }
        List<Integer> alive = new ArrayList<>();
        clusters.forEach(cluster -> alive.add(cluster.get(0)));
        while (true) {
            int first = -1;
            int second = -1;
            long most = 0;
            long among = 1;
            for (int a = 0; a < alive.size(); a++) {
                int i = alive.get(a);
                for (int b = a + 1; b < alive.size(); b++) {
                    int j = alive.get(b);
                    long sum = sums[i][j];
                    if (sum < 0) {
                        continue;
                    }
                    long pairs = (long) clusters.get(i).size() * clusters.get(j).size();
                    if (sum >= bar() * pairs && sum * among > most * pairs) {
                        first = i;
                        second = j;
                        most = sum;
                        among = pairs;
                    }
                }
            }
            if (first < 0) {
                return ties.gathered(alive.stream().map(clusters::get).toList());
            }
            join(clusters, sums, first, second);
            ties.join(first, second, sums);
            alive.remove((Integer) second);
        }
    }

    private static void join(List<List<Integer>> clusters, long[][] sums, int first, int second) {
        clusters.get(first).addAll(clusters.get(second));
        clusters.get(first).sort(null);
        for (int other = 0; other < sums.length; other++) {
            if (other != first) {
                boolean vetoed = sums[first][other] < 0 || sums[second][other] < 0;
                sums[first][other] = sums[other][first] = vetoed ? VETOED : sums[first][other] + sums[second][other];
            }
        }
    }
}
