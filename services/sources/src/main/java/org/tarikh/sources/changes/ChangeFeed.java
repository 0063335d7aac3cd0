package org.tarikh.sources.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/**
 * The articles in the order of their newest change. A change is served once no transaction that began before it is
 * still running, so that a cursor never steps over one that commits late.
 */
@ApplicationScoped
public class ChangeFeed {
    private final EntityManager entities;
    private final boolean traced;

    /** @param untraced the SDK hands out ids then too, of traces that nobody keeps */
    ChangeFeed(EntityManager entities, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean untraced) {
        this.entities = entities;
        this.traced = !untraced;
    }

    /** Changed articles in order, and where to go on from. */
    public record Page(List<Change> changes, Cursor next) {}

    /**
     * The newest change of an article.
     *
     * @param traceparent the trace it was made in (W3C trace context), null where nobody traced
     */
    public record Change(UUID article, Instant changed, String traceparent) {}

    /** Puts articles at the end of the feed in their order; call it in the transaction that changes them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(List<UUID> articles) {
        if (articles.isEmpty()) {
            return;
        }
        entities.createNativeQuery(
                        """
                        INSERT INTO article_change (article, traceparent)
                        SELECT changed.id, nullif(?2, '') FROM unnest(?1) WITH ORDINALITY AS changed(id, place) ORDER BY changed.place
                        ON CONFLICT (article) DO UPDATE
                        SET xid = pg_current_xact_id(), seq = nextval('article_change_seq'),
                            changed = now(), traceparent = excluded.traceparent
                        """)
                .setParameter(1, articles.toArray(UUID[]::new))
                .setParameter(2, traced ? Traceparent.current().orElse("") : "")
                .executeUpdate();
    }

    /**
     * The changes after a cursor.
     *
     * @param after null for the feed's start
     * @throws Problem 410 where the cursor is of an epoch that has passed, 400 where of one that has not begun
     */
    @Transactional
    public Page page(Cursor after, int limit) {
        int epoch = epoch();
        Cursor from = after == null ? Cursor.start(epoch) : after;
        if (from.epoch() < epoch) {
            throw new Problem(
                    Code.FEED_EPOCH_PASSED,
                    "The cursor is of epoch " + from.epoch() + ", the feed is in " + epoch + ".");
        }
        if (from.epoch() > epoch) {
            throw Problem.field(Code.INVALID_CURSOR, "after", "is of an epoch that has not begun");
        }
        List<Object[]> rows = rows(
                """
                SELECT article, CAST(CAST(xid AS text) AS bigint), seq, changed, traceparent FROM article_change
                WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                  AND (xid, seq) > (CAST(CAST(?1 AS text) AS xid8), ?2)
                ORDER BY xid, seq LIMIT ?3
                """,
                Long.toString(from.xid()),
                from.seq(),
                limit);
        List<Change> changes = new ArrayList<>(rows.size());
        Cursor next = from;
        for (Object[] row : rows) {
            changes.add(new Change((UUID) row[0], (Instant) row[3], (String) row[4]));
            next = cursor(epoch, row);
        }
        return new Page(changes, next);
    }

    /** The newest place that can be served now. */
    @Transactional
    public Cursor position() {
        int epoch = epoch();
        List<Object[]> newest = rows(
                """
                SELECT article, CAST(CAST(xid AS text) AS bigint), seq FROM article_change
                WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY xid DESC, seq DESC LIMIT 1
                """);
        return newest.isEmpty() ? Cursor.start(epoch) : cursor(epoch, newest.get(0));
    }

    private static Cursor cursor(int epoch, Object[] row) {
        return new Cursor(epoch, ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    private int epoch() {
        return ((Number) entities.createNativeQuery("SELECT epoch FROM feed_epoch")
                        .getSingleResult())
                .intValue();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }
}
