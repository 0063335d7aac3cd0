package org.tarikh.timeline.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Entry;

/** Fills a read model that holds nothing with the rows the projection would write, in bulk: counters are counted once, at the end. */
public final class BareProjection {
    private static final int BATCH = 1_000;

    private BareProjection() {}

    /** Writes entries, each a new one. */
    public static void fill(Connection connection, ObjectMapper json, Stream<Entry> entries) throws SQLException {
        connection.setAutoCommit(false);
        try (EntryTable table = new EntryTable(connection, json)) {
            int written = 0;
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                table.put(Change.of(entry), Row.of(entry), 1);
                if (++written % BATCH == 0) {
                    table.flush();
                    connection.commit();
                }
            }
            table.flush();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Counts what was written. */
    public static void count(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            // In the order of the key, near which counters lie where events come in about as they happen.
            sql.execute("INSERT INTO counter (field, value, day, precision, kind, entries) " + Counters.COUNTED
                    + " ORDER BY 1, 2, 3, 4, 5");
            sql.execute("INSERT INTO total (field, value, dated, kind, entries) " + Counters.SUMMED);
            sql.execute(
                    "INSERT INTO term (field, value) SELECT DISTINCT field, value FROM total WHERE field <> 'none'");
            sql.execute("INSERT INTO posting (term, start_day, precision, weight, incident, id)"
                    + " SELECT term.id, start_day, precision, weight, kind = 'incident', held.id FROM ("
                    + Postings.COUNTED + ") held JOIN term USING (field, value) ORDER BY 1, 2, 3, 6");
            sql.execute("INSERT INTO holding (start_day, precision, weight, incident, id, terms) " + Holdings.COUNTED
                    + " ORDER BY 1, 2, 5");
            sql.execute("INSERT INTO pair (term, other, incidents, moves) " + Pairs.COUNTED + " ORDER BY 1, 2");
        }
    }

    /** Each counter, posting and pair that is not as counting says. */
    public static List<String> differences(Connection connection) throws SQLException {
        return Proof.differences(connection);
    }
}
