package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Counts entries by the place they stand at: from the counters where they know the filter, else entry by entry. */
final class PlaceQuery {
    private static final int LISTED = 500;

    private static final String RANKED =
            """
            SELECT * FROM (
                SELECT *, row_number() OVER (ORDER BY place IS NULL DESC, incidents + moves DESC, place) AS rank,
                    count(place) OVER () AS size, sum(incidents + moves) OVER () AS looked_at FROM counted) all_ranked
            WHERE rank <= %d
            """
                    .formatted(LISTED + 1);

    /**
     * What stands at a place itself is what the place holds without what the places right under it hold. Asks for tables
     * held (value, kind, entries) and every (kind, entries).
     */
    private static final String SUMMED =
            """
            , standing AS (
                SELECT value AS place, kind, entries FROM held
                UNION ALL SELECT beyond, kind, -entries FROM held WHERE beyond IS NOT NULL
                UNION ALL SELECT NULL, kind, entries FROM every
                UNION ALL SELECT NULL, kind, -entries FROM held WHERE beyond IS NULL),
            counted AS (
                SELECT place, coalesce(sum(entries) FILTER (WHERE kind = 'incident'), 0) AS incidents,
                    coalesce(sum(entries) FILTER (WHERE kind <> 'incident'), 0) AS moves FROM standing
                GROUP BY 1 HAVING sum(entries) > 0)
            SELECT ranked.place, incidents, moves, size, looked_at, document FROM (RANKED) ranked
            LEFT JOIN place ON id = ranked.place ORDER BY rank
            """
                    .replace("RANKED", RANKED);

    private static final String BEYOND = "substring(value FROM '^(.*)[.][^.]*$') AS beyond";

    private static final String BY_TOTALS =
            """
            WITH held AS (SELECT value, kind, entries, %1$s FROM total WHERE field = 'place' AND %2$s),
            every AS (SELECT kind, entries FROM total WHERE field = 'none' AND %2$s)
            """;

    private static final String BY_TERMS =
            """
            WITH matching AS MATERIALIZED (
                SELECT holding.kind, terms FROM (%2$s) keys, LATERAL (SELECT kind, terms FROM holding
                    WHERE holding.start_day = keys.start_day AND holding.precision = keys.precision
                        AND holding.id = keys.id OFFSET 0) holding),
            held AS (SELECT value, kind, entries, %1$s
                FROM (SELECT id, kind, count(*) AS entries FROM matching, unnest(terms) AS each (id) GROUP BY 1, 2) told
                    JOIN term USING (id) WHERE field = 'place'),
            every AS (SELECT kind, count(*) AS entries FROM matching GROUP BY 1)
            """;

    private static final String SCANNED =
            """
            WITH counted AS (
                SELECT place, count(*) FILTER (WHERE kind = 'incident') AS incidents,
                    count(*) FILTER (WHERE kind <> 'incident') AS moves, any_value(id) AS one
                FROM (%2$s) matching
                GROUP BY 1)
            SELECT ranked.place, incidents, moves, size, looked_at, told.place FROM (RANKED) ranked
            LEFT JOIN LATERAL (SELECT document -> 'place' AS place FROM %1$s WHERE id = ranked.one AND %3$s LIMIT 1)
                told ON true ORDER BY rank
            """
                    .replace("RANKED", RANKED);

    private final Connection connection;
    private final ObjectMapper json;
    private final Filter filter;
    private final int limit;

    /** @param limit entries a count looks up at most */
    PlaceQuery(Connection connection, ObjectMapper json, Filter filter, int limit) {
        this.connection = connection;
        this.json = json;
        this.filter = filter;
        this.limit = limit;
    }

    PlaceCounts places() throws SQLException {
        Optional<Conditions> inAll = Counted.inAll(Field.PLACE, filter);
        if (inAll.isPresent()) {
            Conditions kinds = Counted.kinds(filter);
            return places(
                    BY_TOTALS.formatted(BEYOND, kinds.sql()) + SUMMED,
                    counted -> true,
                    sql -> kinds.bind(connection, sql, kinds.bind(connection, sql, 1)));
        }
        Counting counting = Counting.of(filter, connection, limit);
        if (filter.knowledge().isNow()) {
            long most = Math.max(1, Math.min(limit, counting.most()) / FacetQuery.TAKES);
            return places(
                    BY_TERMS.formatted(BEYOND, counting.keys(most)) + SUMMED,
                    counted -> counting.exact(counted, most),
                    sql -> counting.bind(connection, sql, 1));
        }
        Conditions known = filter.knowledge().conditions().add("true");
        return places(
                SCANNED.formatted(
                        filter.knowledge().table(),
                        counting.select("id, kind, places[cardinality(places)] AS place", limit),
                        known.sql()),
                counted -> counting.exact(counted, limit),
                sql -> known.bind(connection, sql, counting.bind(connection, sql, 1)));
    }

    private PlaceCounts places(String counted, LongPredicate all, Binding binding) throws SQLException {
        List<PlaceCounts.PlaceCount> items = new ArrayList<>();
        Density.Kinds unplaced = new Density.Kinds(0, 0);
        long more = 0;
        boolean exact = all.test(0);
        try (PreparedStatement sql = connection.prepareStatement(counted)) {
            binding.bind(sql);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    exact = all.test(row.getLong(5));
                    if (row.getString(1) == null) {
                        unplaced = new Density.Kinds(row.getLong(2), row.getLong(3));
                    } else if (items.size() < LISTED) {
                        items.add(new PlaceCounts.PlaceCount(place(row.getString(6)), row.getLong(2), row.getLong(3)));
                        more = Math.max(0, row.getLong(4) - LISTED);
                    }
                }
            }
        }
        return new PlaceCounts(items, more, unplaced, exact);
    }

    private Entry.Place place(String document) {
        try {
            return json.readValue(document, Entry.Place.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored place cannot be read", e);
        }
    }
}
