package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The proof that what is kept as differences says what counting would. */
final class Proof {
    private static final String DAYS =
            """
            SELECT concat_ws(' ', field, value, 'on', day, precision, kind), held.entries, counted.entries
            FROM counter held FULL JOIN (%s) AS counted (field, value, day, precision, kind, entries)
                USING (field, value, day, precision, kind)
            WHERE held.entries IS DISTINCT FROM counted.entries ORDER BY 1
            """
                    .formatted(Counters.COUNTED);

    private static final String TOTALS =
            """
            SELECT concat_ws(' ', field, value, 'in all, dated', dated, kind), held.entries, counted.entries
            FROM total held FULL JOIN (%s) counted USING (field, value, dated, kind)
            WHERE held.entries IS DISTINCT FROM counted.entries ORDER BY 1
            """
                    .formatted(Counters.SUMMED);

    private static final String POSTINGS =
            """
            SELECT concat_ws(' ', field, value, 'on', start_day, precision, 'in', id),
                held.kind || ' of ' || held.weight, counted.kind || ' of ' || counted.weight
            FROM (SELECT field, value, start_day, precision, posting.id, kind, weight
                FROM posting LEFT JOIN term ON term.id = term) held
            FULL JOIN (%s) counted USING (field, value, start_day, precision, id)
            WHERE (held.kind, held.weight) IS DISTINCT FROM (counted.kind, counted.weight) ORDER BY 1
            """
                    .formatted(Postings.COUNTED);

    private static final String HOLDINGS =
            """
            SELECT concat_ws(' ', 'entry', id, 'on', start_day, precision), concat(held), concat(counted)
            FROM (SELECT start_day, precision, id, weight, incident, terms FROM holding) held
            FULL JOIN (%s) counted USING (start_day, precision, id)
            WHERE (held.weight, held.incident, held.terms)
                IS DISTINCT FROM (counted.weight, counted.incident, counted.terms) ORDER BY 1
            """
                    .formatted(Holdings.COUNTED);

    private static final String PAIRS =
            """
            SELECT concat_ws(' ', 'terms', term, 'and', other), held.incidents || ' and ' || held.moves,
                counted.incidents || ' and ' || counted.moves
            FROM pair held FULL JOIN (%s) counted USING (term, other)
            WHERE (held.incidents, held.moves) IS DISTINCT FROM (counted.incidents, counted.moves) ORDER BY 1
            """
                    .formatted(Pairs.COUNTED);

    private Proof() {}

    /**
     * What is not as counting says, as text: counters against entries, totals against counters, postings against entries,
     * holdings against postings, pairs against holdings; empty where all is well.
     */
    static List<String> differences(Connection connection) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            for (String compared : List.of(DAYS, TOTALS, POSTINGS, HOLDINGS, PAIRS)) {
                try (ResultSet row = sql.executeQuery(compared)) {
                    while (row.next()) {
                        differences.add("%s: held %s, counted %s"
                                .formatted(row.getString(1), row.getString(2), row.getString(3)));
                    }
                }
            }
        }
        return differences;
    }
}
