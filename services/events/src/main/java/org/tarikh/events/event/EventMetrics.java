package org.tarikh.events.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Counts what has been recorded of events, once it is stored. */
@ApplicationScoped
class EventMetrics {
    private final Counter changed;

    EventMetrics(MeterRegistry meters) {
        changed = Counter.builder("tarikh.events.changed")
                .description("New revisions of events")
                .register(meters);
    }

    /** The counter is there from the start, so that a rate can be taken of the first. */
    void start(@Observes StartupEvent started) {}

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Events.Recorded recorded) {
        changed.increment(recorded.events());
    }
}
