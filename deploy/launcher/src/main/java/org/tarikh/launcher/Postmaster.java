package org.tarikh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that runs over a data directory, as its {@code postmaster.pid} tells.
 *
 * @param port on 127.0.0.1
 */
record Postmaster(ProcessHandle process, int port) {
    private static final int PROCESS = 0;
    private static final int PORT = 3;

    /** Empty where none runs, also where one was killed and left its file. */
    static Optional<Postmaster> of(Path postgres) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(postgres.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(PROCESS).strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .map(process -> new Postmaster(process, port));
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
