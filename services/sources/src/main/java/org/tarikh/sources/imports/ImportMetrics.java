package org.tarikh.sources.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** How the documents of imports stand. */
@ApplicationScoped
class ImportMetrics {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final MeterRegistry meters;
    private final EntityManager entities;
    private double waiting;
    private Instant looked = Instant.MIN;

    ImportMetrics(MeterRegistry meters, EntityManager entities) {
        this.meters = meters;
        this.entities = entities;
        counter("done");
        counter("failed");
        Gauge.builder("tarikh.import.documents.waiting", this, ImportMetrics::waiting)
                .description("Documents of imports that wait")
                .register(meters);
    }

    /** All are there from the start. */
    void start(@Observes StartupEvent started) {}

    /** @param outcome done or failed */
    void count(String outcome) {
        counter(outcome).increment();
    }

    private Counter counter(String outcome) {
        return Counter.builder("tarikh.import.documents")
                .description("Documents of imports that have been worked, by how")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** As counted some seconds ago at most; no number where the database does not answer. */
    private synchronized double waiting() {
        Instant now = Instant.now();
        if (looked.plus(REMEMBERED).isBefore(now)) {
            looked = now;
            try {
                waiting = QuarkusTransaction.requiringNew().call(() -> ((Number)
                                entities.createNativeQuery("SELECT count(*) FROM import_item WHERE state = 'waiting'")
                                        .getSingleResult())
                        .doubleValue());
            } catch (RuntimeException away) {
                waiting = Double.NaN;
            }
        }
        return waiting;
    }
}
