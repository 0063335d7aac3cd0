package org.tarikh.sources.housekeeping;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes once a day what nobody needs any longer: items that left their feeds long ago, imports that ended long ago, hosts that
 * nobody has asked for a while. One replica does it; what is left of it where that one dies is done the day after.
 */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int LOOK_AGAIN_MINUTES = 10;
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final Duration feedItems;
    private final Duration imports;
    private final Thread thread = new Thread(this::run, "housekeeping");

    Housekeeping(
            EntityManager entities,
            @ConfigProperty(name = "tarikh.keep.feed-items") Duration feedItems,
            @ConfigProperty(name = "tarikh.keep.imports") Duration imports) {
        this.entities = entities;
        this.feedItems = feedItems;
        this.imports = imports;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!thread.isInterrupted()) {
                try {
                    if (claimed()) {
                        clean();
                    }
                } catch (RuntimeException e) {
                    LOG.warnf("What nobody needs any longer is deleted another day, since %s", e.getMessage());
                }
                TimeUnit.MINUTES.sleep(LOOK_AGAIN_MINUTES);
            }
        } catch (InterruptedException e) {
            // the service ends
        }
    }

    /** Whether it is the caller's turn today. */
    boolean claimed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                        "UPDATE housekeeping SET next_at = now() + interval '1 day' WHERE next_at <= now()")
                                .executeUpdate()
                        > 0);
    }

    void clean() {
        int items = all(this::someFeedItems);
        int ended = all(this::oneImport);
        int hosts = all(this::someHosts);
        if (items + ended + hosts > 0) {
            LOG.infof("Deleted: %d items of feeds, %d imports, %d hosts", items, ended, hosts);
        }
    }

    /** Each time in a transaction of its own, since the change feed waits for it. */
    private int all(IntSupplier some) {
        int all = 0;
        int deleted = 1;
        while (deleted > 0 && !thread.isInterrupted()) {
            deleted = QuarkusTransaction.requiringNew().call(some::getAsInt);
            all += deleted;
        }
        return all;
    }

    /** By what the feed told since: one that rests or does not answer is not known to have left its items. */
    private int someFeedItems() {
        return entities.createNativeQuery(
                        """
                        DELETE FROM feed_item WHERE id IN (
                            SELECT item.id FROM feed
                            CROSS JOIN LATERAL (SELECT max(last_seen) AS at FROM feed_item WHERE feed = feed.id) AS newest
                            JOIN feed_item item ON item.feed = feed.id
                                AND item.last_seen < newest.at - CAST(?1 AS bigint) * interval '1 s' - interval '30 days'
                            WHERE item.state <> 'waiting' LIMIT ?2 FOR UPDATE OF item SKIP LOCKED)
                        """)
                .setParameter(1, feedItems.toSeconds())
                .setParameter(2, AT_ONCE)
                .executeUpdate();
    }

    /** As a whole, so that its figures are never of half of it. */
    private int oneImport() {
        var due = entities.createNativeQuery(
                        """
                        SELECT id FROM document_import WHERE recorded < now() - CAST(?1 AS bigint) * interval '1 s'
                            AND NOT EXISTS (SELECT FROM import_item
                                WHERE import = document_import.id AND import_item.state = 'waiting')
                        LIMIT 1 FOR UPDATE SKIP LOCKED
                        """,
                        UUID.class)
                .setParameter(1, imports.toSeconds())
                .getResultList();
        for (Object id : due) {
            for (String sql : new String[] {
                "DELETE FROM import_item WHERE import = ?1", "DELETE FROM document_import WHERE id = ?1"
            }) {
                entities.createNativeQuery(sql).setParameter(1, id).executeUpdate();
            }
        }
        return due.size();
    }

    private int someHosts() {
        return entities.createNativeQuery(
                        """
                        DELETE FROM fetch_host WHERE host IN (SELECT host FROM fetch_host
                            WHERE greatest(busy_until, next_at) < now() - interval '7 days'
                            LIMIT ?1 FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter(1, AT_ONCE)
                .executeUpdate();
    }
}
