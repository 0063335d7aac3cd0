package org.tarikh.sources.publisher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Gives what was stored by a version that knew no publishers its own, some at a time beside all else. Until all have theirs
 * nothing can be said of publishers, so that no word is shown that its publisher hides.
 */
@ApplicationScoped
class PublisherBackfill {
    private static final Logger LOG = Logger.getLogger(PublisherBackfill.class);
    private static final int AT_ONCE = 500;
    private static final long LOOK_AGAIN_MILLISECONDS = 1_000;
    private static final String SOME =
            "(SELECT %s FROM %s WHERE publisher_id IS NULL AND publisher IS NOT NULL LIMIT ?1%s)";

    private final EntityManager entities;
    private final Publishers publishers;
    private final Thread thread = new Thread(this::run, "publishers of articles");

    PublisherBackfill(EntityManager entities, Publishers publishers) {
        this.entities = entities;
        this.publishers = publishers;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** What is under way may break off: the next start goes on with what is left. */
    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!filled()) {
                Thread.sleep(LOOK_AGAIN_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            // the service ends
        }
    }

    /** Whether nothing is left: another replica may have some in hand. */
    private boolean filled() {
        try {
            fill();
            return !publishers.incomplete();
        } catch (RuntimeException e) {
            LOG.warnf("The publishers of earlier articles are looked up again in a moment: %s", e.getMessage());
            return false;
        }
    }

    /** Fills all that nobody else has in hand. */
    void fill() {
        int all = 0;
        for (String table : List.of("document_revision", "article")) {
            int filled = AT_ONCE;
            while (filled > 0 && !thread.isInterrupted()) {
                name(table);
                filled = QuarkusTransaction.requiringNew().call(() -> some(table));
                all += filled;
            }
        }
        if (all > 0) {
            LOG.infof("%d documents and articles that were here before have their publishers", all);
        }
    }

    /** Lists the next ones' publishers, each by itself: two who list the same in different order would wait for each other. */
    private void name(String table) {
        List<?> names = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "SELECT DISTINCT publisher FROM " + SOME.formatted("publisher", table, "") + " AS next")
                .setParameter(1, AT_ONCE)
                .getResultList());
        names.forEach(name -> publishers.named((String) name));
    }

    /** Replicas fill different ones. */
    private int some(String table) {
        return entities.createNativeQuery(
                        "UPDATE " + table + " SET publisher_id = publisher_named(publisher) WHERE id IN "
                                + SOME.formatted("id", table, " FOR UPDATE SKIP LOCKED"))
                .setParameter(1, AT_ONCE)
                .executeUpdate();
    }
}
