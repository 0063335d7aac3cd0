package org.tarikh.events.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Measures a grouping of tellings against the expected one: by pairs, and by B³ (Bagga and Baldwin 1998), which asks of
 * each telling how much of its group belongs there and how much of what belongs there is in its group.
 */
final class Groups {
    private record Member(String expected, String found) {}

    private final List<Member> members = new ArrayList<>();

    /**
     * @param expected what happening the telling is of
     * @param found the event it was put in, or null where it was not read and so stands alone
     */
    void add(String expected, String found) {
        members.add(new Member(expected, found == null ? "alone " + members.size() : found));
    }

    int size() {
        return members.size();
    }

    /** Of the pairs that were put in one group, and those that should be: right, put, expected. */
    Rate pairs() {
        return new Rate(
                (int) pairs(count(member -> member.expected + "\n" + member.found)),
                (int) pairs(count(Member::found)),
                (int) pairs(count(Member::expected)));
    }

    private static long pairs(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1L) / 2).sum();
    }

    double precision() {
        return mean(count(Member::found), Member::found);
    }

    double recall() {
        return mean(count(Member::expected), Member::expected);
    }

    /** The harmonic mean of both, by B³. */
    double f() {
        double precision = precision();
        double recall = recall();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private double mean(Map<String, Integer> sizes, Function<Member, String> group) {
        Map<String, Integer> both = count(member -> member.expected + "\n" + member.found);
        return members.stream()
                .mapToDouble(member ->
                        both.get(member.expected + "\n" + member.found) / (double) sizes.get(group.apply(member)))
                .average()
                .orElse(0);
    }

    private Map<String, Integer> count(Function<Member, String> group) {
        Map<String, Integer> sizes = new HashMap<>();
        members.forEach(member -> sizes.merge(Objects.requireNonNull(group.apply(member)), 1, Integer::sum));
        return sizes;
    }

    /** What is measured, on one line. */
    String line(String name) {
        Rate pairs = pairs();
        return String.format(
                Locale.ROOT,
                "  %-38s merges P %.3f  R %.3f  (%d right, %d made, %d wanted)  B3 P %.3f  R %.3f  F %.3f%n",
                name,
                pairs.precision(),
                pairs.recall(),
                pairs.right(),
                pairs.read(),
                pairs.expected(),
                precision(),
                recall(),
                f());
    }
}
