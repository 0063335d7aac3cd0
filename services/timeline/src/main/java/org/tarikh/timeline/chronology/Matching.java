package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries that a filter leaves, as a part of a query.
 *
 * <p>Where a first day is asked for, what starts on it or later and what only reaches into it are asked for apart, since
 * each has an index of its own. Where a value is asked for, its postings tell what starts; else the entries themselves.
 *
 * @param starts what starts on the first day asked for or later, an entry of several of them told once
 * @param reaching what started before and reaches into that day
 * @param entries all that is asked for but the first day, over the table of the filter's knowledge
 */
record Matching(String table, List<Part> starts, Optional<Part> reaching, Conditions entries) {
    /** Entries by words are found in fewer steps than this many entries of a value are looked through for them. */
    private static final int FEW = 2_000;

    /** What tells one entry from all others, in the order of the chronology. */
    static final String KEY = "start_day, precision, id";

    /** An index on postings answers what is left of a posting row by row, in the order of the rows. */
    private static final String ROW_BY_ROW = " OFFSET 0";

    private static final String HELD =
            "EXISTS (SELECT FROM posting other WHERE %s AND other.start_day = posting.start_day"
                    + " AND other.precision = posting.precision AND other.id = posting.id%s)";
    private static final String MEETS =
            "EXISTS (SELECT FROM entry WHERE entry.id = posting.id AND entry.start_day = posting.start_day AND ";

    /** The entries in the order of the chronology, as many as are asked for: each posting is looked at by itself. */
    static Matching of(Filter filter, Connection connection) throws SQLException {
        Search search = Search.of(filter, connection);
        Optional<Terms> terms = Terms.of(filter, connection)
                .filter(asked -> filter.q().isEmpty() || asked.rarest().entries() <= FEW);
        return of(filter, search, terms, ROW_BY_ROW);
    }

    private static Matching of(Filter filter, Search search, Optional<Terms> terms, String fence) {
        String table = filter.knowledge().table();
        Conditions entries = Conditions.of(filter, search);
        List<Part> starts = terms
                .map(asked -> postings(filter, search, asked, fence))
                .orElseGet(() -> List.of(new Part(table, entries.copy(), new Conditions())))
                .stream()
                .map(part -> filter.from()
                        .map(day -> part.and("start_day >= CAST(? AS date)", day.toString()))
                        .orElse(part))
                .toList();
        return new Matching(
                table,
                starts,
                filter.from().map(day -> new Part(table, reaching(entries, day), new Conditions())),
                entries);
    }

    private static List<Part> postings(Filter filter, Search search, Terms terms, String fence) {
        Conditions left = Conditions.ofAll(filter);
        terms.others().forEach(group -> left.add(HELD.formatted(group.holds("other.term"), fence)));
        if (!terms.excluded().any().isEmpty()) {
            left.add("NOT " + HELD.formatted(terms.excluded().holds("other.term"), fence));
        }
        Conditions beyond = Conditions.beyondPostings(filter, search);
        if (!beyond.isEmpty()) {
            left.add(beyond.wrapped(MEETS, fence + ")"));
        }
        return terms.rarest().any().stream()
                .map(term -> new Part(
                        "posting",
                        new Conditions().add("term = " + term.number()).add(Conditions.ofDays(filter)),
                        left))
                .toList();
    }

    /** What starts before a day and ends on it or later. */
    static Conditions reaching(Conditions conditions, LocalDate day) {
        return conditions
                .copy()
                .add("end_day > start_day")
                .add("end_day >= CAST(? AS date)", day.toString())
                .add("start_day < CAST(? AS date)", day.toString());
    }

    /** The same of those that meet a condition more, on a column of their key. */
    Matching and(String condition, Object... bound) {
        return new Matching(
                table,
                starts.stream().map(part -> part.and(condition, bound)).toList(),
                reaching.map(part -> part.and(condition, bound)),
                entries.copy().add(condition, bound));
    }

    /** Those of the parts one after the other. */
    List<Part> parts() {
        return Stream.concat(starts.stream(), reaching.stream()).toList();
    }

    /**
     * A query for the keys of all, of each part made into another before the parts are put together. What reaches into a
     * day is gathered before anything is made of it: it is little, and looked for in the order of starts, all that started
     * before would be passed by.
     */
    String keys(Function<String, String> each) {
        String starting = starts.isEmpty()
                ? "SELECT " + KEY + " FROM " + table + " WHERE false"
                : starts.stream().map(part -> each.apply(part.select(KEY))).collect(Collectors.joining(" UNION "));
        return reaching.map(part -> "(" + starting + ") UNION ALL "
                        + each.apply("SELECT * FROM (WITH reaching AS MATERIALIZED (" + part.select(KEY)
                                + ") SELECT * FROM reaching) reaching"))
                .orElse(starting);
    }

    /** A query for columns of table entry. */
    String select(String columns) {
        boolean direct = starts.size() == 1 && !starts.get(0).table().equals("posting");
        if (direct) {
            return parts().stream().map(part -> part.select(columns)).collect(Collectors.joining(" UNION ALL "));
        }
        return "SELECT " + columns + " FROM (" + keys(Function.identity()) + ") keys JOIN entry USING (" + KEY + ")";
    }

    /** Binds the values from a place on, and tells the next place. */
    int bind(Connection connection, PreparedStatement sql, int from) throws SQLException {
        int place = from;
        for (Part part : parts()) {
            place = part.bind(connection, sql, place);
        }
        return place;
    }
}
