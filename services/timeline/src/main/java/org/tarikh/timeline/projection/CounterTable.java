package org.tarikh.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes the rows of a table that counts, in a batch; a row that has come to nothing is taken away. */
final class CounterTable implements AutoCloseable {
    private final Connection connection;
    private final String table;
    private final PreparedStatement less;
    private final PreparedStatement more;

    private CounterTable(Connection connection, String table, String... key) throws SQLException {
        this.connection = connection;
        this.table = table;
        String columns = String.join(", ", key);
        String values = Stream.of(key)
                .map(column -> column.equals("day") ? "CAST(? AS date)" : "?")
                .collect(Collectors.joining(", "));
        less = connection.prepareStatement(
                "UPDATE " + table + " SET entries = entries + ? WHERE (" + columns + ") = (" + values + ")");
        more = connection.prepareStatement("INSERT INTO " + table + " AS held (entries, " + columns + ") VALUES (?, "
                + values + ") ON CONFLICT (" + columns
                + ") DO UPDATE SET entries = held.entries + excluded.entries");
    }

    static CounterTable ofDays(Connection connection) throws SQLException {
        return new CounterTable(connection, "counter", "field", "value", "day", "precision", "kind");
    }

    static CounterTable ofAll(Connection connection) throws SQLException {
        return new CounterTable(connection, "total", "field", "value", "dated", "kind");
    }

    void add(int difference, Object... key) throws SQLException {
        if (difference == 0) {
            return;
        }
        PreparedStatement sql = difference < 0 ? less : more;
        sql.setInt(1, difference);
        for (int i = 0; i < key.length; i++) {
            sql.setObject(i + 2, key[i]);
        }
        sql.addBatch();
    }

    void flush() throws SQLException {
        for (int changed : less.executeBatch()) {
            if (changed == 0) {
                throw new SQLException("A row of " + table + " is missing for an entry that is held");
            }
        }
        more.executeBatch();
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("DELETE FROM " + table + " WHERE entries = 0");
        }
    }

    @Override
    public void close() throws SQLException {
        less.close();
        more.close();
    }
}
