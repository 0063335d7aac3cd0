package org.tarikh.timeline.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.EmbeddedPostgresServer;
import org.tarikh.postgres.Standby;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

/** The chronology read from a real streaming replica, which is held back, stopped and started. */
@QuarkusTest
@QuarkusTestResource(value = StandbyTestResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PeersTestResource.class, restrictToAnnotatedClass = true)
class ReadsTest {
    private static final String LIST = "/api/v1/chronology";
    private static final String SEEN = "Tarikh-Seen";
    /** What a form of this browser carries, so that what it sends is taken. */
    private static final String TOKEN = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);

    @Inject
    Slate slate;

    @Inject
    @io.quarkus.agroal.DataSource("reads")
    Instance<AgroalDataSource> replica;

    Standby standby;
    EmbeddedPostgresServer primary;

    @BeforeEach
    void fill() {
        slate.clean();
        slate.put(Told.of("old").title("Old news").on("2025-09-21").entry());
        // Asked itself, since the pages are answered from the primary while it is behind.
        await().atMost(Duration.ofSeconds(20)).until(() -> fit() && replayed().equals(List.of("Old news")));
    }

    @AfterEach
    void goOn() throws SQLException {
        standby.execute("SELECT pg_wal_replay_resume()");
    }

    private List<String> replayed() throws SQLException {
        try (Connection connection = replica.get().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT document ->> 'title' FROM entry")) {
            List<String> titles = new ArrayList<>();
            while (row.next()) {
                titles.add(row.getString(1));
            }
            return titles;
        }
    }

    private static boolean fit() {
        Map<String, Object> reads = RestAssured.get("/api/v1/status").jsonPath().getMap("reads");
        return reads != null && reads.get("unfit") == null;
    }

    private static List<String> titles(String address, String... headers) {
        return titles(get(address, headers));
    }

    private static List<String> titles(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath().getList("items.title");
    }

    private static Response get(String address, String... headers) {
        var request = RestAssured.given();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.get(address);
    }

    /** Writes what the replica does not take up yet, and returns what a writer is given. */
    private Response writeBeyond(String key) throws SQLException {
        standby.execute("SELECT pg_wal_replay_pause()");
        await().until(() -> {
            standby.execute("SELECT 1 / (CASE pg_get_wal_replay_pause_state() WHEN 'paused' THEN 1 ELSE 0 END)");
            return true;
        });
        Response written = RestAssured.given()
                .cookie("tarikh-form", TOKEN)
                .header("X-CSRF-TOKEN", TOKEN)
                .body(key)
                .post("/test-desk");
        assertThat(written.statusCode()).isEqualTo(204);
        return written;
    }

    @Test
    void the_chronology_is_read_from_the_replica_and_by_who_has_written_from_the_primary() throws SQLException {
        String token = writeBeyond("new").header(SEEN);

        assertThat(titles(LIST)).containsExactly("Old news");
        assertThat(titles(LIST, SEEN, token)).containsExactly("Old news", "News of new");
        assertThat(titles(LIST, "Cookie", "tarikh-seen=" + token)).containsExactly("Old news", "News of new");
        assertThat(titles(LIST, SEEN, "no token")).containsExactly("Old news");

        standby.execute("SELECT pg_wal_replay_resume()");
        await().until(() -> titles(LIST).size() == 2);
        assertThat(titles(LIST, SEEN, token)).hasSize(2);
    }

    @Test
    void a_browser_is_given_the_cookie_with_what_it_wrote_and_never_with_what_it_read() throws SQLException {
        assertThat(writeBeyond("new").getDetailedCookie("tarikh-seen"))
                .satisfies(cookie -> assertThat(cookie.getMaxAge()).isBetween(1L, 60L))
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
        assertThat(get(LIST).getDetailedCookie("tarikh-seen")).isNull();
        assertThat(get(LIST).header(SEEN)).isNull();
    }

    @Test
    void tags_and_kept_answers_never_lead_back_in_time() throws SQLException {
        String older = get(LIST).header("ETag");
        String token = writeBeyond("new").header(SEEN);
        String newer = get(LIST, SEEN, token).header("ETag");
        assertThat(newer).isNotEqualTo(older);

        for (int again = 0; again < 3; again++) {
            assertThat(titles(LIST)).containsExactly("Old news");
            assertThat(get(LIST, "If-None-Match", older).statusCode()).isEqualTo(304);
            assertThat(titles(LIST, SEEN, token)).containsExactly("Old news", "News of new");
            assertThat(titles(LIST, SEEN, token, "If-None-Match", older)).hasSize(2);
            // Who holds an answer of the primary's is told by the primary whether it stands.
            assertThat(get(LIST, "If-None-Match", newer).statusCode()).isEqualTo(304);
        }
        assertThat(titles("/api/v1/chronology?kind=incident", "If-None-Match", newer))
                .hasSize(2);
    }

    @Test
    void a_replica_too_far_behind_is_not_read_from_until_it_has_caught_up() throws SQLException {
        writeBeyond("new");

        await().atMost(Duration.ofSeconds(10)).until(() -> titles(LIST).size() == 2);
        JsonPath status = RestAssured.get("/api/v1/status").jsonPath();
        assertThat(status.getString("reads.unfit")).isEqualTo("BEHIND");
        assertThat(RestAssured.get("/about/status").asString()).contains("Copy for readers", " behind");
        assertThat(status.getDouble("reads.lagSeconds")).isGreaterThan(1.5);

        standby.execute("SELECT pg_wal_replay_resume()");
        await().atMost(Duration.ofSeconds(10)).until(ReadsTest::fit);
        assertThat(titles(LIST)).hasSize(2);
        assertThat(RestAssured.get("/api/v1/status").jsonPath().getDouble("reads.lagSeconds"))
                .isLessThan(1.5);
    }

    @Test
    void a_replica_that_goes_away_costs_no_answer() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Integer> statuses = new java.util.concurrent.CopyOnWriteArrayList<>();
        Thread reader = new Thread(() -> {
            while (!over.get()) {
                statuses.add(get(LIST + "?limit=" + (1 + statuses.size() % 100)).statusCode());
            }
        });
        reader.start();
        standby.close();
        await().atMost(Duration.ofSeconds(20)).until(() -> "AWAY"
                .equals(RestAssured.get("/api/v1/status").jsonPath().getString("reads.unfit")));
        assertThat(titles(LIST)).containsExactly("Old news");

        standby.start();
        await().atMost(Duration.ofSeconds(20)).until(ReadsTest::fit);
        over.set(true);
        reader.join();
        assertThat(statuses).isNotEmpty().containsOnly(200);
    }

    @Test
    void who_follows_from_a_position_the_replica_has_not_heard_of_is_not_told_that_it_is_lost() throws SQLException {
        String token = writeBeyond("new").header(SEEN);
        long newest = get(LIST + "/changes", SEEN, token).jsonPath().getLong("next");

        Response changes = get(LIST + "/changes?after=" + newest);
        assertThat(changes.statusCode()).isEqualTo(200);
        assertThat(changes.jsonPath().getLong("next")).isEqualTo(newest);
        assertThat(get(LIST + "/changes?after=" + (newest + 1_000)).statusCode())
                .isEqualTo(410);
    }

    @Test
    void the_switch_to_another_read_model_is_followed_on_the_replica() throws SQLException {
        assertThat(one("SHOW search_path")).startsWith("chronology");
        assertThat(one("SHOW pg_trgm.word_similarity_threshold")).isEqualTo("0.45");
        primary.execute("timeline", "ALTER SCHEMA public RENAME TO chronology", "CREATE SCHEMA public");
        try {
            for (int i = 0; i < 20; i++) {
                assertThat(titles(LIST + "?limit=" + (i + 1))).containsExactly("Old news");
            }
            assertThat(fit()).isTrue();
        } finally {
            primary.execute("timeline", "DROP SCHEMA public", "ALTER SCHEMA chronology RENAME TO public");
        }
    }

    private String one(String query) throws SQLException {
        try (Connection connection = replica.get().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
