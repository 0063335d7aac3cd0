package org.tarikh.events.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.scoring.Judgement.Attribute;

/**
 * Pairs events that were read with events that were annotated: the same document and kind, and words in the annotated
 * quotes or in the sentences that hold one. One to one and greedy: most characters in common with the quotes first, then
 * with their sentences, then most attributes right; borderline annotations last.
 */
final class Matching {
    private static final List<Attribute> WEIGHED =
            List.of(Attribute.DATE, Attribute.PLACE, Attribute.TYPE, Attribute.FATALITIES);

    /** How strictly the kinds of a pair must agree. */
    enum Kinds {
        STRICT,
        LISTED,
        ANY
    }

    /** An annotated event with its document and the sentences around its quotes. */
    record Wanted(AnnotatedDocument document, Expected.Event event, List<Stretch> quotes, List<Stretch> sentences) {}

    /** A pair; {@code borderline} where it is neither reward nor penalty. */
    record Pair(Told.Event told, Wanted wanted, boolean borderline) {}

    private record Candidate(Pair pair, int quoted, int near, int right) {}

    final List<Told.Event> told = new ArrayList<>();
    final List<Wanted> wanted = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    private final Judgement judgement;
    private final Kinds kinds;

    private Matching(Judgement judgement, Kinds kinds) {
        this.judgement = judgement;
        this.kinds = kinds;
    }

    static Matching of(List<AnnotatedDocument> documents, List<Told.Event> told, Judgement judgement, Kinds kinds) {
        var matching = new Matching(judgement, kinds);
        Map<String, AnnotatedDocument> byName = new HashMap<>();
        documents.forEach(document -> {
            byName.put(document.name(), document);
            matching.want(document);
        });
        for (Told.Event event : told) {
            AnnotatedDocument document = byName.get(event.document());
            if (document != null) {
                matching.told(document, event);
            }
        }
        matching.pair();
        return matching;
    }

    private void want(AnnotatedDocument document) {
        List<Stretch> sentences = document.sentences();
        for (Expected.Event event : document.events()) {
            List<Stretch> quotes =
                    event.quotes().stream().map(Expected.Quote::stretch).toList();
            var around = new ArrayList<>(quotes);
            sentences.stream()
                    .filter(sentence -> quotes.stream().anyMatch(sentence::meets))
                    .forEach(around::add);
            wanted.add(new Wanted(document, event, Stretch.merged(quotes), Stretch.merged(around)));
        }
    }

    /** Only what is said within the annotated part counts. */
    private void told(AnnotatedDocument document, Told.Event event) {
        var stretches = new ArrayList<Stretch>();
        var quotes = new ArrayList<String>();
        for (int i = 0; i < event.stretches().size(); i++) {
            if (document.isInScope(event.stretches().get(i).start())) {
                stretches.add(event.stretches().get(i));
                quotes.add(event.quotes().get(i));
            }
        }
        if (!stretches.isEmpty()) {
            told.add(event.within(stretches, quotes));
        }
    }

    private void pair() {
        var candidates = new ArrayList<Candidate>();
        for (Told.Event one : told) {
            for (Wanted other : wanted) {
                if (one.document().equals(other.document.name()) && mayPair(one, other.event)) {
                    List<Stretch> stretches = Stretch.merged(one.stretches());
                    int near = Stretch.shared(stretches, other.sentences);
                    if (near > 0) {
                        candidates.add(new Candidate(
                                new Pair(one, other, other.event.optional()),
                                Stretch.shared(stretches, other.quotes),
                                near,
                                right(one, other)));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> candidate.pair.borderline)
                .thenComparing(candidate -> -candidate.quoted)
                .thenComparing(candidate -> -candidate.near)
                .thenComparing(candidate -> -candidate.right));
        Set<Told.Event> used = new HashSet<>();
        Set<Wanted> found = new HashSet<>();
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair;
            if (!used.contains(pair.told) && !found.contains(pair.wanted)) {
                used.add(pair.told);
                found.add(pair.wanted);
                pairs.add(pair);
            }
        }
    }

    private boolean mayPair(Told.Event one, Expected.Event other) {
        return kinds == Kinds.ANY
                || one.kind().equals(other.kind())
                || kinds == Kinds.LISTED && other.otherKinds().contains(one.kind());
    }

    private int right(Told.Event one, Wanted other) {
        Map<Attribute, Boolean> right = judgement.of(one, other.event);
        int count = (int) WEIGHED.stream()
                .filter(attribute -> right.getOrDefault(attribute, false))
                .count();
        Set<String> shared = judgement.actors(one, other.document.published(), false);
        shared.retainAll(judgement.actors(other.event, other.document.published(), false));
        return count + shared.size();
    }

    /** The pairs that count. */
    List<Pair> counted() {
        return pairs.stream().filter(pair -> !pair.borderline).toList();
    }

    /** What was read and is no borderline event. */
    List<Told.Event> live() {
        Set<Told.Event> borderline = new HashSet<>();
        pairs.stream().filter(Pair::borderline).forEach(pair -> borderline.add(pair.told));
        return told.stream().filter(event -> !borderline.contains(event)).toList();
    }

    /** What should have been read. */
    List<Wanted> required() {
        return wanted.stream().filter(one -> !one.event.optional()).toList();
    }

    List<Wanted> missed() {
        Set<Wanted> found = new HashSet<>();
        counted().forEach(pair -> found.add(pair.wanted));
        return required().stream().filter(one -> !found.contains(one)).toList();
    }

    List<Told.Event> falseAlarms() {
        Set<Told.Event> found = new HashSet<>();
        counted().forEach(pair -> found.add(pair.told));
        return live().stream().filter(event -> !found.contains(event)).toList();
    }
}
