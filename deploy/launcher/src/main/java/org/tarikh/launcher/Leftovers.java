package org.tarikh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes of a launcher that was killed: it leaves its children and PostgreSQL running, and the next start over
 * the same data directory ends them. A process is known by its number and its start, since numbers are used again.
 */
final class Leftovers {
    private static final int GRACE_SECONDS = 15;

    private final Path record;

    Leftovers(Path record) {
        this.record = record;
    }

    void remember(Stream<ProcessHandle> processes) {
        List<String> lines = processes
                .flatMap(process ->
                        process.info().startInstant().stream().map(start -> process.pid() + " " + start.toEpochMilli()))
                .toList();
        try {
            Files.write(record, lines);
        } catch (IOException e) {
            throw new Refusal("The running processes cannot be recorded in " + record + ": " + e.getMessage());
        }
    }

    /** Ends what still runs, politely first. */
    void end() {
        if (!Files.exists(record)) {
            return;
        }
        try {
            List<ProcessHandle> alive = Files.readAllLines(record).stream()
                    .map(Leftovers::alive)
                    .flatMap(Optional::stream)
                    .toList();
            alive.forEach(ProcessHandle::destroy);
            for (ProcessHandle process : alive) {
                process.onExit()
                        .completeOnTimeout(process, GRACE_SECONDS, TimeUnit.SECONDS)
                        .join();
                process.destroyForcibly();
            }
            Files.delete(record);
        } catch (IOException e) {
            throw new Refusal("The processes of the last run cannot be read from " + record + ": " + e.getMessage());
        }
    }

    private static Optional<ProcessHandle> alive(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> process.info().startInstant().equals(Optional.of(start)));
    }
}
