package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the terms of each entry in one narrow row. */
final class Holdings {
    /** What table holding holds, told by the postings. */
    static final String COUNTED =
            """
            SELECT start_day, precision, weight, incident, id, array_agg(term ORDER BY term) AS terms FROM posting
            GROUP BY start_day, precision, id, weight, incident
            """;

    private static final String REMOVE =
            "DELETE FROM holding WHERE start_day = CAST(? AS date) AND precision = ? AND id = ?";

    private static final String PUT =
            """
            INSERT INTO holding (start_day, precision, weight, incident, id, terms)
            SELECT CAST(start_day AS date), precision, weight, incident, id, CAST(terms AS integer[])
            FROM unnest(?::text[], ?::integer[], ?::integer[], ?::boolean[], ?::uuid[], ?::text[])
                AS told (start_day, precision, weight, incident, id, terms)
            ON CONFLICT (start_day, precision, id)
                DO UPDATE SET weight = excluded.weight, incident = excluded.incident, terms = excluded.terms
            """;

    private Holdings() {}

    static void replace(Connection connection, Collection<Replaced> entries, Map<Term, Integer> numbers)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(REMOVE)) {
            for (Replaced entry : entries) {
                if (entry.before() != null && entry.moved()) {
                    sql.setString(1, entry.before().storedStart());
                    sql.setInt(2, entry.before().precision());
                    sql.setObject(3, entry.id());
                    sql.addBatch();
                }
            }
            sql.executeBatch();
        }
        List<Replaced> put = entries.stream()
                .filter(entry -> entry.after() != null && !same(entry))
                .toList();
        try (PreparedStatement sql = connection.prepareStatement(PUT)) {
            sql.setArray(1, Postings.array(connection, "text", put, entry -> entry.after()
                    .storedStart()));
            sql.setArray(2, Postings.array(connection, "integer", put, entry -> entry.after()
                    .precision()));
            sql.setArray(3, Postings.array(connection, "integer", put, entry -> entry.after()
                    .weight()));
            sql.setArray(4, Postings.array(connection, "boolean", put, entry -> entry.after()
                    .incident()));
            sql.setArray(5, Postings.array(connection, "uuid", put, Replaced::id));
            sql.setArray(6, Postings.array(connection, "text", put, entry -> written(entry.after(), numbers)));
            sql.executeUpdate();
        }
    }

    private static boolean same(Replaced entry) {
        return entry.countsTheSame()
                && entry.after().terms().equals(entry.before().terms());
    }

    /** Its terms as the database reads them, in the order of their numbers. */
    private static String written(Row row, Map<Term, Integer> numbers) {
        return row.terms().stream()
                .map(numbers::get)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
