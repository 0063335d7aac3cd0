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
    private final ProjectionMetrics.Followed followed;
    private final Pursuit pursuit;
    private Feed at;
    private boolean heeded;

    RevisionPuller(
            RevisionFeed feed,
            Revisions revisions,
            ProjectionMetrics metrics,
            FeedLags lags,
            @ConfigProperty(name = "tarikh.projection.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "tarikh.projection.wait-seconds", defaultValue = "20") int waitSeconds) {
        this.feed = feed;
        this.revisions = revisions;
        this.enabled = enabled;
        this.waitSeconds = waitSeconds;
        followed = metrics.feed("revisions", lags.revisions());
        pursuit = new Pursuit(LOG, "the revisions of events", this::batch, () -> revisions.rebuild(at), followed);
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
        if (!heeded && revisions.heed()) {
            LOG.info("Events are published by another rule than before: their revisions are read anew");
        }
        heeded = true;
        at = revisions.feed();
        RevisionFeed.Batch batch = feed.after(at.position(), BATCH, at.patience(waitSeconds));
        batch.unreadable()
                .forEach(item -> LOG.errorf(
                        "Revision %d of event %s cannot be read and is kept aside: %s",
                        item.revision(), item.id(), item.reason()));
        boolean applied = revisions.apply(at, batch.revisions(), batch.unreadable(), batch.next());
        followed.taken(batch.items(), BATCH, batch.reached());
        return applied;
    }
}
