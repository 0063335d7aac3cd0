package org.tarikh.timeline.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the chronology at the head of the feed of events, on a thread of its own. */
@ApplicationScoped
class Puller {
    private static final Logger LOG = Logger.getLogger(Puller.class);
    private static final int BATCH = 200;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final EventFeed events;
    private final Projection projection;
    private final boolean enabled;
    private final int waitSeconds;

    private volatile boolean stopped;
    private Thread thread;
    private boolean away;
    private Duration pause = SHORTEST_PAUSE;

    Puller(
            EventFeed events,
            Projection projection,
            @ConfigProperty(name = "tarikh.projection.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "tarikh.projection.wait-seconds", defaultValue = "20") int waitSeconds) {
        this.events = events;
        this.projection = projection;
        this.enabled = enabled;
        this.waitSeconds = waitSeconds;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread = new Thread(this::run, "projection");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            if (step()) {
                pause = SHORTEST_PAUSE;
            } else {
                rest();
            }
        }
    }

    /**
     * Reads and applies one batch.
     *
     * @return false where the feed or the database did not answer
     */
    boolean step() {
        try {
            Feed feed = projection.feed();
            // An answer at once where the end of the feed has to be known: at the first reading and in a rebuild.
            int wait = feed.position() == null || feed.rebuilding() ? 0 : waitSeconds;
            EventFeed.Batch batch = events.after(feed.position(), BATCH, wait);
            batch.unreadable()
                    .forEach(change -> LOG.errorf(
                            "Event %s at revision %d cannot be read and is kept aside: %s",
                            change.id(), change.revision(), change.reason()));
            boolean applied = projection.apply(feed, batch.changes(), batch.unreadable(), batch.next());
            if (applied && feed.rebuilding() && batch.changes().isEmpty()) {
                LOG.info("The chronology has been rebuilt from the feed of events");
            }
            back();
            return true;
        } catch (EventFeed.Passed e) {
            LOG.warnf("The chronology is rebuilt from the start of the feed: %s", e.getMessage());
            projection.rebuild();
            return true;
        } catch (EventFeed.Away e) {
            gone("The events service does not answer; trying on (%s)", e.getMessage());
            return false;
        } catch (RuntimeException e) {
            gone("The changes of events cannot be applied; trying on (%s)", String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void gone(String message, String reason) {
        if (!away && !stopped) {
            LOG.warnf(message, reason);
        }
        away = true;
    }

    private void back() {
        if (away) {
            LOG.info("The changes of events are read again");
            away = false;
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
