package org.tarikh.sources.fetch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;

/** Counts addresses fetched, by how it went, and how long each took. */
@ApplicationScoped
class FetchMetrics {
    static final String OK = "ok";
    static final String NOT_MODIFIED = "not_modified";

    private final MeterRegistry meters;
    private final Timer duration;

    FetchMetrics(MeterRegistry meters) {
        this.meters = meters;
        duration = Timer.builder("tarikh.fetch.duration")
                .description("Fetching one address with its redirects, waiting for turns included")
                .register(meters);
        counter(OK);
        counter(NOT_MODIFIED);
        for (FetchException.Code code : FetchException.Code.values()) {
            counter(name(code));
        }
    }

    /** All are there from the start. */
    void start(@Observes StartupEvent started) {}

    void count(String outcome, Duration took) {
        counter(outcome).increment();
        duration.record(took);
    }

    static String name(FetchException.Code code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private Counter counter(String outcome) {
        return Counter.builder("tarikh.fetches")
                .description("Addresses fetched, by how it went")
                .tag("outcome", outcome)
                .register(meters);
    }
}
