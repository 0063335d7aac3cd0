package org.tarikh.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The migrations of a packaged service, run as far as a copy's schema is; the service goes on from there when it starts. */
final class Migrations {
    private Migrations() {}

    /**
     * Makes a service's tables in an empty database, Flyway's own among them, which is left empty.
     *
     * @param home the checkout's root
     * @param scripts the migrations to run as Flyway calls them, in their order
     * @param owner a connection of the database's owner
     * @throws Refusal where the service is not built, or is older than the scripts
     */
    static void run(Path home, String service, List<String> scripts, Connection owner)
            throws IOException, SQLException {
        owner.setAutoCommit(false);
        try (FileSystem jar = FileSystems.newFileSystem(jar(home, service));
                InputStream history = Migrations.class.getResourceAsStream("/flyway_schema_history.sql");
                Statement sql = owner.createStatement()) {
            sql.setEscapeProcessing(false);
            sql.execute(new String(history.readAllBytes(), StandardCharsets.UTF_8));
            for (String script : scripts) {
                Path file = jar.getPath(script);
                if (!Files.exists(file)) {
                    throw new Refusal("The copy is of a newer Tarikh: " + service + " here has no migration " + script
                            + ". Restore it with the version that made it, or a later one.");
                }
                sql.execute(Files.readString(file));
                owner.commit();
            }
        }
    }

    private static Path jar(Path home, String service) throws IOException {
        Path folder = home.resolve("services/" + service + "/target/quarkus-app/app");
        if (!Files.isDirectory(folder)) {
            throw new Refusal("The service " + service + " is not built: " + folder + " is missing");
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            return jars.iterator().next();
        }
    }
}
