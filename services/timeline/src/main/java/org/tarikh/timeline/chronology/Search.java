package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How the words of a filter are looked for: as words; where no entry has them, as beginnings of words; and where none
 * has those, by likeness of names.
 */
final class Search {
    private static final String WORDS = "search @@ websearch_to_tsquery('english', unaccent(?))";

    /** A query for words that begin as those bound do, a space between them; never parsed, so that none can break it. */
    static final String BEGINNINGS =
            """
            CAST((SELECT string_agg(quote_literal(lower(unaccent(word))) || ':*', ' & ')
                FROM unnest(string_to_array(?, ' ')) AS typed (word) WHERE unaccent(word) <> '') AS tsquery)""";

    private static final String LIKENESS = "unaccent(?) <% names";

    /** Of a filter without words. */
    static final Search NONE = new Search(null);

    private final Condition condition;

    private Search(Condition condition) {
        this.condition = condition;
    }

    record Condition(String sql, String value) {}

    Optional<Condition> condition() {
        return Optional.ofNullable(condition);
    }

    static Search of(Filter filter, Connection connection) throws SQLException {
        if (filter.q().isEmpty()) {
            return NONE;
        }
        Condition words = new Condition(WORDS, filter.q().get());
        if (hits(connection, filter, words)) {
            return new Search(words);
        }
        Optional<Condition> beginnings = beginnings(filter.q().get());
        if (beginnings.isPresent() && hits(connection, filter, beginnings.get())) {
            return new Search(beginnings.get());
        }
        return new Search(new Condition(LIKENESS, filter.q().get()));
    }

    private static Optional<Condition> beginnings(String q) {
        String words = words(q);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Condition("search @@ " + BEGINNINGS, words));
    }

    /** The words of what was typed, a space between them. */
    static String words(String typed) {
        return typed.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }

    private static boolean hits(Connection connection, Filter filter, Condition condition) throws SQLException {
        Conditions where = filter.knowledge().conditions().add(condition.sql(), condition.value());
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT EXISTS (SELECT 1 FROM " + filter.knowledge().table() + " WHERE " + where.sql() + ")")) {
            where.bind(connection, sql);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
