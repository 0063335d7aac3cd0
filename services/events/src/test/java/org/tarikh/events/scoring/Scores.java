package org.tarikh.events.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tarikh.events.scoring.Judgement.Attribute;
import org.tarikh.events.scoring.Judgement.Claimed;

/** The figures by which a reading is judged, counted over all matched pairs. */
final class Scores {
    private static final Pattern HOME = Pattern.compile("\\b(AF|PK|IR)\\b|Central Asia");

    final Matching matching;
    final Groups groups = new Groups();
    final Map<String, Rate> events = new LinkedHashMap<>();
    final Map<Attribute, Rate> attributes = new EnumMap<>(Attribute.class);
    final Map<String, Integer> statusTaken = new LinkedHashMap<>();
    Rate actors = Rate.NONE;
    Rate sides = Rate.NONE;
    Rate actorsWithGeneric = Rate.NONE;
    double actorsMean;
    Rate claims = Rate.NONE;
    Rate claimedFigures = Rate.NONE;
    Rate figures = Rate.NONE;
    private final Judgement judgement;
    private final List<AnnotatedDocument> documents;

    private Scores(List<AnnotatedDocument> documents, Matching matching, Judgement judgement) {
        this.documents = documents;
        this.matching = matching;
        this.judgement = judgement;
    }

    static Scores of(List<AnnotatedDocument> documents, Run run, Judgement judgement) {
        Matching matching = Matching.of(documents, run.events(), judgement, Matching.Kinds.STRICT);
        var scores = new Scores(documents, matching, judgement);
        scores.events();
        scores.loose("all, kind or its listed alternative", run, Matching.Kinds.LISTED);
        scores.loose("all, kind ignored", run, Matching.Kinds.ANY);
        scores.pairs();
        scores.figures(run.figures());
        run.mentions().forEach(mention -> Tellings.of(mention.report(), documents)
                .ifPresent(event -> scores.groups.add(event.id(), mention.event())));
        return scores;
    }

    private void loose(String name, Run run, Matching.Kinds kinds) {
        events.put(name, rate(Matching.of(documents, run.events(), judgement, kinds), event -> true, any -> true));
    }

    private void events() {
        Set<String> home = documents.stream()
                .filter(document -> document.region() != null
                        && HOME.matcher(document.region()).find())
                .map(AnnotatedDocument::name)
                .collect(Collectors.toSet());
        events.put("all", rate(matching, event -> true, any -> true));
        for (String kind : List.of("incident", "move")) {
            events.put(kind, rate(matching, event -> event.kind().equals(kind), one -> one.event()
                    .kind()
                    .equals(kind)));
        }
        events.put(
                "Afghanistan, Pakistan, Iran",
                rate(
                        matching,
                        event -> home.contains(event.document()),
                        one -> home.contains(one.document().name())));
        events.put(
                "elsewhere",
                rate(
                        matching,
                        event -> !home.contains(event.document()),
                        one -> !home.contains(one.document().name())));
    }

    private static Rate rate(Matching matching, Predicate<Told.Event> of, Predicate<Matching.Wanted> among) {
        return new Rate(
                (int) matching.counted().stream()
                        .filter(pair -> among.test(pair.wanted()))
                        .count(),
                (int) matching.live().stream().filter(of).count(),
                (int) matching.required().stream().filter(among).count());
    }

    private void pairs() {
        double mean = 0;
        for (Matching.Pair pair : matching.counted()) {
            Told.Event told = pair.told();
            Expected.Event expected = pair.wanted().event();
            LocalDate published = pair.wanted().document().published();
            judgement
                    .of(told, expected)
                    .forEach((attribute, right) ->
                            attributes.merge(attribute, new Rate(right ? 1 : 0, 1, 1), Scores::sum));
            Rate one = overlap(judgement.actors(told, published, false), judgement.actors(expected, published, false));
            mean += one.f1();
            actors = sum(actors, one);
            actorsWithGeneric = sum(
                    actorsWithGeneric,
                    overlap(judgement.actors(told, published, true), judgement.actors(expected, published, true)));
            sides = sum(
                    sides,
                    overlap(
                            judgement.sides(told.initiators(), told.recipients(), published),
                            judgement.sides(expected.initiators(), expected.recipients(), published)));
            claims(judgement.claims(told, published), judgement.claims(expected, published));
            if (expected.status() != null && !expected.status().equals(told.status())) {
                statusTaken.merge(expected.status() + " -> " + told.status(), 1, Integer::sum);
            }
        }
        actorsMean =
                matching.counted().isEmpty() ? 0 : mean / matching.counted().size();
    }

    private void claims(Set<Claimed> told, Set<Claimed> expected) {
        int hit = (int)
                expected.stream().filter(claim -> Judgement.isRead(claim, told)).count();
        claims = claims.plus(hit, Math.max(told.size(), hit), expected.size());
        claimedFigures = sum(claimedFigures, overlap(numbers(told), numbers(expected)));
    }

    private static Set<Integer> numbers(Set<Claimed> claims) {
        return claims.stream().map(Claimed::figure).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void figures(List<Told.Figure> told) {
        Set<Told.Figure> used = new HashSet<>();
        int read = 0;
        int right = 0;
        int expected = 0;
        for (AnnotatedDocument document : documents) {
            List<Told.Figure> here = told.stream()
                    .filter(figure -> figure.document().equals(document.name())
                            && document.isInScope(figure.stretch().start()))
                    .toList();
            read += here.size();
            for (Expected.Figure figure : document.figures()) {
                expected++;
                right += here.stream()
                        .filter(one -> isSame(one, figure) && used.add(one))
                        .limit(1)
                        .count();
            }
        }
        figures = new Rate(right, read, expected);
    }

    /** A count over a period is read where its words are and its number is. */
    static boolean isSame(Told.Figure told, Expected.Figure expected) {
        return Integer.valueOf(told.count()).equals(expected.count())
                && told.stretch().meets(expected.stretch());
    }

    private static <T> Rate overlap(Set<T> told, Set<T> expected) {
        int both = (int) told.stream().filter(expected::contains).count();
        return new Rate(both, told.size(), expected.size());
    }

    private static Rate sum(Rate a, Rate b) {
        return a.plus(b.right(), b.read(), b.expected());
    }

    /** Pages without an event on which one was read. */
    List<String> alarmed() {
        Set<String> told = matching.live().stream().map(Told.Event::document).collect(Collectors.toSet());
        return documents.stream()
                .filter(document -> document.events().isEmpty())
                .map(AnnotatedDocument::name)
                .filter(told::contains)
                .toList();
    }

    /** How often two matched events of two documents are one, among those read as one and those that should be. */
    Rate merged() {
        int right = 0;
        int read = 0;
        int expected = 0;
        List<Matching.Pair> pairs = new ArrayList<>(matching.pairs);
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = 0; j < i; j++) {
                Matching.Pair a = pairs.get(i);
                Matching.Pair b = pairs.get(j);
                if (!a.told().document().equals(b.told().document())) {
                    boolean one = a.told().id().equals(b.told().id());
                    boolean meant = Objects.equals(
                            a.wanted().event().id(), b.wanted().event().id());
                    read += one ? 1 : 0;
                    expected += meant ? 1 : 0;
                    right += one && meant ? 1 : 0;
                }
            }
        }
        return new Rate(right, read, expected);
    }
}
