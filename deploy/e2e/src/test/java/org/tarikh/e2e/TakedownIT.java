package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a publisher does not allow, and what was taken down, is shown nowhere; of the latter no word is left in any table. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TakedownIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADLINE = "qorlazan";
    private static final String BYLINE = "yasnavid";
    private static final String QUOTED = "zenvakur";
    private static final String LATER = "mirzobek";
    private static final List<String> MARKERS = List.of(HEADLINE, BYLINE, QUOTED, LATER);
    private static final String PUBLISHER = "Harbour Wire";

    @TempDir
    static Path data;

    private static RunningTarikh tarikh;
    private static String alone;
    private static String shared;
    private static String other;
    private static Instant told;

    @BeforeAll
    static void start() throws Exception {
        tarikh = RunningTarikh.start(data, "--empty");
        alone = stored(
                "https://harbour.example/alone",
                PUBLISHER,
                "Qorlazan earthquake kills 12 in Badakhshan",
                "Qorlazan earthquake kills 12 in Badakhshan\n\nBy Yasnavid Karimi\n\nAn earthquake killed at least 12 people"
                        + " near Zenvakur bazaar in Badakhshan province of Afghanistan on Monday, officials told reporters.\n\n"
                        + "Hundreds of houses were destroyed, said Mirzobek Sharifi, a resident.\n\n"
                        + "Tea is grown in the next valley.");
        shared = stored(
                "https://harbour.example/shared",
                PUBLISHER,
                "Qorlazan bomber kills 7 at gathering in Herat",
                "Qorlazan bomber kills 7 at gathering in Herat\n\nBy Yasnavid Karimi\n\nA suicide bombing killed 7 people"
                        + " near Zenvakur market in Herat province of Afghanistan on Monday, citing local officials.\n\n"
                        + "At least 10 people were wounded, said Mirzobek Sharifi, a spokesman of the governor.");
        other = stored(
                "https://lantern.example/other",
                "Lantern Post",
                "Suicide bombing kills 7 in Herat",
                "Suicide bombing kills 7 in Herat\n\nA suicide bombing killed 7 people in Herat province of Afghanistan on"
                        + " Monday, the Lantern Post reported, citing local officials.\n\nNobody claimed the attack at first.");
        Eventually.holds(() -> chronology().contains(QUOTED) && chronology().contains(HEADLINE) && atHead());
        told = Instant.now();
    }

    @AfterAll
    static void stop() {
        tarikh.close();
    }

    @Test
    @Order(1)
    void quotes_alone_are_shown_of_a_publisher_that_allows_no_more() throws IOException {
        String article = article(alone);
        assertThat(page("/sources/" + article).body()).contains("Tea is grown");
        display("quotes");
        for (String path : List.of("/api/v1/articles/" + article, "/api/v1/documents/" + alone)) {
            HttpResponse<String> text = tarikh.get(tarikh.sources() + path + "/text");
            assertThat(text.statusCode()).isEqualTo(451);
            assertThat(text.body()).contains("sources.text-not-shown", "https://harbour.example/alone");
        }
        HttpResponse<String> page = page("/sources/" + article);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("allows quotes only", "https://harbour.example/alone")
                .containsIgnoringCase(QUOTED)
                .doesNotContain("Tea is grown");
        assertThat(page("/sources/" + article + "?lang=fa").body()).contains("تنها نقل‌قول");
        assertThat(page("/sources/" + article + "?lang=ps").body()).contains("یوازې د اقتباس");
        Eventually.holds(TakedownIT::atHead);
        assertThat(chronology()).contains(QUOTED);
    }

    @Test
    @Order(2)
    void no_word_is_shown_of_a_publisher_that_hides_them_and_all_are_again_once_it_does_not() throws IOException {
        String article = article(alone);
        List<String> events = events();
        String past = "?asOf=" + told;
        assertThat(tarikh.get(tarikh.timeline() + "/api/v1/chronology" + past).body())
                .containsIgnoringCase(QUOTED);
        String history = tarikh.events() + "/api/v1/events/" + events.get(0) + "/history";

        display("hidden");
        Eventually.holds(() -> !chronology().contains(QUOTED) && atHead());
        List<String> addresses = new ArrayList<>(List.of(
                tarikh.timeline() + "/api/v1/chronology",
                tarikh.timeline() + "/api/v1/chronology" + past,
                tarikh.timeline() + "/",
                tarikh.timeline() + "/embed",
                tarikh.timeline() + "/sources/" + article,
                tarikh.timeline() + "/sources/" + article + "/changes",
                tarikh.timeline() + "/sources/" + article(shared),
                tarikh.sources() + "/api/v1/articles",
                tarikh.sources() + "/api/v1/articles/changes",
                tarikh.sources() + "/api/v1/documents",
                tarikh.events() + "/api/v1/events",
                tarikh.events() + "/api/v1/events/changes",
                tarikh.events() + "/api/v1/events/revisions",
                tarikh.events() + "/api/v1/articles",
                tarikh.events() + "/api/v1/figures",
                history));
        for (String format :
                List.of("csv", "ndjson", "geojson", "ics", "atom", "jsonld", "timelinejs.json", "acled.csv")) {
            addresses.add(tarikh.timeline() + "/api/v1/chronology/export." + format);
        }
        for (String event : events) {
            addresses.add(tarikh.timeline() + "/events/" + event);
            addresses.add(tarikh.timeline() + "/sources/" + article + "?event=" + event);
            addresses.add(tarikh.events() + "/api/v1/events/" + event + "/history");
            addresses.add(tarikh.events() + "/api/v1/events/" + event + "/revisions/1");
            addresses.add(tarikh.events() + "/api/v1/events/" + event + "/reports");
        }
        for (String address : addresses) {
            HttpResponse<String> answer = tarikh.get(address);
            assertThat(answer.statusCode()).as(address).isIn(200, 404);
            for (String marker : MARKERS) {
                assertThat(answer.body().toLowerCase(Locale.ROOT)).as(address).doesNotContain(marker);
            }
        }
        assertThat(page("/sources/" + article).body())
                .contains("does not allow its words to be shown", "https://harbour.example/alone");
        assertThat(chronology()).contains("badakhshan");

        display("full");
        Eventually.holds(() -> chronology().contains(QUOTED) && atHead());
        assertThat(events()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(tarikh.get(tarikh.timeline() + "/api/v1/chronology" + past).body())
                .containsIgnoringCase(QUOTED);
        assertThat(page("/sources/" + article).body()).containsIgnoringCase(LATER);
    }

    @Test
    @Order(3)
    void of_a_document_taken_down_no_word_is_left_in_any_table() throws Exception {
        assertThat(tablesWith(HEADLINE))
                .anyMatch(table -> table.startsWith("sources"))
                .anyMatch(table -> table.startsWith("events"))
                .anyMatch(table -> table.startsWith("timeline"));
        for (String marker : MARKERS) {
            assertThat(tablesWith(marker)).as(marker).isNotEmpty();
        }
        String article = article(alone);
        String gone = tarikh.json(tarikh.events() + "/api/v1/events?document=" + alone)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String stays = tarikh.json(tarikh.events() + "/api/v1/events?document=" + other)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        assertThat(List.of(gone, stays)).doesNotContain("");

        takeDown(alone);
        takeDown(shared);
        Eventually.holds(() -> atHead() && noneLeft());
        assertThat(tarikh.get(tarikh.timeline() + "/api/v1/chronology/" + gone).statusCode())
                .isIn(404, 410);
        JsonNode standing = tarikh.json(tarikh.timeline() + "/api/v1/chronology/" + stays);
        assertThat(standing.path("evidence")).isNotEmpty().allSatisfy(evidence -> assertThat(
                        evidence.path("document").asText())
                .isEqualTo(other));
        HttpResponse<String> page = page("/sources/" + article);
        assertThat(page.statusCode()).isEqualTo(451);
        assertThat(page.body()).contains("was taken down", "https://harbour.example/alone");

        // Whoever reads the feeds again from their start hears of the tombstones only.
        change("events", "UPDATE article_feed SET cursor = NULL, generation = generation + 1, rebuilding = true");
        for (String feed : List.of("feed", "revision_feed")) {
            change(
                    "timeline",
                    "UPDATE " + feed + " SET position = NULL, generation = generation + 1, rebuilding = true");
        }
        Eventually.holds(() -> atHead()
                && asked("events", "SELECT rebuilding::text FROM article_feed").equals(List.of("false"))
                && asked("timeline", "SELECT rebuilding::text FROM feed").equals(List.of("false"))
                && asked("timeline", "SELECT rebuilding::text FROM revision_feed")
                        .equals(List.of("false")));
        for (String marker : MARKERS) {
            assertThat(tablesWith(marker)).as(marker).isEmpty();
        }
        assertThat(tarikh.get(tarikh.timeline() + "/api/v1/chronology/" + stays).statusCode())
                .isEqualTo(200);
    }

    private static String stored(String url, String publisher, String title, String text) throws IOException {
        ObjectNode document = JSON.createObjectNode()
                .put("url", url)
                .put("publisher", publisher)
                .put("title", title)
                .put("published", "2025-09-23")
                .put("language", "en")
                .put("text", text);
        HttpResponse<String> answer = tarikh.post(
                tarikh.sources() + "/api/v1/documents",
                "application/json",
                document.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private static String article(String document) {
        return tarikh.json(tarikh.sources() + "/api/v1/documents/" + document + "/articles")
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static List<String> events() {
        return tarikh.all(tarikh.events() + "/api/v1/events").stream()
                .map(event -> event.path("id").asText())
                .toList();
    }

    private static void display(String display) throws IOException {
        String list = tarikh.sources() + "/api/v1/publishers?name=" + PUBLISHER.replace(" ", "%20");
        String id = tarikh.json(list).path("items").path(0).path("id").asText();
        send("PATCH", tarikh.sources() + "/api/v1/publishers/" + id, "", "{\"display\": \"" + display + "\"}");
    }

    private static void takeDown(String document) {
        send("POST", tarikh.sources() + "/api/v1/documents/" + document, "/takedown", "{\"reason\": \"Asked for\"}");
    }

    /** Changes what has a tag of its own. */
    private static void send(String method, String address, String action, String body) {
        String tag = tarikh.get(address).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = tarikh.send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method(method, BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> page(String path) {
        return tarikh.get(tarikh.timeline() + path);
    }

    private static String chronology() {
        return tarikh.get(tarikh.timeline() + "/api/v1/chronology?limit=100")
                .body()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether each service has read all that the one before it tells. */
    private static boolean atHead() {
        JsonNode reading = tarikh.json(tarikh.events() + "/api/v1/status");
        JsonNode projecting = tarikh.json(tarikh.timeline() + "/api/v1/status");
        return reading.path("articles").path("waiting").asInt(-1) == 0
                && reading.path("position").equals(reading.path("upstream"))
                && projecting.path("position").equals(projecting.path("upstream"))
                && projecting.at("/history/position").equals(projecting.at("/history/upstream"));
    }

    private static boolean noneLeft() throws SQLException, IOException {
        for (String marker : MARKERS) {
            if (!tablesWith(marker).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The tables of all three databases with the word in any of their columns, as text or as bytes. */
    private static List<String> tablesWith(String word) throws SQLException, IOException {
        String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String database : List.of("sources", "events", "timeline")) {
            for (String table : asked(
                    database,
                    "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables WHERE table_type ="
                            + " 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')")) {
                String holds = "SELECT count(*) FROM " + table + " AS each WHERE each::text ILIKE '%" + word
                        + "%' OR each::text LIKE '%" + bytes + "%'";
                if (!asked(database, holds).equals(List.of("0"))) {
                    found.add(database + " " + table);
                }
            }
        }
        return found;
    }

    private static List<String> asked(String database, String question) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connection(database);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static void change(String database, String change) throws SQLException, IOException {
        try (Connection connection = connection(database);
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(change);
        }
    }

    private static Connection connection(String database) throws SQLException, IOException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (tarikh.port + 3) + "/" + database,
                "postgres",
                secrets.getProperty("postgres.password"));
    }
}
