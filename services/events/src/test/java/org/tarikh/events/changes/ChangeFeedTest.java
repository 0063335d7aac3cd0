package org.tarikh.events.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.store.Sql;

@ServiceTest
class ChangeFeedTest {
    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final List<UUID> tombstones = new ArrayList<>();

    @AfterEach
    void clear() {
        tombstones.forEach(id -> sql.update("DELETE FROM event WHERE id = ?", id));
    }

    private static String position() {
        return get("/api/v1/events/changes/position").getString("position");
    }

    private static JsonPath after(String cursor) {
        return get("/api/v1/events/changes?after=" + cursor);
    }

    private UUID insert(Connection connection) throws SQLException {
        UUID id = UUID.randomUUID();
        tombstones.add(id);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO event (id, revision) VALUES (?, 1)")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
        return id;
    }

    private Connection transaction() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void a_transaction_that_commits_late_is_never_stepped_over() throws SQLException {
        readToTheEnd();
        String cursor = position();
        try (Connection late = transaction();
                Connection quick = transaction()) {
            UUID first = insert(late);
            UUID second = insert(quick);
            quick.commit();
            JsonPath meanwhile = after(cursor);
            assertThat(meanwhile.getList("items")).isEmpty();
            assertThat(meanwhile.getString("next")).isEqualTo(cursor);
            assertThat(position()).isEqualTo(cursor);

            late.commit();

            assertThat(after(cursor).getList("items.id", UUID.class)).containsExactly(first, second);
        }
    }

    @Test
    void a_feed_read_in_small_pages_gives_each_change_once() throws SQLException {
        readToTheEnd();
        String cursor = position();
        List<UUID> inserted = new ArrayList<>();
        try (Connection connection = transaction()) {
            for (int i = 0; i < 5; i++) {
                inserted.add(insert(connection));
            }
            connection.commit();
        }

        List<UUID> read = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            JsonPath page = get("/api/v1/events/changes?limit=2&after=" + cursor);
            read.addAll(page.getList("items.id", UUID.class));
            cursor = page.getString("next");
        }

        assertThat(read).isEqualTo(inserted);
        assertThat(cursor).isEqualTo(position());
        assertThat(after(cursor).getString("next")).isEqualTo(cursor);
    }

    @Test
    void a_long_poll_answers_as_soon_as_there_is_a_change() throws Exception {
        readToTheEnd();
        String cursor = position();
        Instant begun = Instant.now();
        CompletableFuture<JsonPath> answer =
                CompletableFuture.supplyAsync(() -> get("/api/v1/events/changes?wait=25&after=" + cursor));
        try (Connection connection = transaction()) {
            UUID id = insert(connection);
            connection.commit();

            assertThat(answer.get().getList("items.id", UUID.class)).containsExactly(id);
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_cursor_of_an_epoch_that_has_passed_is_gone() {
        sql.update("UPDATE feed_epoch SET epoch = 7");
        try {
            given().get("/api/v1/events/changes?after=1.5.5")
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("events.feed-epoch-passed"));
        } finally {
            sql.update("UPDATE feed_epoch SET epoch = 1");
        }
    }

    @Test
    void a_cursor_of_another_form_is_refused() {
        for (String cursor : List.of("x", "1.2", "1.2.-3", "1.2.99999999999999999999")) {
            given().queryParam("after", cursor)
                    .get("/api/v1/events/changes")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("after"));
        }
    }
}
