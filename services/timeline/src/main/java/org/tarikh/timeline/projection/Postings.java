package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps where the entries of each value stand in the order of the chronology, as the differences that changes make. */
final class Postings {
    /** What table posting holds, told by the entries, with the field and value of each term. */
    static final String COUNTED =
            """
            SELECT field, value, start_day, precision, CAST(round(importance * 100) AS smallint) AS weight,
                kind, entry.id
            FROM entry CROSS JOIN LATERAL (
                SELECT 'type' AS field, unnest(types) AS value
                UNION ALL SELECT 'status', status
                UNION ALL SELECT 'country', country
                UNION ALL SELECT 'actor', unnest(actors)
                UNION ALL SELECT 'place', unnest(places)
                UNION ALL SELECT 'publisher', unnest(publishers)
                UNION ALL SELECT 'thread', unnest(threads)) held
            WHERE value IS NOT NULL
            """;

    private static final String REMOVE =
            "DELETE FROM posting WHERE term = ? AND start_day = CAST(? AS date) AND precision = ? AND id = ?";

    private static final String PUT =
            """
            INSERT INTO posting (term, start_day, precision, weight, incident, id)
            SELECT term, CAST(start_day AS date), precision, weight, incident, id
            FROM unnest(?::integer[], ?::text[], ?::integer[], ?::integer[], ?::boolean[], ?::uuid[])
                AS told (term, start_day, precision, weight, incident, id)
            ON CONFLICT (term, start_day, precision, id)
                DO UPDATE SET weight = excluded.weight, incident = excluded.incident
            """;

    private Postings() {}

    private record Posting(int term, Replaced of) {
        <T> T row(Function<Row, T> column) {
            return column.apply(of.after());
        }
    }

    /** Writes what entries being replaced makes of the postings, and of what else is kept by the numbers of terms. */
    static void replace(Connection connection, Collection<Replaced> entries) throws SQLException {
        Set<Term> terms = entries.stream()
                .flatMap(entry -> Stream.concat(terms(entry.before()).stream(), terms(entry.after()).stream()))
                .collect(Collectors.toSet());
        Map<Term, Integer> numbers = Term.numbers(connection, terms);
        remove(connection, entries, numbers);
        put(connection, entries, numbers);
        Holdings.replace(connection, entries, numbers);
        Pairs.add(connection, entries, numbers);
    }

    private static Set<Term> terms(Row row) {
        return row == null ? Set.of() : row.terms();
    }

    private static void remove(Connection connection, Collection<Replaced> entries, Map<Term, Integer> numbers)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(REMOVE)) {
            for (Replaced entry : entries) {
                Row before = entry.before();
                for (Term term : terms(before)) {
                    if (!terms(entry.after()).contains(term) || entry.moved()) {
                        sql.setInt(1, numbers.get(term));
                        sql.setString(2, before.storedStart());
                        sql.setInt(3, before.precision());
                        sql.setObject(4, entry.id());
                        sql.addBatch();
                    }
                }
            }
            sql.executeBatch();
        }
    }

    private static void put(Connection connection, Collection<Replaced> entries, Map<Term, Integer> numbers)
            throws SQLException {
        List<Posting> put = entries.stream()
                .flatMap(entry -> terms(entry.after()).stream()
                        .filter(term -> !holds(entry, term))
                        .map(term -> new Posting(numbers.get(term), entry)))
                .sorted(Comparator.comparing(Posting::term))
                .toList();
        try (PreparedStatement sql = connection.prepareStatement(PUT)) {
            sql.setArray(1, array(connection, "integer", put, Posting::term));
            sql.setArray(2, array(connection, "text", put, posting -> posting.row(Row::storedStart)));
            sql.setArray(3, array(connection, "integer", put, posting -> posting.row(Row::precision)));
            sql.setArray(4, array(connection, "integer", put, posting -> posting.row(Row::weight)));
            sql.setArray(5, array(connection, "boolean", put, posting -> posting.row(Row::incident)));
            sql.setArray(
                    6, array(connection, "uuid", put, posting -> posting.of().id()));
            sql.executeUpdate();
        }
    }

    /** Whether the posting of a term stands already as it has to. */
    private static boolean holds(Replaced entry, Term term) {
        return terms(entry.before()).contains(term) && entry.countsTheSame();
    }

    static <T> java.sql.Array array(Connection connection, String type, Collection<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
