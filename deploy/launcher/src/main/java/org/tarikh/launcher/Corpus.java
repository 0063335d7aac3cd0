package org.tarikh.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A folder of documents with its {@code manifest.json}, as a multipart upload. */
record Corpus(Path folder, byte[] manifest, List<String> files) {
    /** @throws Refusal where the folder has no readable manifest; sources judges what stands in it */
    static Corpus read(Path folder) {
        Path manifest = folder.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            throw new Refusal("The corpus " + folder + " has no manifest.json");
        }
        try {
            byte[] bytes = Files.readAllBytes(manifest);
            JsonNode documents = new ObjectMapper().readTree(bytes).path("documents");
            List<String> files = new ArrayList<>();
            for (JsonNode document : documents) {
                String file = document.path("file").asText("");
                Path path = folder.resolve(file).normalize();
                if (!file.isEmpty() && path.startsWith(folder) && Files.isRegularFile(path) && !files.contains(file)) {
                    files.add(file);
                }
            }
            return new Corpus(folder, bytes, List.copyOf(files));
        } catch (JsonProcessingException e) {
            throw new Refusal(manifest + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refusal(manifest + " cannot be read: " + e.getMessage());
        }
    }

    /** The upload's body, whose files are read from disk as they are sent. */
    BodyPublisher body(String boundary) throws IOException {
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(head(boundary, "manifest", "manifest.json", "application/json"));
        parts.add(BodyPublishers.ofByteArray(manifest));
        for (String file : files) {
            parts.add(head(boundary, "file", file, "application/octet-stream"));
            parts.add(BodyPublishers.ofFile(folder.resolve(file)));
        }
        parts.add(BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    static String boundary() {
        return "tarikh-" + UUID.randomUUID();
    }

    private static BodyPublisher head(String boundary, String name, String file, String type) {
        String quoted = file.replace("\\", "\\\\").replace("\"", "\\\"");
        return BodyPublishers.ofString(
                "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + quoted
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n",
                StandardCharsets.UTF_8);
    }
}
