package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsToChronologyIT {
    @TempDir
    static Path data;

    private static RunningTarikh tarikh;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        tarikh = RunningTarikh.start(data);
    }

    @AfterAll
    static void stop() {
        tarikh.close();
    }

    @Test
    void the_sample_becomes_a_chronology_of_both_kinds() {
        List<JsonNode> entries = tarikh.all(tarikh.timeline() + "/api/v1/chronology");
        assertThat(entries).hasSizeGreaterThan(40);
        assertThat(entries).extracting(entry -> entry.path("kind").asText()).contains("incident", "move");
        assertThat(entries).extracting(entry -> entry.path("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void a_generated_client_reads_the_first_page() throws IOException, InterruptedException {
        Path client = GeneratedClients.client("java", "timeline").resolve("src/main/java");
        Path reader = RunningTarikh.home().resolve("deploy/e2e/src/test/client");
        Path classes = GeneratedClients.compiled("first-page", List.of(client, reader));
        GeneratedClients.Outcome outcome = GeneratedClients.run(
                List.of(
                        GeneratedClients.java(),
                        "-cp",
                        GeneratedClients.classPath(classes),
                        "FirstPage",
                        tarikh.timeline()),
                classes);
        assertThat(outcome.status()).as(outcome.printed()).isZero();
        JsonNode page = tarikh.json(tarikh.timeline() + "/api/v1/chronology?limit=5");
        assertThat(outcome.printed().lines()).hasSize(5).containsExactlyElementsOf(lines(page));
    }

    private static List<String> lines(JsonNode page) {
        List<String> lines = new ArrayList<>();
        page.path("items")
                .forEach(entry -> lines.add(
                        entry.path("id").asText() + " " + entry.path("title").asText()));
        return lines;
    }

    @Test
    void every_quote_is_the_very_words_of_its_document() {
        Map<String, String> texts = new HashMap<>();
        Set<String> quotes = new HashSet<>();
        for (JsonNode event : tarikh.all(tarikh.events() + "/api/v1/events")) {
            assertThat(event.path("evidence")).isNotEmpty();
            for (JsonNode evidence : event.path("evidence")) {
                String text = texts.computeIfAbsent(
                        evidence.path("document").asText() + "/text?revision="
                                + evidence.path("revision").asInt(),
                        path -> tarikh.get(tarikh.sources() + "/api/v1/documents/" + path)
                                .body());
                int start = text.offsetByCodePoints(
                        0, evidence.path("position").path("start").asInt());
                int end = text.offsetByCodePoints(
                        0, evidence.path("position").path("end").asInt());
                assertThat(text.substring(start, end))
                        .isEqualTo(evidence.path("quote").path("exact").asText());
                quotes.add(evidence.path("quote").path("exact").asText());
            }
        }
        assertThat(quotes).hasSizeGreaterThan(40);
    }

    @Test
    void loading_the_same_folder_again_changes_nothing() throws IOException {
        List<String> before = Chronology.of(tarikh);
        int documents = tarikh.all(tarikh.sources() + "/api/v1/documents").size();
        String again = tarikh.upload(RunningTarikh.home().resolve("deploy/sample"));
        Eventually.holds(() -> tarikh.atHead(again));
        assertThat(tarikh.all(tarikh.sources() + "/api/v1/documents")).hasSize(documents);
        assertThat(Chronology.of(tarikh)).isEqualTo(before);
    }

    @Test
    void density_and_facets_count_the_same_entries_as_the_pages() {
        List<JsonNode> entries = tarikh.all(tarikh.timeline() + "/api/v1/chronology");
        long incidents = entries.stream()
                .filter(entry -> entry.path("kind").asText().equals("incident"))
                .count();
        JsonNode kinds =
                tarikh.json(tarikh.timeline() + "/api/v1/chronology/facets").path("kind");
        JsonNode values = kinds.isArray() ? kinds : kinds.path("items");
        assertThat(values).anySatisfy(value -> {
            assertThat(value.path("value").asText()).isEqualTo("incident");
            assertThat(value.path("count").asLong()).isEqualTo(incidents);
        });
        JsonNode density = tarikh.json(tarikh.timeline() + "/api/v1/chronology/density?bucket=year");
        long counted = density.path("undistributed").path("incident").asLong();
        for (JsonNode count : density.path("counts")) {
            counted += count.path("incident").asLong();
        }
        assertThat(counted).isEqualTo(incidents);
    }

    @Test
    void a_text_is_read_at_once_and_nothing_of_it_is_kept() {
        int before = tarikh.all(tarikh.events() + "/api/v1/events").size();
        HttpResponse<String> response = tarikh.post(
                tarikh.events() + "/api/v1/extractions",
                "application/json",
                ("{\"text\": \"A bomb blast killed three policemen in Quetta on Friday, officials said.\", "
                                + "\"published\": \"2025-03-09\", \"publisher\": \"Example Wire\"}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("2025-03-07", "incident", "Quetta");
        assertThat(tarikh.all(tarikh.events() + "/api/v1/events")).hasSize(before);
    }

    @Test
    void the_page_shows_the_chronology_and_says_that_it_is_a_sample() {
        String page = tarikh.get(tarikh.timeline() + "/").body();
        String title = tarikh.json(tarikh.timeline() + "/api/v1/chronology?order=desc&limit=1")
                .path("items")
                .path(0)
                .path("title")
                .asText();
        assertThat(page).contains("sample").contains(title.substring(0, Math.min(20, title.length())));
    }
}
