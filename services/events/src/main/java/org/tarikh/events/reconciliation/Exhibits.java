package org.tarikh.events.reconciliation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tarikh.events.event.Event;

/**
 * The words that an event's reports were read from, each passage once. One that stands inside another is told by the
 * longer one, but for what an editor chose, which is told as it was chosen.
 */
final class Exhibits {
    private final List<Event.Evidence> all;
    private final Map<List<String>, List<Integer>> byText = new HashMap<>();

    /** @param chosen claims of the reports of which editors chose the words */
    Exhibits(List<SourcedReport> reports, Collection<AddedClaim> chosen) {
        Set<List<Object>> kept = chosen.stream()
                .map(added -> place(added.source(), added.claim().quote()))
                .collect(Collectors.toSet());
        Map<List<Object>, Event.Evidence> unique = new LinkedHashMap<>();
        for (SourcedReport report : reports) {
            List<Passage> passages = new ArrayList<>(report.quotes());
            report.claims().forEach(claim -> passages.add(claim.quote()));
            passages.forEach(passage ->
                    unique.putIfAbsent(place(report.source(), passage), Event.Evidence.of(report.source(), passage)));
        }
        Map<String, List<Event.Evidence>> told =
                unique.values().stream().collect(Collectors.groupingBy(Event.Evidence::article));
        all = unique.entrySet().stream()
                .filter(entry -> kept.contains(entry.getKey())
                        || told.get(entry.getValue().article()).stream()
                                .noneMatch(other -> other != entry.getValue() && other.contains(entry.getValue())))
                .map(Map.Entry::getValue)
                .sorted(comparing(Event.Evidence::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Event.Evidence::documentHash)
                        .thenComparing(Event.Evidence::article)
                        .thenComparing(evidence -> evidence.position().start())
                        .thenComparing(evidence -> -evidence.position().end()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            byText.computeIfAbsent(List.of(all.get(i).article(), all.get(i).documentHash()), text -> new ArrayList<>())
                    .add(i);
        }
    }

    /** In the order of publication, then of the text, the longer of two that begin together first. */
    List<Event.Evidence> all() {
        return all;
    }

    /** An article at one revision of its document. */
    private static List<String> text(Source source) {
        return List.of(source.article(), source.documentHash());
    }

    private static List<Object> place(Source source, Passage passage) {
        return List.of(text(source), passage.start(), passage.end());
    }

    /** Where in the list an article's words stand, by themselves or else within longer ones. */
    int index(Source source, Passage passage) {
        List<Integer> own = byText.getOrDefault(text(source), List.of());
        return own.stream()
                .filter(i ->
                        position(i).start() == passage.start() && position(i).end() == passage.end())
                .findFirst()
                .or(() -> own.stream()
                        .filter(i -> position(i).start() <= passage.start()
                                && passage.end() <= position(i).end())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("A claim's words are not among the evidence"));
    }

    private Event.Position position(int index) {
        return all.get(index).position();
    }
}
