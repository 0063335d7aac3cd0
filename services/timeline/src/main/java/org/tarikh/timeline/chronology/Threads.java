package org.tarikh.timeline.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tarikh.timeline.reads.Reads;

/** The storylines that entries are part of, as the counters know them. */
@ApplicationScoped
public class Threads {
    private static final String SUMS =
            """
            SELECT value, label, size, first, last FROM (
                SELECT value, label, sum(entries) AS size FROM total JOIN label USING (field, value)
                WHERE field = 'thread' AND entries > 0 %s
                GROUP BY value, label ORDER BY size DESC, value LIMIT ?) largest,
            LATERAL (SELECT min(day) AS first, max(day) AS last FROM counter
                WHERE field = 'thread' AND counter.value = largest.value AND isfinite(day)) days
            ORDER BY size DESC, value
            """;

    private final Reads reads;

    Threads(Reads reads) {
        this.reads = reads;
    }

    /**
     * A storyline.
     *
     * @param first the day its first dated entry starts on, null where none is dated
     * @param last the day its last dated entry starts on, null where none is dated
     */
    public record Thread(UUID id, String name, long entries, LocalDate first, LocalDate last) {}

    /** Those that join the most entries, the largest first; ties in the order of their ids. */
    public List<Thread> largest(int limit) {
        return asked(SUMS.formatted(""), limit);
    }

    /** Empty where no entry is part of it. */
    public Optional<Thread> thread(UUID id) {
        return asked(SUMS.formatted("AND value = ?"), id.toString(), 1).stream().findFirst();
    }

    private List<Thread> asked(String question, Object... values) {
        try {
            return reads.read(connection -> asked(connection, question, values));
        } catch (SQLException e) {
            throw new IllegalStateException("The threads cannot be read", e);
        }
    }

    private static List<Thread> asked(Connection connection, String question, Object... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            List<Thread> threads = new ArrayList<>();
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    threads.add(new Thread(
                            UUID.fromString(row.getString("value")),
                            row.getString("label"),
                            row.getLong("size"),
                            row.getObject("first", LocalDate.class),
                            row.getObject("last", LocalDate.class)));
                }
            }
            return threads;
        }
    }
}
