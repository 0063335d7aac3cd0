package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** How many entries match and over which days they spread: from the counters where they know the filter, else by a scan. */
final class CountQuery {
    private final Connection connection;
    private final Filter filter;
    private final int limit;

    /** @param limit entries a count looks up at most */
    CountQuery(Connection connection, Filter filter, int limit) {
        this.connection = connection;
        this.filter = filter;
        this.limit = limit;
    }

    Tally tally() throws SQLException {
        Optional<Conditions> inAll = Counted.inAll(filter);
        if (inAll.isPresent()) {
            return Tally.of(number("SELECT coalesce(sum(entries), 0) FROM total WHERE ", inAll.get()));
        }
        Optional<Conditions> byDay = Counted.byDay(filter);
        if (byDay.isPresent()) {
            long starting = number("SELECT coalesce(sum(entries), 0) FROM counter WHERE ", byDay.get());
            Optional<Conditions> reaching = Counted.reaching(filter);
            return Tally.of(
                    reaching.isEmpty()
                            ? starting
                            : starting + number("SELECT count(*) FROM entry WHERE ", reaching.get()));
        }
        Counting counting = Counting.of(filter, connection, limit);
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT count(*) FROM (" + counting.keys(counting.most()) + ") matching")) {
            counting.bind(connection, sql, 1);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                long counted = row.getLong(1);
                return new Tally(Math.min(counted, counting.most()), counting.exact(counted, counting.most()));
            }
        }
    }

    private long number(String select, Conditions where) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(select + where.sql())) {
            where.bind(connection, sql);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** From the first to the last day of what matches; empty where nothing dated does. */
    Optional<Span> span() throws SQLException {
        if (!filter.dated()) {
            return Optional.empty();
        }
        Matching matching = Matching.of(filter, connection).and("isfinite(start_day)");
        Optional<Conditions> byDay = Counted.byDay(filter);
        Optional<Span> span = byDay.isPresent()
                ? days(new Part("counter", byDay.get(), new Conditions()), "min(day), max(day)")
                : Optional.empty();
        for (Part part : byDay.isPresent() ? matching.reaching().stream().toList() : matching.parts()) {
            span = joined(span, days(part, "min(start_day), max(start_day)"));
        }
        if (span.isEmpty()) {
            return span;
        }
        // Only what ends on another day than it starts can end after the last start.
        Conditions later = matching.entries()
                .copy()
                .add("end_day > start_day")
                .add("end_day > CAST(? AS date)", span.get().last().toString());
        return joined(span, days(new Part(matching.table(), later, new Conditions()), "max(start_day), max(end_day)"));
    }

    private Optional<Span> days(Part part, String firstAndLast) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(part.select(firstAndLast, Matching.ALL))) {
            part.bind(connection, sql, 1);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                LocalDate first = row.getObject(1, LocalDate.class);
                return first == null
                        ? Optional.empty()
                        : Optional.of(new Span(first, row.getObject(2, LocalDate.class)));
            }
        }
    }

    private static Optional<Span> joined(Optional<Span> one, Optional<Span> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        LocalDate first = one.get().first().isBefore(other.get().first())
                ? one.get().first()
                : other.get().first();
        LocalDate last = one.get().last().isAfter(other.get().last())
                ? one.get().last()
                : other.get().last();
        return Optional.of(new Span(first, last));
    }
}
