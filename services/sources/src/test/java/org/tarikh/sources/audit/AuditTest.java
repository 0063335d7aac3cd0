package org.tarikh.sources.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.fetch.RawServer;

@ServiceTest
class AuditTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    private static ValidatableResponse post(String address, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(address).then();
    }

    private static ValidatableResponse patch(String address, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", tag(address))
                .body(body)
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static void delete(String address) {
        given().header("If-Match", tag(address)).delete(address).then().statusCode(204);
    }

    private static String tag(String address) {
        return given().get(address).header("ETag");
    }

    private static JsonPath audit(String filters) {
        return given().get("/api/v1/audit?" + filters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void what_is_said_of_a_publisher_is_known_as_it_was_and_as_it_is() {
        String publisher = post("/api/v1/publishers", Map.of("name", "Audited Courier", "licence", "CC0-1.0"))
                .statusCode(201)
                .extract()
                .path("id");
        String own = "/api/v1/publishers/" + publisher;
        post("/api/v1/publishers", Map.of("name", "Audited Courier")).statusCode(200);
        patch(own, Map.of("display", "quotes", "licence", ""));
        patch(own, Map.of("display", "quotes"));
        delete(own);

        JsonPath audit = audit("subject=" + publisher);
        assertThat(audit.getList("items.act"))
                .isEqualTo(List.of("publisher_removed", "publisher_changed", "publisher_added"));
        assertThat(audit.getList("items.sort")).containsOnly("publisher");
        assertThat(audit.getMap("items[2].was")).isEmpty();
        assertThat(audit.getMap("items[2].becomes")).isEqualTo(Map.of("name", "Audited Courier", "licence", "CC0-1.0"));
        assertThat(audit.getMap("items[1].was")).isEqualTo(Map.of("name", "Audited Courier", "licence", "CC0-1.0"));
        assertThat(audit.getMap("items[1].becomes")).isEqualTo(Map.of("name", "Audited Courier", "display", "quotes"));
        assertThat(audit.getMap("items[0].was")).isEqualTo(Map.of("name", "Audited Courier", "display", "quotes"));
    }

    @Test
    void a_feed_is_known_from_its_first_day_to_its_last() {
        String list =
                "<opml version='2.0'><body><outline type='rss' text='Valley' xmlUrl='https://audited.example/rss'/>"
                        + "</body></opml>";
        String feed = given().contentType("text/x-opml")
                .body(list)
                .post("/api/v1/feeds/import")
                .then()
                .statusCode(200)
                .extract()
                .path("added[0].feed");
        String own = "/api/v1/feeds/" + feed;
        patch(own, Map.of("state", "paused", "publisher", "Audited Valley"));
        patch(own, Map.of("state", "paused"));
        delete(own);

        JsonPath audit = audit("subject=" + feed);
        assertThat(audit.getList("items.act")).isEqualTo(List.of("feed_removed", "feed_changed", "feed_added"));
        assertThat(audit.getString("items[2].becomes.url")).isEqualTo("https://audited.example/rss");
        String url = "https://audited.example/rss";
        assertThat(audit.getMap("items[1].was")).isEqualTo(Map.of("url", url, "state", "active"));
        assertThat(audit.getMap("items[1].becomes"))
                .isEqualTo(Map.of("url", url, "state", "paused", "publisher", "Audited Valley"));
        assertThat(audit.getString("items[0].was.title")).isEqualTo("Valley");
    }

    @Test
    void an_address_that_is_no_feed_is_known_to_have_been_followed_no_longer_and_why() throws IOException {
        try (RawServer server = new RawServer()) {
            server.on("/story", "HTTP/1.1 200 OK\nContent-Type: text/plain", "The mill was mended.");
            String url = server.at("/story").toString();
            post("/api/v1/feeds", Map.of("url", url)).statusCode(400);

            String feed = audit("act=feed_removed").getString("items.find { it.was.url == '" + url + "' }.subject");
            JsonPath audit = audit("subject=" + feed);
            assertThat(audit.getList("items.act")).isEqualTo(List.of("feed_removed", "feed_added"));
            assertThat(audit.getString("items[0].note")).isNotBlank();
        }
    }

    @Test
    void a_takedown_and_its_lifting_are_known_with_the_reason() {
        String document = post("/api/v1/documents", Map.of("key", "audited", "text", "The mill of Zarghun was mended."))
                .statusCode(201)
                .extract()
                .path("id");
        String own = "/api/v1/documents/" + document;
        given().contentType(ContentType.JSON)
                .header("If-Match", tag(own))
                .body(Map.of("reason", "asked for by its author"))
                .post(own + "/takedown")
                .then()
                .statusCode(200);
        given().header("If-Match", tag(own)).delete(own + "/takedown").then().statusCode(204);

        JsonPath audit = audit("subject=" + document);
        assertThat(audit.getList("items.act")).isEqualTo(List.of("takedown_lifted", "document_taken_down"));
        assertThat(audit.getString("items[1].note")).isEqualTo("asked for by its author");
        assertThat(audit.getMap("items[1].becomes")).isEqualTo(Map.of("key", "audited", "takenDown", true));
        assertThat(audit.getBoolean("items[1].redacted")).isFalse();
    }

    @Test
    void a_token_that_is_made_and_revoked_is_known() {
        String token = post("/api/v1/tokens?by=Amina", Map.of("name", "Audited", "scopes", List.of("ingest")))
                .statusCode(201)
                .extract()
                .path("id");
        String own = "/api/v1/tokens/" + token;
        given().header("If-Match", "*").delete(own + "?by=Bilal").then().statusCode(204);
        given().header("If-Match", "*").delete(own).then().statusCode(204);

        JsonPath audit = audit("subject=" + token);
        assertThat(audit.getList("items.act")).isEqualTo(List.of("token_revoked", "token_made"));
        assertThat(audit.getList("items.by")).isEqualTo(List.of("Bilal", "Amina"));
        assertThat(audit.getMap("items[1].becomes")).isEqualTo(Map.of("name", "Audited", "scopes", List.of("ingest")));
        given().header("If-Match", "*")
                .delete(own + "?by=" + "x".repeat(201))
                .then()
                .statusCode(400);
        assertThat(audit("by=Bilal&act=token_revoked").getList("items.subject")).containsExactly(token);
        assertThat(audit("by=Bilal&to=2000-01-01T00:00:00Z").getList("items")).isEmpty();
    }

    @Test
    void it_leaves_as_a_table_or_as_lines_with_the_filters_of_the_list_and_no_formula() throws IOException {
        String token = given().queryParam("by", "=1+1")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Taken away", "scopes", List.of("edit")))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().header("If-Match", "*").delete("/api/v1/tokens/" + token).then().statusCode(204);
        JsonPath first = audit("subject=" + token + "&limit=1");
        assertThat(first.getList("items.act")).isEqualTo(List.of("token_revoked"));
        assertThat(audit("subject=" + token + "&cursor=" + first.getString("next"))
                        .getList("items.act"))
                .isEqualTo(List.of("token_made"));

        String table = given().get("/api/v1/audit/export.csv?subject=" + token)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("audit.csv"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table))
                .getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).get("by")).isEqualTo("'=1+1");
        assertThat(rows.get(1).get("becomes")).isEqualTo("{\"name\":\"Taken away\",\"scopes\":[\"edit\"]}");

        List<String> lines = given().get("/api/v1/audit/export.ndjson?subject=" + token)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(JsonPath.from(lines.get(1)).getString("by")).isEqualTo("=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"act=dance", "subject=me", "from=yesterday", "colour=red", "limit=0", "cursor=here"})
    void what_cannot_be_asked_is_refused(String filter) {
        given().get("/api/v1/audit?" + filter).then().statusCode(400);
    }

    @Test
    void neither_the_service_nor_the_owner_of_the_database_changes_it() throws SQLException {
        post("/api/v1/tokens", Map.of("name", "Kept", "scopes", List.of("ingest")))
                .statusCode(201);
        List<String> changes = List.of(
                "DELETE FROM audit",
                "UPDATE audit SET by = 'Nobody'",
                "UPDATE audit SET redacted = true",
                "TRUNCATE audit");
        try (Connection service = database.getConnection();
                Connection migrations = DriverManager.getConnection(address, owner, ownerPassword);
                Statement own = service.createStatement();
                Statement owners = migrations.createStatement()) {
            for (String change : changes) {
                assertThatThrownBy(() -> own.executeUpdate(change)).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> owners.executeUpdate(change)).hasMessageContaining("only added to");
            }
        }
        assertThat(audit("subject=" + UUID.randomUUID()).getList("items")).isEmpty();
    }
}
