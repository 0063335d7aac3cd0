package org.tarikh.events.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs statements on this service's database, inside the transaction under way where there is one. Plain SQL, since
 * SKIP LOCKED, xid8, jsonb and arrays are what this service lives on.
 */
@ApplicationScoped
public class Sql {
    private final DataSource database;
    private final ObjectMapper json;

    Sql(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What one row means. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Every row of a query; a collection as argument is bound as an array of its elements' type, text where empty. */
    public <T> List<T> list(String query, Row<T> meaning, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(connection, statement, arguments);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(meaning.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("A query failed", e);
        }
    }

    /** The first row of a query, if any. */
    public <T> Optional<T> first(String query, Row<T> meaning, Object... arguments) {
        return list(query, meaning, arguments).stream().findFirst();
    }

    /** How many rows a statement changed. */
    public int update(String change, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            bind(connection, statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A change failed", e);
        }
    }

    /** Runs one statement over many rows at once. */
    public void batch(String change, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            for (Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("A change of " + rows.size() + " rows failed", e);
        }
    }

    /** The value as JSON text, to be cast to jsonb. */
    public String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The value that {@link #json} wrote; null stays null. */
    public <T> T value(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Collection<?> many) {
                statement.setArray(i + 1, connection.createArrayOf(type(many), many.toArray()));
            } else {
                statement.setObject(i + 1, argument);
            }
        }
    }

    private static String type(Collection<?> many) {
        Object first = many.isEmpty() ? null : many.iterator().next();
        if (first instanceof UUID) {
            return "uuid";
        }
        return first instanceof Long ? "bigint" : first instanceof Integer ? "integer" : "text";
    }
}
