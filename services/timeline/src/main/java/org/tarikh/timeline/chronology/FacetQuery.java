package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts what a filter could be narrowed to: from the counters where they know the rest of it, from the pairs of values
 * where it is one value, else entry by entry, once for all facets that see the same entries.
 */
final class FacetQuery {
    private static final int LISTED = 50;
    private static final String LOOKED_AT = "-";

    /** Counting the terms of an entry takes about twice as much again as looking it up. */
    static final int TAKES = 3;

    /** Each entry is looked up by its key: left to itself, the planner reads all there are for a few thousand. */
    private static final String OF_NOW =
            """
            WITH matching AS MATERIALIZED (
                SELECT holding.kind, terms FROM (%s) keys, LATERAL (SELECT kind, terms FROM holding
                    WHERE holding.start_day = keys.start_day AND holding.precision = keys.precision
                        AND holding.id = keys.id OFFSET 0) holding)
            SELECT upper(field) AS facet, value, entries
            FROM (SELECT id, count(*) AS entries FROM matching, unnest(terms) AS held (id) GROUP BY 1) counted
                JOIN term USING (id) WHERE field = ANY (?)
            UNION ALL SELECT 'KIND', kind, count(*) FROM matching WHERE %s GROUP BY 2
            UNION ALL SELECT '-', '', count(*) FROM matching
            """;

    private static final String OF_PAIRS =
            """
            SELECT upper(field) AS facet, value, %s AS entries FROM pair JOIN term ON term.id = other
            WHERE %s AND field = ANY (?) AND %s > 0
            """;

    /** Each facet with the values an entry known at a moment had of it, as an array. */
    private static final Map<Field, String> HELD = new EnumMap<>(Map.of(
            Field.KIND, "ARRAY[kind]",
            Field.TYPE, "types",
            Field.ACTOR, "actors",
            Field.PLACE, "places",
            Field.COUNTRY, "ARRAY[country]",
            Field.STATUS, "ARRAY[status]",
            Field.PUBLISHER, "publishers",
            Field.THREAD, "threads"));

    private final Connection connection;
    private final Filter filter;
    private final int limit;
    private final Map<Field, List<Facets.Value>> found = new EnumMap<>(Field.class);
    private final Map<String, Long> more = new TreeMap<>();
    private boolean exact = true;

    /** @param limit entries that are looked up at most */
    FacetQuery(Connection connection, Filter filter, int limit) {
        this.connection = connection;
        this.filter = filter;
        this.limit = limit;
    }

    Facets facets() throws SQLException {
        Map<Filter, List<Field>> beside = new LinkedHashMap<>();
        Map<Filter, List<Field>> looked = new LinkedHashMap<>();
        for (Field field : HELD.keySet()) {
            found.put(field, new ArrayList<>());
            Filter others = filter.without(field.parameter());
            Optional<Conditions> counted = field == Field.KIND ? Counted.inAll(others) : Counted.inAll(field, others);
            if (counted.isPresent()) {
                count(field, counted.get());
            } else {
                boolean paired = field != Field.KIND && Counted.beside(others).isPresent();
                (paired ? beside : looked)
                        .computeIfAbsent(others, same -> new ArrayList<>())
                        .add(field);
            }
        }
        for (Map.Entry<Filter, List<Field>> pairs : beside.entrySet()) {
            pair(pairs.getValue(), pairs.getKey());
        }
        for (Map.Entry<Filter, List<Field>> scan : looked.entrySet()) {
            int share = Math.max(1, limit / looked.size());
            if (scan.getKey().knowledge().isNow()) {
                lookUp(scan.getValue(), scan.getKey(), share);
            } else {
                scan(scan.getValue(), scan.getKey(), share);
            }
        }
        return new Facets(
                found.get(Field.KIND),
                found.get(Field.TYPE),
                found.get(Field.ACTOR),
                found.get(Field.PLACE),
                found.get(Field.COUNTRY),
                found.get(Field.STATUS),
                found.get(Field.PUBLISHER),
                found.get(Field.THREAD),
                more,
                exact);
    }

    private void count(Field field, Conditions counted) throws SQLException {
        String value = field == Field.KIND ? "kind" : "value";
        read(
                "SELECT CAST('" + field + "' AS text) AS facet, " + value + " AS value, sum(entries) AS entries"
                        + " FROM total WHERE " + counted.sql() + " GROUP BY 1, 2",
                sql -> counted.bind(connection, sql),
                entries -> true);
    }

    private void pair(List<Field> fields, Filter others) throws SQLException {
        Conditions value = Counted.beside(others).orElseThrow();
        String entries = Stream.of("incident", "move")
                .filter(kind -> others.admits(Field.KIND, List.of(kind)))
                .map(kind -> " + " + kind + "s")
                .collect(Collectors.joining("", "0", ""));
        read(
                OF_PAIRS.formatted(entries, value.sql(), entries),
                sql -> bind(sql, value.bind(connection, sql, 1), fields),
                counted -> true);
    }

    /** Counts each facet, and under a name that no facet has how many entries were looked at. */
    private void lookUp(List<Field> fields, Filter others, int share) throws SQLException {
        Counting counting = Counting.of(others, connection, share);
        long most = Math.max(1, Math.min(share, counting.most()) / TAKES);
        read(
                OF_NOW.formatted(counting.keys(most), fields.contains(Field.KIND)),
                sql -> bind(sql, counting.bind(connection, sql, 1), fields),
                entries -> counting.exact(entries, most));
    }

    private void bind(PreparedStatement sql, int place, List<Field> fields) throws SQLException {
        sql.setArray(
                place,
                connection.createArrayOf(
                        "text", fields.stream().map(Field::parameter).toArray()));
    }

    /** The same of what was known at a moment, of which no terms are kept. */
    private void scan(List<Field> fields, Filter others, int share) throws SQLException {
        int entries = Math.max(1, share / fields.size());
        Counting counting = Counting.of(others, connection, share);
        String each = fields.stream()
                .map(field -> ", ('" + field + "', " + HELD.get(field) + ")")
                .collect(Collectors.joining());
        read(
                "SELECT facet, value, count(*) AS entries FROM ("
                        + counting.select("kind, types, actors, places, country, status, publishers, threads", entries)
                        + ") matching, LATERAL (VALUES ('" + LOOKED_AT + "', ARRAY[''])" + each
                        + ") AS each (facet, held), unnest(held) AS one (value) WHERE value IS NOT NULL GROUP BY 1, 2",
                sql -> counting.bind(connection, sql, 1),
                counted -> counting.exact(counted, entries));
    }

    private void read(String counts, Binding binding, LongPredicate all) throws SQLException {
        String text = "SELECT facet, ranked.value, label, entries, size FROM (SELECT *,"
                + " row_number() OVER (PARTITION BY facet ORDER BY entries DESC, value) AS place,"
                + " count(*) OVER (PARTITION BY facet) AS size FROM (" + counts + ") counts) ranked"
                + " LEFT JOIN label ON label.field = lower(facet) AND label.value = ranked.value WHERE place <= "
                + LISTED + " ORDER BY facet, place";
        try (PreparedStatement sql = connection.prepareStatement(text)) {
            binding.bind(sql);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    if (row.getString(1).equals(LOOKED_AT)) {
                        exact &= all.test(row.getLong(4));
                        continue;
                    }
                    Field field = Field.valueOf(row.getString(1));
                    String value = row.getString(2);
                    found.get(field)
                            .add(new Facets.Value(value, label(field, value, row.getString(3)), row.getLong(4)));
                    if (row.getLong(5) > LISTED) {
                        more.put(field.parameter(), row.getLong(5) - LISTED);
                    }
                }
            }
        }
    }

    private static String label(Field field, String value, String stored) {
        return switch (field) {
            case COUNTRY -> Vocabulary.country(value);
            case KIND -> Vocabulary.KINDS.getOrDefault(value, value);
            case TYPE -> Vocabulary.TYPES.getOrDefault(value, value);
            case STATUS -> Vocabulary.STATUSES.getOrDefault(value, value);
            default -> stored == null ? value : stored;
        };
    }
}
