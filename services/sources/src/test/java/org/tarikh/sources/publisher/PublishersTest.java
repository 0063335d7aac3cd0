package org.tarikh.sources.publisher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class PublishersTest {
    private static final String PUBLISHERS = "/api/v1/publishers";

    @Inject
    DataSource database;

    @Inject
    PublisherBackfill backfill;

    private static ValidatableResponse post(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post(PUBLISHERS)
                .then();
    }

    private static ValidatableResponse patch(String id, String tag, Object body) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .patch(PUBLISHERS + "/" + id)
                .then();
    }

    @Test
    void a_publisher_is_known_again_by_its_name_however_it_is_written() {
        String id = post(Map.of("name", "Zenith Herald", "licence", "CC-BY-4.0"))
                .statusCode(201)
                .body("display", equalTo("full"))
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        post(Map.of("name", " ZÉNITH   herald ")).statusCode(409).body("code", equalTo("sources.publisher-known"));
        post(Map.of("name", "Zenith Herald", "licence", "CC-BY-4.0"))
                .statusCode(200)
                .body("id", equalTo(id));
        post(Map.of("name", "Zenith Herald", "display", "hidden")).statusCode(409);
        given().queryParam("name", "zenith HERALD").get(PUBLISHERS).then().body("items.id", hasItem(id));
    }

    @Test
    void what_is_left_out_of_a_change_stays_and_a_blank_empties() {
        String id = post(Map.of("name", "Orchard Times", "note", "weekly", "home", "https://orchard.example/"))
                .statusCode(201)
                .extract()
                .path("id");
        given().contentType("application/json")
                .body(Map.of("note", ""))
                .patch(PUBLISHERS + "/" + id)
                .then()
                .statusCode(428);
        patch(id, "\"7\"", Map.of("note", "")).statusCode(412);
        patch(id, "\"1\"", Map.of("note", "", "display", "quotes"))
                .statusCode(200)
                .body("note", equalTo(null))
                .body("home", equalTo("https://orchard.example/"))
                .body("display", equalTo("quotes"))
                .header("ETag", "\"2\"");
        patch(id, "\"2\"", Map.of("display", "some")).statusCode(400).body("violations.field", hasItem("display"));
        patch(id, "\"2\"", Map.of("name", " ")).statusCode(400).body("violations.field", hasItem("name"));
        patch(id, "\"2\"", Map.of("nmae", "x")).statusCode(400).body("code", equalTo("sources.unknown-field"));
    }

    @Test
    void whom_an_article_names_is_listed_and_stays_as_long_as_it_does() {
        given().contentType("application/json")
                .body(Map.of(
                        "url", "https://lantern.example/1", "publisher", "Lantern Post", "text", "The lamps were lit."))
                .post("/api/v1/documents")
                .then()
                .statusCode(201);
        var listed = given().queryParam("name", "lantern post")
                .get(PUBLISHERS)
                .then()
                .extract();
        String id = listed.path("items[0].id");
        assertThat(id).isNotNull();
        given().header("If-Match", "\"1\"")
                .delete(PUBLISHERS + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("sources.publisher-in-use"));
        String other = post(Map.of("name", "Nobody's Gazette")).extract().path("id");
        given().header("If-Match", "\"1\"")
                .delete(PUBLISHERS + "/" + other)
                .then()
                .statusCode(204);
        given().get(PUBLISHERS + "/" + other).then().statusCode(404);
    }

    @Test
    void nothing_is_said_of_publishers_until_all_that_was_here_before_is_known_to_be_theirs() throws SQLException {
        String document = given().contentType("application/json")
                .body(Map.of("key", "former-1", "publisher", "Former Gazette", "text", "The ice on the pond was thin."))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = given().queryParam("name", "Former Gazette").get(PUBLISHERS).path("items[0].id");
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("article", "document_revision")) {
                connection
                        .createStatement()
                        .executeUpdate(
                                "UPDATE " + table + " SET publisher_id = NULL WHERE publisher = 'Former Gazette'");
            }
        }
        patch(id, "\"1\"", Map.of("display", "hidden"))
                .statusCode(503)
                .body("code", equalTo("sources.publishers-not-ready"));
        post(Map.of("name", "Latter Gazette", "display", "hidden")).statusCode(503);

        backfill.fill();
        patch(id, "\"1\"", Map.of("display", "hidden")).statusCode(200);
        given().get("/api/v1/documents/" + document + "/text").then().statusCode(451);
    }

    @Test
    void pages_give_each_publisher_once() {
        post(Map.of("name", "Page One"));
        post(Map.of("name", "Page Two"));
        post(Map.of("name", "Page Three"));
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var request = given().queryParam("limit", 2);
            var page = (next == null ? request : request.queryParam("cursor", next))
                    .get(PUBLISHERS)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.name"));
            next = page.path("next");
        } while (next != null);
        assertThat(seen).doesNotHaveDuplicates().contains("Page One", "Page Two", "Page Three");
        given().queryParam("cursor", "x").get(PUBLISHERS).then().statusCode(400);
    }
}
