package org.tarikh.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL 18 server from Maven Central's binaries, listening on 127.0.0.1 only, with a database per service. */
public final class EmbeddedPostgresServer implements Closeable {
    private static final String MAJOR = "18";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String ACCESS = "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";

    private final EmbeddedPostgres server;

    private EmbeddedPostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server whose data vanish with it, on a free port. */
    public static EmbeddedPostgresServer temporary() throws IOException {
        return new EmbeddedPostgresServer(settings().start());
    }

    /**
     * Starts a server over a directory that outlives it, and lets nobody in without a password.
     *
     * @param directory created where missing; refused by PostgreSQL where another server uses it
     * @param port 1 to 65535
     * @param password of the superuser, the same at every start of this directory
     * @throws IOException where the server does not start, or the directory is of another major version
     */
    public static EmbeddedPostgresServer at(Path directory, int port, String password)
            throws IOException, SQLException {
        requireMajor(directory);
        EmbeddedPostgres server = settings()
                .setDataDirectory(directory)
                // What was answered as stored is stored, also where the machine loses its power.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", password)
                .setPort(port)
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("ALTER ROLE postgres PASSWORD " + quoted(password));
            Files.writeString(directory.resolve("pg_hba.conf"), ACCESS);
            sql.execute("SELECT pg_reload_conf()");
        } catch (IOException | SQLException e) {
            server.close();
            throw e;
        }
        return new EmbeddedPostgresServer(server);
    }

    private static void requireMajor(Path directory) throws IOException {
        Path file = directory.resolve("PG_VERSION");
        String made = Files.exists(file) ? Files.readString(file).strip() : MAJOR;
        if (!made.equals(MAJOR)) {
            throw new IOException(
                    "the databases were made by PostgreSQL " + made + ", which PostgreSQL " + MAJOR
                            + " does not read. Take them over with a portable copy: README, \"PostgreSQL's next major version\"");
        }
    }

    private static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(START_LIMIT)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120");
    }

    /**
     * Creates a database with its owner and service role where they are missing, and sets both passwords.
     *
     * @param name lower-case letters only: it names the database, the role {@code name} and the role {@code name_owner}
     */
    public Database database(String name, String ownerPassword, String servicePassword) throws SQLException {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("A database is named in lower-case letters, not " + name);
        }
        String owner = name + "_owner";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            role(sql, owner, ownerPassword);
            role(sql, name, servicePassword);
            if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                sql.execute("CREATE DATABASE " + name + " OWNER " + owner);
            }
        }
        try (Connection connection = server.getDatabase("postgres", name).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            sql.execute("GRANT CONNECT ON DATABASE " + name + " TO " + name);
            sql.execute("ALTER SCHEMA public OWNER TO " + owner);
            sql.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            sql.execute("GRANT USAGE ON SCHEMA public TO " + name);
            sql.execute("ALTER DEFAULT PRIVILEGES FOR ROLE " + owner
                    + " IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO " + name);
            sql.execute("ALTER DEFAULT PRIVILEGES FOR ROLE " + owner
                    + " IN SCHEMA public GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO " + name);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
        return new Database(url, owner, ownerPassword, name, servicePassword);
    }

    /**
     * Starts a streaming replica of a {@linkplain #temporary temporary} server.
     *
     * @param directory for its files, a path that does not exist
     */
    public Standby standby(Path directory) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return Standby.of(connection, directory, settings());
        }
    }

    /** Runs statements in a database as the superuser. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static void role(Statement sql, String name, String password) throws SQLException {
        if (!exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            sql.execute("CREATE ROLE " + name + " LOGIN");
        }
        sql.execute("ALTER ROLE " + name + " PASSWORD " + quoted(password));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
