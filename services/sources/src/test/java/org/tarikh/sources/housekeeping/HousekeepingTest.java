package org.tarikh.sources.housekeeping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class HousekeepingTest {
    private static final String OLD_IMPORT = "00000000-0000-4000-8000-00000000c1ea";
    private static final String NEW_IMPORT = "00000000-0000-4000-8000-00000000c1eb";

    @Inject
    EntityManager entities;

    @Inject
    Housekeeping housekeeping;

    private void run(String... statements) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String sql : statements) {
                entities.createNativeQuery(sql).executeUpdate();
            }
        });
    }

    private List<?> column(String sql) {
        return entities.createNativeQuery(sql, String.class).getResultList();
    }

    private void feed(String url) {
        run(
                "INSERT INTO feed (id, url, period, full_text, state, revision, recorded, next_poll, failures, items_seen, items_new)"
                        + " VALUES (gen_random_uuid(), '" + url
                        + "', 900, 'auto', 'paused', 1, now(), now(), 0, 0, 0)");
    }

    private void item(String url, String identity, String state, int days) {
        run("INSERT INTO feed_item (feed, identity, hash, state, tries, next_try, seen, last_seen) SELECT id, '"
                + identity
                + "', '', '" + state
                + "', 0, now() + interval '9 days', now() - interval '1000 days', now() - interval '"
                + days + " days' FROM feed WHERE url = '" + url + "'");
    }

    @Test
    void items_are_forgotten_long_after_their_feed_went_on_without_them() {
        feed("https://alive.example/feed");
        item("https://alive.example/feed", "in the feed", "done", 2);
        item("https://alive.example/feed", "left lately", "done", 420);
        item("https://alive.example/feed", "left", "done", 440);
        item("https://alive.example/feed", "left and failed", "failed", 440);
        item("https://alive.example/feed", "left and waiting", "waiting", 440);
        feed("https://silent.example/feed");
        item("https://silent.example/feed", "still in the feed", "done", 900);
        housekeeping.clean();
        assertThat(column("SELECT identity FROM feed_item JOIN feed ON feed.id = feed WHERE url LIKE"
                        + " 'https://%.example/feed' AND seen < now() - interval '999 days' ORDER BY feed_item.id"))
                .isEqualTo(List.of("in the feed", "left lately", "left and waiting", "still in the feed"));
        run("DELETE FROM feed WHERE url IN ('https://alive.example/feed', 'https://silent.example/feed')");
    }

    @Test
    void imports_that_ended_long_ago_are_no_longer_told_of() {
        for (String each : List.of(OLD_IMPORT, NEW_IMPORT)) {
            run(
                    "INSERT INTO document_import (id, recorded, total) VALUES ('" + each + "', now() - interval '"
                            + (each.equals(OLD_IMPORT) ? 91 : 89) + " days', 1)",
                    "INSERT INTO import_item (import, line, kind, state, problem) VALUES ('" + each
                            + "', 1, 'json', 'failed', 'It was empty.')");
        }
        housekeeping.clean();
        given().get("/api/v1/imports/" + OLD_IMPORT).then().statusCode(404);
        given().get("/api/v1/imports/" + NEW_IMPORT).then().statusCode(200).body("failed", equalTo(1));
        run(
                "DELETE FROM import_item WHERE import = '" + NEW_IMPORT + "'",
                "DELETE FROM document_import WHERE id = '" + NEW_IMPORT + "'");
    }

    @Test
    void hosts_are_forgotten_that_nobody_has_asked_for_a_week() {
        run("INSERT INTO fetch_host (host, busy_until, next_at) VALUES"
                + " ('left.example', now() - interval '8 days', now() - interval '8 days'),"
                + " ('lost.example', now() - interval '8 days', '-infinity'),"
                + " ('asked.example', now() - interval '8 days', now() - interval '6 days')");
        housekeeping.clean();
        assertThat(column(
                        "SELECT host FROM fetch_host WHERE host IN ('left.example', 'lost.example', 'asked.example')"))
                .isEqualTo(List.of("asked.example"));
    }

    @Test
    void one_replica_does_it_each_day() {
        run("UPDATE housekeeping SET next_at = now() - interval '1 s'");
        assertThat(housekeeping.claimed()).isTrue();
        assertThat(housekeeping.claimed()).isFalse();
    }
}
