package org.tarikh.sources.rights;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tarikh.sources.changes.ChangeFeed;
import org.tarikh.sources.document.Archive;

/**
 * Puts the articles of which something else may be shown into the change feed, some at a time: the database holds up to which
 * they are told, and any replica goes on from there.
 */
@ApplicationScoped
class Announcements {
    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final int AT_ONCE = 200;
    /** Another replica may have died over it. */
    private static final int LOOK_AGAIN_SECONDS = 5;

    private final EntityManager entities;
    private final ChangeFeed feed;
    private final Archive archive;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "rights told");

    Announcements(EntityManager entities, ChangeFeed feed, Archive archive) {
        this.entities = entities;
        this.feed = feed;
        this.archive = archive;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rights.Changed changed) {
        news.release();
    }

    private void run() {
        try {
            while (!thread.isInterrupted()) {
                if (!told()) {
                    news.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            // the service ends
        }
    }

    private boolean told() {
        try {
            return some(AT_ONCE);
        } catch (RuntimeException e) {
            LOG.warnf("What may be shown is told in a moment, since %s", e.getMessage());
            return false;
        }
    }

    /** Tells the next articles of one publisher, or of all for whom the usual goes; false where none is left. */
    boolean some(int most) {
        return QuarkusTransaction.requiringNew().call(() -> isUntold() && tell(most));
    }

    private boolean isUntold() {
        return (Boolean)
                entities.createNativeQuery("SELECT EXISTS (SELECT FROM publisher WHERE untold_after IS NOT NULL)"
                                + " OR EXISTS (SELECT FROM rights WHERE untold_after IS NOT NULL)")
                        .getSingleResult();
    }

    private boolean tell(int most) {
        // Whoever stores documents locks articles in another order.
        archive.takeTurn();
        List<Object[]> publisher = rows("SELECT id, untold_after FROM publisher WHERE untold_after IS NOT NULL"
                + " ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED");
        if (!publisher.isEmpty()) {
            UUID id = (UUID) publisher.get(0)[0];
            Query next =
                    next("publisher_id = ?3", (UUID) publisher.get(0)[1], most).setParameter(3, id);
            entities.createNativeQuery("UPDATE publisher SET untold_after = ?2 WHERE id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, tell(next, most))
                    .executeUpdate();
            return true;
        }
        List<Object[]> usual = rows(
                "SELECT usual, untold_after FROM rights WHERE untold_after IS NOT NULL FOR NO KEY UPDATE SKIP LOCKED");
        if (usual.isEmpty()) {
            return false;
        }
        Query next = next(
                "(publisher_id IS NULL OR publisher_id IN (SELECT id FROM publisher WHERE display IS NULL))",
                (UUID) usual.get(0)[1],
                most);
        entities.createNativeQuery("UPDATE rights SET untold_after = ?1")
                .setParameter(1, tell(next, most))
                .executeUpdate();
        return true;
    }

    private Query next(String which, UUID after, int most) {
        return entities.createNativeQuery(
                        "SELECT id FROM article WHERE NOT deleted AND id > ?1 AND " + which + " ORDER BY id LIMIT ?2",
                        UUID.class)
                .setParameter(1, after)
                .setParameter(2, most);
    }

    /** The last one told; null where none is left after it. */
    @SuppressWarnings("unchecked")
    private UUID tell(Query next, int most) {
        List<UUID> articles = next.getResultList();
        entities.createNativeQuery("UPDATE article SET revision = revision + 1 WHERE id = ANY (?1)")
                .setParameter(1, articles.toArray(UUID[]::new))
                .executeUpdate();
        feed.changed(articles);
        return articles.size() < most ? null : articles.get(most - 1);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }
}
