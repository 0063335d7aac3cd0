package org.tarikh.sources.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class ChangeFeedTest {
    private static String store(String key, String text) {
        return given().contentType("application/json")
                .body(Map.of("key", key, "text", text))
                .post("/api/v1/documents")
                .then()
                .extract()
                .path("id");
    }

    private static String articleOf(String document) {
        return given().get("/api/v1/documents/" + document + "/articles").path("items[0].id");
    }

    private static JsonPath changes(String after, String more) {
        var request = after == null ? given() : given().queryParam("after", after);
        return request.get("/api/v1/articles/changes?limit=500" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String position() {
        return given().get("/api/v1/articles/changes/position").path("position");
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    @Test
    void a_reader_never_steps_over_a_transaction_that_commits_late() throws SQLException {
        String late = articleOf(store("late", "This change is written first and committed last."));
        String from = position();
        List<String> seen = new ArrayList<>();
        String after = from;
        try (Connection other = owner()) {
            other.setAutoCommit(false);
            try (var sql = other.createStatement()) {
                sql.executeUpdate("UPDATE article_change SET xid = pg_current_xact_id(),"
                        + " seq = nextval('article_change_seq') WHERE article = '" + late + "'");
            }
            String early = articleOf(store("early", "This change is written second and committed at once."));
            JsonPath held = changes(after, "");
            seen.addAll(held.getList("items.id"));
            assertThat(seen)
                    .as("nothing behind the running transaction is served")
                    .isEmpty();
            assertThat(position()).isEqualTo(from);
            after = held.getString("next");
            other.commit();
            JsonPath freed = changes(after, "");
            assertThat(freed.<String>getList("items.id")).containsExactly(late, early);
            assertThat(freed.getString("next")).isEqualTo(position());
        }
    }

    @Test
    void an_article_changed_again_moves_to_the_end_and_one_that_goes_leaves_a_tombstone() {
        String text =
                "The Old Mill Burns Down Overnight\n\nA fire destroyed the old mill on Friday night, the mayor said.";
        String document = store("moves", text);
        String article = articleOf(document);
        String after = position();
        store("between", "Something else happened in between, the paper said.");
        store("moves", text + "\n\nNobody was hurt.");
        JsonPath moved = changes(after, "");
        List<String> ids = moved.getList("items.id");
        assertThat(ids).hasSize(2).endsWith(article);
        assertThat(moved.getInt("items[1].revision")).isEqualTo(2);
        assertThat(Instant.parse(moved.getString("items[1].changed")))
                .isAfter(Instant.parse(moved.getString("items[0].changed")))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(moved.getString("items[1].traceparent"))
                .as("traces are off unless asked for")
                .isNull();
        assertThat(moved.getInt("items[1].article.revision")).isEqualTo(2);

        store("moves", "Quite another story stands here now, about a harvest that failed in the south.");
        JsonPath replaced = changes(moved.getString("next"), "");
        Map<String, Boolean> deleted = new HashMap<>();
        replaced.<Map<String, Object>>getList("items")
                .forEach(item -> deleted.put((String) item.get("id"), (Boolean) item.get("deleted")));
        assertThat(deleted).hasSize(2).containsEntry(article, true);
        given().get("/api/v1/articles/" + article).then().statusCode(404);
    }

    @Test
    void storing_the_same_again_is_no_change() {
        store("same", "The same text twice is one change.");
        String after = position();
        store("same", "The same text twice is one change.");
        JsonPath nothing = changes(after, "");
        assertThat(nothing.getList("items")).isEmpty();
        assertThat(nothing.getString("next")).isEqualTo(after);
    }

    @Test
    void a_long_poll_answers_when_a_change_comes() throws Exception {
        String after = position();
        var answer = CompletableFuture.supplyAsync(() -> changes(after, "&wait=20"));
        String article = articleOf(store("polled", "A change for one who waits: " + UUID.randomUUID()));
        assertThat(answer.get(10, TimeUnit.SECONDS).<String>getList("items.id")).containsExactly(article);
    }

    @Test
    void a_long_poll_without_a_change_answers_at_its_end() {
        String after = position();
        long begun = System.nanoTime();
        JsonPath nothing = changes(after, "&wait=1");
        assertThat(nothing.getList("items")).isEmpty();
        assertThat(nothing.getString("next")).isEqualTo(after);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isBetween(900L, 8000L);
    }

    @Test
    void many_long_polls_leave_the_service_free_for_others() {
        String after = position();
        List<CompletableFuture<JsonPath>> waiting = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            waiting.add(CompletableFuture.supplyAsync(
                    () -> changes(after, "&wait=5"), task -> new Thread(task, "poll").start()));
        }
        given().get("/api/v1/status").then().statusCode(200);
        String article = articleOf(store("crowd", "A change for a crowd of readers: " + UUID.randomUUID()));
        waiting.forEach(
                poll -> assertThat(poll.join().<String>getList("items.id")).containsExactly(article));
    }

    @Test
    void the_feed_is_read_in_pages_that_join_without_gap_or_repeat() {
        String from = position();
        for (int i = 0; i < 7; i++) {
            store("joined-" + i, "Story number " + i + " of seven that are read in pages.");
        }
        List<String> whole = changes(from, "").getList("items.id");
        assertThat(whole).hasSize(7);
        assertThat(everything(from, 3)).isEqualTo(whole);
    }

    private static List<String> everything(String from, int limit) {
        List<String> seen = new ArrayList<>();
        String after = from;
        List<String> items;
        do {
            var request = after == null ? given() : given().queryParam("after", after);
            JsonPath page =
                    request.get("/api/v1/articles/changes?limit=" + limit).jsonPath();
            items = page.getList("items.id");
            seen.addAll(items);
            after = page.getString("next");
        } while (!items.isEmpty());
        return seen;
    }

    @Test
    void a_restored_feed_begins_a_new_epoch_and_sends_old_cursors_to_the_start() throws SQLException {
        String article = articleOf(store("restored", "This one outlives the restore."));
        String old = position();
        try (Connection owner = owner();
                var sql = owner.createStatement()) {
            sql.execute("SELECT begin_feed_epoch()");
        }
        given().queryParam("after", old)
                .get("/api/v1/articles/changes")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("sources.feed-epoch-passed"));
        assertThat(everything(null, 500)).containsOnlyOnce(article);
    }

    @Test
    void a_cursor_or_number_that_is_none_is_refused() {
        for (String query :
                List.of("after=x", "after=1.2", "after=999999999.1.1", "limit=501", "limit=0", "wait=31", "wait=-1")) {
            given().get("/api/v1/articles/changes?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
        }
        given().get("/api/v1/articles/changes?since=1").then().statusCode(400).body("detail", containsString("since"));
    }
}
