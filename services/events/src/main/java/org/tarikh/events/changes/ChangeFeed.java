package org.tarikh.events.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tarikh.events.event.Event;
import org.tarikh.events.store.Sql;

/**
 * The events in the order of their changes. A transaction that is still open holds everything after it back, so a
 * cursor never steps over a row that is committed late.
 */
@ApplicationScoped
public class ChangeFeed {
    private static final String SETTLED = "changed_xid < pg_snapshot_xmin(pg_current_snapshot())";

    private final Sql sql;
    private final Epochs epochs;

    ChangeFeed(Sql sql, Epochs epochs) {
        this.sql = sql;
        this.epochs = epochs;
    }

    /**
     * The changes after a cursor.
     *
     * @param after null for the start; of an epoch that has passed is a 410
     */
    EventChanges after(String after, int limit) {
        int epoch = epochs.current();
        Cursor from = epochs.cursor(after, epoch);
        record Placed(Cursor at, EventChange change) {}
        List<Placed> found = sql.list(
                "SELECT id, revision, document, merged_into, changed_xid::text AS xid, changed_seq FROM event"
                        + " WHERE " + SETTLED + " AND (changed_xid, changed_seq) > (?::text::xid8, ?)"
                        + " ORDER BY changed_xid, changed_seq LIMIT ?",
                row -> new Placed(
                        new Cursor(epoch, Long.parseLong(row.getString("xid")), row.getLong("changed_seq")),
                        change(row)),
                Long.toString(from.xid()),
                from.seq(),
                limit);
        List<EventChange> items = new ArrayList<>();
        Cursor next = from;
        for (Placed placed : found) {
            items.add(placed.change());
            next = placed.at();
        }
        return new EventChanges(items, next.toString());
    }

    /** The newest cursor that can be served now. */
    String position() {
        int epoch = epochs.current();
        return sql.first(
                        "SELECT changed_xid::text AS xid, changed_seq FROM event WHERE " + SETTLED
                                + " ORDER BY changed_xid DESC, changed_seq DESC LIMIT 1",
                        row -> new Cursor(epoch, Long.parseLong(row.getString("xid")), row.getLong("changed_seq")))
                .orElse(Cursor.start(epoch))
                .toString();
    }

    private EventChange change(ResultSet row) throws SQLException {
        Event event = sql.value(row.getString("document"), Event.class);
        return new EventChange(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                event == null,
                row.getObject("merged_into", UUID.class),
                event);
    }
}
