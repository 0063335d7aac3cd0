package org.tarikh.timeline.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps what was known when at the head of the feed of revisions, on a thread of its own. */
@ApplicationScoped
class RevisionPuller {
    private static final Logger LOG = Logger.getLogger(RevisionPuller.class);
    private static final int BATCH = 200;

    private final RevisionFeed feed;
    private final Revisions revisions;
    private final boolean enabled;
    private final int waitSeconds;
    private final Pursuit pursuit = new Pursuit("revisions", this::step);
    private final Outage outage = new Outage(LOG, "the revisions of events");

    RevisionPuller(
            RevisionFeed feed,
            Revisions revisions,
            @ConfigProperty(name = "tarikh.projection.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "tarikh.projection.wait-seconds", defaultValue = "20") int waitSeconds) {
        this.feed = feed;
        this.revisions = revisions;
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
            Feed at = revisions.feed();
            int wait = at.position() == null || at.rebuilding() ? 0 : waitSeconds;
            RevisionFeed.Batch batch = feed.after(at.position(), BATCH, wait);
            batch.unreadable()
                    .forEach(item -> LOG.errorf(
                            "Revision %d of event %s cannot be read and is kept aside: %s",
                            item.revision(), item.id(), item.reason()));
            revisions.apply(at, batch.revisions(), batch.unreadable(), batch.next());
            outage.over();
            return true;
        } catch (EventFeed.Passed e) {
            LOG.warnf("What was known when is read again from the start of the feed: %s", e.getMessage());
            revisions.rebuild();
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
