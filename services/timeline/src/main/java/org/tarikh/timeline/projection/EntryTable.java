package org.tarikh.timeline.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Vocabulary;

/** Writes entries, those that are gone, and the labels of what they name, in batches of one transaction. */
final class EntryTable implements AutoCloseable {
    static final String COLUMNS =
            "id, revision, generation, kind, types, status, review, country, places, actors, publishers,"
                    + " threads, links, start_day, end_day, start_hour, precision, importance, sources, quad,"
                    + " isfinite(start_day) AS dated";

    private static final String PUT = "INSERT INTO entry (id, revision, generation, " + EntryColumns.NAMES
            + ") SELECT ?, ?, ?, " + EntryColumns.VALUES;

    private final Connection connection;
    private final ObjectMapper json;
    private final PreparedStatement put;
    private final PreparedStatement clear;
    private final PreparedStatement bury;
    private final PreparedStatement revive;
    private final PreparedStatement readable;
    private final TreeMap<Label, String> labels = new TreeMap<>();
    private final TreeMap<Label, String> guesses = new TreeMap<>();
    private final TreeMap<String, Entry.Place> places = new TreeMap<>();

    private record Label(String field, String value) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            int byField = field.compareTo(other.field);
            return byField != 0 ? byField : value.compareTo(other.value);
        }
    }

    EntryTable(Connection connection, ObjectMapper json) throws SQLException {
        this.connection = connection;
        this.json = json;
        put = connection.prepareStatement(PUT);
        clear = connection.prepareStatement("DELETE FROM entry WHERE id = ?");
        bury = connection.prepareStatement(
                "INSERT INTO gone (id, revision, generation, merged_into) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, generation = excluded.generation,"
                        + " merged_into = excluded.merged_into");
        revive = connection.prepareStatement("DELETE FROM gone WHERE id = ?");
        readable = connection.prepareStatement("DELETE FROM unreadable WHERE id = ?");
    }

    /** Takes away the row of an entry that is put anew or removed: in another year it may stand in another part. */
    void clear(UUID id) throws SQLException {
        clear.setObject(1, id);
        clear.addBatch();
    }

    /** Writes an entry of which there is no row, or none that is not cleared. */
    void put(Change change, Row row, int generation) throws SQLException {
        Entry entry = change.event().withImportance(row.importance());
        put.setObject(1, change.id());
        put.setLong(2, change.revision());
        put.setInt(3, generation);
        EntryColumns.bind(connection, put, 4, row, entry, json);
        put.addBatch();
        revive.setObject(1, change.id());
        revive.addBatch();
        readable.setString(1, change.id().toString());
        readable.addBatch();
        name(entry);
    }

    /** Tells that an entry, of which there is no row that is not cleared, is gone. */
    void bury(Change change, int generation) throws SQLException {
        bury.setObject(1, change.id());
        bury.setLong(2, change.revision());
        bury.setInt(3, generation);
        bury.setObject(4, change.mergedInto(), java.sql.Types.OTHER);
        bury.addBatch();
        readable.setString(1, change.id().toString());
        readable.addBatch();
    }

    void flush() throws SQLException {
        for (PreparedStatement sql : List.of(clear, bury, revive, readable, put)) {
            sql.executeBatch();
        }
        write(
                labels,
                "DO UPDATE SET label = excluded.label, words = excluded.words WHERE label.label <> excluded.label");
        write(guesses, "DO NOTHING");
        writePlaces();
    }

    private void name(Entry entry) {
        Row.parties(entry)
                .filter(party -> party.id() != null && party.name() != null)
                .forEach(party -> labels.put(new Label("actor", party.id()), party.name()));
        entry.threads().stream()
                .filter(thread -> thread.id() != null && thread.name() != null)
                .forEach(thread -> labels.put(new Label("thread", thread.id().toString()), thread.name()));
        Entry.Place place = entry.place();
        if (place == null || place.id() == null) {
            return;
        }
        places.put(place.id(), place);
        List<String> path = Row.path(place.id());
        if (place.name() != null) {
            labels.put(new Label("place", place.id()), place.name());
        }
        // What the place lies in is named here only until an entry stands there itself.
        if (path.size() > 1 && place.country() != null) {
            guesses.put(new Label("place", path.get(0)), Vocabulary.country(place.country()));
        }
        if (path.size() > 2 && place.admin1() != null) {
            guesses.put(new Label("place", path.get(1)), place.admin1());
        }
    }

    private void write(TreeMap<Label, String> named, String onConflict) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO label (field, value, label, words) VALUES (?, ?, ?, to_tsvector('simple', unaccent(?)))"
                        + " ON CONFLICT (field, value) " + onConflict)) {
            for (Map.Entry<Label, String> label : named.entrySet()) {
                sql.setString(1, label.getKey().field());
                sql.setString(2, label.getKey().value());
                sql.setString(3, label.getValue());
                sql.setString(4, label.getValue());
                sql.addBatch();
            }
            sql.executeBatch();
        }
        named.clear();
    }

    private void writePlaces() throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("INSERT INTO place (id, document)"
                + " VALUES (?, CAST(? AS jsonb)) ON CONFLICT (id) DO UPDATE SET document = excluded.document"
                + " WHERE place.document <> excluded.document")) {
            for (Map.Entry<String, Entry.Place> place : places.entrySet()) {
                sql.setString(1, place.getKey());
                sql.setString(2, EntryColumns.written(place.getValue(), json));
                sql.addBatch();
            }
            sql.executeBatch();
        }
        places.clear();
    }

    /** Reads a row back from {@link #COLUMNS}. */
    static Row row(ResultSet row) throws SQLException {
        boolean dated = row.getBoolean("dated");
        int hour = row.getInt("start_hour");
        return new Row(
                row.getString("kind"),
                texts(row, "types"),
                row.getString("status"),
                row.getString("review"),
                row.getString("country"),
                texts(row, "places"),
                texts(row, "actors"),
                texts(row, "publishers"),
                texts(row, "threads"),
                Arrays.asList((UUID[]) row.getArray("links").getArray()),
                dated ? row.getObject("start_day", LocalDate.class) : null,
                dated ? row.getObject("end_day", LocalDate.class) : null,
                hour == 0 && row.getObject("start_hour") == null ? null : Integer.valueOf(hour),
                row.getInt("precision"),
                row.getDouble("importance"),
                row.getInt("sources"),
                row.getObject("quad", Integer.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement sql : List.of(put, clear, bury, revive, readable)) {
            sql.close();
        }
    }
}
