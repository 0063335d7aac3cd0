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
import java.util.stream.Collectors;

/**
 * Counts what a filter could be narrowed to: from the counters where they know the rest of it, else by a scan, one for
 * all facets that see the same entries.
 */
final class FacetQuery {
    private static final int LISTED = 50;
    private static final String COLUMNS = "kind, types, actors, places, country, status, publishers, threads";
    private static final String LOOKED_AT = "-";

    /** Each facet with the values an entry has of it, as an array. */
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

    /** @param limit values a scan looks at, at most: of each entry those of every facet */
    FacetQuery(Connection connection, Filter filter, int limit) {
        this.connection = connection;
        this.filter = filter;
        this.limit = limit;
    }

    Facets facets() throws SQLException {
        Map<Filter, List<Field>> scanned = new LinkedHashMap<>();
        for (Field field : HELD.keySet()) {
            found.put(field, new ArrayList<>());
            Filter others = filter.without(field.parameter());
            Optional<Conditions> counted = field == Field.KIND ? Counted.inAll(others) : Counted.inAll(field, others);
            if (counted.isPresent()) {
                count(field, counted.get());
            } else {
                scanned.computeIfAbsent(others, same -> new ArrayList<>()).add(field);
            }
        }
        for (Map.Entry<Filter, List<Field>> scan : scanned.entrySet()) {
            scan(scan.getValue(), Matching.of(scan.getKey(), connection));
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
                Long.MAX_VALUE);
    }

    /** Counts each facet, and under a name that no facet has how many entries were looked at. */
    private void scan(List<Field> fields, Matching matching) throws SQLException {
        int entries = Math.max(1, limit / fields.size());
        String each = fields.stream()
                .map(field -> ", ('" + field + "', " + HELD.get(field) + ")")
                .collect(Collectors.joining());
        read(
                "SELECT facet, value, count(*) AS entries FROM (" + matching.select(COLUMNS) + " LIMIT "
                        + (entries + 1L)
                        + ") matching, LATERAL (VALUES ('" + LOOKED_AT + "', ARRAY[''])" + each
                        + ") AS each (facet, held), unnest(held) AS one (value) WHERE value IS NOT NULL GROUP BY 1, 2",
                sql -> matching.bind(connection, sql, 1),
                entries);
    }

    private void read(String counts, Binding binding, long most) throws SQLException {
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
                        exact &= row.getLong(4) <= most;
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
