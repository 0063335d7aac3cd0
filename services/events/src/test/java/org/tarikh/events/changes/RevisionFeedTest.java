package org.tarikh.events.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;
import org.tarikh.events.store.Sql;

@ServiceTest
class RevisionFeedTest {
    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void clear() {
        made.forEach(id -> {
            sql.update("DELETE FROM event_revision WHERE event = ?", id);
            sql.update("DELETE FROM event WHERE id = ?", id);
        });
    }

    private static String position() {
        return get("/api/v1/events/revisions/position").getString("position");
    }

    private static JsonPath after(String cursor) {
        return get("/api/v1/events/revisions?after=" + cursor);
    }

    private static String attack(String district, int killed) {
        return "incident|ASSAULT|2023-05-01|afghanistan." + district + "|taliban|" + killed + "|Two guards shot dead";
    }

    @Test
    void a_second_report_and_the_end_of_an_event_are_revisions_of_their_own() {
        readToTheEnd();
        String cursor = position();
        publish("revised 1", "Outlet One", "2023-05-02", attack("herat.guzara", 2));
        readToTheEnd();
        Object id = eventsOf("revised 1").get(0).get("id");
        publish("revised 2", "Outlet Two", "2023-05-02", attack("herat.guzara", 3));
        readToTheEnd();
        SourcesStub.delete("revised 1");
        SourcesStub.delete("revised 2");
        readToTheEnd();

        List<Map<String, Object>> told = after(cursor).getList("items");

        assertThat(told).allMatch(item -> item.get("event").equals(id));
        assertThat(told).extracting(item -> item.get("revision")).startsWith(1, 2);
        assertThat(told.get(0))
                .containsEntry(
                        "document", get("/api/v1/events/" + id + "/revisions/1").get("$"));
        Map<String, Object> end = told.get(told.size() - 1);
        assertThat(end).containsEntry("document", null).containsEntry("mergedInto", null);
        assertThat(told)
                .extracting(item -> Instant.parse((String) item.get("recorded")))
                .isSorted();
        assertThat(get("/api/v1/events/" + id + "/history").getList("items"))
                .as("an end is no revision to be read")
                .hasSize(told.size() - 1);
    }

    @Test
    void a_merge_is_told_at_the_moment_the_event_it_went_into_changed() {
        publish("swallow 1", "Outlet One", "2023-05-02", attack("herat.injil", 2));
        readToTheEnd();
        publish("swallow 2", "Outlet Two", "2023-05-02", attack("herat.kushk", 2));
        readToTheEnd();
        Object older = eventsOf("swallow 1").get(0).get("id");
        Object younger = eventsOf("swallow 2").get(0).get("id");
        String cursor = position();
        publish("swallow 2", "Outlet Two", "2023-05-02", attack("herat.injil", 2));
        readToTheEnd();

        List<Map<String, Object>> told = after(cursor).getList("items");

        Map<String, Object> end = told.stream()
                .filter(item -> item.get("event").equals(younger))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(end).containsEntry("document", null).containsEntry("mergedInto", older);
        assertThat(told)
                .anyMatch(item -> item.get("event").equals(older)
                        && item.get("document") != null
                        && item.get("recorded").equals(end.get("recorded")));
    }

    private void insert(Connection connection) throws SQLException {
        UUID id = UUID.randomUUID();
        made.add(id);
        try (PreparedStatement event = connection.prepareStatement("INSERT INTO event (id, revision) VALUES (?, 1)");
                PreparedStatement revision =
                        connection.prepareStatement("INSERT INTO event_revision (event, revision) VALUES (?, 1)")) {
            event.setObject(1, id);
            event.executeUpdate();
            revision.setObject(1, id);
            revision.executeUpdate();
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void a_transaction_that_commits_late_is_never_stepped_over_and_small_pages_give_each_revision_once()
            throws SQLException {
        readToTheEnd();
        String cursor = position();
        try (Connection late = transaction();
                Connection quick = transaction()) {
            insert(late);
            insert(quick);
            insert(quick);
            quick.commit();
            assertThat(after(cursor).getList("items")).isEmpty();
            assertThat(position()).isEqualTo(cursor);
            late.commit();
        }

        List<UUID> read = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            JsonPath page = get("/api/v1/events/revisions?limit=2&after=" + cursor);
            read.addAll(page.getList("items.event", UUID.class));
            cursor = page.getString("next");
        }
        assertThat(read).isEqualTo(made);
        assertThat(cursor).isEqualTo(position());
    }

    @Test
    void a_cursor_of_a_passed_epoch_is_gone_and_one_of_another_form_is_refused() {
        sql.update("UPDATE feed_epoch SET epoch = 7");
        try {
            given().get("/api/v1/events/revisions?after=1.5.5").then().statusCode(410);
        } finally {
            sql.update("UPDATE feed_epoch SET epoch = 1");
        }
        given().get("/api/v1/events/revisions?after=x")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("after"));
        given().get("/api/v1/events/revisions?since=1").then().statusCode(400);
    }
}
