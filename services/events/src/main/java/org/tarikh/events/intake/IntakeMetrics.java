package org.tarikh.events.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** How far the reading is, in figures for those who watch it. */
@ApplicationScoped
class IntakeMetrics {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Articles articles;
    private final Clock clock;
    private final Lag lag;
    private final Timer reading;
    private final Counter read;
    private final Counter feedFailures;
    private Articles.Backlog backlog;
    private Instant looked = Instant.MIN;

    IntakeMetrics(Articles articles, Clock clock, MeterRegistry meters) {
        this.articles = articles;
        this.clock = clock;
        lag = new Lag(clock);
        gauge("tarikh.articles.waiting", "Articles that wait to be read", IntakeMetrics::waiting, meters);
        gauge("tarikh.articles.failed", "Articles given up", IntakeMetrics::failed, meters);
        TimeGauge.builder("tarikh.reading.lag", this, TimeUnit.SECONDS, IntakeMetrics::oldestSeconds)
                .description("Since when the article that waits for longest does")
                .register(meters);
        TimeGauge.builder("tarikh.feed.lag", lag, TimeUnit.SECONDS, Lag::seconds)
                .description("For how long changes of the feed have not been taken in")
                .tag("feed", "articles")
                .register(meters);
        feedFailures = Counter.builder("tarikh.feed.failures")
                .description("Times the feed could not be read")
                .tag("feed", "articles")
                .register(meters);
        read = Counter.builder("tarikh.articles.read")
                .description("Articles whose findings were brought among the events")
                .register(meters);
        reading = Timer.builder("tarikh.article.reading")
                .description("How long the reading of an article takes")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .register(meters);
    }

    /** All are there from the start. */
    void start(@Observes StartupEvent started) {}

    /**
     * A page of the feed has been taken in.
     *
     * @param limit how many items were asked for; where fewer came, the feed has no more
     */
    void taken(List<ArticleChanges.Item> items, int limit) {
        if (items.size() < limit) {
            lag.atEnd();
        } else {
            lag.behind(items.get(items.size() - 1).changed());
        }
    }

    void feedFailed() {
        lag.failed();
        feedFailures.increment();
    }

    <T> T timed(Supplier<T> readingOfOne) {
        return reading.record(readingOfOne);
    }

    void read(int count) {
        read.increment(count);
    }

    private void gauge(String name, String description, ToDoubleFunction<IntakeMetrics> value, MeterRegistry meters) {
        Gauge.builder(name, this, value).description(description).register(meters);
    }

    private double waiting() {
        Articles.Backlog now = backlog();
        return now == null ? Double.NaN : now.waiting();
    }

    private double failed() {
        Articles.Backlog now = backlog();
        return now == null ? Double.NaN : now.failed();
    }

    private double oldestSeconds() {
        Articles.Backlog now = backlog();
        if (now == null) {
            return Double.NaN;
        }
        return now.oldest() == null
                ? 0
                : Math.max(0, Duration.between(now.oldest(), clock.instant()).toMillis() / 1000.0);
    }

    /** As counted some seconds ago at most; null where the database does not answer. */
    private synchronized Articles.Backlog backlog() {
        Instant now = clock.instant();
        if (looked.plus(REMEMBERED).isBefore(now)) {
            looked = now;
            try {
                backlog = articles.backlog();
            } catch (RuntimeException away) {
                backlog = null;
            }
        }
        return backlog;
    }
}
