package org.tarikh.sources.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.article.ArticleShelf;

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

    @Inject
    DataSource database;

    private static String store(String key, String published) {
        return store(key, published, STORY + key);
    }

    private static String store(String key, String published, String text) {
        return given().contentType("application/json")
                .body(Map.of("key", key, "text", text, "published", published))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void run(String... statements) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String sql : statements) {
                entities.createNativeQuery(sql).executeUpdate();
            }
        });
    }

    private static List<String> found(String words) {
        return given().queryParam("q", words).get("/api/v1/articles").path("items.published");
    }

    private List<?> readBy(String key) {
        return entities.createNativeQuery("SELECT read_by FROM document WHERE key = ?1", Integer.class)
                .setParameter(1, key)
                .getResultList();
    }

    @Test
    void articles_from_before_the_search_are_filled_in() {
        store("karezak-1", "2031-08-01", "The Karezak well ran dry, farmers said.");
        run(
                "UPDATE article SET words = NULL WHERE published = DATE '2031-08-01'",
                "UPDATE document SET read_by = 0 WHERE key = 'karezak-1'");
        assertThat(found("karezak")).isEmpty();
        rereading.run();
        assertThat(found("karezak dry")).containsExactly("2031-08-01");
    }

    @Test
    void what_another_replica_is_reading_is_left_to_it_and_taken_up_when_it_died() throws SQLException {
        store("shared-1", "2031-08-02");
        store("shared-2", "2031-08-03");
        run("UPDATE document SET read_by = 0 WHERE key IN ('shared-1', 'shared-2')");
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT pg_advisory_xact_lock(" + Rereading.LOCK
                            + ", hashtext(CAST(id AS text))) FROM document WHERE key = 'shared-1'");
            rereading.run();
            assertThat(readBy("shared-1")).isEqualTo(List.of(0));
            assertThat(readBy("shared-2")).isEqualTo(List.of(ArticleShelf.READER));
            other.rollback();
        }
        rereading.run();
        assertThat(readBy("shared-1")).isEqualTo(List.of(ArticleShelf.READER));
    }

    @Test
    void what_a_version_stored_that_knew_no_near_copies_is_read_anew() {
        List<String> documents = List.of(store("reread-1", "2025-05-01"), store("reread-2", "2025-05-02"));
        run(
                "DELETE FROM article_key",
                "DELETE FROM article_sketch",
                "UPDATE article SET copy_of = NULL, attribution = '{}'",
                "UPDATE document SET read_by = 0");
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
