package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What share of the entries a filter is likely to leave, by the counters of each field and as if fields had nothing to do
 * with each other.
 *
 * @param all entries there are
 * @param left entries the filter is likely to leave of them
 */
record Share(double all, double left) {
    private static final List<Field> FIELDS = List.of(
            Field.KIND,
            Field.TYPE,
            Field.STATUS,
            Field.COUNTRY,
            Field.ACTOR,
            Field.PLACE,
            Field.PUBLISHER,
            Field.THREAD);

    /** Gathering an entry costs so many times what passing one by does: it may lie anywhere. */
    private static final double GATHERING = 3;

    private static final String TOTALS =
            """
            SELECT field, sum(entries) FROM total JOIN unnest(?::text[], ?::text[]) AS asked (field, value) USING (field, value)
            WHERE dated GROUP BY 1
            UNION ALL SELECT 'kind', sum(entries) FROM total WHERE field = 'none' AND dated AND kind = ANY (?)
            """;

    static Share of(Filter filter, Connection connection) throws SQLException {
        List<Field> narrowed = FIELDS.stream()
                .filter(field -> !filter.included(field).isEmpty())
                .toList();
        List<String> fields = new ArrayList<>(List.of("none"));
        List<String> values = new ArrayList<>(List.of(""));
        for (Field field : narrowed) {
            for (String value : filter.included(field)) {
                fields.add(field.parameter());
                values.add(value);
            }
        }
        Map<String, Double> totals = new HashMap<>();
        try (PreparedStatement sql = connection.prepareStatement(TOTALS)) {
            int place = 1;
            for (Stream<String> texts :
                    List.of(fields.stream(), values.stream(), filter.included(Field.KIND).stream())) {
                sql.setArray(place++, connection.createArrayOf("text", texts.toArray()));
            }
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    totals.put(row.getString(1), row.getDouble(2));
                }
            }
        }
        double all = totals.getOrDefault("none", 0.0);
        double left = all;
        for (Field field : narrowed) {
            left *= all == 0 ? 1 : Math.min(1, totals.getOrDefault(field.parameter(), 0.0) / all);
        }
        return new Share(all, left);
    }

    /** Whether gathering all that is left and sorting it takes less than passing by what is not, until enough is found. */
    boolean few(int wanted) {
        return left * left * GATHERING < wanted * all;
    }
}
