package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries that a filter leaves, as a part of a query.
 *
 * <p>Where a first day is asked for, what starts on it or later and what only reaches into it are asked for apart, since
 * each has an index of its own. Where a value is asked for, its postings tell what starts; else the entries themselves.
 *
 * @param table that of the filter's knowledge
 * @param starts what starts on the first day asked for or later; an entry may be in several of them
 * @param reaching what started before and reaches into that day
 * @param entries all that is asked for but the first day, over the table
 * @param terms the values by whose postings entries are found; empty where they are not
 */
record Matching(
        Filter filter,
        String table,
        List<Part> starts,
        Optional<Part> reaching,
        Conditions entries,
        Optional<Terms> terms,
        Search search) {
    /** As many rows as there are. */
    static final long ALL = Long.MAX_VALUE;

    /** What tells one entry from all others, in the order of the chronology. */
    static final String KEY = "start_day, precision, id";

    /** Fewer entries of a value than this are looked through for words; of more, those that have the words are. */
    private static final int FEW = 2_000;

    /** Lets the planner do nothing but look each row up by itself, in the order of the rows. */
    private static final String ONE_BY_ONE = " OFFSET 0";

    private static final String HELD =
            "EXISTS (SELECT FROM posting other WHERE %s AND other.start_day = posting.start_day"
                    + " AND other.precision = posting.precision AND other.id = posting.id%s)";
    private static final String MEETS = "EXISTS (SELECT FROM entry WHERE entry.start_day = posting.start_day"
            + " AND entry.precision = posting.precision AND entry.id = posting.id AND ";

    /** Each posting is looked at by itself, in the order of the chronology, until there are enough. */
    static Matching of(Filter filter, Connection connection) throws SQLException {
        Search search = Search.of(filter, connection);
        Terms terms = filter.knowledge().isNow() ? Terms.of(filter, connection) : Terms.NONE;
        boolean byPostings = !terms.groups().isEmpty()
                && (filter.q().isEmpty() || terms.rarest().entries() <= FEW);
        if (byPostings) {
            return of(filter, search, postings(filter, search, terms, ONE_BY_ONE), Optional.of(terms));
        }
        boolean byHoldings = terms.groups().isEmpty()
                && !terms.excluded().any().isEmpty()
                && Conditions.beyondPostings(filter, search).isEmpty();
        Part part = byHoldings
                ? new Part("holding", Conditions.ofDays(filter).add(Conditions.ofPostings(filter)), terms.without())
                : entries(filter, search);
        return of(filter, search, List.of(part), Optional.empty());
    }

    private static Matching of(Filter filter, Search search, List<Part> parts, Optional<Terms> terms) {
        String table = filter.knowledge().table();
        Conditions entries = Conditions.of(filter, search);
        return new Matching(
                filter,
                table,
                parts.stream()
                        .map(part -> filter.from()
                                .map(day -> part.and("start_day >= CAST(? AS date)", day.toString()))
                                .orElse(part))
                        .toList(),
                filter.from().map(day -> new Part(table, reaching(entries, day), new Conditions())),
                entries,
                terms,
                search);
    }

    /** The same for a planner that may put postings together as it thinks best, since all are asked for. */
    Matching atOnce() {
        return of(filter, search, postings(filter, search, terms.orElseThrow(), ""), terms);
    }

    private static List<Part> postings(Filter filter, Search search, Terms terms, String fence) {
        Conditions left = Conditions.ofPostings(filter);
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

    /** Entries by their words, or by what else has an index; what is only left out is left out of those. */
    private static Part entries(Filter filter, Search search) {
        Conditions days = Conditions.ofDays(filter);
        Conditions values = Conditions.ofAll(filter).add(Conditions.included(filter));
        Conditions beyond = Conditions.beyondPostings(filter, search);
        Conditions excluded = Conditions.excluded(filter);
        String table = filter.knowledge().table();
        return filter.q().isPresent()
                ? new Part(table, days.add(beyond), values.add(excluded))
                : new Part(table, days.add(values).add(beyond), excluded);
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
                filter,
                table,
                starts.stream().map(part -> part.and(condition, bound)).toList(),
                reaching.map(part -> part.and(condition, bound)),
                entries.copy().add(condition, bound),
                terms,
                search);
    }

    /** Whether more is asked for than rows of an index tell, be it of postings or of entries of several sources. */
    boolean looksIntoEntries() {
        Filter known = filter.without(Field.MIN_SOURCES.parameter());
        return !Conditions.beyondPostings(known, search).isEmpty();
    }

    /** Whether each posting is looked up elsewhere but among postings. */
    boolean looksBeyondPostings() {
        return !Conditions.beyondPostings(filter, search).isEmpty();
    }

    /** How many times each row of those that start is looked up elsewhere, at least once. */
    int lookUps() {
        int groups = terms.map(
                        asked -> asked.others().size() + (asked.excluded().any().isEmpty() ? 0 : 1))
                .orElse(0);
        return Math.max(1, groups + (looksBeyondPostings() ? 1 : 0));
    }

    /** Those of the parts one after the other. */
    List<Part> parts() {
        return Stream.concat(starts.stream(), reaching.stream()).toList();
    }

    /**
     * A query for the key of each entry, with columns that every table has. What reaches into a day is gathered before
     * anything is made of it: it is little, and looked for in the order of starts, all that started before would be passed
     * by.
     *
     * @param rows to look at of those that start
     * @param each makes another query of that for each part, before they are put together
     */
    String keys(String columns, long rows, UnaryOperator<String> each) {
        String starting = starts.isEmpty()
                ? "SELECT " + columns + " FROM " + table + " WHERE false"
                : starts.stream()
                        .map(part -> each.apply(part.select(columns, rows / starts.size())))
                        .collect(Collectors.joining(" UNION "));
        return reaching.map(part -> "(" + starting + ") UNION ALL "
                        + each.apply("SELECT * FROM (WITH reaching AS MATERIALIZED (" + part.select(columns, ALL)
                                + ") SELECT * FROM reaching) reaching"))
                .orElse(starting);
    }

    /**
     * A query for columns of the table.
     *
     * @param rows to look at of those that start
     */
    String select(String columns, long rows) {
        boolean itself = starts.size() == 1 && starts.get(0).table().equals(table);
        return itself
                ? keys(columns, rows, part -> part)
                : "SELECT " + columns + " FROM (" + keys(KEY, rows, part -> part) + ") keys JOIN " + table + " USING ("
                        + KEY + ")";
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
