package org.tarikh.sources.document;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.tarikh.sources.document.Archive.Outcome;

/** Counts what has come in, once it is stored. */
@ApplicationScoped
class DocumentMetrics {
    private final Map<Outcome, Counter> documents = new EnumMap<>(Outcome.class);
    private final Counter articles;

    DocumentMetrics(MeterRegistry meters) {
        for (Outcome outcome : Outcome.values()) {
            documents.put(
                    outcome,
                    Counter.builder("tarikh.documents.taken")
                            .description("Documents taken in, by what became of them")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        articles = Counter.builder("tarikh.articles.changed")
                .description("Changes of articles put into the feed")
                .register(meters);
    }

    /** All are there from the start, so that a rate can be taken of the first. */
    void start(@Observes StartupEvent started) {}

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Archive.Taken taken) {
        taken.outcomes().forEach(outcome -> documents.get(outcome).increment());
        articles.increment(taken.articles());
    }
}
