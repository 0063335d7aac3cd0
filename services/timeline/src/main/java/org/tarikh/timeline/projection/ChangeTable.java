package org.tarikh.timeline.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;

/**
 * Writes down in what order entries came, changed and went, for those who follow the chronology; the newest
 * {@value #KEPT} are kept.
 *
 * <p>Positions come from a sequence while the bookmark of the feed is held, so that who has read one has seen all
 * before it.
 */
final class ChangeTable implements AutoCloseable {
    static final int KEPT = 100_000;

    private static final String FORGET =
            """
            WITH old AS (DELETE FROM entry_change
                WHERE position <= (SELECT max(position) FROM entry_change) - ? RETURNING position)
            UPDATE entry_change_kept SET forgotten = (SELECT max(position) FROM old) WHERE EXISTS (SELECT FROM old)
            """;

    private final ObjectMapper json;
    private final PreparedStatement add;
    private final PreparedStatement forget;
    private boolean any;

    ChangeTable(Connection connection, ObjectMapper json) throws SQLException {
        this.json = json;
        add = connection.prepareStatement("INSERT INTO entry_change (id, revision, before_revision, before, after)"
                + " VALUES (?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))");
        forget = connection.prepareStatement(FORGET);
    }

    /**
     * @param before null where it did not stand on the chronology
     * @param after null where it stands there no more
     */
    void add(UUID id, long revision, Long beforeRevision, Row before, Row after) throws SQLException {
        if (before == null && after == null) {
            return;
        }
        add.setObject(1, id);
        add.setLong(2, revision);
        add.setObject(3, before == null ? null : beforeRevision, Types.BIGINT);
        add.setString(4, written(before));
        add.setString(5, written(after));
        add.addBatch();
        any = true;
    }

    void flush() throws SQLException {
        if (any) {
            add.executeBatch();
            forget.setInt(1, KEPT);
            forget.executeUpdate();
            any = false;
        }
    }

    private String written(Row row) {
        try {
            return row == null ? null : json.writeValueAsString(row.traits());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What an entry is queried by cannot be written", e);
        }
    }

    @Override
    public void close() throws SQLException {
        add.close();
        forget.close();
    }
}
