package org.tarikh.sources.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class RereadingTest {
    private static final String STORY =
            """
            The ferry of Harun lies at anchor

            The ferry of Harun was laid up on Monday for want of diesel, its master said, according to Pajhwok.

            Forty passengers wait on the far bank with their goats, and the price of a place in a rowing boat has risen
            from ten to ninety afghanis since the morning, he told those who had come to listen to him at the landing.
            """;

    @Inject
    Rereading rereading;

    @Inject
    EntityManager entities;

    private static String store(String key, String published) {
        return given().contentType("application/json")
                .body(Map.of("key", key, "text", STORY + key, "published", published))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void what_a_version_stored_that_knew_no_near_copies_is_read_anew() {
        List<String> documents = List.of(store("reread-1", "2025-05-01"), store("reread-2", "2025-05-02"));
        QuarkusTransaction.requiringNew().run(() -> {
            for (String sql : List.of(
                    "DELETE FROM article_key",
                    "DELETE FROM article_sketch",
                    "UPDATE article SET copy_of = NULL, attribution = '{}'",
                    "UPDATE document SET read_by = 0")) {
                entities.createNativeQuery(sql).executeUpdate();
            }
        });
        rereading.run();
        String first = given().get("/api/v1/documents/" + documents.get(0) + "/articles")
                .path("items[0].id");
        given().get("/api/v1/documents/" + documents.get(1) + "/articles")
                .then()
                .body("items", hasSize(1))
                .body("items[0].copyOf", equalTo(first))
                .body("items[0].attribution[0].role", equalTo("agency"))
                .body("items[0].attribution[0].name", equalTo("Pajhwok"));
    }
}
