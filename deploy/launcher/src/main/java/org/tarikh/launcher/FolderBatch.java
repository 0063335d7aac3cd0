package org.tarikh.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.file.Path;
import java.util.List;

/** Files of a folder, each with its row of a manifest. */
record FolderBatch(Path folder, List<ObjectNode> rows, String boundary) implements Batch {
    private static final ObjectMapper JSON = new ObjectMapper();

    FolderBatch(Path folder, List<ObjectNode> rows) {
        this(folder, List.copyOf(rows), Corpus.boundary());
    }

    @Override
    public int documents() {
        return rows.size();
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public BodyPublisher body() throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.putArray("documents").addAll(rows);
        List<String> files =
                rows.stream().map(row -> row.path("file").asText()).distinct().toList();
        return new Corpus(folder, JSON.writeValueAsBytes(manifest), files).body(boundary);
    }

    @Override
    public String name(int line) {
        return rows.get(line - 1).path("file").asText();
    }

    @Override
    public List<Batch> halves() {
        int half = rows.size() / 2;
        return half == 0
                ? List.of()
                : List.of(
                        new FolderBatch(folder, rows.subList(0, half)),
                        new FolderBatch(folder, rows.subList(half, rows.size())));
    }
}
