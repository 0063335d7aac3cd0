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

    DensityQuery(Connection connection, Filter filter, Bucket bucket) {
        this.connection = connection;
        this.filter = filter;
        this.bucket = bucket;
    }

    Density density() throws SQLException {
        if (bucket == Bucket.HOUR) {
            refuseMoreThanAMonth();
        }
        Filter dated = filter.without("dated");
        Optional<Conditions> counted = bucket == Bucket.HOUR ? Optional.empty() : Counted.of(dated);
        Density density = new Density(bucket, List.of(), new Density.Kinds(0, 0), undated(counted));
        if (!filter.dated()) {
            return density;
        }
        if (counted.isPresent()) {
            return density(
                    counted.get().copy().add("isfinite(day)"),
                    "day",
                    "precision",
                    "NULL",
                    "sum(entries)",
                    "counter",
                    density);
        }
        Conditions scanned = Conditions.of(dated, Search.of(dated, connection));
        return density(
                scanned,
                "start_day",
                "precision",
                "start_hour",
                "count(*)",
                filter.knowledge().table(),
                density);
    }

    private void refuseMoreThanAMonth() {
        boolean bounded = filter.from().isPresent() && filter.to().isPresent();
        if (!bounded || ChronoUnit.DAYS.between(filter.from().get(), filter.to().get()) >= MOST_DAYS_BY_HOUR) {
            throw Problem.parameter(
                    "bucket", "of an hour asks for from and to, at most " + MOST_DAYS_BY_HOUR + " days in all");
        }
    }

    private Density density(
            Conditions where, String day, String precision, String hour, String count, String table, Density empty)
            throws SQLException {
        String bar =
                switch (bucket) {
                    case YEAR, MONTH, WEEK -> "CAST(date_trunc('" + bucket + "', " + day + ") AS date)";
                    case DAY, HOUR -> day;
                };
        String hours = bucket == Bucket.HOUR ? hour : "CAST(NULL AS smallint)";
        String fits = bucket == Bucket.HOUR
                ? precision + " = 0 AND " + hour + " IS NOT NULL"
                : precision + " <= " + bucket.coarsest();
        String text = "SELECT " + bar + ", " + hours + ", kind, " + fits + ", " + count + " FROM " + table + " WHERE "
                + where.sql() + " GROUP BY 1, 2, 3, 4";
        TreeMap<String, Density.Count> bars = new TreeMap<>();
        Density.Kinds undistributed = new Density.Kinds(0, 0);
        try (PreparedStatement sql = connection.prepareStatement(text)) {
            where.bind(connection, sql);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    boolean incident = row.getString(3).equals("incident");
                    long number = row.getLong(5);
                    long incidents = incident ? number : 0;
                    long moves = incident ? 0 : number;
                    if (row.getBoolean(4)) {
                        String start = start(row.getObject(1, LocalDate.class), row.getInt(2));
                        bars.merge(
                                start,
                                new Density.Count(start, incidents, moves),
                                (one, other) -> new Density.Count(
                                        start, one.incident() + other.incident(), one.move() + other.move()));
                    } else {
                        undistributed =
                                new Density.Kinds(undistributed.incident() + incidents, undistributed.move() + moves);
                    }
                }
            }
        }
        return new Density(bucket, new ArrayList<>(bars.values()), undistributed, empty.undated());
    }

    private String start(LocalDate day, int hour) {
        return bucket == Bucket.HOUR ? "%sT%02d:00".formatted(day, hour) : day.toString();
    }

    private long undated(Optional<Conditions> counted) throws SQLException {
        Filter undated = filter.without("from").without("to").with("dated", "false");
        Conditions where = counted.isPresent()
                ? counted.get().copy().add("NOT isfinite(day)")
                : Conditions.of(undated, Search.of(undated, connection));
        String text = counted.isPresent()
                ? "SELECT coalesce(sum(entries), 0) FROM counter WHERE "
                : "SELECT count(*) FROM " + filter.knowledge().table() + " WHERE ";
        try (PreparedStatement sql = connection.prepareStatement(text + where.sql())) {
            where.bind(connection, sql);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
