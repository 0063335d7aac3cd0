package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tarikh.e2e.k8s.MonitoringTest;

/** What those who run Tarikh see of it: its traces, its log and its metrics. */
class ObservedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("timeline", "sources", "events");
    private static final String TOKEN = "token-4b1c70";

    /** Stands in everything that is sent, and must stand in no line of the log. */
    private static final String MARK = "Zarghuna7391";

    private static final String STORY =
            "Two Taliban fighters were shot dead in Guzara district of Herat province on Sunday, " + MARK + " said.";

    @TempDir
    static Path data;

    private static Spans spans;
    private static RunningTarikh tarikh;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        spans = new Spans();
        tarikh = RunningTarikh.start(
                data,
                Map.of(
                        "QUARKUS_OTEL_SDK_DISABLED", "false",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", spans.address(),
                        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms",
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                        "TARIKH_WRITE_TOKEN", TOKEN),
                "--empty");
    }

    @AfterAll
    static void stop() {
        try {
            tarikh.close();
        } finally {
            spans.close();
        }
    }

    private static HttpResponse<String> send(String address, String type, String token, byte[] body) {
        return tarikh.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private static int send(String address, String type, String body) {
        return send(address, type, TOKEN, body.getBytes(StandardCharsets.UTF_8)).statusCode();
    }

    private static String document(String key, String text) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "key", key, "title", MARK, "published", "2025-09-22", "publisher", MARK + " Times", "text", text));
    }

    private static List<JsonNode> lines() {
        return tarikh.log()
                .lines()
                .filter(line -> line.contains(" | {"))
                .map(line -> {
                    try {
                        return JSON.readTree(line.substring(line.indexOf('{')));
                    } catch (IOException e) {
                        throw new AssertionError("No JSON: " + line, e);
                    }
                })
                .toList();
    }

    @Test
    void the_way_of_a_document_from_its_post_to_the_chronology_is_one_trace() throws IOException {
        String trace = "5f1c2d3e4a5b60718293a4b5c6d7e8f9";
        HttpResponse<String> stored =
                tarikh.send(HttpRequest.newBuilder(URI.create(tarikh.sources() + "/api/v1/documents"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .POST(BodyPublishers.ofString(document("traced", STORY)))
                        .build());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);

        Eventually.holds(() ->
                spans.ofTrace(trace).stream().anyMatch(span -> span.service().equals("timeline")));
        Eventually.holds(
                () -> spans.ofTrace(trace).stream().map(Spans.Span::name).anyMatch("POST /api/v1/documents"::equals));

        Map<String, Set<String>> told = spans.ofTrace(trace).stream()
                .collect(Collectors.groupingBy(
                        Spans.Span::service, Collectors.mapping(Spans.Span::name, Collectors.toSet())));
        assertThat(told).containsOnlyKeys("sources", "events", "timeline");
        assertThat(told.get("sources")).contains("POST /api/v1/documents");
        assertThat(told.get("events")).contains("read article", "bring article among the events");
        assertThat(told.get("timeline")).contains("apply event");
    }

    @Test
    void no_line_of_the_log_tells_a_word_of_what_was_sent_or_a_secret() throws IOException {
        String documents = tarikh.sources() + "/api/v1/documents";
        assertThat(send(documents, "application/json", document("whole", STORY)))
                .isEqualTo(201);
        Eventually.holds(() -> tarikh.json(tarikh.timeline() + "/api/v1/status")
                        .path("entries")
                        .asInt()
                > 0);
        int lines = lines().size();

        for (String broken : List.of(
                "{\"text\": \"" + MARK,
                "{\"text\": " + MARK + "}",
                MARK,
                "{\"text\": \"x\", \"published\": \"" + MARK + "\"}",
                "{\"text\": \"x\", \"published\": \"+999999999-01-01\", \"title\": \"" + MARK + "\"}",
                "{\"text\": \"x\", \"" + MARK + "\": 1}",
                "{\"text\": {\"" + MARK + "\": 1}}",
                "{\"text\": \"" + MARK + " \\ud800 alone\", \"key\": \"" + MARK + "\\udc00\"}",
                "{\"text\": \"" + MARK + " \\u0000 null\", \"title\": \"\\u0000" + MARK + "\"}",
                document("long", STORY).replace("\"long\"", "\"" + (MARK + " ").repeat(50_000) + "\""))) {
            send(documents, "application/json", broken);
            send(tarikh.sources() + "/api/v1/readings", "application/json", broken);
            send(tarikh.sources() + "/api/v1/imports", "application/x-ndjson", broken + "\n" + broken);
            send(tarikh.events() + "/api/v1/extractions", "application/json", broken);
            send(tarikh.events() + "/api/v1/lexicon/check", "application/json", broken);
            send(
                    tarikh.timeline() + "/report",
                    "application/x-www-form-urlencoded",
                    "field=" + MARK + "&wrong=" + MARK);
        }
        byte[] torn = ("Torn " + MARK + " \u00ff").getBytes(StandardCharsets.ISO_8859_1);
        send(documents + "?title=" + MARK + "&published=" + MARK, "text/plain", TOKEN, torn);
        send(documents, "text/plain", "wrong-" + MARK, STORY.getBytes(StandardCharsets.UTF_8));
        send(documents, "text/html", "<title>" + MARK + "</title><p>" + STORY + "<p><" + MARK);
        String event = tarikh.json(tarikh.events() + "/api/v1/events")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        for (String body : List.of(
                "{\"field\": \"date\", \"wrong\": \"" + MARK + "\", \"contact\": \"" + MARK + "@example.org\"}",
                "{\"field\": \"" + MARK + "\"}",
                "{\"others\": [\"" + MARK + "\"], \"note\": \"" + MARK + "\"}")) {
            for (String act : List.of("error-reports", "merge", "split", "restore")) {
                send(tarikh.events() + "/api/v1/events/" + event + "/" + act, "application/json", body);
            }
        }
        for (String address :
                List.of("/?q=", "/events/", "/api/v1/chronology?q=", "/api/v1/chronology?actor=", "/suggest?q=")) {
            tarikh.get(tarikh.timeline() + address + MARK + "%00");
        }
        Eventually.holds(() -> tarikh.json(tarikh.events() + "/api/v1/status")
                        .path("articles")
                        .path("waiting")
                        .asInt(-1)
                == 0);

        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        assertThat(secrets).isNotEmpty();
        assertThat(tarikh.log()).doesNotContain(MARK).doesNotContain(TOKEN);
        secrets.values().forEach(secret -> assertThat(tarikh.log()).doesNotContain(secret.toString()));
        assertThat(lines()).hasSizeLessThan(lines + 20);
    }

    @Test
    void every_line_of_a_service_is_json() {
        // The password of the first admin is told to who started it and never logged, so it is no line of the log.
        assertThat(tarikh.log()
                        .lines()
                        .filter(line -> line.matches("(sources|events|timeline) *\\| [^{].*"))
                        .filter(line -> !line.contains("| Sign in to the desk as admin with the password ")))
                .isEmpty();
        assertThat(lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("timestamp").asText()).isNotEmpty();
            assertThat(line.path("level").asText()).isNotEmpty();
            assertThat(line.path("loggerName").asText()).isNotEmpty();
            assertThat(line.has("message")).isTrue();
        });
    }

    @Test
    void every_metric_of_the_alerts_and_the_dashboard_is_one_that_a_service_tells() throws IOException {
        tarikh.get(tarikh.timeline() + "/");
        tarikh.get(tarikh.events() + "/api/v1/events");
        Set<String> told = new TreeSet<>();
        for (int service = 0; service < SERVICES.size(); service++) {
            tarikh.metrics(service)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]")[0])
                    .forEach(told::add);
        }
        Set<String> used = MonitoringTest.metrics(RunningTarikh.home()).stream()
                .filter(metric -> !MonitoringTest.foreign(metric))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).hasSizeGreaterThan(10);
        assertThat(told).containsAll(used);
    }
}
