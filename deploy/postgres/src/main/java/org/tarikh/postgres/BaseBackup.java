package org.tarikh.postgres;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A copy of a running server's files as of one moment, with the write-ahead log that brings it to a consistent state: what
 * {@code pg_basebackup} makes, by the same functions of the server, since the binaries used here come without that program.
 * The server goes on reading and writing meanwhile. A new server started over the copy replays the log and is what the
 * first one was when the copy ended, every database of it at the same moment.
 */
public final class BaseBackup {
    /** Folders of which only the folder is kept: their content belongs to the running server (PostgreSQL, "Continuous Archiving"). */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "backup_label", "tablespace_map");
    private static final String CONTROL = "global/pg_control";
    private static final List<String> SCRATCH = List.of("pgsql_tmp", "pg_internal.init");

    private BaseBackup() {}

    /**
     * Copies the files of a running server.
     *
     * @param superuser a connection of its own to that server; kept busy until the copy is done
     * @param data the server's data directory
     * @param target made here, readable by its owner only; must not exist
     * @throws IOException where a file cannot be read or written; the copy is of no use then
     */
    public static void take(Connection superuser, Path data, Path target) throws SQLException, IOException {
        try (Statement sql = superuser.createStatement()) {
            // Keeps the log that the copy will need; ends with the connection at the latest.
            String slot = "backup_" + UUID.randomUUID().toString().replace('-', '_');
            sql.execute("SELECT pg_create_physical_replication_slot('" + slot + "', true, true)");
            sql.execute("SELECT pg_backup_start('tarikh', true)");
            copy(data, target);
            String label;
            String tablespaces;
            String first;
            String last;
            try (ResultSet end = sql.executeQuery(
                    """
                    SELECT labelfile, spcmapfile, substring(labelfile FROM 'START WAL LOCATION: .* \\(file ([0-9A-F]{24})\\)'),
                        pg_walfile_name(lsn)
                    FROM pg_backup_stop(wait_for_archive => false)
                    """)) {
                end.next();
                label = end.getString(1);
                tablespaces = end.getString(2);
                first = end.getString(3);
                last = end.getString(4);
            }
            write(target.resolve("backup_label"), label);
            if (tablespaces != null && !tablespaces.isBlank()) {
                write(target.resolve("tablespace_map"), tablespaces);
            }
            log(data.resolve("pg_wal"), target.resolve("pg_wal"), first, last);
            sql.execute("SELECT pg_drop_replication_slot('" + slot + "')");
        }
    }

    /**
     * Copies the files of a server that does not run.
     *
     * @param target made here, readable by its owner only; must not exist
     */
    public static void ofStopped(Path data, Path target) throws IOException {
        copy(data, target);
        try (var segments = Files.list(data.resolve("pg_wal"))) {
            for (Path segment : segments.filter(Files::isRegularFile).toList()) {
                copyFile(segment, target.resolve("pg_wal").resolve(segment.getFileName()));
            }
        }
    }

    private static void copy(Path data, Path target) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = folder.getFileName().toString();
                if (SCRATCH.stream().anyMatch(name::startsWith)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                makeFolder(target.resolve(data.relativize(folder).toString()));
                return folder.getParent().equals(data) && EMPTIED.contains(name)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                boolean left =
                        file.getParent().equals(data) && LEFT_OUT.contains(name) || file.equals(data.resolve(CONTROL));
                if (!left && attributes.isRegularFile() && SCRATCH.stream().noneMatch(name::startsWith)) {
                    try {
                        copyFile(file, target.resolve(data.relativize(file).toString()));
                    } catch (NoSuchFileException | FileNotFoundException dropped) {
                        // A table dropped meanwhile: the log says so too.
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        // Last, so that it is not older than what it speaks of.
        copyFile(data.resolve(CONTROL), target.resolve(CONTROL));
    }

    /** The segments from the first that the copy needs to the last, timeline histories among them. */
    private static void log(Path from, Path to, String first, String last) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean needed =
                        name.length() == last.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (needed || name.endsWith(".history")) {
                    copyFile(file, to.resolve(name));
                }
            }
        }
        for (String end : List.of(first, last)) {
            if (!Files.exists(to.resolve(end))) {
                throw new IOException("The log that the copy needs is missing: " + end);
            }
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void copyFile(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = created(to)) {
            long done = 0;
            // Read to the end that is there when it is reached: a file may grow meanwhile.
            for (long more = 1; more > 0; done += more) {
                more = in.transferTo(done, Long.MAX_VALUE - done, out);
            }
            out.force(false);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel out = created(file)) {
            out.write(StandardCharsets.UTF_8.encode(text));
            out.force(false);
        }
    }

    private static FileChannel created(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
