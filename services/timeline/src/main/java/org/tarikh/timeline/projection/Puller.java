package org.tarikh.timeline.projection;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the chronology at the head of the feed of events, on a thread of its own. */
@ApplicationScoped
class Puller {
    private static final Logger LOG = Logger.getLogger(Puller.class);
    private static final int BATCH = 200;

    private final EventFeed events;
    private final Projection projection;
    private final boolean enabled;
    private final int waitSeconds;
    private final ProjectionMetrics metrics;
    private final ProjectionMetrics.Followed followed;
    private final Traces traces;
    private final Pursuit pursuit;
    private Feed at;
    private boolean heeded;

    Puller(
            EventFeed events,
            Projection projection,
            ProjectionMetrics metrics,
            FeedLags lags,
            Traces traces,
            @ConfigProperty(name = "tarikh.projection.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "tarikh.projection.wait-seconds", defaultValue = "20") int waitSeconds) {
        this.events = events;
        this.projection = projection;
        this.enabled = enabled;
        this.waitSeconds = waitSeconds;
        this.metrics = metrics;
        this.traces = traces;
        followed = metrics.feed("events", lags.events());
        pursuit = new Pursuit(LOG, "the changes of events", this::batch, () -> projection.rebuild(at), followed);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            pursuit.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        pursuit.stop();
    }

    /** One step of the pursuit: false where the feed or the database did not answer. */
    boolean step() {
        return pursuit.step();
    }

    private boolean batch() throws Upstream.Passed, Upstream.Away {
        if (!heeded && projection.heed()) {
            LOG.info("Events are published by another rule than before: their feed is read anew");
        }
        heeded = true;
        Feed feed = projection.feed();
        at = feed;
        EventFeed.Batch batch = events.after(feed.position(), BATCH, feed.patience(waitSeconds));
        batch.unreadable()
                .forEach(change -> LOG.errorf(
                        "Event %s at revision %d cannot be read and is kept aside: %s",
                        change.id(), change.revision(), change.reason()));
        // What is read again from the start was told in its trace when it was new.
        List<Span> spans = feed.rebuilding() ? List.of() : traces.spans("apply event", batch.traceparents());
        boolean applied;
        try {
            applied = projection.apply(feed, batch.changes(), batch.unreadable(), batch.next());
        } finally {
            spans.forEach(Span::end);
        }
        int items = batch.changes().size() + batch.unreadable().size();
        followed.taken(items, BATCH, batch.reached());
        if (applied) {
            metrics.applied(batch.changes().size());
        }
        if (applied && feed.rebuilding() && batch.changes().isEmpty()) {
            LOG.info("The chronology has been rebuilt from the feed of events");
        }
        return applied;
    }
}
