package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The entries that a filter leaves, as a part of a query. Where a first day is asked for, what starts on it or later and
 * what only reaches into it are asked for apart, since each has an index of its own.
 *
 * @param first the first day asked for
 * @param conditions all that is asked for but the first day
 */
record Matching(String table, Optional<LocalDate> first, Conditions conditions) {
    static Matching of(Filter filter, Connection connection) throws SQLException {
        return new Matching(
                filter.knowledge().table(), filter.from(), Conditions.of(filter, Search.of(filter, connection)));
    }

    /** What starts before a day and ends on it or later. */
    static Conditions reaching(Conditions conditions, LocalDate day) {
        return conditions
                .copy()
                .add("end_day > start_day")
                .add("end_day >= CAST(? AS date)", day.toString())
                .add("start_day < CAST(? AS date)", day.toString());
    }

    /** The same of those that meet a condition more. */
    Matching and(String condition, Object... bound) {
        return new Matching(table, first, conditions.copy().add(condition, bound));
    }

    List<Conditions> parts() {
        return first.map(day -> List.of(
                        conditions.copy().add("start_day >= CAST(? AS date)", day.toString()),
                        reaching(conditions, day)))
                .orElse(List.of(conditions));
    }

    /**
     * Those of the parts as queries. What reaches into a day is gathered before anything is made of it: it is little, and
     * looked for in the order of starts, all that started before would be passed by.
     */
    private Stream<String> selects(String columns) {
        List<String> selects = parts().stream()
                .map(part -> "SELECT " + columns + " FROM " + table + " WHERE " + part.sql())
                .toList();
        return IntStream.range(0, selects.size())
                .mapToObj(part -> part == 0
                        ? selects.get(part)
                        : "SELECT * FROM (WITH reaching AS MATERIALIZED (" + selects.get(part)
                                + ") SELECT * FROM reaching) reaching");
    }

    /** A query for columns of every entry. */
    String select(String columns) {
        return select(columns, Function.identity());
    }

    /** A query for columns of every entry of each part, made into another before the parts are put together. */
    String select(String columns, Function<String, String> each) {
        return selects(columns).map(each).collect(Collectors.joining(" UNION ALL "));
    }

    /** Binds the values from a place on, and tells the next place. */
    int bind(Connection connection, PreparedStatement sql, int from) throws SQLException {
        int place = from;
        for (Conditions part : parts()) {
            place = part.bind(connection, sql, place);
        }
        return place;
    }
}
