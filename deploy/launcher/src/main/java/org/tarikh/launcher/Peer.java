package org.tarikh.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A running service as the launcher asks it over HTTP. */
final class Peer {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final String base;
    private final String token;

    /** @param token sent with writes, or null where none is asked for */
    Peer(String base, String token) {
        this.base = base;
        this.token = token;
    }

    boolean answers(String path) throws InterruptedException {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The JSON at a path, or nothing while the service does not answer. */
    Optional<JsonNode> get(String path) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request(path).GET().build(), BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Uploads a corpus as an import.
     *
     * @return the import's id
     * @throws Refusal with the service's own words where it refuses
     */
    String upload(Corpus corpus) throws InterruptedException {
        String boundary = Corpus.boundary();
        try {
            Answer answer = handIn("multipart/form-data; boundary=" + boundary, corpus.body(boundary));
            if (answer.status() != 202) {
                throw new Refusal("The corpus " + corpus.folder() + " was refused: " + answer.body());
            }
            return answer.json().path("id").asText();
        } catch (IOException e) {
            throw new Refusal("The corpus " + corpus.folder() + " cannot be sent: " + e.getMessage());
        }
    }

    /** What a service answered. */
    record Answer(int status, String body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /** What the service says of it, its problem's detail where it is one. */
        String words() {
            try {
                return json().path("detail").asText(body);
            } catch (IOException e) {
                return body;
            }
        }
    }

    Answer ask(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    Answer handIn(Batch batch) throws IOException, InterruptedException {
        return handIn(batch.contentType(), batch.body());
    }

    private Answer handIn(String contentType, BodyPublisher body) throws IOException, InterruptedException {
        return answer(request("/api/v1/imports")
                .timeout(UPLOAD_LIMIT)
                .header("Content-Type", contentType)
                .POST(body));
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT);
    }
}
