package org.tarikh.events.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.scoring.Judgement.Attribute;

/** A page of everything that was read wrong, field by field, with the words, what was expected, and the rules behind it. */
final class ErrorReport {
    private static final Map<Attribute, String> SECTION_OF = Map.of(
            Attribute.DATE, "date",
            Attribute.PLACE, "place",
            Attribute.TYPE, "type",
            Attribute.FATALITIES, "toll",
            Attribute.STATUS, "status");
    private static final List<String> SECTIONS =
            List.of("missed", "false", "date", "place", "type", "actors", "toll", "status", "claims", "figures");

    private final Map<String, List<ErrorPage.Item>> sections = new LinkedHashMap<>();
    private final Map<String, Context> contexts = new HashMap<>();
    private final List<AnnotatedDocument> documents;
    private final Run run;
    private final Scores scores;
    private final Judgement judgement;

    private ErrorReport(List<AnnotatedDocument> documents, Run run, Scores scores, Judgement judgement) {
        this.documents = documents;
        this.run = run;
        this.scores = scores;
        this.judgement = judgement;
        SECTIONS.forEach(section -> sections.put(section, new ArrayList<>()));
        documents.forEach(document -> contexts.put(document.name(), new Context(document)));
    }

    static String of(String title, List<AnnotatedDocument> documents, Run run, Scores scores, Judgement judgement) {
        var report = new ErrorReport(documents, run, scores, judgement);
        scores.matching.missed().forEach(report::missed);
        scores.matching.falseAlarms().forEach(report::falseAlarm);
        scores.matching.counted().forEach(report::pair);
        documents.forEach(report::figures);
        return new ErrorPage(report.sections).html(title, ScoreSheet.of(scores));
    }

    private void missed(Matching.Wanted wanted) {
        Expected.Event event = wanted.event();
        List<String> why = new ArrayList<>(run.dropped().stream()
                .filter(dropped -> dropped.document().equals(wanted.document().name())
                        && wanted.sentences().stream().anyMatch(dropped.stretch()::meets))
                .map(dropped -> "dropped: " + dropped.why())
                .toList());
        scores.matching.told.stream()
                .filter(told -> told.document().equals(wanted.document().name())
                        && Stretch.shared(told.stretches(), wanted.sentences()) > 0)
                .forEach(told -> why.add("read there: " + told.kind() + " “" + told.title() + "”, "
                        + told.why().get(0)));
        if (why.isEmpty()) {
            why.add("no word there is a trigger that was understood");
        }
        add("missed", wanted.document().name(), event.id(), wanted.quotes(), List.of(), rows(event, null), why);
    }

    private void falseAlarm(Told.Event told) {
        List<String> why = new ArrayList<>();
        for (AnnotatedDocument document : documents) {
            if (document.name().equals(told.document())) {
                document.nonEvents().stream()
                        .filter(none ->
                                told.stretches().stream().anyMatch(new Stretch(none.start(), none.end())::meets))
                        .forEach(none -> why.add("annotated as no event: " + none.why()));
            }
        }
        scores.matching.wanted.stream()
                .filter(wanted -> wanted.document().name().equals(told.document())
                        && Stretch.shared(told.stretches(), wanted.sentences()) > 0)
                .forEach(wanted -> why.add("annotated there: " + wanted.event().kind() + " "
                        + wanted.event().id()));
        why.addAll(told.why());
        add("false", told.document(), told.title(), List.of(), told.stretches(), rows(null, told), why);
    }

    private void pair(Matching.Pair pair) {
        Told.Event told = pair.told();
        Expected.Event event = pair.wanted().event();
        LocalDate published = pair.wanted().document().published();
        judgement.of(told, event).forEach((attribute, right) -> {
            if (!right && SECTION_OF.containsKey(attribute)) {
                wrong(SECTION_OF.get(attribute), pair);
            }
        });
        if (!judgement.actors(told, published, false).equals(judgement.actors(event, published, false))) {
            wrong("actors", pair);
        }
        Set<Judgement.Claimed> expected = judgement.claims(event, published);
        Set<Judgement.Claimed> read = judgement.claims(told, published);
        boolean all = expected.stream().allMatch(claim -> Judgement.isRead(claim, read));
        if (!all || read.size() > expected.size()) {
            wrong("claims", pair);
        }
    }

    private void wrong(String section, Matching.Pair pair) {
        Expected.Event event = pair.wanted().event();
        String rows = row(section, expected(section, event), told(section, pair.told()), true);
        add(
                section,
                pair.told().document(),
                event.id(),
                pair.wanted().quotes(),
                pair.told().stretches(),
                rows,
                pair.told().why());
    }

    private void figures(AnnotatedDocument document) {
        List<Told.Figure> here = run.figures().stream()
                .filter(figure -> figure.document().equals(document.name())
                        && document.isInScope(figure.stretch().start()))
                .toList();
        for (Expected.Figure figure : document.figures()) {
            if (here.stream().noneMatch(one -> Scores.isSame(one, figure))) {
                String expected = figure.count() + " " + figure.about() + ", by " + figure.by();
                add(
                        "figures",
                        document.name(),
                        "not read",
                        List.of(figure.stretch()),
                        List.of(),
                        row("figure", expected, "–", true),
                        List.of());
            }
        }
        for (Told.Figure figure : here) {
            if (document.figures().stream().noneMatch(one -> Scores.isSame(figure, one))) {
                String read = figure.count() + " " + figure.about() + ", by " + figure.by();
                add(
                        "figures",
                        document.name(),
                        "not annotated",
                        List.of(),
                        List.of(figure.stretch()),
                        row("figure", "–", read, true),
                        List.of());
            }
        }
    }

    private void add(
            String section,
            String document,
            String heading,
            List<Stretch> expected,
            List<Stretch> read,
            String rows,
            List<String> why) {
        String context = contexts.get(document).html(expected, read);
        sections.get(section).add(new ErrorPage.Item(document, heading == null ? "" : heading, context, rows, why));
    }

    private String rows(Expected.Event event, Told.Event told) {
        var rows = new StringBuilder();
        for (String field : List.of("kind", "date", "place", "type", "actors", "toll", "status", "claims")) {
            rows.append(row(
                    field, event == null ? "" : expected(field, event), told == null ? "" : told(field, told), false));
        }
        return rows.toString();
    }

    private String expected(String field, Expected.Event event) {
        return switch (field) {
            case "kind" -> event.kind();
            case "date" -> Fields.date(event.date());
            case "place" -> Fields.place(event.place());
            case "type" -> Fields.type(event.plover(), event.hazard());
            case "actors" -> Fields.actors(event.initiators(), event.recipients());
            case "toll" -> Fields.toll(event.fatalities());
            case "status" -> event.status() + ": " + Fields.claims(judgement.claims(event, null));
            default -> Fields.claims(judgement.claims(event, null));
        };
    }

    private String told(String field, Told.Event told) {
        return switch (field) {
            case "kind" -> told.kind();
            case "date" -> Fields.date(told);
            case "place" -> Fields.place(told);
            case "type" -> Fields.type(told.plover(), told.hazard());
            case "actors" -> Fields.actors(told.initiators(), told.recipients());
            case "toll" -> Fields.toll(told);
            case "status" -> told.status() + ": " + Fields.claims(judgement.claims(told, null));
            default -> Fields.claims(judgement.claims(told, null));
        };
    }

    private static String row(String field, String expected, String read, boolean both) {
        if (!both && (expected + read).replace("–", "").isBlank()) {
            return "";
        }
        return "<tr><th>" + field + "</th><td>" + Context.escaped(expected) + "</td><td>" + Context.escaped(read)
                + "</td></tr>\n";
    }
}
