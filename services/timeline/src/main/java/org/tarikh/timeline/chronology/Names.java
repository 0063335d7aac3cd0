package org.tarikh.timeline.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tarikh.timeline.reads.Reads;

/** What actors, places and threads are called, looked up while a reader types. */
@ApplicationScoped
public class Names {
    /** So few letters begin too many names to be of help. */
    private static final int FEWEST_LETTERS = 2;

    /** Of the names that begin so, the shortest are weighed: what is typed is the larger part of them. */
    private static final String BEGUN =
            """
            SELECT value, label FROM label WHERE field = ? AND words @@ %s
            ORDER BY length(label), label, value LIMIT 24"""
                    .formatted(Search.BEGINNINGS);

    private static final String LISTED = "SELECT value, value AS label FROM unnest(?) AS listed (value)";

    private static final String COUNTED =
            """
            SELECT value, label, entries FROM (%s) named, LATERAL (
                SELECT sum(entries) AS entries FROM total
                WHERE field = ? AND total.value = named.value AND dated) counted
            WHERE entries > 0 ORDER BY entries DESC, label, value LIMIT ?
            """;

    private static final List<Field> NAMED = List.of(Field.ACTOR, Field.PLACE, Field.THREAD);

    private static final String CALLED =
            "SELECT field, value, label FROM label WHERE field IN ('actor', 'place', 'thread') AND value = ANY (?)";

    private final Reads reads;

    Names(Reads reads) {
        this.reads = reads;
    }

    /**
     * Names that have a word beginning with each of the words typed, with how many dated entries bear them, the most
     * frequent first.
     *
     * @param parameter actor, place or thread
     * @param typed at least two letters, else nothing begins with it
     * @param limit 1 to 24
     */
    public List<Facets.Value> begun(String parameter, String typed, int limit) {
        String words = Search.words(typed);
        return words.length() < FEWEST_LETTERS
                ? List.of()
                : asked(COUNTED.formatted(BEGUN), parameter, words, parameter, limit);
    }

    /** Those of the values that dated entries bear, the most frequent first, each under its own word. */
    public List<Facets.Value> borne(String parameter, Collection<String> values, int limit) {
        return asked(COUNTED.formatted(LISTED), values.toArray(String[]::new), parameter, limit);
    }

    /**
     * What the actors, places and threads of a filter are called, by parameter and value with {@code =} between. What
     * nobody knows has no name.
     */
    public Map<String, String> called(Filter filter) {
        List<Also> besides = filter.values(Field.WITH).stream()
                .flatMap(value -> Also.of(Field.bare(value)).stream())
                .toList();
        String[] values = Stream.concat(
                        NAMED.stream()
                                .flatMap(field -> filter.values(field).stream())
                                .map(Field::bare),
                        besides.stream().map(Also::id))
                .toArray(String[]::new);
        Map<String, String> called = new HashMap<>();
        if (values.length == 0) {
            return called;
        }
        try {
            called.putAll(reads.read(connection -> called(connection, values)));
            besides.forEach(also -> called.computeIfAbsent(
                    Field.WITH.parameter() + "=" + also, with -> called.get(also.parameter() + "=" + also.id())));
            return called;
        } catch (SQLException e) {
            throw new IllegalStateException("The names cannot be read", e);
        }
    }

    private static Map<String, String> called(Connection connection, String[] values) throws SQLException {
        Map<String, String> called = new HashMap<>();
        try (PreparedStatement sql = connection.prepareStatement(CALLED)) {
            sql.setArray(1, connection.createArrayOf("text", values));
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    called.put(row.getString(1) + "=" + row.getString(2), row.getString(3));
                }
            }
        }
        return called;
    }

    private List<Facets.Value> asked(String question, Object... values) {
        try {
            return reads.read(connection -> asked(connection, question, values));
        } catch (SQLException e) {
            throw new IllegalStateException("The names cannot be read", e);
        }
    }

    private static List<Facets.Value> asked(Connection connection, String question, Object... values)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                sql.setObject(i + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            List<Facets.Value> named = new ArrayList<>();
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    named.add(new Facets.Value(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
            return named;
        }
    }
}
