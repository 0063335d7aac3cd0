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
import org.tarikh.postgres.Database;
import org.tarikh.postgres.EmbeddedPostgresServer;

/**
 * Makes a data directory of a {@linkplain Backup backup}, for {@code run.sh} to start over; {@code deploy/restore.sh} calls
 * it. The copy is checked, PostgreSQL recovers its files or takes its rows, and the feeds begin a new epoch.
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
            restore(given.home(), given.folder(0), data, given.flag(WITHOUT_READ_MODEL));
            System.out.println("Restored to " + data + "; start it with deploy/run.sh --empty --data " + data);
        });
    }

    /**
     * Restores a backup.
     *
     * @param home the checkout's root
     * @param data missing or empty before; gets its name when all is done
     * @param withoutReadModel leaves the timeline's database out: it is read again from the events at the next start;
     *     a backup of rows never has it
     * @throws Refusal where the backup is not whole, or there is something in {@code data}
     */
    static void restore(Path home, Path backup, Path data, boolean withoutReadModel) throws IOException, SQLException {
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
            Files.copy(
                    backup.resolve(DataDirectory.SECRETS),
                    work.resolve(DataDirectory.SECRETS),
                    StandardCopyOption.COPY_ATTRIBUTES);
            if (Files.isDirectory(backup.resolve(Backup.ROWS))) {
                load(home, backup.resolve(Backup.ROWS), work);
            } else {
                Folders.copy(backup.resolve(DataDirectory.POSTGRES), work.resolve(DataDirectory.POSTGRES));
                begin(work, withoutReadModel);
            }
            Files.deleteIfExists(data);
            Files.move(work, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException | RuntimeException e) {
            Folders.delete(work);
            throw e;
        }
    }

    private static void begin(Path data, boolean withoutReadModel) throws IOException, SQLException {
        String password = DataDirectory.secretKept(data, "postgres.password");
        try (EmbeddedPostgresServer server = server(data, password)) {
            for (String database : List.of("sources", "events", READ_MODEL)) {
                if (withoutReadModel && database.equals(READ_MODEL)) {
                    run(server, "postgres", password, "DROP DATABASE " + READ_MODEL);
                } else {
                    run(server, database, password, afterwards(database));
                }
            }
        }
    }

    private static void load(Path home, Path rows, Path data) throws IOException, SQLException {
        String password = DataDirectory.secretKept(data, "postgres.password");
        try (EmbeddedPostgresServer server = server(data, password)) {
            for (String name : List.of("sources", "events")) {
                Path folder = rows.resolve(name);
                Database database = server.database(
                        name,
                        DataDirectory.secretKept(data, name + ".owner.password"),
                        DataDirectory.secretKept(data, name + ".service.password"));
                try (Connection owner =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
                    Migrations.run(home, name, Rows.content(folder).migrations(), owner);
                }
                try (Connection superuser = superuser(server, name, password)) {
                    Rows.load(superuser, folder);
                }
                run(server, name, password, afterwards(name));
            }
        }
    }

    private static EmbeddedPostgresServer server(Path data, String password) throws IOException, SQLException {
        return EmbeddedPostgresServer.at(data.resolve(DataDirectory.POSTGRES), Ports.anyFree(), password);
    }

    private static void run(EmbeddedPostgresServer server, String database, String password, String statements)
            throws SQLException {
        try (Connection connection = superuser(server, database, password);
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static Connection superuser(EmbeddedPostgresServer server, String database, String password)
            throws SQLException {
        return DriverManager.getConnection(Postmaster.jdbcUrl(server.port(), database), "postgres", password);
    }

    private static String afterwards(String database) throws IOException {
        try (InputStream statements = Restore.class.getResourceAsStream("/after-restore/" + database + ".sql")) {
            return new String(statements.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
