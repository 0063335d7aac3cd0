package org.tarikh.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with its {@code manifest.json}, or where it has none each of its files under its name; hidden ones stay where they are. */
final class FolderBatches implements Batches {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<ObjectNode> rows = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final String mark;
    private int at;

    FolderBatches(Path folder) throws IOException {
        this.folder = folder;
        Path manifest = folder.resolve("manifest.json");
        if (Files.isRegularFile(manifest)) {
            byManifest(manifest);
        } else {
            for (Path file : Folders.files(folder)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    rows.add(JSON.createObjectNode().put("file", name).put("key", name));
                }
            }
        }
        if (rows.isEmpty() && missing.isEmpty()) {
            throw new Refusal(folder + " holds no documents");
        }
        long told = 7;
        for (ObjectNode row : rows) {
            Path file = folder.resolve(row.path("file").asText());
            told = told * 1_000_003 + row.toString().hashCode();
            told = told * 1_000_003 + Files.size(file);
            told = told * 1_000_003 + Files.getLastModifiedTime(file).toMillis();
        }
        mark = Long.toHexString(told);
    }

    private void byManifest(Path manifest) throws IOException {
        JsonNode read;
        try {
            read = JSON.readTree(manifest.toFile());
        } catch (JsonProcessingException e) {
            throw new Refusal(manifest + " is not JSON: " + e.getOriginalMessage());
        }
        for (JsonNode row : read.path("documents")) {
            String file = row.path("file").asText("");
            Path path = folder.resolve(file).normalize();
            if (row instanceof ObjectNode known
                    && !file.isEmpty()
                    && path.startsWith(folder)
                    && Files.isRegularFile(path)) {
                rows.add(known);
            } else {
                missing.add((file.isEmpty() ? "A row of the manifest" : file) + ": names no file of the folder");
            }
        }
    }

    @Override
    public String mark() {
        return mark;
    }

    @Override
    public long total() {
        return rows.size() + missing.size();
    }

    @Override
    public Batch next() throws IOException {
        List<ObjectNode> batch = new ArrayList<>();
        long bytes = 0;
        while (at < rows.size() && batch.size() < MOST && bytes < MOST_BYTES) {
            bytes += Files.size(folder.resolve(rows.get(at).path("file").asText()));
            batch.add(rows.get(at++));
        }
        return batch.isEmpty() ? null : new FolderBatch(folder, batch);
    }

    @Override
    public List<String> leftOut() {
        return missing;
    }

    @Override
    public void close() {
        // Files are opened as they are sent.
    }
}
