package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counts how many independent stories stand behind something; copies and reports in the same words count once. */
final class Support {
    private final List<SourcedReport> cluster;
    private final int[] story;

    Support(List<SourcedReport> cluster) {
        this.cluster = cluster;
        story = new int[cluster.size()];
        Map<String, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < story.length; i++) {
            story[i] = i;
            SourcedReport report = cluster.get(i);
            for (String mark : List.of(
                    "article " + Comparison.root(report.source()),
                    "words " + Wording.normal(report.quotes().get(0).exact()))) {
                Integer known = firstWith.putIfAbsent(mark, i);
                if (known != null) {
                    join(story[known], story[i]);
                }
            }
        }
    }

    private void join(int kept, int lost) {
        for (int i = 0; i < story.length; i++) {
            if (story[i] == lost) {
                story[i] = kept;
            }
        }
    }

    /** Independent stories among the reports that satisfy a condition. */
    int of(Predicate<SourcedReport> condition) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < story.length; i++) {
            if (condition.test(cluster.get(i))) {
                found.add(story[i]);
            }
        }
        return found.size();
    }

    /** One report of each story, the first published. */
    List<SourcedReport> firsts() {
        Set<Integer> seen = new HashSet<>();
        List<SourcedReport> firsts = new ArrayList<>();
        for (int i = 0; i < story.length; i++) {
            if (seen.add(story[i])) {
                firsts.add(cluster.get(i));
            }
        }
        return firsts;
    }
}
