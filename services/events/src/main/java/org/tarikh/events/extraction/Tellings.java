package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tarikh.events.language.Span;

/** Says which events of an article a sentence tells, and by which words. */
final class Tellings {
    /** @param words of the sentence that tell the event */
    private record Told(Draft event, Span words) {}

    private final Map<Line, List<Told>> told = new HashMap<>();
    private final List<Draft> events;

    Tellings(Page page, List<Draft> events) {
        this.events = events;
        List<Line> lines = page.lines();
        for (Draft event : events) {
            for (Span quote : event.quotes) {
                Line line = lines.get(lineAt(lines, quote.start()));
                told.computeIfAbsent(line, key -> new ArrayList<>()).add(new Told(event, quote));
            }
        }
    }

    private static int lineAt(List<Line> lines, int position) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (lines.get(middle).sentence.span().end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<Draft> events() {
        return events;
    }

    /** The events a sentence tells, each once. */
    List<Draft> of(Line line) {
        return told.getOrDefault(line, List.of()).stream()
                .map(Told::event)
                .distinct()
                .toList();
    }

    /** Of the events of a sentence the one whose words hold these or stand nearest to them; null where it tells none. */
    Draft nearest(Line line, Span words, Predicate<Draft> sort) {
        Draft nearest = null;
        int least = Integer.MAX_VALUE;
        for (Told one : told.getOrDefault(line, List.of())) {
            if (!sort.test(one.event())) {
                continue;
            }
            int distance = one.words().overlaps(words)
                    ? 0
                    : Math.max(
                            one.words().start() - words.end(),
                            words.start() - one.words().end());
            if (distance < least) {
                least = distance;
                nearest = one.event();
            }
        }
        return nearest;
    }

    /** Whether a sentence tells the event by words that stand within these. */
    boolean tells(Line line, Draft event, Span within) {
        return told.getOrDefault(line, List.of()).stream()
                .anyMatch(one -> one.event() == event && one.words().overlaps(within));
    }
}
