package org.tarikh.sources.feed;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the feeds and their items fare. */
@ApplicationScoped
class FeedMetrics {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final List<String> STATES = List.of("ok", "waiting", "failing", "paused", "gone", "duplicate");

    private final MeterRegistry meters;
    private final EntityManager entities;
    private Map<String, Double> states = Map.of();
    private Instant looked = Instant.MIN;

    /** What became of a poll. */
    enum Poll {
        OK,
        NOT_MODIFIED,
        /** Its host was resting. */
        DEFERRED,
        FAILED,
        GONE,
        DUPLICATE,
        /** Another has taken it over meanwhile. */
        LOST
    }

    /** What became of an item. */
    enum Item {
        /** A feed told of it for the first time. */
        NEW,
        /** Stored from its page. */
        PAGE,
        /** Stored as the feed's own words. */
        FEED,
        RETRIED,
        FAILED
    }

    FeedMetrics(MeterRegistry meters, EntityManager entities) {
        this.meters = meters;
        this.entities = entities;
        for (Poll outcome : Poll.values()) {
            counter(outcome);
        }
        for (Item outcome : Item.values()) {
            counter(outcome);
        }
        for (String state : STATES) {
            Gauge.builder("tarikh.feeds", this, metrics -> metrics.count(state))
                    .description("Feeds that are followed, by how they fare")
                    .tag("state", state)
                    .register(meters);
        }
    }

    /** All are there from the start. */
    void start(@Observes StartupEvent started) {}

    void count(Poll outcome) {
        counter(outcome).increment();
    }

    void count(Item outcome) {
        counter(outcome).increment();
    }

    void countNew(int items) {
        counter(Item.NEW).increment(items);
    }

    private Counter counter(Poll outcome) {
        return Counter.builder("tarikh.feed.polls")
                .description("Polls of feeds, by what became of them")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private Counter counter(Item outcome) {
        return Counter.builder("tarikh.feed.items")
                .description("Items of feeds, by what became of them")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** As counted some seconds ago at most; no number where the database does not answer. */
    private synchronized double count(String state) {
        Instant now = Instant.now();
        if (looked.plus(REMEMBERED).isBefore(now)) {
            looked = now;
            try {
                states = QuarkusTransaction.requiringNew().call(this::counted);
            } catch (RuntimeException away) {
                states = null;
            }
        }
        return states == null ? Double.NaN : states.getOrDefault(state, 0.0);
    }

    private Map<String, Double> counted() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        SELECT CASE WHEN state <> 'active' THEN state WHEN problem_code IS NOT NULL THEN 'failing'
                            WHEN last_success IS NULL THEN 'waiting' ELSE 'ok' END AS health, count(*)
                        FROM feed GROUP BY health
                        """)
                .getResultList();
        Map<String, Double> counted = new HashMap<>();
        rows.forEach(row -> counted.put((String) row[0], ((Number) row[1]).doubleValue()));
        return counted;
    }
}
