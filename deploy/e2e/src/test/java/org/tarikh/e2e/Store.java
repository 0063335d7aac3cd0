package org.tarikh.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tarikh.postgres.Database;
import org.tarikh.postgres.EmbeddedPostgresServer;

/** A PostgreSQL server with the three databases, which can crash and come back over the same files. */
final class Store implements AutoCloseable {
    private static final String PASSWORD = "superuser-in-tests";
    private static final int END_SECONDS = 20;

    private final Path directory;
    private final int port;
    private final Map<String, Database> databases = new HashMap<>();
    private EmbeddedPostgresServer server;

    Store(Path directory) throws IOException, SQLException {
        this.directory = directory;
        port = FreePort.any();
        start();
        for (String name : List.of("sources", "events", "timeline")) {
            databases.put(name, server.database(name, "owner-in-tests", "service-in-tests"));
        }
    }

    private synchronized void start() throws IOException, SQLException {
        server = EmbeddedPostgresServer.at(directory, port, PASSWORD);
    }

    Database database(String name) {
        return databases.get(name);
    }

    int port() {
        return port;
    }

    /**
     * Ends it as a crash would and starts it again.
     *
     * @param signal KILL for the end of its first process alone, QUIT for that of all of them at once
     * @return milliseconds from the start to its first answer
     */
    synchronized long crash(String signal) throws IOException, SQLException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                                .get(0)
                                .strip()))
                .orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        new ProcessBuilder("kill", "-" + signal, Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        for (ProcessHandle process : all) {
            process.onExit()
                    .completeOnTimeout(process, END_SECONDS, TimeUnit.SECONDS)
                    .join();
            process.destroyForcibly();
        }
        server.close();
        long started = System.nanoTime();
        start();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /** The first column of a query's rows, as text. */
    List<String> asked(String database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", PASSWORD);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** How large each database is. */
    List<String> sizes() throws SQLException {
        return asked(
                "postgres",
                """
                SELECT datname || ' ' || pg_size_pretty(pg_database_size(oid)) FROM pg_database
                WHERE datname IN ('sources', 'events', 'timeline') ORDER BY datname
                """);
    }

    @Override
    public synchronized void close() throws IOException {
        server.close();
    }
}
