package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The counters by day and in all, kept as the differences that changes make. */
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

    /** Table total says of table counter what this does. */
    static final String SUMMED =
            """
            SELECT field, value, isfinite(day) AS dated, kind, sum(entries) AS entries FROM counter
            GROUP BY 1, 2, 3, 4
            """;

    private Counters() {}

    /** Takes away, then adds, in the order of the keys: two transactions never wait for each other in a ring. */
    static void add(Connection connection, TreeMap<CounterKey, Integer> differences) throws SQLException {
        try (CounterTable days = CounterTable.ofDays(connection)) {
            for (Map.Entry<CounterKey, Integer> difference : differences.entrySet()) {
                CounterKey key = difference.getKey();
                days.add(difference.getValue(), key.field(), key.value(), key.storedDay(), key.precision(), key.kind());
            }
            days.flush();
        }
        TreeMap<CounterKey, Integer> sums = new TreeMap<>();
        differences.forEach((key, difference) -> sums.merge(key.inAll(), difference, Integer::sum));
        try (CounterTable totals = CounterTable.ofAll(connection)) {
            for (Map.Entry<CounterKey, Integer> sum : sums.entrySet()) {
                CounterKey key = sum.getKey();
                totals.add(sum.getValue(), key.field(), key.value(), key.day() != null, key.kind());
            }
            totals.flush();
        }
    }
}
