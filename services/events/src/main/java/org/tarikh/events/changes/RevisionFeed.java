package org.tarikh.events.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tarikh.events.event.Event;
import org.tarikh.events.store.Sql;

/**
 * Every revision there ever was, ends among them, in the order they were recorded in. A transaction that is still open
 * holds everything after it back, so a cursor never steps over a row that is committed late.
 */
@ApplicationScoped
public class RevisionFeed {
    private static final String SETTLED = "recorded_xid < pg_snapshot_xmin(pg_current_snapshot())";

    private final Sql sql;
    private final Epochs epochs;

    RevisionFeed(Sql sql, Epochs epochs) {
        this.sql = sql;
        this.epochs = epochs;
    }

    /**
     * The revisions after a cursor.
     *
     * @param after null for the start; of an epoch that has passed is a 410
     */
    public EventRevisions after(String after, int limit) {
        int epoch = epochs.current();
        Cursor from = epochs.cursor(after, epoch);
        record Placed(Cursor at, EventRevision revision) {}
        List<Placed> found = sql.list(
                "SELECT event, revision, document, merged_into, recorded, recorded_xid::text AS xid, recorded_seq"
                        + " FROM event_revision WHERE " + SETTLED
                        + " AND (recorded_xid, recorded_seq) > (?::text::xid8, ?)"
                        + " ORDER BY recorded_xid, recorded_seq LIMIT ?",
                row -> new Placed(at(epoch, row), revision(row)),
                Long.toString(from.xid()),
                from.seq(),
                limit);
        List<EventRevision> items = new ArrayList<>();
        Cursor next = from;
        for (Placed placed : found) {
            items.add(placed.revision());
            next = placed.at();
        }
        return new EventRevisions(items, next.toString());
    }

    /** The newest cursor that can be served now. */
    String position() {
        int epoch = epochs.current();
        return sql.first(
                        "SELECT recorded_xid::text AS xid, recorded_seq FROM event_revision WHERE " + SETTLED
                                + " ORDER BY recorded_xid DESC, recorded_seq DESC LIMIT 1",
                        row -> at(epoch, row))
                .orElse(Cursor.start(epoch))
                .toString();
    }

    private static Cursor at(int epoch, ResultSet row) throws SQLException {
        return new Cursor(epoch, Long.parseLong(row.getString("xid")), row.getLong("recorded_seq"));
    }

    private EventRevision revision(ResultSet row) throws SQLException {
        return new EventRevision(
                row.getObject("event", UUID.class),
                row.getLong("revision"),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                sql.value(row.getString("document"), Event.class),
                row.getObject("merged_into", UUID.class));
    }
}
