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
    private static final String COUNTED =
            """
            SELECT field, value, start_day, precision, kind, count(*) AS entries FROM (
                SELECT 'none' AS field, '' AS value, start_day, precision, kind FROM entry
                UNION ALL SELECT 'type', unnest(types), start_day, precision, kind FROM entry
                UNION ALL SELECT 'status', status, start_day, precision, kind FROM entry
                UNION ALL SELECT 'country', country, start_day, precision, kind FROM entry WHERE country IS NOT NULL
                UNION ALL SELECT 'actor', unnest(actors), start_day, precision, kind FROM entry
                UNION ALL SELECT 'place', unnest(places), start_day, precision, kind FROM entry
                UNION ALL SELECT 'publisher', unnest(publishers), start_day, precision, kind FROM entry) each
            GROUP BY 1, 2, 3, 4, 5
            """;

    private Counters() {}

    /** Adds differences in the order of their keys, so that two transactions never wait for each other in a ring. */
    static void add(Connection connection, TreeMap<CounterKey, Integer> differences) throws SQLException {
        List<Map.Entry<CounterKey, Integer>> changed = differences.entrySet().stream()
                .filter(difference -> difference.getValue() != 0)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement sql = connection.prepareStatement(
                """
                INSERT INTO counter AS held (field, value, day, precision, kind, entries)
                VALUES (?, ?, CAST(? AS date), ?, ?, ?)
                ON CONFLICT ON CONSTRAINT counter_key DO UPDATE SET entries = held.entries + excluded.entries
                """)) {
            for (Map.Entry<CounterKey, Integer> difference : changed) {
                CounterKey key = difference.getKey();
                sql.setString(1, key.field());
                sql.setString(2, key.value());
                sql.setString(3, key.storedDay());
                sql.setInt(4, key.precision());
                sql.setString(5, key.kind());
                sql.setInt(6, difference.getValue());
                sql.addBatch();
            }
            sql.executeBatch();
        }
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("DELETE FROM counter WHERE entries = 0");
        }
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
