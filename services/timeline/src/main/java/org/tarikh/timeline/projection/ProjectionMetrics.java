package org.tarikh.timeline.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.tarikh.timeline.chronology.Chronology;

/** How far the chronology has followed the events, in figures for those who watch it. */
@ApplicationScoped
class ProjectionMetrics {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final MeterRegistry meters;
    private final Chronology chronology;
    private final Progress progress;
    private final Counter applied;
    private Sizes sizes;
    private Instant looked = Instant.MIN;

    private record Sizes(long entries, long unreadable) {}

    ProjectionMetrics(MeterRegistry meters, Chronology chronology, Progress progress) {
        this.meters = meters;
        this.chronology = chronology;
        this.progress = progress;
        applied = Counter.builder("tarikh.changes.applied")
                .description("Changes of events applied to the chronology")
                .register(meters);
        gauge("tarikh.entries", "Entries on the chronology", Sizes::entries);
        gauge("tarikh.changes.unreadable", "Changes of events that could not be read", Sizes::unreadable);
    }

    /** All are there from the start. */
    void start(@Observes StartupEvent started) {}

    void applied(int changes) {
        applied.increment(changes);
    }

    /** @param feed events or revisions */
    Followed feed(String feed, Lag lag) {
        TimeGauge.builder("tarikh.feed.lag", lag, TimeUnit.SECONDS, Lag::seconds)
                .description("For how long changes of the feed have not been taken in")
                .tag("feed", feed)
                .register(meters);
        Counter failures = Counter.builder("tarikh.feed.failures")
                .description("Times the feed could not be read or applied")
                .tag("feed", feed)
                .register(meters);
        return new Followed(lag, failures);
    }

    /** What is told of one feed. */
    record Followed(Lag lag, Counter failures) {
        /**
         * Some items have been applied.
         *
         * @param limit how many were asked for; where fewer came, the feed has no more
         * @param reached when the last of them was recorded, null where that is not told
         */
        void taken(int items, int limit, Instant reached) {
            if (items < limit) {
                lag.atEnd();
            } else {
                lag.behind(reached);
            }
        }

        void failed() {
            lag.failed();
            failures.increment();
        }
    }

    private void gauge(String name, String description, ToDoubleFunction<Sizes> value) {
        Gauge.builder(name, () -> {
                    Sizes now = sizes();
                    return now == null ? Double.NaN : value.applyAsDouble(now);
                })
                .description(description)
                .register(meters);
    }

    /** As counted some seconds ago at most; null where the database does not answer. */
    private synchronized Sizes sizes() {
        Instant now = Instant.now();
        if (looked.plus(REMEMBERED).isBefore(now)) {
            looked = now;
            try {
                sizes = new Sizes(chronology.size(), progress.unreadable());
            } catch (RuntimeException away) {
                sizes = null;
            }
        }
        return sizes;
    }
}
