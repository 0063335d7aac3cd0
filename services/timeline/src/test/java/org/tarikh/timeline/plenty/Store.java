package org.tarikh.timeline.plenty;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.tarikh.postgres.Database;
import org.tarikh.postgres.EmbeddedPostgresServer;
import org.tarikh.timeline.projection.BareProjection;

/**
 * A timeline's database full of made-up events, written by what the projection writes with; what they are counted and
 * searched by is built when all are there.
 */
public final class Store implements AutoCloseable {
    private final EmbeddedPostgresServer server;
    private final Database database;

    private Store(EmbeddedPostgresServer server, Database database) {
        this.server = server;
        this.database = database;
    }

    /** A store of so many events: one kept in the folder that {@code TARIKH_BENCH_STORES} names, else one filled anew. */
    public static Store open(int events) throws IOException, SQLException {
        String folder = System.getenv("TARIKH_BENCH_STORES");
        return folder == null ? of(events) : kept(Path.of(folder), events);
    }

    /** A store filled anew, which vanishes when it is closed. */
    public static Store of(int events) throws IOException, SQLException {
        Store store = over(EmbeddedPostgresServer.temporary());
        store.fill(events);
        return store;
    }

    /** A store that is kept in a folder of so many events, filled where it is not yet and else only migrated. */
    private static Store kept(Path folder, int events) throws IOException, SQLException {
        Path home = Files.createDirectories(folder.resolve("events-" + events));
        Path filled = home.resolve("filled");
        if (Files.notExists(filled)) {
            remove(home.resolve("postgres"));
        }
        Store store = over(EmbeddedPostgresServer.at(home.resolve("postgres"), Service.freePort(), "postgres"));
        if (Files.notExists(filled)) {
            store.fill(events);
            Files.createFile(filled);
        }
        return store;
    }

    private static Store over(EmbeddedPostgresServer server) throws SQLException {
        Database database = server.database("timeline", "owner", "service");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .load()
                .migrate();
        return new Store(server, database);
    }

    /** What a filling that was cut off has left. */
    private static void remove(Path left) throws IOException {
        if (Files.notExists(left)) {
            return;
        }
        try (Stream<Path> all = Files.walk(left)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    public Database database() {
        return database;
    }

    private void fill(int events) throws SQLException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            List<String> indexes = withoutIndexes(connection);
            sql.execute("SET synchronous_commit = off");
            BareProjection.fill(connection, json, Plenty.inTime(events).mapToObj(Plenty::event));
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
    public Connection connection() throws SQLException {
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
