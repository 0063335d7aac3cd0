package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where only what editors have reviewed is published, nothing else is told of or counted, wherever a reader looks. */
class PublicationIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int MOST_PAGES = 80;
    private static final String REVIEWED = "zenvakur";
    private static final String UNREVIEWED = "qorlazan";
    private static final String FIGURE = "recorded 401";
    private static final String PUBLISHER = "Harbour Wire";
    private static final String WITHHELD = "No editor reviews these figures";
    private static final String TEXT =
            """
            Two attacks in Herat

            A suicide bombing killed 7 people near Zenvakur market in Herat city on Monday, officials said.

            Another suicide bombing killed 12 people near Qorlazan mosque in Herat city on Monday, officials said.

            The United Nations recorded 401 attacks in Afghanistan between July and September 2025, while the Taliban \
            recorded 29 attacks in Afghanistan between July and September 2025.
            """;

    @TempDir
    Path data;

    private RunningTarikh tarikh;

    @AfterEach
    void stop() {
        tarikh.close();
    }

    @Test
    @Timeout(300)
    void what_no_editor_has_reviewed_is_found_nowhere_until_everything_is_published() throws Exception {
        tarikh = RunningTarikh.start(data, Map.of("TARIKH_PUBLISH", "reviewed"), "--empty");
        store();
        Eventually.holds(() -> event(REVIEWED) != null && event(UNREVIEWED) != null && atHead());
        String reviewed = event(REVIEWED).path("id").asText();
        String unreviewed = event(UNREVIEWED).path("id").asText();
        String title = event(REVIEWED).path("title").asText().toLowerCase(Locale.ROOT);
        String other = event(UNREVIEWED).path("title").asText().toLowerCase(Locale.ROOT);
        assertThat(unreviewed).isNotEqualTo(reviewed);
        assertThat(tarikh.get(tarikh.events() + "/api/v1/events/" + reviewed + "/reports")
                        .body())
                .as("the two events came near each other")
                .contains(unreviewed);
        assertThat(tarikh.all(tarikh.events() + "/api/v1/figures")).hasSizeGreaterThan(1);
        String article =
                event(REVIEWED).path("evidence").path(0).path("article").asText();
        for (Map.Entry<String, String> answer : answers(article).entrySet()) {
            assertThat(answer.getValue()).as(answer.getKey()).doesNotContain(reviewed, unreviewed);
        }
        assertThat(page("/records")).doesNotContain(PUBLISHER.toLowerCase(Locale.ROOT));

        BufferedReader stream = stream();
        accept(reviewed);
        Eventually.holds(() -> page("/api/v1/chronology").contains(REVIEWED) && atHead());
        Map<String, String> answers = answers(article);
        answers.forEach((address, answer) -> assertThat(answer).as(address).doesNotContain(unreviewed, other));
        Map<String, String> beyondTheSource = new LinkedHashMap<>(answers);
        beyondTheSource.keySet().removeIf(address -> address.startsWith("/sources/"));
        beyondTheSource.forEach(
                (address, answer) -> assertThat(answer).as(address).doesNotContain(UNREVIEWED, FIGURE));
        assertThat(answers.get("/")).contains(title);
        for (String address : List.of("/events/" + reviewed, "/api/v1/chronology/export.ndjson")) {
            assertThat(answers.get(address)).as(address).contains(title, REVIEWED);
        }
        assertThat(answers.get("/sources/" + article)).contains("/events/" + reviewed);
        assertThat(answers.get("/records")).contains(PUBLISHER.toLowerCase(Locale.ROOT));
        assertThat(answers.get("/figures")).contains(WITHHELD.toLowerCase(Locale.ROOT));
        assertThat(tarikh.json(tarikh.timeline() + "/api/v1/status")
                        .path("entries")
                        .asInt())
                .isEqualTo(1);
        assertThat(tarikh.get(tarikh.timeline() + "/events/" + unreviewed).statusCode())
                .isEqualTo(404);
        assertThat(first(stream)).contains(reviewed).doesNotContain(unreviewed);
        String counted = answers.get("/records");
        tarikh.close();

        tarikh = RunningTarikh.start(data, Map.of("TARIKH_PUBLISH", "all"), "--empty");
        Eventually.holds(() -> page("/api/v1/chronology").contains(UNREVIEWED) && atHead());
        Map<String, String> all = answers(article);
        assertThat(all.get("/")).contains(title, other);
        assertThat(all.get("/api/v1/chronology/export.ndjson")).contains(title, other, REVIEWED, UNREVIEWED);
        assertThat(all.get("/sources/" + article)).contains(reviewed, unreviewed);
        assertThat(all.get("/events/" + reviewed)).contains(unreviewed, "told apart by one article");
        assertThat(page("/events/" + reviewed + "?lang=fa"))
                .contains(unreviewed, "یک مطلب آن‌ها را از هم جدا می‌داند")
                .doesNotContain("told apart by one article");
        assertThat(all.get("/events/" + unreviewed)).contains(UNREVIEWED);
        assertThat(all.get("/figures")).contains(FIGURE).doesNotContain(WITHHELD.toLowerCase(Locale.ROOT));
        assertThat(all.get("/records")).isNotEqualTo(counted);
    }

    private void store() throws IOException {
        String document = JSON.createObjectNode()
                .put("url", "https://harbour.example/attacks")
                .put("publisher", PUBLISHER)
                .put("title", "Two attacks in Herat")
                .put("published", "2025-10-02")
                .put("language", "en")
                .put("text", TEXT)
                .toString();
        HttpResponse<String> answer = tarikh.post(
                tarikh.sources() + "/api/v1/documents", "application/json", document.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** The event with a word in one of its quotes, as the events service tells it; null where there is none. */
    private JsonNode event(String word) {
        return tarikh.all(tarikh.events() + "/api/v1/events").stream()
                .filter(event -> event.path("evidence")
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(word))
                .filter(event -> event.path("kind").asText().equals("incident"))
                .findFirst()
                .orElse(null);
    }

    private void accept(String event) {
        String address = tarikh.events() + "/api/v1/events/" + event;
        HttpResponse<String> answer = tarikh.send(HttpRequest.newBuilder(URI.create(address + "/accept"))
                .header("Content-Type", "application/json")
                .header(
                        "If-Match",
                        tarikh.get(address).headers().firstValue("ETag").orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofString("{\"by\": \"Amina\"}"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** What readers and programs are answered: all the API has, and every page that links lead to. */
    private Map<String, String> answers(String article) {
        Set<String> addresses = new LinkedHashSet<>(List.of(
                "/api/v1/chronology",
                "/api/v1/chronology?asOf=" + Instant.now(),
                "/api/v1/chronology?q=" + UNREVIEWED,
                "/api/v1/chronology/density?bucket=year",
                "/api/v1/chronology/facets",
                "/api/v1/chronology/places",
                "/api/v1/chronology/changes?after=0",
                "/api/v1/status",
                "/records",
                "/figures",
                "/threads",
                "/map",
                "/embed",
                "/progress",
                "/about/status",
                "/actors/taliban",
                "/compare?a=actor:taliban",
                "/places/afghanistan.herat",
                "/sources/" + article,
                "/?lang=fa"));
        for (String format : List.of(
                "csv", "ndjson", "geojson", "ics", "atom", "jsonld", "timelinejs.json", "acled.csv", "ucdp.csv")) {
            addresses.add("/api/v1/chronology/export." + format);
        }
        Map<String, String> answers = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(addresses);
        open.add("/");
        while (!open.isEmpty() && answers.size() < MOST_PAGES) {
            String address = open.poll();
            String answer = tarikh.get(tarikh.timeline() + address).body();
            answers.put(address, answer.toLowerCase(Locale.ROOT));
            for (String link : links(answer)) {
                if (!link.startsWith("/desk") && !answers.containsKey(link) && !open.contains(link)) {
                    open.add(link);
                }
            }
        }
        return answers;
    }

    /** Where a page leads; data leads nowhere. */
    private static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    /** In lower case, whatever the status. */
    private String page(String path) {
        return tarikh.get(tarikh.timeline() + path).body().toLowerCase(Locale.ROOT);
    }

    private boolean atHead() {
        JsonNode reading = tarikh.json(tarikh.events() + "/api/v1/status");
        JsonNode following = tarikh.json(tarikh.timeline() + "/api/v1/status");
        return reading.path("articles").path("waiting").asInt(-1) == 0
                && reading.path("position").equals(reading.path("upstream"))
                && following.path("position").equals(following.path("upstream"))
                && following.at("/history/position").equals(following.at("/history/upstream"));
    }

    /** Once it has said where it begins: what changes from then on is told. */
    private BufferedReader stream() throws IOException, InterruptedException {
        InputStream told = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(tarikh.timeline() + "/api/v1/chronology/stream"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
        BufferedReader stream = new BufferedReader(new InputStreamReader(told, StandardCharsets.UTF_8));
        next(stream, "id:");
        return stream;
    }

    private static String next(BufferedReader stream, String field) throws IOException {
        String line = stream.readLine();
        while (!line.startsWith(field)) {
            line = stream.readLine();
        }
        return line;
    }

    /** The first change that the stream has told. */
    private static String first(BufferedReader stream) throws IOException {
        try (stream) {
            return next(stream, "data:");
        }
    }
}
