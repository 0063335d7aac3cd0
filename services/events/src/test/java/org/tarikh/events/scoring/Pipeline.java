package org.tarikh.events.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.extraction.Reading;
import org.tarikh.events.extraction.Report;
import org.tarikh.events.extraction.Witness;
import org.tarikh.events.intake.Findings;
import org.tarikh.events.intake.Placement;
import org.tarikh.events.intake.SourceArticle;
import org.tarikh.events.language.Span;
import org.tarikh.events.reconciliation.Clustering;
import org.tarikh.events.reconciliation.Passage;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.reconciliation.Synthesis;

/**
 * Reads annotated documents as the service does: every article by the cascade, placed in its document, then reports
 * brought together and made events, all in memory. Articles are those of the annotation.
 */
final class Pipeline {
    private final Cascade cascade;

    Pipeline(Cascade cascade) {
        this.cascade = cascade;
    }

    /** Every report is an event of its own with its own quotes, not those of its claims: the cascade by itself. */
    Run alone(List<AnnotatedDocument> documents) {
        return run(documents, reports -> reports.stream().map(List::of).toList(), false);
    }

    /** Reports of one happening become one event, over all documents. */
    Run reconciled(List<AnnotatedDocument> documents) {
        return run(documents, Clustering::of, true);
    }

    private Run run(
            List<AnnotatedDocument> documents,
            Function<List<SourcedReport>, List<List<SourcedReport>>> clustering,
            boolean withClaims) {
        var reports = new ArrayList<SourcedReport>();
        var figures = new ArrayList<Told.Figure>();
        var dropped = new ArrayList<Told.Dropped>();
        Map<SourcedReport, List<String>> why = new IdentityHashMap<>();
        for (AnnotatedDocument document : documents) {
            for (int i = 0; i < document.articles().size(); i++) {
                SourceArticle article = article(document, i);
                String text = document.words(article.start(), article.end());
                var witness = new Listener(document, article, text);
                Reading reading = cascade.read(article.toRead(text), witness);
                Findings findings = new Placement(article, text).of(reading);
                for (int r = 0; r < reading.reports().size(); r++) {
                    why.put(
                            findings.reports().get(r),
                            witness.told.get(reading.reports().get(r)));
                }
                dropped.addAll(witness.dropped);
                reports.addAll(findings.reports());
                findings.figures()
                        .forEach(figure -> figures.add(new Told.Figure(
                                document.name(),
                                stretch(figure.evidence()),
                                figure.by() == null ? null : figure.by().name(),
                                figure.about(),
                                figure.count())));
            }
        }
        var events = new ArrayList<Told.Event>();
        var mentions = new ArrayList<Told.Mention>();
        for (List<SourcedReport> cluster : clustering.apply(reports)) {
            String id = cluster.get(0).source().document() + "/" + events.size();
            List<Told.Event> told = told(id, Synthesis.of(cluster), cluster, why);
            cluster.forEach(report -> mentions.add(new Told.Mention(id, report)));
            events.addAll(withClaims ? told : List.of(quoted(told.get(0), cluster.get(0))));
        }
        return new Run(events, mentions, figures, dropped);
    }

    /** Keeps the reasons that the cascade gives for an article. */
    private static final class Listener implements Witness {
        private final Map<Report, List<String>> told = new IdentityHashMap<>();
        private final List<Told.Dropped> dropped = new ArrayList<>();
        private final AnnotatedDocument document;
        private final SourceArticle article;
        private final String text;

        Listener(AnnotatedDocument document, SourceArticle article, String text) {
            this.document = document;
            this.article = article;
            this.text = text;
        }

        @Override
        public void told(Report report, Supplier<List<String>> why) {
            told.put(report, why.get());
        }

        @Override
        public void dropped(Span words, Supplier<String> why) {
            int start = article.start() + text.codePointCount(0, words.start());
            int end = start + text.codePointCount(words.start(), words.end());
            dropped.add(new Told.Dropped(document.name(), new Stretch(start, end), why.get()));
        }
    }

    static List<Stretch> stretches(SourcedReport report) {
        return report.quotes().stream()
                .map(quote -> new Stretch(quote.start(), quote.end()))
                .toList();
    }

    private static Told.Event quoted(Told.Event told, SourcedReport report) {
        return told.within(
                stretches(report), report.quotes().stream().map(Passage::exact).toList());
    }

    private static SourceArticle article(AnnotatedDocument document, int index) {
        Expected.Article article = document.articles().get(index);
        return new SourceArticle(
                document.name() + "/" + (index + 1),
                document.name(),
                1,
                article.start(),
                article.end(),
                article.headline(),
                article.publisher(),
                null,
                article.published(),
                "row".equals(article.basis()) ? "stated" : article.basis(),
                null,
                document.name(),
                document.name(),
                null);
    }

    private static Stretch stretch(Event.Evidence evidence) {
        return new Stretch(evidence.position().start(), evidence.position().end());
    }

    /** The event once for each document that tells it. */
    private static List<Told.Event> told(
            String id, Event event, List<SourcedReport> cluster, Map<SourcedReport, List<String>> why) {
        Map<String, List<Event.Evidence>> byDocument = new LinkedHashMap<>();
        event.evidence().forEach(evidence -> byDocument
                .computeIfAbsent(evidence.document(), name -> new ArrayList<>())
                .add(evidence));
        Map<String, List<String>> whys = new HashMap<>();
        cluster.forEach(report -> whys.computeIfAbsent(report.source().document(), name -> new ArrayList<>())
                .addAll(why.get(report)));
        var told = new ArrayList<Told.Event>();
        byDocument.forEach((document, evidence) ->
                told.add(told(id, event, document, evidence, whys.getOrDefault(document, List.of()))));
        return told;
    }

    private static Told.Event told(
            String id, Event event, String document, List<Event.Evidence> evidence, List<String> why) {
        Event.Date date = event.date();
        return new Told.Event(
                id,
                document,
                evidence.stream().map(Pipeline::stretch).toList(),
                evidence.stream().map(one -> one.quote().exact()).toList(),
                event.kind(),
                event.title(),
                new java.util.LinkedHashSet<>(event.type().plover()),
                event.type().hazard(),
                date == null ? null : date.start(),
                date == null ? null : date.end(),
                date == null ? null : date.precision(),
                date == null ? null : date.basis(),
                event.place() == null ? null : event.place().name(),
                event.place() == null ? null : event.place().admin1(),
                event.place() == null ? null : event.place().country(),
                event.initiators().stream().map(ActorRef::name).toList(),
                event.recipients().stream().map(ActorRef::name).toList(),
                event.fatalities() == null ? null : event.fatalities().best(),
                event.status(),
                event.claims().stream()
                        .map(claim -> new Told.Claim(
                                claim.by() == null ? null : claim.by().name(), claim.stance(), claim.figure()))
                        .toList(),
                why);
    }
}
