package org.tarikh.sources.rights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class RightsTest {
    private static final String UNTOLD = "SELECT count(*) FROM publisher WHERE untold_after IS NOT NULL";

    @Inject
    DataSource database;

    @Inject
    Rights rights;

    @Inject
    Announcements announcements;

    private static RequestSpecification insider() {
        return given().header("Authorization", "Bearer reading-token-of-the-tests");
    }

    private static String stored(String url, String publisher, String title, String text) {
        return given().contentType("application/json")
                .body(Map.of("url", url, "publisher", publisher, "title", title, "text", text))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void display(String publisher, String display) {
        String id =
                given().queryParam("name", publisher).get("/api/v1/publishers").path("items[0].id");
        String tag = given().get("/api/v1/publishers/" + id).header("ETag");
        given().contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("display", display))
                .patch("/api/v1/publishers/" + id)
                .then()
                .statusCode(200);
    }

    private static String article(String document) {
        return given().get("/api/v1/documents/" + document + "/articles").path("items[0].id");
    }

    private static String position() {
        return given().get("/api/v1/articles/changes/position").path("position");
    }

    /** The ids of all articles that changed after the position; other tests may have left a great many. */
    private static List<String> changedAfter(String position) {
        List<String> changed = new ArrayList<>();
        for (String at = position; ; ) {
            JsonPath page = given().queryParam("after", at)
                    .get("/api/v1/articles/changes?wait=2&limit=500")
                    .jsonPath();
            List<String> ids = page.getList("items.id");
            if (ids.isEmpty()) {
                return changed;
            }
            changed.addAll(ids);
            at = page.getString("next");
        }
    }

    @Test
    void what_a_publisher_does_not_allow_is_shown_to_the_installations_own_services_alone() {
        String document = stored(
                "https://quince.example/1",
                "Quince Courier",
                "Quinces ripened early",
                "Quinces ripened early\n\nThe orchard keepers of Marlow said the quinces ripened nine days early.");
        String article = article(document);
        given().get("/api/v1/articles/" + article + "/text").then().statusCode(200);

        String before = position();
        display("Quince Courier", "quotes");
        for (String address : List.of("/api/v1/articles/" + article, "/api/v1/documents/" + document)) {
            given().get(address + "/text")
                    .then()
                    .statusCode(451)
                    .contentType("application/problem+json")
                    .body("code", equalTo("sources.text-not-shown"))
                    .body("detail", containsString("https://quince.example/1"));
            insider().get(address + "/text").then().statusCode(200).body(containsString("orchard keepers"));
        }
        given().get("/api/v1/articles/" + article)
                .then()
                .body("display", equalTo("quotes"))
                .body("headline", notNullValue());
        given().queryParam("q", "quinces orchard")
                .get("/api/v1/articles")
                .then()
                .body("items.id", hasItem(article))
                .body("snippets." + article, equalTo(null));
        given().queryParam("after", before)
                .get("/api/v1/articles/changes?wait=10")
                .then()
                .body("items.id", hasItem(article));

        display("Quince Courier", "hidden");
        given().get("/api/v1/articles/" + article)
                .then()
                .body("display", equalTo("hidden"))
                .body("headline", equalTo(null))
                .body("title", equalTo(null))
                .body("url", equalTo("https://quince.example/1"))
                .body("documentHash", notNullValue());
        given().get("/api/v1/documents/" + document).then().body("title", equalTo(null));
        given().queryParam("q", "quinces orchard")
                .get("/api/v1/articles")
                .then()
                .body("items", empty());
        given().queryParam("after", before)
                .get("/api/v1/articles/changes?limit=500")
                .then()
                .body("items.id", hasItem(article))
                .body(not(containsString("Quinces")));
        insider()
                .queryParam("after", before)
                .get("/api/v1/articles/changes?limit=500")
                .then()
                .body(containsString("Quinces"));

        display("Quince Courier", "full");
        given().get("/api/v1/articles/" + article + "/text").then().statusCode(200);
        given().get("/api/v1/articles/" + article).then().body("headline", equalTo("Quinces ripened early"));
    }

    @Test
    void a_change_of_what_is_usual_is_told_for_whom_nothing_else_is_said() throws Exception {
        String usual = article(stored(
                "https://usual.example/1", "Usual Paper", "Bakers met", "Bakers met\n\nThe bakers met in the square."));
        String said = article(stored(
                "https://said.example/1",
                "Said Paper",
                "Potters met",
                "Potters met\n\nThe potters met in the square."));
        display("Said Paper", "full");
        await().atMost(Duration.ofSeconds(30)).until(() -> number(UNTOLD) == 0);
        String at = position();
        execute("UPDATE rights SET usual = 'hidden'");
        rights.start(null);
        await().atMost(Duration.ofSeconds(30)).until(() -> number("SELECT count(untold_after) FROM rights") == 0);
        assertThat(changedAfter(at)).contains(usual).doesNotContain(said);
        String after = position();
        rights.start(null);
        assertThat(position()).isEqualTo(after);
    }

    @Test
    void what_a_publisher_allows_binds_at_once_and_is_told_of_many_articles_some_at_a_time() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("{\"key\": \"batch-%d\", \"publisher\": \"Batch Post\", \"text\": \"Cart %d was weighed.\"}\n"
                    .formatted(i, i));
        }
        String accepted = given().contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(90)).until(() -> given().get(accepted).path("state"), equalTo("done"));

        String before = position();
        String one = "/api/v1/articles/"
                + given().queryParam("publisher", "Batch Post")
                        .get("/api/v1/articles?q=weighed")
                        .path("items[0].id");
        String tag = given().get(one).header("ETag");
        display("Batch Post", "quotes");
        given().header("If-None-Match", tag).get(one).then().statusCode(200).body("display", equalTo("quotes"));
        given().queryParam("publisher", "Batch Post")
                .queryParam("limit", 200)
                .get("/api/v1/articles?q=weighed")
                .then()
                .body("items.display", everyItem(equalTo("quotes")));
        await().atMost(Duration.ofSeconds(30)).until(() -> number(UNTOLD) == 0);
        String those =
                " FROM article JOIN article_change ON article = id WHERE publisher = 'Batch Post' AND revision = ";
        assertThat(number("SELECT count(*)" + those + 2)).isEqualTo(300);
        assertThat(number("SELECT count(DISTINCT xid)" + those + 2)).isGreaterThan(1);
        assertThat(changedAfter(before)).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();

        // as if a replica had died after 250 of them
        execute("UPDATE publisher SET untold_after = (SELECT id FROM article WHERE publisher = 'Batch Post'"
                + " ORDER BY id OFFSET 249 LIMIT 1) WHERE name = 'Batch Post'");
        while (announcements.some(7)) {
            assertThat(number("SELECT count(*)" + those + 2)).isGreaterThanOrEqualTo(250);
        }
        assertThat(number(UNTOLD)).isZero();
        assertThat(number("SELECT count(*)" + those + 2)).isEqualTo(250);
        assertThat(number("SELECT count(*)" + those + 3)).isEqualTo(50);
    }

    @Test
    void of_a_document_taken_down_no_word_is_left_and_it_does_not_come_back() throws Exception {
        String text = "Xylomarker headline\n\nBy Yarrowmarker Penn\n\nThe zephyrmarker crossed the old bridge on Monday"
                + " and twelve carts waited for the ferry.";
        String document = stored("https://ferry.example/9", "Ferry Gazette", "Xylomarker headline", text);
        String article = article(document);
        assertThat(rowsWith("xylomarker")).isNotEmpty();
        assertThat(rowsWith("zephyrmarker")).isNotEmpty();

        String takedown = "/api/v1/documents/" + document + "/takedown";
        Map<String, String> reason = Map.of("reason", "Court order 7");
        given().contentType("application/json")
                .body(reason)
                .post(takedown)
                .then()
                .statusCode(428);
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", " "))
                .post(takedown)
                .then()
                .statusCode(400);
        String before = position();
        String down = given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(reason)
                .post(takedown)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Court order 7"))
                .extract()
                .header("ETag");
        for (String marker : List.of("xylomarker", "yarrowmarker", "zephyrmarker")) {
            assertThat(rowsWith(marker)).as(marker).isEmpty();
        }
        given().get("/api/v1/documents/" + document)
                .then()
                .statusCode(200)
                .header("ETag", down)
                .body("takenDown.reason", equalTo("Court order 7"))
                .body("hash", notNullValue())
                .body("length", equalTo(text.length()))
                .body("publisher", equalTo("Ferry Gazette"));
        insider().get("/api/v1/documents/" + document + "/text").then().statusCode(451);
        insider()
                .get("/api/v1/articles/" + article + "/text")
                .then()
                .statusCode(451)
                .body("code", equalTo("sources.taken-down"));
        given().get("/api/v1/articles/" + article)
                .then()
                .statusCode(200)
                .body("takenDown", equalTo(true))
                .body("headline", equalTo(null))
                .body("url", equalTo("https://ferry.example/9"));
        given().queryParam("after", before)
                .get("/api/v1/articles/changes?wait=10")
                .then()
                .body("items.find { it.id == '" + article + "' }.takenDown", equalTo(true))
                .body("items.find { it.id == '" + article + "' }.article", equalTo(null));

        Map<String, String> again = Map.of("url", "https://ferry.example/9", "text", "Other words.");
        Map<String, String> elsewhere = Map.of("url", "https://ferry.example/copy", "text", text);
        for (Map<String, String> refused : List.of(again, elsewhere)) {
            given().contentType("application/json")
                    .body(refused)
                    .post("/api/v1/documents")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("sources.takedown-stands"));
        }
        String location = given().contentType("application/x-ndjson")
                .body(
                        """
                        {"key": "ferry-before", "text": "The line before the one that is refused."}
                        {"url": "https://ferry.example/9", "text": "Other words."}
                        {"key": "ferry-after", "text": "The line after the one that is refused."}
                        """
                                .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(90)).until(() -> given().get(location).path("state"), equalTo("done"));
        given().get(location)
                .then()
                .body("done", equalTo(2))
                .body("failures.line", contains(2))
                .body("failures[0].problem", containsString("was taken down"));

        String running = given().contentType("application/x-ndjson")
                .body(new ObjectMapper().writeValueAsBytes(elsewhere))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        given().get("/api/v1/imports/" + running).path("state").equals("done"));
        given().get("/api/v1/imports/" + running)
                .then()
                .body("failed", equalTo(1))
                .body("failures[0].problem", containsString("was taken down"));
        assertThat(rowsWith("zephyrmarker")).isEmpty();

        given().header("If-Match", down).delete(takedown).then().statusCode(204);
        given().get("/api/v1/documents/" + document).then().body("takenDown", equalTo(null));
        given().get("/api/v1/documents/" + document + "/text").then().statusCode(410);
        given().contentType("application/json")
                .body(Map.of("url", "https://ferry.example/9", "text", text))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2));
        given().get("/api/v1/documents/" + document + "/text").then().body(equalTo(text));
        given().get("/api/v1/documents/" + document + "/text?revision=1").then().statusCode(410);
        assertThat(article(document)).isEqualTo(article);
    }

    @Test
    void a_title_is_its_document_publishers_whoever_tells_a_story_in_it() {
        String document = stored(
                "https://letter.example/1",
                "Veiled Letter",
                "Secret title of the letter",
                "Wells run dry in three districts\nAmu TV | 1 October 2025\n\nThe wells of three districts ran dry on Monday, the"
                        + " mayor said at noon, and carts brought water from the river.");
        String article = article(document);
        given().get("/api/v1/articles/" + article)
                .then()
                .body("publisher", equalTo("Amu TV"))
                .body("title", equalTo("Secret title of the letter"));
        display("Veiled Letter", "hidden");
        given().get("/api/v1/articles/" + article)
                .then()
                .body("display", equalTo("full"))
                .body("headline", notNullValue())
                .body("title", equalTo(null));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> rowsWith(String word) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) FROM \"" + table + "\" t WHERE t::text ILIKE '%" + word + "%'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
