package org.tarikh.timeline.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.tarikh.timeline.chronology.Entry;

/** Writes revisions of entries, and from when to when each was what was known. */
final class RevisionTable implements AutoCloseable {
    private static final String KEYS = "id, revision, generation, recorded, known_from";
    private static final String AGAIN = " ON CONFLICT ON CONSTRAINT entry_revision_key DO UPDATE SET"
            + " generation = excluded.generation, recorded = excluded.recorded, known_from = excluded.known_from,"
            + " known_to = 'infinity', merged_into = excluded.merged_into, ";

    private static final String PUT = "INSERT INTO entry_revision (" + KEYS + ", " + EntryColumns.NAMES
            + ") SELECT ?, ?, ?, ?, ?, " + EntryColumns.VALUES + AGAIN + EntryColumns.REPLACED;
    private static final String END = "INSERT INTO entry_revision (" + KEYS + ", merged_into) VALUES (?, ?, ?, ?, ?, ?)"
            + AGAIN + EntryColumns.REPLACED;

    /**
     * Each revision is known from when it was recorded, though never from before the one it follows (clocks differ), to
     * when the next one is. Only what the touched revisions can have changed is looked at: they, the one before the
     * first of them, and all that follow.
     */
    private static final String SPANS =
            """
            WITH touched AS (
                SELECT each.id, coalesce((SELECT max(revision) FROM entry_revision before
                    WHERE before.id = each.id AND before.revision < each.since), 0) AS since, each.since AS first
                FROM unnest(?::uuid[], ?::bigint[]) AS each (id, since)),
            starts AS (
                SELECT id, revision, max(CASE WHEN revision < first THEN known_from ELSE recorded END)
                    OVER (PARTITION BY id ORDER BY revision) AS known_from
                FROM entry_revision JOIN touched USING (id) WHERE revision >= since),
            spans AS (
                SELECT id, revision, known_from,
                    coalesce(lead(known_from) OVER (PARTITION BY id ORDER BY revision), 'infinity') AS known_to
                FROM starts)
            UPDATE entry_revision held SET known_from = spans.known_from, known_to = spans.known_to
            FROM spans WHERE held.id = spans.id AND held.revision = spans.revision
                AND (held.known_from, held.known_to) IS DISTINCT FROM (spans.known_from, spans.known_to)
            """;

    private final Connection connection;
    private final ObjectMapper json;
    private final PreparedStatement put;
    private final PreparedStatement end;
    private final TreeMap<UUID, Long> touched = new TreeMap<>();

    RevisionTable(Connection connection, ObjectMapper json) throws SQLException {
        this.connection = connection;
        this.json = json;
        put = connection.prepareStatement(PUT);
        end = connection.prepareStatement(END);
    }

    void put(Revision revision, int generation) throws SQLException {
        PreparedStatement sql = revision.event() == null ? end : put;
        sql.setObject(1, revision.id());
        sql.setLong(2, revision.revision());
        sql.setInt(3, generation);
        sql.setObject(4, revision.recorded().atOffset(ZoneOffset.UTC));
        sql.setObject(5, revision.recorded().atOffset(ZoneOffset.UTC));
        if (revision.event() == null) {
            sql.setObject(6, revision.mergedInto(), java.sql.Types.OTHER);
        } else {
            Entry entry = revision.event().withImportance(Row.importance(revision.event()));
            EntryColumns.bind(connection, sql, 6, Row.of(entry), entry, json);
        }
        sql.addBatch();
        touched.merge(revision.id(), revision.revision(), Math::min);
    }

    void flush() throws SQLException {
        put.executeBatch();
        end.executeBatch();
        if (touched.isEmpty()) {
            return;
        }
        try (PreparedStatement sql = connection.prepareStatement(SPANS)) {
            sql.setArray(1, connection.createArrayOf("uuid", touched.keySet().toArray()));
            sql.setArray(2, connection.createArrayOf("bigint", touched.values().toArray()));
            sql.executeUpdate();
        }
        touched.clear();
    }

    /** Takes away what an earlier reading of the feed told and this one did not. */
    void sweep(int generation) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("DELETE FROM entry_revision WHERE generation < ? RETURNING id, revision")) {
            sql.setInt(1, generation);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    touched.merge(row.getObject(1, UUID.class), row.getLong(2), Math::min);
                }
            }
        }
        flush();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement sql : List.of(put, end)) {
            sql.close();
        }
    }
}
