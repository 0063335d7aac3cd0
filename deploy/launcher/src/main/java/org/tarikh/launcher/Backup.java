package org.tarikh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.tarikh.postgres.BaseBackup;
import org.tarikh.postgres.EmbeddedPostgresServer;

/**
 * Copies a data directory while Tarikh runs over it or while it does not; {@code deploy/backup.sh} calls it. The copy is of
 * the files, all three databases at one moment, or of the {@linkplain Rows rows} of sources and events. The folder made holds
 * the passwords too and is readable by its owner only.
 */
public final class Backup {
    /** The folder of a backup with a folder of rows for each database. */
    static final String ROWS = "rows";

    private static final String USAGE = "usage: deploy/backup.sh [--data DIR] [--out DIR] [--portable]";
    private static final String PORTABLE = "--portable";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Backup() {}

    /** @param arguments the checkout's root, the caller's working directory, then the arguments of {@code backup.sh} */
    public static void main(String[] arguments) {
        Commands.run(() -> {
            Arguments given = Arguments.of(arguments, USAGE, List.of("--data", "--out"), List.of(PORTABLE), 0);
            Path made = take(
                    given.folder("--data", given.home().resolve("deploy/data")),
                    given.folder("--out", given.here()),
                    given.flag(PORTABLE));
            System.out.println(made);
        });
    }

    /**
     * Copies a data directory.
     *
     * @param data what {@code run.sh} was started with
     * @param out where a folder named after the moment is put; it gets its name when all is written
     * @param portable copies the rows of sources and events in place of the files
     * @return that folder
     * @throws Refusal where there is nothing to copy
     */
    static Path take(Path data, Path out, boolean portable) throws IOException, SQLException {
        if (!Files.exists(data.resolve(DataDirectory.SECRETS))
                || !Files.exists(data.resolve(DataDirectory.POSTGRES).resolve("PG_VERSION"))) {
            throw new Refusal("There is no Tarikh in " + data + ": name the data directory with --data DIR.");
        }
        String name = (portable ? "tarikh-portable-" : "tarikh-backup-") + MOMENT.format(Instant.now());
        Path made = out.resolve(name);
        if (Files.exists(made)) {
            throw new Refusal(made + " is there already.");
        }
        Files.createDirectories(out);
        Path work = Folders.makePrivate(out.resolve("." + name));
        try {
            String what = portable
                    ? copyRows(data, work.resolve(ROWS))
                    : copyFiles(data, work.resolve(DataDirectory.POSTGRES));
            Files.copy(
                    data.resolve(DataDirectory.SECRETS),
                    work.resolve(DataDirectory.SECRETS),
                    StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(work.resolve("README.txt"), about(name, what));
            Checksums.write(work);
            Files.move(work, made, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException | SQLException | RuntimeException e) {
            Folders.delete(work);
            throw e;
        }
    }

    private static String copyFiles(Path data, Path target) throws IOException, SQLException {
        Path postgres = data.resolve(DataDirectory.POSTGRES);
        String version = Files.readString(postgres.resolve("PG_VERSION")).strip();
        Optional<Postmaster> running = Postmaster.of(postgres);
        if (running.isEmpty()) {
            try (DataDirectory held = DataDirectory.open(data)) {
                BaseBackup.ofStopped(held.postgres(), target);
            }
            return "sources, events, timeline: PostgreSQL " + version + "'s files, for that version only";
        }
        try (Connection superuser = superuser(data, running.get().port(), "postgres")) {
            BaseBackup.take(superuser, postgres, target);
        }
        return "sources, events, timeline, as they were when the copy ended: PostgreSQL " + version
                + "'s files, for that version only";
    }

    private static String copyRows(Path data, Path target) throws IOException, SQLException {
        Optional<Postmaster> running = Postmaster.of(data.resolve(DataDirectory.POSTGRES));
        if (running.isPresent()) {
            copyRows(data, running.get().port(), target);
        } else {
            try (DataDirectory held = DataDirectory.open(data);
                    EmbeddedPostgresServer server = EmbeddedPostgresServer.at(
                            held.postgres(), Ports.anyFree(), held.secret("postgres.password"))) {
                copyRows(data, server.port(), target);
            }
        }
        return "sources, events: rows, for every version of PostgreSQL from 15";
    }

    private static void copyRows(Path data, int port, Path target) throws IOException, SQLException {
        // Events first: sources may hold articles that events has not read, not the other way round.
        for (String database : List.of("events", "sources")) {
            try (Connection superuser = superuser(data, port, database)) {
                Rows.write(superuser, target.resolve(database));
            }
        }
    }

    private static Connection superuser(Path data, int port, String database) throws IOException, SQLException {
        return DriverManager.getConnection(
                Postmaster.jdbcUrl(port, database), "postgres", DataDirectory.secretKept(data, "postgres.password"));
    }

    private static String about(String name, String what) {
        return """
                Tarikh, backup %s

                Databases:   %s
                Secrets:     secrets.properties holds the passwords of the databases: keep this folder as safe as them
                Check with:  sha256sum --check SHA256SUMS
                Restore:     deploy/restore.sh %s --data DIR
                """
                .formatted(name, what, name);
    }
}
