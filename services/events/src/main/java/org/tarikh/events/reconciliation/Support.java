package org.tarikh.events.reconciliation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tarikh.events.terms.Stance;

/**
 * Counts how many independent stories stand behind something. Of one story are an article and its copies, reports in the
 * same words, and those that tell on the word of one other outlet alone, with what that outlet publishes itself. Of one story too are
 * those whose articles credit it to one agency within three days, with what the agency publishes itself then.
 */
final class Support {
    private static final long DAYS_OF_A_STORY = 3;

    private final List<SourcedReport> cluster;
    private final int[] story;

    Support(List<SourcedReport> cluster) {
        this.cluster = cluster;
        story = new int[cluster.size()];
        Map<String, Integer> firstWith = new HashMap<>();
        Set<String> cited = new HashSet<>();
        cluster.forEach(report -> cited.addAll(relayed(report)));
        for (int i = 0; i < story.length; i++) {
            story[i] = i;
            SourcedReport report = cluster.get(i);
            for (String mark : marks(report, cited)) {
                Integer known = firstWith.putIfAbsent(mark, i);
                if (known != null) {
                    join(story[known], story[i]);
                }
            }
        }
        joinCredited();
        for (int i = 0; i < story.length; i++) {
            Set<String> outlets = relayed(cluster.get(i));
            if (outlets.size() > 1) {
                addToOne(outlets, i, firstWith);
            }
        }
    }

    /** Joins those that credit one agency, and what the agency publishes itself. */
    private void joinCredited() {
        String[] credited = new String[story.length];
        String[] from = new String[story.length];
        for (int i = 0; i < story.length; i++) {
            Source source = cluster.get(i).source();
            credited[i] = source.agency() == null ? null : Wording.normal(source.agency());
            boolean own = credited[i] == null && source.publisher() != null;
            from[i] = own ? Wording.normal(source.publisher()) : credited[i];
        }
        for (int i = 0; i < story.length; i++) {
            for (int j = 0; credited[i] != null && j < story.length; j++) {
                if (story[i] != story[j]
                        && credited[i].equals(from[j])
                        && near(cluster.get(i).source(), cluster.get(j).source())) {
                    join(Math.min(story[i], story[j]), Math.max(story[i], story[j]));
                }
            }
        }
    }

    /** One without a day may be of the same days. */
    private static boolean near(Source one, Source other) {
        return one.published() == null
                || other.published() == null
                || Math.abs(ChronoUnit.DAYS.between(one.published(), other.published())) <= DAYS_OF_A_STORY;
    }

    /** What several outlets are quoted for is no story of its own, and does not make theirs one. */
    private void addToOne(Set<String> outlets, int report, Map<String, Integer> firstWith) {
        List<String> marks = outlets.stream().map(Support::mark).sorted().toList();
        String mark = marks.stream().filter(firstWith::containsKey).findFirst().orElse(marks.get(0));
        Integer known = firstWith.putIfAbsent(mark, report);
        if (known != null) {
            join(story[known], story[report]);
        }
    }

    private static String mark(String outlet) {
        return "outlet " + outlet;
    }

    private static List<String> marks(SourcedReport report, Set<String> cited) {
        List<String> marks = new ArrayList<>();
        marks.add("article " + Comparison.root(report.source()));
        String words = Wording.normal(report.quotes().get(0).exact());
        // Words that may not be shown are not here: of two such reports nobody knows whether they are the same.
        if (!words.isEmpty()) {
            marks.add("words " + words);
        }
        Set<String> outlets = relayed(report);
        if (outlets.size() == 1) {
            outlets.forEach(outlet -> marks.add(mark(outlet)));
        }
        String publisher = report.source().publisher();
        if (publisher != null && cited.contains(Wording.normal(publisher))) {
            marks.add(mark(Wording.normal(publisher)));
        }
        return marks;
    }

    /** The outlets on whose word alone a report tells; none where it names anybody else who says anything. */
    private static Set<String> relayed(SourcedReport report) {
        List<SourcedClaim> said = report.claims().stream()
                .filter(claim -> claim.stance() != Stance.NO_COMMENT)
                .toList();
        return said.stream().allMatch(SourcedClaim::outlet)
                ? said.stream().map(claim -> Wording.normal(claim.by().name())).collect(Collectors.toSet())
                : Set.of();
    }

    private void join(int kept, int lost) {
        for (int i = 0; i < story.length; i++) {
            if (story[i] == lost) {
                story[i] = kept;
            }
        }
    }

    /** A number that is equal for reports of one story. */
    int story(int report) {
        return story[report];
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
