package org.tarikh.sources.retrieval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.fetch.Conditions;
import org.tarikh.sources.fetch.Fetcher;
import org.tarikh.sources.fetch.RawServer;

/** Pages read again and saved by an archive, both real servers on loopback. */
@ServiceTest
class ErrandsTest {
    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    @Inject
    Fetcher fetcher;

    @Inject
    Retrievals retrievals;

    @Inject
    Pages pages;

    private RawServer server;

    @BeforeEach
    void begin() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private UUID stored(String path) {
        server.page(path, "<p>The ford at " + path + " was passable.</p>");
        return UUID.fromString(given().contentType("application/json")
                .body(Map.of("url", server.at(path).toString()))
                .post("/api/v1/documents/fetch")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ValidatableResponse document(UUID id) {
        return given().get("/api/v1/documents/" + id).then().statusCode(200);
    }

    private void run(String sql, UUID document) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                .setParameter(1, document)
                .executeUpdate());
    }

    /** Stores the page's revision as an installation does that has an archive. */
    private Snapshots waiting(UUID document, String path) throws Exception {
        Optional<URI> archive = Optional.of(server.at("/save/"));
        Retrieval retrieval = Retrieval.of(server.at(path), fetcher.get(server.at(path), Conditions.NONE));
        QuarkusTransaction.requiringNew()
                .run(() -> new Retrievals(entities, json, archive).keep(document, 1, true, retrieval));
        return new Snapshots(entities, fetcher, archive);
    }

    @Test
    void a_page_is_saved_by_the_archive_and_its_snapshot_told() throws Exception {
        UUID id = stored("/saved");
        Snapshots snapshots = waiting(id, "/saved");
        String tag =
                document(id).body("retrieval.snapshot", nullValue()).extract().header("ETag");
        server.on("/save/" + server.at("/saved"), "HTTP/1.1 302 Found\nLocation: /web/2025/page", "");

        assertThat(snapshots.next()).isTrue();
        assertThat(snapshots.next()).isFalse();

        String after = document(id)
                .body("retrieval.snapshot", equalTo(server.at("/web/2025/page").toString()))
                .extract()
                .header("ETag");
        assertThat(after).isNotEqualTo(tag);
        assertThat(server.asked("/web/2025/page")).isEmpty();
    }

    private static void takeDown(UUID id) {
        String tag = document(id).extract().header("ETag");
        given().contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("reason", "Court order 8"))
                .post("/api/v1/documents/" + id + "/takedown")
                .then()
                .statusCode(200);
    }

    /** All else of the retrieval is. */
    private void assertSnapshotNeitherToldNorKept(UUID id, URI address) {
        document(id)
                .body("retrieval.snapshot", nullValue())
                .body("retrieval.hash", notNullValue())
                .body("retrieval.address", equalTo(address.toString()));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("SELECT count(*) FROM page_snapshot"
                                        + " WHERE (snapshot IS NOT NULL OR next_at IS NOT NULL) AND document = ?1")
                                .setParameter(1, id)
                                .getSingleResult()))
                .isEqualTo(0L);
    }

    @Test
    void where_an_archive_keeps_a_page_is_not_told_once_that_is_taken_down() throws Exception {
        UUID id = stored("/removed");
        Snapshots snapshots = waiting(id, "/removed");
        server.on("/save/" + server.at("/removed"), "HTTP/1.1 200 OK\nContent-Location: /web/2027/page", "saved");
        assertThat(snapshots.next()).isTrue();
        document(id).body("retrieval.snapshot", notNullValue());

        takeDown(id);

        assertSnapshotNeitherToldNorKept(id, server.at("/removed"));
    }

    @Test
    void what_an_archive_answers_once_the_page_is_taken_down_is_not_kept() throws Exception {
        UUID id = stored("/meanwhile");
        Snapshots snapshots = waiting(id, "/meanwhile");
        server.on("/save/" + server.at("/meanwhile"), out -> {
            takeDown(id);
            out.write("HTTP/1.1 200 OK\r\nContent-Location: /web/2028/page\r\n\r\nsaved"
                    .getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(snapshots.next()).isTrue();

        assertSnapshotNeitherToldNorKept(id, server.at("/meanwhile"));
    }

    @Test
    void an_archive_that_fails_is_asked_again_later_and_a_lost_claim_is_taken_up() throws Exception {
        UUID id = stored("/failed");
        Snapshots snapshots = waiting(id, "/failed");
        String save = "/save/" + server.at("/failed");
        server.on(save, "HTTP/1.1 500 No", "");

        assertThat(snapshots.next()).isTrue();
        assertThat(snapshots.next()).as("not at once").isFalse();
        document(id).body("retrieval.snapshot", nullValue());

        // as if a replica had claimed it and died, and its time were over
        run("UPDATE page_snapshot SET next_at = now() - interval '1 s' WHERE document = ?1", id);
        server.on(save, "HTTP/1.1 200 OK\nContent-Location: /web/2026/page", "saved");
        assertThat(snapshots.next()).isTrue();

        document(id)
                .body("retrieval.snapshot", equalTo(server.at("/web/2026/page").toString()));
    }

    @Test
    void an_archive_that_never_can_is_left_alone() throws Exception {
        UUID id = stored("/never");
        Snapshots snapshots = waiting(id, "/never");
        for (int tries = 0; tries < 5; tries++) {
            assertThat(snapshots.next()).isTrue();
            run("UPDATE page_snapshot SET next_at = now() WHERE next_at IS NOT NULL AND document = ?1", id);
        }
        assertThat(snapshots.next()).isFalse();
        assertThat(server.asked("/save/" + server.at("/never"))).hasSize(5);
    }

    @Test
    void a_page_is_read_again_in_its_time_and_not_for_ever() {
        UUID id = stored("/again");
        Revisits revisits =
                new Revisits(entities, retrievals, pages, Optional.of(Duration.ofHours(6)), Duration.ofDays(7));
        assertThat(revisits.next()).as("just read").isFalse();

        String waited = "UPDATE document_page SET tried_at = now() - interval '7 h' WHERE document = ?1";
        run(waited, id);
        server.page("/again", "<p>The ford at /again was closed by the flood.</p>");
        assertThat(revisits.next()).isTrue();
        assertThat(revisits.next()).isFalse();
        document(id).body("revision", equalTo(2));

        run(waited, id);
        server.on("/again", "HTTP/1.1 404 Not Found", "");
        assertThat(revisits.next()).isTrue();
        document(id).body("revision", equalTo(2)).body("gone.status", equalTo(404));

        run(waited, id);
        run("UPDATE document SET recorded = now() - interval '8 days' WHERE id = ?1", id);
        assertThat(revisits.next()).as("too old").isFalse();
    }
}
