package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Which reports of a set are compared, by the rule of {@link Blocks}; the store finds the same by its index. */
final class Candidates {
    private record Placed(int report, int spread) {}

    private Candidates() {}

    /** Gives every pair of positions that share a part of a block, some more than once, the lesser position first. */
    static void of(List<SourcedReport> reports, BiConsumer<Integer, Integer> pair) {
        Map<Long, List<Placed>> blocks = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Placed placed = new Placed(i, Blocks.spread(reports.get(i)));
            Blocks.of(reports.get(i)).forEach(block -> blocks.computeIfAbsent(block, key -> new ArrayList<>())
                    .add(placed));
        }
        blocks.values().forEach(block -> parts(block, 0).forEach(part -> within(part, pair)));
    }

    private static List<List<Placed>> parts(List<Placed> block, int depth) {
        if (block.size() <= Blocks.MOST || depth == Blocks.DEEPEST) {
            return List.of(block);
        }
        Map<Integer, List<Placed>> split = new TreeMap<>();
        for (Placed placed : block) {
            split.computeIfAbsent(Blocks.start(placed.spread(), depth + 1), start -> new ArrayList<>())
                    .add(placed);
        }
        return split.values().stream()
                .map(part -> parts(part, depth + 1))
                .flatMap(Collection::stream)
                .toList();
    }

    private static void within(List<Placed> part, BiConsumer<Integer, Integer> pair) {
        part.sort(Comparator.comparing(Placed::report));
        for (int i = 0; i < part.size(); i++) {
            for (int j = i + 1; j < part.size(); j++) {
                pair.accept(part.get(i).report(), part.get(j).report());
            }
        }
    }
}
