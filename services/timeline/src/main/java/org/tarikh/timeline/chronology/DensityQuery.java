package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tarikh.timeline.problem.Problem;

/** Counts entries by the bucket they start in: from the counters where they know the filter, else by a scan. */
final class DensityQuery {
    private static final int MOST_DAYS_BY_HOUR = 31;

    private final Connection connection;
    private final Filter filter;
    private final Bucket bucket;
    private final int limit;
    private final TreeMap<String, Density.Count> bars = new TreeMap<>();
    private long coarserIncidents;
    private long coarserMoves;
    private long read;

    /** @param limit entries a count looks up at most */
    DensityQuery(Connection connection, Filter filter, Bucket bucket, int limit) {
        this.connection = connection;
        this.filter = filter;
        this.bucket = bucket;
        this.limit = limit;
    }

    Density density() throws SQLException {
        if (bucket == Bucket.HOUR) {
            refuseMoreThanAMonth();
        }
        Tally undated =
                new CountQuery(connection, filter.without("from").without("to").with("dated", "false"), limit).tally();
        Filter dated = filter.without("dated");
        Optional<Conditions> byDay = bucket == Bucket.HOUR ? Optional.empty() : Counted.byDay(dated);
        if (!filter.dated()) {
            return new Density(bucket, List.of(), new Density.Kinds(0, 0), undated.entries(), undated.exact());
        }
        boolean exact = true;
        if (byDay.isPresent()) {
            Conditions days = byDay.get();
            read(
                    "SELECT day, precision, NULL AS hour, kind, entries FROM counter WHERE " + days.sql(),
                    sql -> days.bind(connection, sql));
            Optional<Conditions> reaching = Counted.reaching(dated);
            if (reaching.isPresent()) {
                read(
                        "SELECT start_day AS day, precision, NULL AS hour, kind, 1 AS entries FROM entry WHERE "
                                + reaching.get().sql(),
                        sql -> reaching.get().bind(connection, sql));
            }
        } else {
            Counting counting = Counting.of(dated, connection, limit);
            String matching = bucket == Bucket.HOUR
                    ? "SELECT start_day AS day, precision, start_hour AS hour, kind, 1 AS entries FROM ("
                            + counting.select("start_day, precision, start_hour, kind", counting.most()) + ") matching"
                    : "SELECT start_day AS day, precision, NULL AS hour, kind, count(*) AS entries FROM ("
                            + counting.keys(counting.most()) + ") matching GROUP BY start_day, precision, kind";
            read(matching, sql -> counting.bind(connection, sql, 1));
            exact = counting.exact(read, counting.most());
        }
        return new Density(
                bucket,
                new ArrayList<>(bars.values()),
                new Density.Kinds(coarserIncidents, coarserMoves),
                undated.entries(),
                exact && undated.exact());
    }

    private void refuseMoreThanAMonth() {
        boolean bounded = filter.from().isPresent() && filter.to().isPresent();
        if (!bounded || ChronoUnit.DAYS.between(filter.from().get(), filter.to().get()) >= MOST_DAYS_BY_HOUR) {
            throw Problem.parameter(
                    "bucket", "of an hour asks for from and to, at most " + MOST_DAYS_BY_HOUR + " days in all");
        }
    }

    private void read(String matching, Binding binding) throws SQLException {
        String bar =
                switch (bucket) {
                    case YEAR, MONTH, WEEK -> "CAST(date_trunc('" + bucket + "', day) AS date)";
                    case DAY, HOUR -> "day";
                };
        String fits =
                bucket == Bucket.HOUR ? "precision = 0 AND hour IS NOT NULL" : "precision <= " + bucket.coarsest();
        String text = "SELECT " + bar + ", " + (bucket == Bucket.HOUR ? "hour" : "0") + ", kind, " + fits
                + ", sum(entries) FROM (" + matching + ") matching GROUP BY 1, 2, 3, 4";
        try (PreparedStatement sql = connection.prepareStatement(text)) {
            binding.bind(sql);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    add(row);
                }
            }
        }
    }

    private void add(ResultSet row) throws SQLException {
        boolean incident = row.getString(3).equals("incident");
        long number = row.getLong(5);
        long incidents = incident ? number : 0;
        long moves = incident ? 0 : number;
        read += number;
        if (row.getBoolean(4)) {
            String start = start(row.getObject(1, LocalDate.class), row.getInt(2));
            bars.merge(
                    start,
                    new Density.Count(start, incidents, moves),
                    (one, other) ->
                            new Density.Count(start, one.incident() + other.incident(), one.move() + other.move()));
        } else {
            coarserIncidents += incidents;
            coarserMoves += moves;
        }
    }

    private String start(LocalDate day, int hour) {
        return bucket == Bucket.HOUR ? "%sT%02d:00".formatted(day, hour) : day.toString();
    }
}
