package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps how many dated entries have both of two values of different fields, each two both ways. */
final class Pairs {
    /** What table pair holds, told by table holding. */
    static final String COUNTED =
            """
            SELECT one.id AS term, two.id AS other, CAST(count(*) FILTER (WHERE incident) AS integer) AS incidents,
                CAST(count(*) FILTER (WHERE NOT incident) AS integer) AS moves
            FROM holding, unnest(terms) AS first (id) JOIN term one ON one.id = first.id,
                unnest(terms) AS second (id) JOIN term two ON two.id = second.id
            WHERE isfinite(start_day) AND one.field <> two.field GROUP BY 1, 2
            """;

    private static final String LESS =
            "UPDATE pair SET incidents = incidents + ?, moves = moves + ? WHERE term = ? AND other = ?";
    private static final String RUN_OUT =
            "DELETE FROM pair WHERE term = ? AND other = ? AND incidents = 0 AND moves = 0";
    private static final String MORE =
            """
            INSERT INTO pair (term, other, incidents, moves)
            SELECT * FROM unnest(?::integer[], ?::integer[], ?::integer[], ?::integer[])
            ON CONFLICT (term, other) DO UPDATE
                SET incidents = pair.incidents + excluded.incidents, moves = pair.moves + excluded.moves
            """;

    private Pairs() {}

    private record Pair(int term, int other) implements Comparable<Pair> {
        private static final Comparator<Pair> SORTED =
                Comparator.comparingInt(Pair::term).thenComparingInt(Pair::other);

        @Override
        public int compareTo(Pair pair) {
            return SORTED.compare(this, pair);
        }
    }

    private record Kinds(int incidents, int moves) {
        Kinds plus(Kinds more) {
            return new Kinds(incidents + more.incidents, moves + more.moves);
        }

        boolean less() {
            return incidents < 0 || moves < 0;
        }

        boolean none() {
            return incidents == 0 && moves == 0;
        }
    }

    /** Takes away, then adds, in the order of the keys; a pair that has come to nothing is taken away. */
    static void add(Connection connection, Collection<Replaced> entries, Map<Term, Integer> numbers)
            throws SQLException {
        TreeMap<Pair, Kinds> differences = new TreeMap<>();
        for (Replaced entry : entries) {
            count(entry.before(), -1, numbers, differences);
            count(entry.after(), +1, numbers, differences);
        }
        differences.values().removeIf(Kinds::none);
        List<Map.Entry<Pair, Kinds>> less = differences.entrySet().stream()
                .filter(pair -> pair.getValue().less())
                .toList();
        List<Map.Entry<Pair, Kinds>> more = differences.entrySet().stream()
                .filter(pair -> !pair.getValue().less())
                .toList();
        less(connection, less);
        try (PreparedStatement sql = connection.prepareStatement(MORE)) {
            sql.setArray(1, Postings.array(connection, "integer", more, pair -> pair.getKey()
                    .term()));
            sql.setArray(2, Postings.array(connection, "integer", more, pair -> pair.getKey()
                    .other()));
            sql.setArray(3, Postings.array(connection, "integer", more, pair -> pair.getValue()
                    .incidents()));
            sql.setArray(4, Postings.array(connection, "integer", more, pair -> pair.getValue()
                    .moves()));
            sql.executeUpdate();
        }
    }

    private static void less(Connection connection, List<Map.Entry<Pair, Kinds>> pairs) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(LESS);
                PreparedStatement runOut = connection.prepareStatement(RUN_OUT)) {
            for (Map.Entry<Pair, Kinds> pair : pairs) {
                change.setInt(1, pair.getValue().incidents());
                change.setInt(2, pair.getValue().moves());
                change.setInt(3, pair.getKey().term());
                change.setInt(4, pair.getKey().other());
                change.addBatch();
                runOut.setInt(1, pair.getKey().term());
                runOut.setInt(2, pair.getKey().other());
                runOut.addBatch();
            }
            for (int changed : change.executeBatch()) {
                if (changed == 0) {
                    throw new SQLException("A row of pair is missing for an entry that is held");
                }
            }
            runOut.executeBatch();
        }
    }

    private static void count(Row row, int sign, Map<Term, Integer> numbers, TreeMap<Pair, Kinds> differences) {
        if (row == null || row.start() == null) {
            return;
        }
        Kinds one = row.incident() ? new Kinds(sign, 0) : new Kinds(0, sign);
        Set<Term> terms = row.terms();
        for (Term term : terms) {
            for (Term other : terms) {
                if (!term.field().equals(other.field())) {
                    differences.merge(new Pair(numbers.get(term), numbers.get(other)), one, Kinds::plus);
                }
            }
        }
    }
}
