package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The chronology as it stands: its entries by page, their density over time, and what they can be narrowed to. */
@ApplicationScoped
public class Chronology {
    private final DataSource database;
    private final ObjectMapper json;

    Chronology(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A page in the order (start, precision, id), or its reverse.
     *
     * @param cursor where to go on, from a page of the same order or {@link #at}; null for the first page
     * @param limit 1 to 200
     * @throws org.tarikh.timeline.problem.Problem 400 where the cursor is none of this order
     */
    public Page page(Filter filter, Order order, String cursor, int limit) {
        Cursor from = cursor == null ? null : Cursor.read(cursor, order, filter);
        return asked(connection -> new PageQuery(connection, json, filter, order).page(from, limit));
    }

    /** A cursor for the page that starts at the first entry on or after the day (on or before it, newest first). */
    public String at(LocalDate day, Order order) {
        return Cursor.at(day, order).text();
    }

    public Optional<Entry> entry(UUID id) {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement("SELECT document FROM entry WHERE id = ?")) {
                sql.setObject(1, id);
                try (ResultSet row = sql.executeQuery()) {
                    return row.next() ? Optional.of(read(json, row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    /** The entries of these ids, by id; what is not on the chronology is left out. */
    public Map<UUID, Entry> entries(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return asked(connection -> {
            try (PreparedStatement sql =
                    connection.prepareStatement("SELECT id, document FROM entry WHERE id = ANY (?)")) {
                sql.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                Map<UUID, Entry> entries = new HashMap<>();
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        entries.put(row.getObject(1, UUID.class), read(json, row.getString(2)));
                    }
                }
                return entries;
            }
        });
    }

    /** The entry as it was known at a moment, wherever it has gone since; empty where it was not known then. */
    public Optional<Entry> entry(UUID id, Instant asOf) {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement("SELECT document FROM entry_revision"
                    + " WHERE id = ? AND known_from <= ? AND known_to > ? AND document IS NOT NULL")) {
                sql.setObject(1, id);
                sql.setObject(2, asOf.atOffset(ZoneOffset.UTC));
                sql.setObject(3, asOf.atOffset(ZoneOffset.UTC));
                try (ResultSet row = sql.executeQuery()) {
                    return row.next() ? Optional.of(read(json, row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    /** Entries that link to one, in the order of the chronology. */
    public List<Entry> linkingTo(UUID id, int limit) {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement("SELECT document FROM entry"
                    + " WHERE links @> ARRAY[?]::uuid[] ORDER BY start_day, precision, id LIMIT ?")) {
                sql.setObject(1, id);
                sql.setInt(2, limit);
                List<Entry> entries = new ArrayList<>();
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        entries.add(read(json, row.getString(1)));
                    }
                }
                return entries;
            }
        });
    }

    /** The entry that one merged away has become, over any number of merges. */
    public Optional<UUID> redirect(UUID id) {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                    """
                    WITH RECURSIVE way (id, steps) AS (
                        SELECT merged_into, 1 FROM gone WHERE id = ?
                        UNION SELECT gone.merged_into, steps + 1 FROM gone JOIN way USING (id) WHERE steps < 100)
                    SELECT entry.id FROM way JOIN entry USING (id) ORDER BY steps LIMIT 1
                    """)) {
                sql.setObject(1, id);
                try (ResultSet row = sql.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    /**
     * How many entries start in each bucket.
     *
     * @throws org.tarikh.timeline.problem.Problem 400 where hours are asked for more than a month
     */
    public Density density(Filter filter, Bucket bucket) {
        return asked(connection -> new DensityQuery(connection, filter, bucket).density());
    }

    public Facets facets(Filter filter) {
        return asked(connection -> new FacetQuery(connection, filter).facets());
    }

    /** From the first to the last day of what matches; empty where nothing dated does. */
    public Optional<Span> span(Filter filter) {
        return asked(connection -> {
            Conditions conditions = Conditions.of(filter, Search.of(filter, connection));
            try (PreparedStatement sql = connection.prepareStatement("SELECT min(start_day), max(end_day) FROM "
                    + Conditions.table(filter) + " WHERE isfinite(start_day) AND " + conditions.sql())) {
                conditions.bind(connection, sql);
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    LocalDate first = row.getObject(1, LocalDate.class);
                    return first == null
                            ? Optional.empty()
                            : Optional.of(new Span(first, row.getObject(2, LocalDate.class)));
                }
            }
        });
    }

    /** How many entries match. */
    public long count(Filter filter) {
        return asked(connection -> {
            Conditions conditions = Conditions.of(filter, Search.of(filter, connection));
            try (PreparedStatement sql = connection.prepareStatement(
                    "SELECT count(*) FROM " + Conditions.table(filter) + " WHERE " + conditions.sql())) {
                conditions.bind(connection, sql);
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** How many entries there are, dated or not. */
    public long size() {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                            "SELECT coalesce(sum(entries), 0) FROM counter WHERE field = 'none'");
                    ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    static Entry read(ObjectMapper json, String document) {
        try {
            return json.readValue(document, Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry cannot be read", e);
        }
    }

    private interface Question<T> {
        T answer(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.answer(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The chronology cannot be read", e);
        }
    }
}
