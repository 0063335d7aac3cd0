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

/**
 * Copies a data directory, all three databases at one moment, while Tarikh runs over it or while it does not;
 * {@code deploy/backup.sh} calls it. The folder made holds the passwords too and is readable by its owner only.
 */
public final class Backup {
    private static final String USAGE = "usage: deploy/backup.sh [--data DIR] [--out DIR]";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Backup() {}

    /** @param arguments the checkout's root, the caller's working directory, then the arguments of {@code backup.sh} */
    public static void main(String[] arguments) {
        Commands.run(() -> {
            Arguments given = Arguments.of(arguments, USAGE, List.of("--data", "--out"), List.of(), 0);
            Path made = take(
                    given.folder("--data", given.home().resolve("deploy/data")), given.folder("--out", given.here()));
            System.out.println(made);
        });
    }

    /**
     * Copies a data directory.
     *
     * @param data what {@code run.sh} was started with
     * @param out where a folder named after the moment is put; it gets its name when all is written
     * @return that folder
     * @throws Refusal where there is nothing to copy
     */
    static Path take(Path data, Path out) throws IOException, SQLException {
        if (!Files.exists(data.resolve(DataDirectory.SECRETS))
                || !Files.exists(data.resolve(DataDirectory.POSTGRES).resolve("PG_VERSION"))) {
            throw new Refusal("There is no Tarikh in " + data + ": name the data directory with --data DIR.");
        }
        String name = "tarikh-backup-" + MOMENT.format(Instant.now());
        Path made = out.resolve(name);
        if (Files.exists(made)) {
            throw new Refusal(made + " is there already.");
        }
        Files.createDirectories(out);
        Path work = Folders.makePrivate(out.resolve("." + name));
        try {
            String how = copy(data, work.resolve(DataDirectory.POSTGRES));
            Files.copy(
                    data.resolve(DataDirectory.SECRETS),
                    work.resolve(DataDirectory.SECRETS),
                    StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(work.resolve("README.txt"), about(name, work, how));
            Checksums.write(work);
            Files.move(work, made, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException | SQLException | RuntimeException e) {
            Folders.delete(work);
            throw e;
        }
    }

    private static String copy(Path data, Path target) throws IOException, SQLException {
        Path postgres = data.resolve(DataDirectory.POSTGRES);
        Optional<Postmaster> running = Postmaster.of(postgres);
        if (running.isEmpty()) {
            try (DataDirectory held = DataDirectory.open(data)) {
                BaseBackup.ofStopped(held.postgres(), target);
            }
            return "Tarikh did not run meanwhile";
        }
        try (Connection superuser = DriverManager.getConnection(
                running.get().jdbcUrl(), "postgres", DataDirectory.secretKept(data, "postgres.password"))) {
            BaseBackup.take(superuser, postgres, target);
        }
        return "Tarikh ran on meanwhile; the databases are as they were when the copy ended";
    }

    private static String about(String name, Path work, String how) throws IOException {
        return """
                Tarikh, backup %s

                PostgreSQL:  %s, a copy of its files (%s)
                Databases:   sources, events, timeline
                Secrets:     secrets.properties holds the passwords of the databases: keep this folder as safe as them
                Check with:  sha256sum --check SHA256SUMS
                Restore:     deploy/restore.sh %s --data DIR
                """
                .formatted(
                        name,
                        Files.readString(work.resolve(DataDirectory.POSTGRES).resolve("PG_VERSION"))
                                .strip(),
                        how,
                        name);
    }
}
