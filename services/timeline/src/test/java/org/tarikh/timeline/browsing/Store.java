package org.tarikh.timeline.browsing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.tarikh.postgres.Database;
import org.tarikh.postgres.EmbeddedPostgresServer;
import org.tarikh.timeline.projection.BareProjection;

/**
 * A timeline's database full of made-up events, written by what the projection writes with; what they are counted and
 * searched by is built when all are there.
 */
final class Store implements AutoCloseable {
    private final EmbeddedPostgresServer server;
    private final Database database;

    private Store(EmbeddedPostgresServer server, Database database) {
        this.server = server;
        this.database = database;
    }

    static Store of(int events) throws IOException, SQLException {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.temporary();
        Database database = server.database("timeline", "owner", "service");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .load()
                .migrate();
        Store store = new Store(server, database);
        store.fill(events);
        return store;
    }

    Database database() {
        return database;
    }

    private void fill(int events) throws SQLException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        try (Connection connection = open();
                Statement sql = connection.createStatement()) {
            List<String> indexes = withoutIndexes(connection);
            sql.execute("SET synchronous_commit = off");
            BareProjection.fill(connection, json, IntStream.range(0, events).mapToObj(Plenty::event));
            sql.execute("SET maintenance_work_mem = '256MB'");
            sql.execute("SET work_mem = '256MB'");
            BareProjection.count(connection);
            for (String index : indexes) {
                sql.execute(index);
            }
            sql.execute("VACUUM ANALYZE");
        }
    }

    /** A connection of the owner's. */
    Connection open() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    /** Drops what entries are searched by, and tells how to build it again. */
    private static List<String> withoutIndexes(Connection connection) throws SQLException {
        List<String> built = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            try (ResultSet row = sql.executeQuery("SELECT indexname, indexdef FROM pg_indexes"
                    + " WHERE tablename = 'entry' AND indexname <> 'entry_key'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                    built.add(row.getString(2));
                }
            }
            for (String name : names) {
                sql.execute("DROP INDEX " + name);
            }
        }
        return built;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
