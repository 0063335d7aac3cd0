package org.tarikh.events.reconciliation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tarikh.events.event.Event;

/**
 * The words that an event's reports were read from, each passage once; one that stands inside another is told by the
 * longer one.
 */
final class Exhibits {
    private final List<Event.Evidence> all;
    private final Map<List<String>, List<Integer>> byText = new HashMap<>();

    Exhibits(List<SourcedReport> reports) {
        Map<List<Object>, Event.Evidence> unique = new LinkedHashMap<>();
        for (SourcedReport report : reports) {
            List<Passage> passages = new ArrayList<>(report.quotes());
            report.claims().forEach(claim -> passages.add(claim.quote()));
            passages.forEach(passage -> unique.putIfAbsent(
                    List.of(text(report.source()), passage.start(), passage.end()),
                    Event.Evidence.of(report.source(), passage)));
        }
        Map<String, List<Event.Evidence>> told =
                unique.values().stream().collect(Collectors.groupingBy(Event.Evidence::article));
        all = unique.values().stream()
                .filter(one -> told.get(one.article()).stream().noneMatch(other -> other != one && other.contains(one)))
                .sorted(comparing(Event.Evidence::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Event.Evidence::documentHash)
                        .thenComparing(Event.Evidence::article)
                        .thenComparing(evidence -> evidence.position().start())
                        .thenComparing(evidence -> evidence.position().end()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            byText.computeIfAbsent(List.of(all.get(i).article(), all.get(i).documentHash()), text -> new ArrayList<>())
                    .add(i);
        }
    }

    /** In the order of publication, then of the text. */
    List<Event.Evidence> all() {
        return all;
    }

    /** An article at one revision of its document. */
    private static List<String> text(Source source) {
        return List.of(source.article(), source.documentHash());
    }

    /** Where in the list an article's words stand, by themselves or within longer ones. */
    int index(Source source, Passage passage) {
        return byText.getOrDefault(text(source), List.of()).stream()
                .filter(i -> {
                    Event.Position position = all.get(i).position();
                    return position.start() <= passage.start() && passage.end() <= position.end();
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A claim's words are not among the evidence"));
    }
}
