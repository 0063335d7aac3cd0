package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts who is named together and how many were killed, in one scan each of what a filter leaves. */
final class CompanyQuery {
    /** The dead of what has not happened, or is said not to have, are not counted. */
    private static final String OWN =
            """
            WITH own AS MATERIALIZED (
                SELECT start_day, precision, quad, actors, initiators, recipients, places, threads,
                    CASE WHEN counts THEN killed_low END AS low,
                    CASE WHEN counts THEN killed_best END AS best,
                    CASE WHEN counts THEN killed_high END AS high
                FROM (%s) matching)
            """;

    private static final String KILLED =
            """
            count(*) FILTER (WHERE %1$s AND high > 0) AS %2$s_deadly,
            coalesce(sum(low) FILTER (WHERE %1$s), 0) AS %2$s_low,
            coalesce(sum(best) FILTER (WHERE %1$s), 0) AS %2$s_best,
            coalesce(sum(high) FILTER (WHERE %1$s), 0) AS %2$s_high""";

    private static final String COMPANY =
            """
            , met AS (
                SELECT *, quad = 4 AND initiators @> ARRAY[CAST(? AS text)] AND recipients @> ARRAY[other] AS did,
                    quad = 4 AND recipients @> ARRAY[CAST(? AS text)] AND initiators @> ARRAY[other] AS suffered
                FROM own, unnest(actors) AS named (other) WHERE other <> ?),
            counted AS (
                SELECT other, count(*) AS entries, count(*) FILTER (WHERE quad = 1) AS q1,
                    count(*) FILTER (WHERE quad = 2) AS q2, count(*) FILTER (WHERE quad = 3) AS q3,
                    count(*) FILTER (WHERE quad = 4) AS q4, count(*) FILTER (WHERE did) AS did, %s,
                    count(*) FILTER (WHERE suffered) AS suffered, %s, count(*) OVER () AS size
                FROM met GROUP BY other ORDER BY entries DESC, other LIMIT %d)
            SELECT counted.*, coalesce(label, other) AS label FROM counted
            LEFT JOIN label ON field = 'actor' AND value = other ORDER BY entries DESC, other
            """
                    .formatted(
                            KILLED.formatted("did", "did"), KILLED.formatted("suffered", "suffered"), Company.LISTED);

    private static final String BESIDE =
            """
            , beside AS (
                (SELECT 'place' AS sort, places[cardinality(places)] AS named, count(*) AS entries FROM own
                WHERE cardinality(places) > 0 GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT %1$d)
                UNION ALL
                (SELECT 'thread', named, count(*) FROM own, unnest(threads) AS held (named)
                GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT %1$d))
            SELECT sort, named, entries, coalesce(label, named) AS label FROM beside
            LEFT JOIN label ON field = sort AND value = named ORDER BY sort, entries DESC, named
            """
                    .formatted(Company.NEIGHBOURS);

    private static final String CIRCLE =
            """
            , foremost AS (
                SELECT named, count(*) AS entries FROM own, unnest(actors) AS held (named)
                GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %d)
            SELECT named AS one, NULL AS other, entries, 0 AS conflict, coalesce(label, named) AS label
            FROM foremost LEFT JOIN label ON field = 'actor' AND value = named
            UNION ALL
            SELECT one, other, count(*) FILTER (WHERE quad IN (1, 2)), count(*) FILTER (WHERE quad IN (3, 4)), NULL
            FROM own, unnest(actors) AS first (one), unnest(actors) AS second (other)
            WHERE one < other AND one IN (SELECT named FROM foremost) AND other IN (SELECT named FROM foremost)
            GROUP BY 1, 2 ORDER BY other NULLS FIRST, entries DESC, one
            """
                    .formatted(Company.NEIGHBOURS);

    private static final String MONTHS =
            """
            SELECT CASE WHEN precision <= 3 THEN CAST(date_trunc('month', start_day) AS date) END AS month, %s
            FROM own WHERE high > 0 GROUP BY 1 ORDER BY 1 NULLS LAST
            """
                    .formatted(KILLED.formatted("true", "month"));

    private final Connection connection;
    private final Matching matching;
    private final String own;

    CompanyQuery(Connection connection, Filter filter) throws SQLException {
        this.connection = connection;
        this.matching = Matching.of(filter, connection);
        this.own = OWN.formatted(
                matching.select("*, status NOT IN ('planned', 'denied', 'rumour') AS counts", Matching.ALL));
    }

    Company company(String actor) throws SQLException {
        List<Company.Counterpart> counterparts = new ArrayList<>();
        long[] size = {0};
        read(
                COMPANY,
                row -> {
                    size[0] = row.getLong("size");
                    counterparts.add(new Company.Counterpart(
                            row.getString("other"),
                            row.getString("label"),
                            row.getLong("entries"),
                            List.of(row.getLong("q1"), row.getLong("q2"), row.getLong("q3"), row.getLong("q4")),
                            new Company.Deeds(row.getLong("did"), killed(row, "did")),
                            new Company.Deeds(row.getLong("suffered"), killed(row, "suffered"))));
                },
                actor,
                actor,
                actor);
        List<Facets.Value> places = new ArrayList<>();
        List<Facets.Value> threads = new ArrayList<>();
        read(BESIDE, row -> (row.getString("sort").equals("place") ? places : threads)
                .add(new Facets.Value(row.getString("named"), row.getString("label"), row.getLong("entries"))));
        return new Company(counterparts, Math.max(0, size[0] - counterparts.size()), places, threads);
    }

    Company.Circle circle() throws SQLException {
        List<Facets.Value> actors = new ArrayList<>();
        List<Company.Pair> pairs = new ArrayList<>();
        read(CIRCLE, row -> {
            if (row.getString("other") == null) {
                actors.add(new Facets.Value(row.getString("one"), row.getString("label"), row.getLong("entries")));
            } else {
                pairs.add(new Company.Pair(
                        row.getString("one"), row.getString("other"), row.getLong("entries"), row.getLong("conflict")));
            }
        });
        return new Company.Circle(actors, pairs);
    }

    DeathMonths deaths() throws SQLException {
        List<DeathMonths.Month> months = new ArrayList<>();
        Killed[] coarser = {Killed.NONE};
        read(MONTHS, row -> {
            LocalDate month = row.getObject("month", LocalDate.class);
            if (month == null) {
                coarser[0] = killed(row, "month");
            } else {
                months.add(new DeathMonths.Month(month, killed(row, "month")));
            }
        });
        return new DeathMonths(months, coarser[0]);
    }

    private static Killed killed(ResultSet row, String what) throws SQLException {
        return new Killed(
                row.getLong(what + "_deadly"),
                row.getLong(what + "_low"),
                row.getLong(what + "_best"),
                row.getLong(what + "_high"));
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String rest, Reading reading, Object... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(own + rest)) {
            int place = matching.bind(connection, sql, 1);
            for (Object value : values) {
                sql.setObject(place++, value);
            }
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    reading.read(row);
                }
            }
        }
    }
}
