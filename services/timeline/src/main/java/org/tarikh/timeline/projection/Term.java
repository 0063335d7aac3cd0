package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A value of a field that entries are found by. */
record Term(String field, String value) implements Comparable<Term> {
    private static final Comparator<Term> SORTED =
            Comparator.comparing(Term::field).thenComparing(Term::value);

    private static final String TOLD = "unnest(CAST(? AS text[]), CAST(? AS text[])) AS told (field, value)";
    private static final String FIND = "SELECT id, field, value FROM term JOIN " + TOLD + " USING (field, value)";
    private static final String ADD =
            "INSERT INTO term (field, value) SELECT field, value FROM " + TOLD + " RETURNING id, field, value";

    @Override
    public int compareTo(Term other) {
        return SORTED.compare(this, other);
    }

    /** The number of each; who has none yet gets one, which only the one who holds the bookmark may ask for. */
    static Map<Term, Integer> numbers(Connection connection, Collection<Term> terms) throws SQLException {
        Map<Term, Integer> numbers = new HashMap<>();
        read(connection, FIND, List.copyOf(terms), numbers);
        TreeSet<Term> unheardOf = new TreeSet<>(terms);
        unheardOf.removeAll(numbers.keySet());
        if (!unheardOf.isEmpty()) {
            read(connection, ADD, List.copyOf(unheardOf), numbers);
        }
        return numbers;
    }

    private static void read(Connection connection, String text, List<Term> terms, Map<Term, Integer> numbers)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(text)) {
            sql.setArray(
                    1,
                    connection.createArrayOf(
                            "text", terms.stream().map(Term::field).toArray()));
            sql.setArray(
                    2,
                    connection.createArrayOf(
                            "text", terms.stream().map(Term::value).toArray()));
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    numbers.put(new Term(row.getString(2), row.getString(3)), row.getInt(1));
                }
            }
        }
    }
}
