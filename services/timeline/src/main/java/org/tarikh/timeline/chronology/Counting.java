package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The entries that a filter leaves, looked for with a bounded amount of work: what is counted of them is exact where all
 * that may match was looked at, and a lower bound where it would have been too much.
 *
 * @param rows that are looked at of what may match, {@link Matching#ALL} where that is within bounds
 * @param most entries to count at most
 */
record Counting(Matching matching, long rows, long most) {
    /** A row of an index that is read in its order takes so many times less than one that is looked up. */
    private static final int IN_A_ROW = 5;

    /** A row of table entry, which lies anywhere, takes so many times as long as one of an index. */
    private static final int ANYWHERE = 4;

    /**
     * What a filter leaves.
     *
     * @param work rows of indexes that are looked up at most; read in their order, it is {@value #IN_A_ROW} times as many,
     *     and of rows of table entry a part of it, one in {@value #ANYWHERE}
     */
    static Counting of(Filter filter, Connection connection, long work) throws SQLException {
        Matching oneByOne = Matching.of(filter, connection);
        long limit = Math.max(1, work / (oneByOne.looksIntoEntries() ? ANYWHERE : 1) / oneByOne.lookUps());
        if (oneByOne.terms().isEmpty()) {
            boolean all =
                    oneByOne.starts().stream().allMatch(part -> part.left().isEmpty())
                            || within(oneByOne, connection, limit);
            return new Counting(oneByOne, all ? Matching.ALL : limit, limit);
        }
        Terms terms = oneByOne.terms().get();
        if (terms.rarest().entries() <= limit || ranged(filter) && within(oneByOne, connection, limit)) {
            return new Counting(oneByOne, Matching.ALL, Matching.ALL);
        }
        return terms.entries() <= IN_A_ROW * work && !oneByOne.looksBeyondPostings()
                ? new Counting(oneByOne.atOnce(), Matching.ALL, Matching.ALL)
                : new Counting(oneByOne, limit, Matching.ALL);
    }

    private static boolean ranged(Filter filter) {
        return filter.from().isPresent() || filter.to().isPresent();
    }

    /** Whether there are no more rows to look at than a limit. */
    private static boolean within(Matching matching, Connection connection, long limit) throws SQLException {
        long rows = 0;
        for (Part part : matching.starts()) {
            try (PreparedStatement sql = connection.prepareStatement("SELECT count(*) FROM (SELECT FROM " + part.table()
                    + " WHERE " + part.looked().sql() + " LIMIT " + (limit + 1) + ") looked")) {
                part.looked().bind(connection, sql);
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    rows += row.getLong(1);
                }
            }
        }
        return rows <= limit;
    }

    /** A query for the key and the kind of each entry, and of one more than may be counted. */
    String keys(long atMost) {
        return "SELECT * FROM (" + matching.keys(Matching.KEY + ", kind", rows, part -> part) + ") keys"
                + limited(atMost);
    }

    /** A query for columns of the table of the filter's knowledge, of each entry and of one more than may be counted. */
    String select(String columns, long atMost) {
        return matching.select(columns, rows) + limited(atMost);
    }

    private static String limited(long atMost) {
        return atMost == Matching.ALL ? "" : " LIMIT " + (atMost + 1);
    }

    /** Whether so many are all there are. */
    boolean exact(long counted, long atMost) {
        return rows == Matching.ALL && counted <= atMost;
    }

    /** Binds the values from a place on, and tells the next place. */
    int bind(Connection connection, PreparedStatement sql, int from) throws SQLException {
        return matching.bind(connection, sql, from);
    }
}
