package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputIT {
    private static final int THIRTY_MEGABYTES = 30 * 1024 * 1024;

    @TempDir
    static Path data;

    private static RunningTarikh tarikh;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        tarikh = RunningTarikh.start(data, "--empty");
    }

    @AfterAll
    static void stop() {
        tarikh.close();
    }

    private static void refused(HttpResponse<String> response, int status, String named) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isNotEmpty();
        assertThat(response.body()).contains(named);
        assertThat(tarikh.json(tarikh.sources() + "/api/v1/documents").path("items"))
                .isEmpty();
    }

    private static HttpResponse<String> document(String type, byte[] body) {
        return tarikh.post(tarikh.sources() + "/api/v1/documents", type, body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_empty_body() throws IOException {
        refused(document("text/plain", new byte[0]), 400, "empty");
        refused(document("application/json", new byte[0]), 400, "");
    }

    @Test
    void a_body_of_thirty_megabytes() throws IOException {
        byte[] body = new byte[THIRTY_MEGABYTES];
        Arrays.fill(body, (byte) 'a');
        refused(document("text/plain", body), 413, "");
    }

    @Test
    void bytes_that_are_not_utf_8() throws IOException {
        refused(document("text/plain", new byte[] {'K', 'a', (byte) 0xC3, 'b', 'u', 'l'}), 400, "UTF-8");
    }

    @Test
    void an_unknown_field() throws IOException {
        refused(document("application/json", utf8("{\"text\": \"A text.\", \"colour\": \"red\"}")), 400, "colour");
    }

    @Test
    void an_unknown_parameter() throws IOException {
        refused(tarikh.get(tarikh.sources() + "/api/v1/documents?colour=red"), 400, "colour");
        refused(tarikh.get(tarikh.events() + "/api/v1/events?colour=red"), 400, "colour");
        refused(tarikh.get(tarikh.timeline() + "/api/v1/chronology?colour=red"), 400, "colour");
    }

    @Test
    void an_unknown_value_of_an_enumeration_names_the_valid_ones() throws IOException {
        refused(tarikh.get(tarikh.timeline() + "/api/v1/chronology?kind=party"), 400, "incident");
        refused(tarikh.get(tarikh.events() + "/api/v1/events?status=sure"), 400, "disputed");
    }

    @Test
    void a_manifest_that_names_a_file_not_sent() throws IOException {
        refused(manifest("{\"documents\": [{\"file\": \"gone.txt\"}]}"), 400, "gone.txt");
    }

    @Test
    void a_manifest_that_is_not_json() throws IOException {
        refused(manifest("documents: none"), 400, "manifest");
    }

    @Test
    void a_date_that_is_none() throws IOException {
        refused(
                document("application/json", utf8("{\"text\": \"A text.\", \"published\": \"0000-13-40\"}")),
                400,
                "published");
        refused(tarikh.get(tarikh.timeline() + "/api/v1/chronology?from=2025-02-31"), 400, "from");
    }

    private static HttpResponse<String> manifest(String content) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"manifest\"; filename=\"manifest.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + content + "\r\n--b--\r\n";
        return tarikh.post(tarikh.sources() + "/api/v1/imports", "multipart/form-data; boundary=b", utf8(body));
    }
}
