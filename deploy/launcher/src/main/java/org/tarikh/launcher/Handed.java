package org.tarikh.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What has been handed in of some documents, noted in a file: the import of a batch a line, in the order of batches, blank where it had to be parted. */
final class Handed {
    private final Path file;
    private final List<String> batches = new ArrayList<>();

    /** @param documents what they are called, where they go, and their mark; without one nothing is remembered */
    Handed(Path folder, String documents, String mark) throws IOException {
        if (mark.isEmpty()) {
            file = null;
            return;
        }
        Files.createDirectories(folder);
        byte[] name = (documents + "\n" + mark).getBytes(StandardCharsets.UTF_8);
        file = folder.resolve("import-" + UUID.nameUUIDFromBytes(name));
        if (Files.exists(file)) {
            for (String line : Files.readString(file).split("(?<=\n)")) {
                // A line that was cut off is of a batch that is handed in again, which changes nothing.
                if (line.endsWith("\n")) {
                    batches.add(line.strip());
                }
            }
            Files.writeString(file, "");
            List<String> known = List.copyOf(batches);
            batches.clear();
            for (String each : known) {
                add(each);
            }
        }
    }

    int size() {
        return batches.size();
    }

    String get(int batch) {
        return batches.get(batch);
    }

    void add(String batch) throws IOException {
        batches.add(batch);
        if (file != null) {
            Files.writeString(file, batch + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Forgets all once it is done, so that the next run begins anew. */
    void forget() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
