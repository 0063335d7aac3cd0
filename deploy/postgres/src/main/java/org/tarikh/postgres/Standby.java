package org.tarikh.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A streaming replica of a server, for tests: a {@link BaseBackup}, which goes on from there by streaming what a slot keeps. */
public final class Standby implements Closeable {
    private static final String SLOT = "standby";

    private final EmbeddedPostgres.Builder settings;
    private EmbeddedPostgres server;

    private Standby(EmbeddedPostgres.Builder settings) {
        this.settings = settings;
    }

    /**
     * Copies a running server and starts the copy behind it.
     *
     * @param primary a connection of its superuser's, without a password from this machine
     * @param directory where the copy goes, a path that does not exist
     */
    static Standby of(Connection primary, Path directory, EmbeddedPostgres.Builder settings)
            throws IOException, SQLException {
        try (Statement sql = primary.createStatement()) {
            sql.execute("SELECT pg_create_physical_replication_slot('" + SLOT + "', true)");
            BaseBackup.take(primary, Path.of(one(sql, "SHOW data_directory")), directory);
            Files.createFile(directory.resolve("standby.signal"));
            Files.writeString(
                    directory.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=" + one(sql, "SHOW port") + " user=postgres'\n"
                            + "primary_slot_name = '" + SLOT + "'\n",
                    StandardOpenOption.APPEND);
        }
        Standby standby = new Standby(settings.setDataDirectory(directory).setCleanDataDirectory(false));
        standby.server = standby.settings.start();
        return standby;
    }

    /** Starts it again after {@link #close}, at the same port. */
    public void start() throws IOException {
        server = settings.setPort(server.getPort()).start();
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Runs a statement as its superuser. */
    public void execute(String statement) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
