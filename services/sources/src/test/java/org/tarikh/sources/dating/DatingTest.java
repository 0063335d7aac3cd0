package org.tarikh.sources.dating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class DatingTest {
    private static final String STORY =
            """
            Well dug at Shinkay

            A well was dug at Shinkay, the water office said. It is forty metres deep and serves ninety families.

            A second one is to follow at the school, an engineer told reporters at the site.
            """;

    @Inject
    EntityManager entities;

    private static String document(String key, String text) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("key", key, "text", text))
                .post("/api/v1/documents")
                .then()
                .extract()
                .path("id");
    }

    private static String article(String document) {
        return get("/api/v1/documents/" + document + "/articles").getString("items[0].id");
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    private static String tag(String article) {
        return given().get("/api/v1/articles/" + article).header("ETag");
    }

    private static ValidatableResponse date(String article, String day) {
        Map<String, Object> body = new HashMap<>(Map.of("by", "Amina", "note", "the paper of that day"));
        body.put("published", day);
        return given().contentType(ContentType.JSON)
                .header("If-Match", tag(article))
                .body(body)
                .patch("/api/v1/articles/" + article)
                .then();
    }

    private static List<String> undated(String document) {
        return get("/api/v1/articles?undated=true&document=" + document).getList("items.id");
    }

    @Test
    void a_day_that_an_editor_gives_is_told_and_stays_when_the_document_comes_in_anew_until_it_is_taken_back() {
        String document = document("dating-well", STORY);
        String article = article(document);
        assertThat(undated(document)).containsExactly(article);
        String position = get("/api/v1/articles/changes/position").getString("position");

        date(article, "2024-03-02")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("published", equalTo("2024-03-02"))
                .body("publishedBasis", equalTo("manual"));

        assertThat(undated(document)).isEmpty();
        assertThat(get("/api/v1/articles/changes?after=" + position)
                        .getString("items.find { it.id == '" + article + "' }.article.published"))
                .isEqualTo("2024-03-02");
        document("dating-well", STORY.replace("ninety", "eighty"));
        assertThat(get("/api/v1/articles/" + article).getInt("revision")).isEqualTo(2);
        assertThat(get("/api/v1/articles/" + article).getString("published")).isEqualTo("2024-03-02");

        date(article, null).statusCode(200).body("published", nullValue()).body("publishedBasis", equalTo("unknown"));
        assertThat(undated(document)).containsExactly(article);
        JsonPath kept = get("/api/v1/articles/" + article + "/datings");
        assertThat(kept.getList("items.becomes")).containsExactly(null, "2024-03-02");
        assertThat(kept.getString("items[1].by")).isEqualTo("Amina");
        assertThat(kept.getString("items[1].note")).isEqualTo("the paper of that day");
    }

    @Test
    void what_editors_did_is_audited_and_a_takedown_takes_the_note() {
        String document = document("dating-kept", STORY.replace("well", "canal").replace("Well", "Canal"));
        String article = article(document);
        date(article, "2024-03-04").statusCode(200);
        date(article, null).statusCode(200);
        assertThat(get("/api/v1/audit?subject=" + article).getList("items.act"))
                .containsExactly("article_day_taken_back", "article_dated");
        assertThat(get("/api/v1/audit?subject=" + article).getMap("items[1].becomes"))
                .isEqualTo(Map.of("published", "2024-03-04"));

        given().contentType(ContentType.JSON)
                .header("If-Match", given().get("/api/v1/documents/" + document).header("ETag"))
                .body(Map.of("reason", "asked for"))
                .post("/api/v1/documents/" + document + "/takedown")
                .then()
                .statusCode(200);

        JsonPath kept = get("/api/v1/articles/" + article + "/datings");
        assertThat(kept.getString("items[0].note")).isNull();
        assertThat(kept.getString("items[0].by")).isEqualTo("Amina");
        JsonPath audit = get("/api/v1/audit?subject=" + article);
        assertThat(audit.getList("items.redacted")).containsExactly(true, true);
        assertThat(audit.getList("items.note")).containsExactly(null, null);
        assertThat(audit.getList("items.becomes")).containsExactly(null, null);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("published", "2024-03-05"))
                .patch("/api/v1/articles/" + article)
                .then()
                .statusCode(451);
    }

    /** As it does while this one is rolled out. */
    @Test
    void what_the_version_before_keeps_is_audited_too() {
        String article = article(document("dating-before", STORY.replace("Shinkay", "Atghar")));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("INSERT INTO article_dating (article, by, note, was, becomes)"
                                + " VALUES (CAST(?1 AS uuid), 'Amina', 'the paper', NULL, DATE '2024-03-02')")
                        .setParameter(1, article)
                        .executeUpdate());

        JsonPath kept = get("/api/v1/articles/" + article + "/datings");
        assertThat(kept.getList("items.becomes")).containsExactly("2024-03-02");
        assertThat(kept.getString("items[0].note")).isEqualTo("the paper");
        assertThat(get("/api/v1/audit?subject=" + article).getList("items.act")).containsExactly("article_dated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"published\": \"March\"}",
                "{\"published\": 3}",
                "{\"published\": null, \"day\": 1}",
                "{\"published\": null, \"by\": [1]}"
            })
    void what_is_no_day_is_refused(String body) {
        String article = article(document("dating-refused", STORY.replace("Shinkay", "Mizan")));
        given().contentType(ContentType.JSON)
                .header("If-Match", tag(article))
                .body(body)
                .patch("/api/v1/articles/" + article)
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"published\": \"2024-03-02\"}")
                .patch("/api/v1/articles/" + article)
                .then()
                .statusCode(428);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"99\"")
                .body("{\"published\": \"2024-03-02\"}")
                .patch("/api/v1/articles/" + article)
                .then()
                .statusCode(412);
        given().get("/api/v1/articles?undated=maybe").then().statusCode(400);
    }
}
