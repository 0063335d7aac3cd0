package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of the order of changes when one read model takes the place of another. Where both tell the same of every
 * entry it goes on, so that nobody who follows it notices. Otherwise it begins anew beyond every position ever given, so
 * that who follows is told to read anew and no tag that is held stands any more.
 */
final class Handover {
    /** With more entries than these that differ, the two are not compared on. */
    private static final int MOST_DIFFERENT = 10_000;

    private static final String COMPARED = Stream.concat(
                    Stream.of("revision"),
                    Stream.of(EntryColumns.NAMES.split(",\\s*")).filter(column -> !column.equals("search")))
            .map("%1$s."::concat)
            .collect(Collectors.joining(", "));

    private static final String DIFFERENT = "SELECT id FROM %s one FULL JOIN %s other USING (id) WHERE ("
            + COMPARED.formatted("one") + ") IS DISTINCT FROM (" + COMPARED.formatted("other") + ") LIMIT "
            + MOST_DIFFERENT;

    private static final String CHANGES = "position, id, revision, before_revision, before, after";

    private final String now;
    private final String next;
    private final boolean alike;
    private final Set<UUID> different = new HashSet<>();
    private final long seenNow;
    private final long seenNext;

    /**
     * Compares the two as they are, while both may change; takes as long as reading both.
     *
     * @param now the schema that is served
     * @param next the one that will be
     */
    Handover(Connection connection, String now, String next) throws SQLException {
        this.now = now;
        this.next = next;
        // Looked at first, so that what changes while the two are compared is compared again.
        seenNow = newest(connection, now);
        seenNext = newest(connection, next);
        alike = make(connection, now).equals(make(connection, next));
        if (alike) {
            different.addAll(ids(connection, DIFFERENT.formatted(now + ".entry", next + ".entry"), null));
        }
    }

    /**
     * Takes the order over or begins it anew, in the transaction in which the names change and while nothing else can
     * change the two.
     *
     * @return whether it goes on
     */
    boolean complete(Connection connection) throws SQLException {
        boolean same = same(connection);
        String sequence = "pg_get_serial_sequence('" + next + ".entry_change', 'position')";
        long newest = Math.max(newest(connection, now), newest(connection, next));
        Schemas.run(connection, "TRUNCATE " + next + ".entry_change");
        if (same) {
            Schemas.run(
                    connection,
                    "INSERT INTO " + next + ".entry_change (" + CHANGES + ") OVERRIDING SYSTEM VALUE SELECT " + CHANGES
                            + " FROM " + now + ".entry_change");
            Schemas.run(
                    connection,
                    "UPDATE " + next + ".entry_change_kept SET forgotten = (SELECT forgotten FROM " + now
                            + ".entry_change_kept)");
            Schemas.run(connection, "SELECT setval(" + sequence + ", " + newest(connection, now) + ")");
        } else {
            Schemas.run(connection, "UPDATE " + next + ".entry_change_kept SET forgotten = " + (newest + 1));
            Schemas.run(connection, "SELECT setval(" + sequence + ", " + (newest + 1) + ")");
        }
        Schemas.run(
                connection,
                """
                UPDATE %2$s.renaming SET times = (SELECT times FROM %1$s.renaming) + (SELECT count(*)
                    FROM %1$s.label one JOIN %2$s.label other USING (field, value) WHERE one.label <> other.label)
                """
                        .formatted(now, next));
        return same;
    }

    private boolean same(Connection connection) throws SQLException {
        if (!alike || different.size() == MOST_DIFFERENT) {
            return false;
        }
        Set<UUID> suspects = new HashSet<>(different);
        suspects.addAll(ids(connection, changed(now, seenNow), null));
        suspects.addAll(ids(connection, changed(next, seenNext), null));
        String these = "(SELECT * FROM %s.entry WHERE id = ANY (?))";
        return ids(connection, DIFFERENT.formatted(these.formatted(now), these.formatted(next)), suspects)
                .isEmpty();
    }

    private static String changed(String schema, long since) {
        return "SELECT DISTINCT id FROM " + schema + ".entry_change WHERE position > " + since;
    }

    private static List<UUID> ids(Connection connection, String question, Set<UUID> among) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(question)) {
            if (among != null) {
                sql.setArray(1, connection.createArrayOf("uuid", among.toArray()));
                sql.setArray(2, connection.createArrayOf("uuid", among.toArray()));
            }
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    /** The last position given, of a change that may be kept no more. */
    private static long newest(Connection connection, String schema) throws SQLException {
        try (PreparedStatement sql =
                        connection.prepareStatement("SELECT greatest(forgotten, (SELECT max(position) FROM " + schema
                                + ".entry_change)) FROM " + schema + ".entry_change_kept");
                ResultSet row = sql.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The newest of the migrations that made a read model. */
    private static String make(Connection connection, String schema) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT version FROM " + schema
                        + ".flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1");
                ResultSet row = sql.executeQuery()) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
