package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what a filter could be narrowed to: from the counters where they know the rest of it, else by a scan. */
final class FacetQuery {
    private static final int LISTED = 50;

    private final Connection connection;
    private final Filter filter;
    private final Map<String, Long> more = new TreeMap<>();

    FacetQuery(Connection connection, Filter filter) {
        this.connection = connection;
        this.filter = filter;
    }

    Facets facets() throws SQLException {
        return new Facets(
                facet(Field.KIND, "kind", false),
                facet(Field.TYPE, "types", true),
                facet(Field.ACTOR, "actors", true),
                facet(Field.PLACE, "places", true),
                facet(Field.COUNTRY, "country", false),
                facet(Field.STATUS, "status", false),
                facet(Field.PUBLISHER, "publishers", true),
                facet(Field.THREAD, "threads", true),
                more);
    }

    private List<Facets.Value> facet(Field field, String column, boolean several) throws SQLException {
        Filter others = filter.without(field.parameter());
        Optional<Conditions> counted = field == Field.KIND ? Counted.of(others) : Counted.each(field, others);
        if (counted.isPresent()) {
            String value = field == Field.KIND ? "kind" : "value";
            return read(
                    field,
                    "SELECT " + value + " AS value, sum(entries) AS entries FROM counter WHERE "
                            + counted.get().add("isfinite(day)").sql() + " GROUP BY 1",
                    counted.get());
        }
        Conditions scanned = Conditions.of(others, Search.of(others, connection));
        String table = filter.knowledge().table();
        String from = several ? table + ", unnest(" + column + ") AS each (value)" : table;
        String value = several ? "each.value" : column;
        if (!several) {
            scanned.add(column + " IS NOT NULL");
        }
        return read(
                field,
                "SELECT " + value + " AS value, count(*) AS entries FROM " + from + " WHERE " + scanned.sql()
                        + " GROUP BY 1",
                scanned);
    }

    private List<Facets.Value> read(Field field, String counts, Conditions where) throws SQLException {
        List<Facets.Value> values = new ArrayList<>();
        String text = "SELECT counts.value, label, entries, count(*) OVER () FROM (" + counts
                + ") counts LEFT JOIN label ON label.field = '" + field.parameter()
                + "' AND label.value = counts.value ORDER BY entries DESC, counts.value LIMIT " + LISTED;
        try (PreparedStatement sql = connection.prepareStatement(text)) {
            where.bind(connection, sql);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    String value = row.getString(1);
                    values.add(new Facets.Value(value, label(field, value, row.getString(2)), row.getLong(3)));
                    if (row.getLong(4) > LISTED) {
                        more.put(field.parameter(), row.getLong(4) - LISTED);
                    }
                }
            }
        }
        return values;
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
