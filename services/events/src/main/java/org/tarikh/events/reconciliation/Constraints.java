package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What editors decided about which reports are one event, which counts more than any score: reports on one side of a
 * decision are one event, reports on two sides are not, and of two decisions about the same reports the later holds.
 */
public final class Constraints {
    public static final Constraints NONE = of(List.of());

    private final Map<UUID, Integer> groups = new HashMap<>();
    private final Map<Integer, Set<UUID>> members = new HashMap<>();
    private final Map<UUID, Map<Integer, Integer>> sides = new HashMap<>();
    private int labels;

    private Constraints() {}

    /** What decisions of these sides, the oldest first, come to; a side is the ids of its reports. */
    public static Constraints of(List<List<Set<UUID>>> decisions) {
        Constraints constraints = new Constraints();
        for (int i = 0; i < decisions.size(); i++) {
            constraints.take(i, decisions.get(i));
        }
        return constraints;
    }

    private void take(int decision, List<Set<UUID>> parted) {
        Set<Integer> met = new HashSet<>();
        for (int side = 0; side < parted.size(); side++) {
            Map<Integer, Set<UUID>> leaving = new HashMap<>();
            for (UUID report : parted.get(side)) {
                sides.computeIfAbsent(report, id -> new LinkedHashMap<>()).put(decision, side);
                Integer group = groups.get(report);
                if (group != null && met.contains(group)) {
                    leaving.computeIfAbsent(group, id -> new HashSet<>()).add(report);
                }
            }
            leaving.forEach((group, reports) -> {
                members.get(group).removeAll(reports);
                label(reports);
            });
            met.add(together(parted.get(side)));
        }
    }

    /** Makes one group of the reports and of all that they were together with. */
    private int together(Set<UUID> reports) {
        Set<UUID> all = new HashSet<>(reports);
        for (UUID report : reports) {
            Integer group = groups.get(report);
            if (group != null && members.containsKey(group)) {
                all.addAll(members.remove(group));
            }
        }
        return label(all);
    }

    private int label(Set<UUID> reports) {
        int label = labels++;
        members.put(label, new HashSet<>(reports));
        reports.forEach(report -> groups.put(report, label));
        return label;
    }

    /** Whether nothing at all has been decided. */
    boolean isNone() {
        return sides.isEmpty();
    }

    /** Whether an editor decided that the two are one event. */
    public boolean together(UUID one, UUID other) {
        Integer group = groups.get(one);
        return group != null && group.equals(groups.get(other));
    }

    /** Whether an editor decided that the two are not one event. */
    public boolean apart(UUID one, UUID other) {
        if (together(one, other)) {
            return false;
        }
        Map<Integer, Integer> first = sides.getOrDefault(one, Map.of());
        Map<Integer, Integer> second = sides.getOrDefault(other, Map.of());
        int latest = -1;
        for (Integer decision : first.keySet()) {
            latest = second.containsKey(decision) ? Math.max(latest, decision) : latest;
        }
        return latest >= 0 && !first.get(latest).equals(second.get(latest));
    }

    /** The positions of reports by what is to be kept together, in their order. */
    List<List<Integer>> nodes(List<UUID> reports) {
        Map<Object, List<Integer>> nodes = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Object name = groups.containsKey(reports.get(i)) ? groups.get(reports.get(i)) : reports.get(i);
            nodes.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
        }
        return List.copyOf(nodes.values());
    }
}
