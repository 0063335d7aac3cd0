package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counters by day, and the proof that they say what counting would. */
final class Counters {
    static final String COUNTED =
            """
            SELECT field, value, start_day, precision, kind, count(*) AS entries FROM (
                SELECT 'none' AS field, '' AS value, start_day, precision, kind FROM entry
                UNION ALL SELECT 'type', unnest(types), start_day, precision, kind FROM entry
                UNION ALL SELECT 'status', status, start_day, precision, kind FROM entry
                UNION ALL SELECT 'country', country, start_day, precision, kind FROM entry WHERE country IS NOT NULL
                UNION ALL SELECT 'actor', unnest(actors), start_day, precision, kind FROM entry
                UNION ALL SELECT 'place', unnest(places), start_day, precision, kind FROM entry
                UNION ALL SELECT 'publisher', unnest(publishers), start_day, precision, kind FROM entry
                UNION ALL SELECT 'thread', unnest(threads), start_day, precision, kind FROM entry) each
            GROUP BY 1, 2, 3, 4, 5
            """;

    private Counters() {}

    /** Takes away, then adds, in the order of the keys: two transactions never wait for each other in a ring. */
    static void add(Connection connection, TreeMap<CounterKey, Integer> differences) throws SQLException {
        try (PreparedStatement less = connection.prepareStatement("UPDATE counter SET entries = entries + ?"
                        + " WHERE (field, value, day, precision, kind) = (?, ?, CAST(? AS date), ?, ?)");
                PreparedStatement more = connection.prepareStatement(
                        "INSERT INTO counter AS held (entries, field, value, day, precision, kind)"
                                + " VALUES (?, ?, ?, CAST(? AS date), ?, ?) ON CONFLICT ON CONSTRAINT counter_key"
                                + " DO UPDATE SET entries = held.entries + excluded.entries")) {
            for (Map.Entry<CounterKey, Integer> difference : differences.entrySet()) {
                if (difference.getValue() != 0) {
                    bind(difference.getValue() < 0 ? less : more, difference.getKey(), difference.getValue());
                }
            }
            for (int changed : less.executeBatch()) {
                if (changed == 0) {
                    throw new SQLException("A counter is missing for an entry that is held");
                }
            }
            more.executeBatch();
        }
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("DELETE FROM counter WHERE entries = 0");
        }
    }

    private static void bind(PreparedStatement sql, CounterKey key, int difference) throws SQLException {
        sql.setInt(1, difference);
        sql.setString(2, key.field());
        sql.setString(3, key.value());
        sql.setString(4, key.storedDay());
        sql.setInt(5, key.precision());
        sql.setString(6, key.kind());
        sql.addBatch();
    }

    /** Every counter that differs from counting, as text; empty where all is well. */
    static List<String> differences(Connection connection) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("SELECT field, value, day, precision, kind, held.entries, counted.entries"
                                + " FROM counter held FULL JOIN (" + COUNTED + ") AS counted"
                                + " (field, value, day, precision, kind, entries) USING (field, value, day, precision, kind)"
                                + " WHERE held.entries IS DISTINCT FROM counted.entries ORDER BY 1, 2, 3, 4, 5")) {
            while (row.next()) {
                differences.add("%s %s on %s (%d, %s): held %s, counted %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)));
            }
        }
        return differences;
    }
}
