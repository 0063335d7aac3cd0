package org.tarikh.events.scoring;

import java.util.ArrayList;
import java.util.List;

/** A half-open range of a document's code points. */
record Stretch(int start, int end) {
    boolean meets(Stretch other) {
        return start < other.end && other.start < end;
    }

    /** How many characters the two lists share, pair by pair. */
    static int shared(List<Stretch> some, List<Stretch> others) {
        int shared = 0;
        for (Stretch one : some) {
            for (Stretch other : others) {
                shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
            }
        }
        return shared;
    }

    /** The same characters without overlaps, in order. */
    static List<Stretch> merged(List<Stretch> stretches) {
        var merged = new ArrayList<Stretch>();
        var sorted = new ArrayList<>(stretches);
        sorted.sort((a, b) -> a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(a.end, b.end));
        for (Stretch next : sorted) {
            Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.start <= last.end) {
                merged.set(merged.size() - 1, new Stretch(last.start, Math.max(last.end, next.end)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
