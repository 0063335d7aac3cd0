package org.tarikh.timeline.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private final Pursuit pursuit = new Pursuit("projection", this::step);
    private final Outage outage = new Outage(LOG, "the changes of events");

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
            pursuit.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        pursuit.stop();
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
            outage.over();
            return true;
        } catch (EventFeed.Passed e) {
            LOG.warnf("The chronology is rebuilt from the start of the feed: %s", e.getMessage());
            projection.rebuild();
            return true;
        } catch (EventFeed.Away e) {
            outage.began("the events service does not answer", e);
            return false;
        } catch (RuntimeException e) {
            outage.began("they cannot be applied", e);
            return false;
        }
    }
}
