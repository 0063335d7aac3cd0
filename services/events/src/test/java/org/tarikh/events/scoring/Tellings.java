package org.tarikh.events.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tarikh.events.reconciliation.SourcedReport;

/** Tells which annotated event a report is of: the one of its kind whose quotes it shares most with. */
final class Tellings {
    private Tellings() {}

    static Optional<Expected.Event> of(SourcedReport report, List<AnnotatedDocument> documents) {
        return documents.stream()
                .filter(document -> document.name().equals(report.source().document()))
                .flatMap(document -> document.events().stream())
                .filter(event -> event.kind().equals(report.kind().toString()) && shared(report, event) > 0)
                .max(Comparator.comparingInt(event -> shared(report, event)));
    }

    private static int shared(SourcedReport report, Expected.Event event) {
        return Stretch.shared(
                Stretch.merged(Pipeline.stretches(report)),
                Stretch.merged(
                        event.quotes().stream().map(Expected.Quote::stretch).toList()));
    }
}
