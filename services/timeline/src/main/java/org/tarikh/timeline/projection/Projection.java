package org.tarikh.timeline.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.tarikh.timeline.publication.Publication;

/**
 * Turns changes of events into entries; a batch, what is counted of it and the position in the feed are one transaction,
 * so that an end at any moment loses nothing and counts nothing twice.
 */
@ApplicationScoped
public class Projection {
    private final DataSource database;
    private final ObjectMapper json;
    private final Publication publication;

    Projection(DataSource database, ObjectMapper json, Publication publication) {
        this.database = database;
        this.json = json;
        this.publication = publication;
    }

    /** Where the reading of the feed stands. */
    @Transactional
    public Feed feed() {
        return Failure.told(database, Bookmark.EVENTS::read);
    }

    /** Begins to read the feed anew where it was read by another rule of publication; whether that is so. */
    @Transactional
    public boolean heed() {
        return Failure.told(database, connection -> Bookmark.EVENTS.heed(connection, publication));
    }

    /**
     * Applies a batch read from a position of the feed.
     *
     * @param read the position the batch was read from; where the feed has moved on since, nothing is done
     * @param next the position after it
     * @return whether the batch was applied
     */
    @Transactional
    public boolean apply(Feed read, List<Change> changes, List<Unreadable> unreadable, String next) {
        return Failure.told(database, connection -> apply(connection, read, changes, unreadable, next));
    }

    /** The same within a transaction of the caller's, on the read model that its connection looks at. */
    boolean apply(Connection connection, Feed read, List<Change> changes, List<Unreadable> unreadable, String next)
            throws SQLException {
        Feed feed = Bookmark.EVENTS.hold(connection, publication);
        if (!feed.equals(read)) {
            return false;
        }
        Map<UUID, Change> newest = new LinkedHashMap<>();
        changes.forEach(change ->
                newest.merge(change.id(), change, (one, other) -> other.revision() > one.revision() ? other : one));
        applyAll(connection, newest, feed.generation());
        Unreadable.keep(connection, unreadable);
        boolean swept = feed.rebuilding() && changes.isEmpty() && unreadable.isEmpty();
        if (swept) {
            sweep(connection, feed.generation());
        }
        Bookmark.EVENTS.move(connection, next, feed.rebuilding() && !swept);
        return true;
    }

    /**
     * Starts again from the beginning of the feed; what it does not bring again is swept at its end.
     *
     * @param read where the reading could not go on; where it stands elsewhere by now, nothing is done
     */
    @Transactional
    public void rebuild(Feed read) {
        Failure.told(database, connection -> {
            if (Bookmark.EVENTS.hold(connection, publication).equals(read)) {
                Bookmark.EVENTS.restart(connection);
            }
            return null;
        });
    }

    private void applyAll(Connection connection, Map<UUID, Change> changes, int generation) throws SQLException {
        Map<UUID, Held> held = held(connection, changes.keySet());
        TreeMap<CounterKey, Integer> counters = new TreeMap<>();
        List<Replaced> replaced = new ArrayList<>();
        try (EntryTable entries = new EntryTable(connection, json);
                ChangeTable told = new ChangeTable(connection, json)) {
            for (Change change : changes.values()) {
                Held old = held.get(change.id());
                if (old != null && old.generation() == generation && old.revision() >= change.revision()) {
                    continue;
                }
                if (old != null && old.row() != null) {
                    old.row().count(counters, -1);
                    entries.clear(change.id());
                }
                Row row = change.event() == null ? null : Row.of(change.event());
                if (row == null) {
                    entries.bury(change, generation);
                } else {
                    row.count(counters, +1);
                    entries.put(change, row, generation);
                }
                replaced.add(new Replaced(change.id(), old == null ? null : old.row(), row));
                if (old == null || old.revision() != change.revision() || !Objects.equals(old.row(), row)) {
                    told.add(
                            change.id(),
                            change.revision(),
                            old == null ? null : old.revision(),
                            old == null ? null : old.row(),
                            row);
                }
            }
            entries.flush();
            told.flush();
        }
        Counters.add(connection, counters);
        Postings.replace(connection, replaced);
    }

    /** What is held of an event: its row, or null where it is gone. */
    private record Held(long revision, int generation, Row row) {}

    private static Map<UUID, Held> held(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, Held> held = new HashMap<>();
        Array wanted = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT id, revision, generation FROM gone WHERE id = ANY (?)")) {
            sql.setArray(1, wanted);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    held.put(row.getObject(1, UUID.class), new Held(row.getLong(2), row.getInt(3), null));
                }
            }
        }
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT " + EntryTable.COLUMNS + " FROM entry WHERE id = ANY (?) ORDER BY id FOR UPDATE")) {
            sql.setArray(1, wanted);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    held.put(
                            row.getObject("id", UUID.class),
                            new Held(row.getLong("revision"), row.getInt("generation"), EntryTable.row(row)));
                }
            }
        }
        return held;
    }

    private void sweep(Connection connection, int generation) throws SQLException {
        TreeMap<CounterKey, Integer> counters = new TreeMap<>();
        List<Replaced> replaced = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(
                        "DELETE FROM entry WHERE generation < ? RETURNING " + EntryTable.COLUMNS);
                ChangeTable told = new ChangeTable(connection, json)) {
            sql.setInt(1, generation);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    Row swept = EntryTable.row(row);
                    swept.count(counters, -1);
                    long revision = row.getLong("revision");
                    UUID id = row.getObject("id", UUID.class);
                    told.add(id, revision, revision, swept, null);
                    replaced.add(new Replaced(id, swept, null));
                }
            }
            told.flush();
        }
        Counters.add(connection, counters);
        Postings.replace(connection, replaced);
    }
}
