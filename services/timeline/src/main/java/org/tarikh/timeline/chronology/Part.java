package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Some of the entries that a filter leaves.
 *
 * @param table to look in: entry, entry_revision, posting or holding
 * @param looked what decides which rows are looked at, by an index as a rule
 * @param left what decides which of those are left; may be empty
 */
record Part(String table, Conditions looked, Conditions left) {
    /**
     * A query for columns of them.
     *
     * @param rows to look at, {@link Matching#ALL} for all; of postings and holdings the newest, else any
     */
    String select(String columns, long rows) {
        if (rows == Matching.ALL) {
            return "SELECT " + columns + " FROM " + table + " WHERE "
                    + looked.copy().add(left).sql();
        }
        String order = table.equals("posting") || table.equals("holding")
                ? " ORDER BY start_day DESC, precision DESC, id DESC"
                : "";
        return "SELECT " + columns + " FROM (SELECT * FROM " + table + " WHERE " + looked.sql() + order + " LIMIT "
                + rows + ") " + table + (left.isEmpty() ? "" : " WHERE " + left.sql());
    }

    /** The same of those that meet a condition more. */
    Part and(String condition, Object... bound) {
        return new Part(table, looked.copy().add(condition, bound), left);
    }

    /** Binds the values from a place on, and tells the next place. */
    int bind(Connection connection, PreparedStatement sql, int from) throws SQLException {
        return left.bind(connection, sql, looked.bind(connection, sql, from));
    }
}
