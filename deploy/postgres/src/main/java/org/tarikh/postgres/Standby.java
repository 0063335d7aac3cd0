package org.tarikh.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A streaming replica of a server, for tests: a copy of its files taken by the low-level API for base backups, which goes
 * on from there by streaming what a slot keeps.
 */
public final class Standby implements Closeable {
    private static final String SLOT = "standby";

    /** What belongs to the server copied alone, or is made anew; the folders themselves are needed. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

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
            sql.execute("SELECT pg_backup_start('" + SLOT + "', true)");
            copy(Path.of(one(sql, "SHOW data_directory")), directory);
            Files.writeString(
                    directory.resolve("backup_label"),
                    one(sql, "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)"));
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

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(folder).toString());
                Files.createDirectories(
                        copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return EMPTY.contains(from.relativize(folder).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                    } catch (NoSuchFileException gone) {
                        // dropped while the copy is taken; the log tells of it
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
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
