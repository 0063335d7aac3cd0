package org.tarikh.events.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tarikh.events.store.Sql;

/**
 * Pages through a table in the order in which its rows were written. A transaction that is still open holds everything
 * after it back, so a cursor never steps over a row that is committed late.
 */
final class Feed<T> {
    private final Sql sql;
    private final Epochs epochs;
    private final Sql.Row<T> meaning;
    private final String page;
    private final String newest;

    /**
     * A feed of one table.
     *
     * @param order the name before {@code _xid} and {@code _seq} of the two columns that keep the order
     * @param columns what is read of each row
     */
    Feed(Sql sql, Epochs epochs, String table, String order, String columns, Sql.Row<T> meaning) {
        this.sql = sql;
        this.epochs = epochs;
        this.meaning = meaning;
        String xid = order + "_xid";
        String seq = order + "_seq";
        String place = xid + "::text AS xid, " + seq + " AS seq";
        String settled = " FROM " + table + " WHERE " + xid + " < pg_snapshot_xmin(pg_current_snapshot())";
        page = "SELECT " + place + ", " + columns + settled + " AND (" + xid + ", " + seq + ") > (?::text::xid8, ?)"
                + " ORDER BY " + xid + ", " + seq + " LIMIT ?";
        newest = "SELECT " + place + settled + " ORDER BY " + xid + " DESC, " + seq + " DESC LIMIT 1";
    }

    /** Some rows, and the cursor behind the last of them. */
    record Page<T>(List<T> items, String next) {}

    private record Placed<T>(Cursor at, T item) {}

    /**
     * The rows after a cursor.
     *
     * @param after null for the start; of an epoch that has passed is a 410
     */
    Page<T> after(String after, int limit) {
        int epoch = epochs.current();
        Cursor from = epochs.cursor(after, epoch);
        List<Placed<T>> found = sql.list(
                page,
                row -> new Placed<>(at(epoch, row), meaning.of(row)),
                Long.toString(from.xid()),
                from.seq(),
                limit);
        Cursor next = found.isEmpty() ? from : found.get(found.size() - 1).at();
        return new Page<>(found.stream().map(Placed::item).toList(), next.toString());
    }

    /** The newest cursor that can be served now. */
    String position() {
        int epoch = epochs.current();
        return sql.first(newest, row -> at(epoch, row))
                .orElse(Cursor.start(epoch))
                .toString();
    }

    private static Cursor at(int epoch, ResultSet row) throws SQLException {
        return new Cursor(epoch, Long.parseLong(row.getString("xid")), row.getLong("seq"));
    }
}
