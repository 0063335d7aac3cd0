package org.tarikh.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.tarikh.postgres.EmbeddedPostgresServer;

/**
 * Makes a data directory of a {@linkplain Backup backup}, for {@code run.sh} to start over; {@code deploy/restore.sh} calls
 * it. The copy is checked, PostgreSQL recovers it, and the feeds begin a new epoch.
 */
public final class Restore {
    private static final String USAGE = "usage: deploy/restore.sh BACKUP [--data DIR] [--without-read-model]";
    private static final String WITHOUT_READ_MODEL = "--without-read-model";
    private static final String READ_MODEL = "timeline";

    private Restore() {}

    /** @param arguments the checkout's root, the caller's working directory, then the arguments of {@code restore.sh} */
    public static void main(String[] arguments) {
        Commands.run(() -> {
            Arguments given = Arguments.of(arguments, USAGE, List.of("--data"), List.of(WITHOUT_READ_MODEL), 1);
            Path data = given.folder("--data", given.home().resolve("deploy/data"));
            restore(given.folder(0), data, given.flag(WITHOUT_READ_MODEL));
            System.out.println("Restored to " + data + "; start it with deploy/run.sh --empty --data " + data);
        });
    }

    /**
     * Restores a backup.
     *
     * @param data missing or empty before; gets its name when all is done
     * @param withoutReadModel leaves the timeline's database out: it is read again from the events at the next start
     * @throws Refusal where the backup is not whole, or there is something in {@code data}
     */
    static void restore(Path backup, Path data, boolean withoutReadModel) throws IOException, SQLException {
        if (!Files.exists(backup.resolve(Checksums.FILE))) {
            throw new Refusal(backup + " is no backup of Tarikh: it has no " + Checksums.FILE + ".");
        }
        if (!Folders.emptyOrMissing(data)) {
            throw new Refusal(
                    data + " is not empty: a backup is restored to an empty place. Choose another with --data DIR.");
        }
        Checksums.check(backup);
        Files.createDirectories(data.getParent());
        Path work = Folders.makePrivate(data.resolveSibling("." + data.getFileName() + ".restoring"));
        try {
            Folders.copy(backup.resolve(DataDirectory.POSTGRES), work.resolve(DataDirectory.POSTGRES));
            Files.copy(
                    backup.resolve(DataDirectory.SECRETS),
                    work.resolve(DataDirectory.SECRETS),
                    StandardCopyOption.COPY_ATTRIBUTES);
            begin(work, withoutReadModel);
            Files.deleteIfExists(data);
            Files.move(work, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException | RuntimeException e) {
            Folders.delete(work);
            throw e;
        }
    }

    private static void begin(Path data, boolean withoutReadModel) throws IOException, SQLException {
        String password = DataDirectory.secretKept(data, "postgres.password");
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.at(data.resolve(DataDirectory.POSTGRES), Ports.anyFree(), password)) {
            for (String database : List.of("sources", "events", READ_MODEL)) {
                if (withoutReadModel && database.equals(READ_MODEL)) {
                    run(server, "postgres", password, "DROP DATABASE " + READ_MODEL);
                } else {
                    run(server, database, password, afterwards(database));
                }
            }
        }
    }

    private static void run(EmbeddedPostgresServer server, String database, String password, String statements)
            throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static String afterwards(String database) throws IOException {
        try (InputStream statements = Restore.class.getResourceAsStream("/after-restore/" + database + ".sql")) {
            return new String(statements.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
