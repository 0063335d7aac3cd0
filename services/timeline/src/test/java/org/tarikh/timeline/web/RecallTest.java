package org.tarikh.timeline.web;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.workload.Workload;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
@TestProfile(RecallTest.SeldomLookedAt.class)
class RecallTest {
    private static final int RECHECK = 4_000;

    /** What answers are made of, and what tells how far the chronology has come. */
    private static final String ENTRIES = "entry, counter, total, label, place, entry_revision";

    private static final String EVERYTHING =
            ENTRIES + ", entry_change, entry_change_kept, renaming, feed, revision_feed";

    @Inject
    Slate slate;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Inject
    Workload workload;

    @Inject
    ObjectMapper json;

    WireMockServer peers;

    public static final class SeldomLookedAt implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tarikh.web.recheck-milliseconds",
                    Integer.toString(RECHECK),
                    "tarikh.limits.api-per-minute",
                    "500");
        }
    }

    @BeforeEach
    void fill() throws Exception {
        peers.resetAll();
        long before = position();
        slate.clean();
        slate.put(
                Told.of("first")
                        .title("Shots in Herat")
                        .on("2025-09-21")
                        .by("taliban", "Taliban")
                        .entry(),
                visit(1));
        tellOfWhatChangedAfter(before);
    }

    private static Entry visit(long revision) {
        return Told.of("second")
                .revision(revision)
                .kind("move")
                .plover("CONSULT")
                .on("2025-10-02")
                .by("pakistan", "Pakistan")
                .entry();
    }

    private long position() throws IOException {
        return json.readTree(Asker.get("/api/v1/chronology/changes").body())
                .get("next")
                .longValue();
    }

    private static void tellOfWhatChangedAfter(long position) {
        assertThat(Asker.get("/api/v1/chronology/changes?after=" + position).statusCode())
                .isEqualTo(200);
    }

    private interface Asking {
        void ask() throws Exception;
    }

    private void whileLocked(String tables, Asking asking) throws Exception {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("LOCK TABLE " + tables + " IN ACCESS EXCLUSIVE MODE");
            try {
                asking.ask();
            } finally {
                connection.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=fa&actor=taliban",
                "/map",
                "/compare?a=actor:taliban&b=actor:pakistan",
                "/api/v1/chronology",
                "/api/v1/chronology/density?actor=taliban",
                "/api/v1/chronology/facets",
                "/api/v1/chronology/places",
                "/api/v1/chronology?asOf=2025-12-01"
            })
    void what_was_answered_is_told_again_to_the_byte_without_a_question_to_the_database(String address)
            throws Exception {
        for (String coding : List.of("identity", "gzip", "br")) {
            HttpResponse<byte[]> made = Asker.get(address, "Accept-Encoding", coding);
            assertThat(made.statusCode()).isEqualTo(200);

            whileLocked(EVERYTHING, () -> {
                HttpResponse<byte[]> told = Asker.get(address, "Accept-Encoding", coding);
                assertThat(told.statusCode()).isEqualTo(200);
                assertThat(told.body()).isEqualTo(made.body());
                assertThat(lasting(told)).isEqualTo(lasting(made));

                HttpResponse<byte[]> head = Asker.ask("HEAD", address, "Accept-Encoding", coding);
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.body()).isEmpty();
                assertThat(lasting(head)).isEqualTo(lasting(made));

                HttpResponse<byte[]> unchanged =
                        Asker.get(address, "Accept-Encoding", coding, "If-None-Match", Asker.header(made, "ETag"));
                assertThat(unchanged.statusCode()).isEqualTo(304);
                assertThat(unchanged.body()).isEmpty();
                assertThat(lasting(made)).containsAllEntriesOf(lasting(unchanged));
                assertThat(lasting(unchanged)).containsKeys("etag", "cache-control", "vary");
            });
        }
    }

    /** Headers but for those that tell of the connection, the moment and the share that is left. */
    private static Map<String, List<String>> lasting(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(Set.of("content-length", "transfer-encoding", "date", "ratelimit"));
        return headers;
    }

    @Test
    void each_coding_is_the_same_answer_packed() throws Exception {
        for (String address : List.of("/", "/api/v1/chronology")) {
            byte[] plain = Asker.get(address).body();
            for (int i = 0; i < 2; i++) {
                byte[] gzip = Asker.get(address, "Accept-Encoding", "gzip").body();
                byte[] brotli = Asker.get(address, "Accept-Encoding", "br").body();
                assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
                        .isEqualTo(plain);
                assertThat(Decoder.decompress(brotli).getDecompressedData()).isEqualTo(plain);
                assertThat(Asker.get(address).body()).isEqualTo(plain);
            }
        }
    }

    @Test
    void another_language_calendar_part_or_type_is_another_answer() {
        List<String[]> headers = List.of(
                new String[] {},
                new String[] {"HX-Request", "true"},
                new String[] {"HX-Request", "true", "HX-Boosted", "true"},
                new String[] {"Accept", "text/html"});
        for (int i = 0; i < 2; i++) {
            assertThat(new String(Asker.get("/").body())).contains("lang=\"en\"");
            assertThat(new String(Asker.get("/?lang=fa").body())).contains("lang=\"fa\"");
            assertThat(Asker.get("/?cal=sh").body()).isNotEqualTo(Asker.get("/").body());
            assertThat(new String(Asker.get("/", "HX-Request", "true").body())).doesNotContain("<html");
        }
        assertThat(headers.stream().map(given -> Asker.tag("/", given))).doesNotHaveDuplicates();
    }

    @Test
    void a_change_that_meets_what_was_asked_for_makes_the_answer_new_as_soon_as_it_was_told_of() throws Exception {
        String page = "/?actor=taliban";
        String list = "/api/v1/chronology?actor=taliban";
        byte[] listed = Asker.get(list).body();
        String tag = Asker.tag(page);
        long before = position();
        slate.put(Told.of("new one")
                .title("More shots")
                .on("2025-09-23")
                .by("taliban", "Taliban")
                .entry());
        tellOfWhatChangedAfter(before);

        assertThat(new String(Asker.get(page).body())).contains("More shots");
        assertThat(Asker.get(page, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(Asker.get(list).body()).isNotEqualTo(listed);
    }

    @Test
    void a_change_nobody_here_has_told_of_is_seen_when_the_time_is_over() {
        String address = "/api/v1/chronology?actor=taliban";
        byte[] listed = Asker.get(address).body();
        slate.put(Told.of("new one").on("2025-09-23").by("taliban", "Taliban").entry());

        await().atMost(Duration.ofMillis(RECHECK + 2_000))
                .untilAsserted(() -> assertThat(Asker.get(address).body()).isNotEqualTo(listed));
    }

    @Test
    void a_change_that_meets_nothing_asked_for_leaves_the_answer_without_a_look_at_the_entries() throws Exception {
        String address = "/?actor=taliban&kind=incident";
        HttpResponse<byte[]> made = Asker.get(address);
        long before = position();
        slate.put(visit(2));
        tellOfWhatChangedAfter(before);

        whileLocked(ENTRIES, () -> {
            HttpResponse<byte[]> told = Asker.get(address);
            assertThat(told.body()).isEqualTo(made.body());
            assertThat(Asker.header(told, "ETag")).isEqualTo(Asker.header(made, "ETag"));
        });
        whileLocked(EVERYTHING, () -> assertThat(Asker.get(address).body()).isEqualTo(made.body()));
    }

    @Test
    void work_that_is_under_way_is_told_of_on_a_page_that_was_kept_without_it() {
        String page = new String(Asker.get("/").body());
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/status"))
                        .willReturn(
                                okJson(
                                        """
                        {"imports": {"documents": 2, "waiting": 1},
                         "articles": {"read": 1, "failed": 0, "waiting": 1}, "events": {"incident": 1, "move": 1}}
                        """)));
        // What was known a second ago is not asked for again.
        await().until(() -> workload.now().busy());

        assertThat(new String(Asker.get("/").body())).isNotEqualTo(page);
        peers.resetAll();
        await().until(() -> !workload.now().busy());
        assertThat(new String(Asker.get("/").body())).isEqualTo(page);
    }

    @Test
    void what_is_told_again_counts_for_the_share_of_a_client_and_for_the_meters() {
        String address = "/api/v1/chronology/facets";
        double counted = counted(address);
        Asker.get(address);
        // The share grows again with time, so that two answers far apart may leave the same.
        await().until(() -> left(Asker.get(address)) > left(Asker.get(address)));

        HttpResponse<byte[]> again = Asker.get(address, "Origin", "https://newsroom.example");
        assertThat(Asker.header(again, "Access-Control-Allow-Origin")).isEqualTo("*");
        await().untilAsserted(() -> assertThat(counted(address)).isGreaterThanOrEqualTo(counted + 3));
    }

    private static int left(HttpResponse<?> answer) {
        return Integer.parseInt(Asker.header(answer, "RateLimit").replaceAll(".*r=(\\d+).*", "$1"));
    }

    private double counted(String address) {
        return meters.find("http.server.requests").tag("uri", address).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    @Test
    void what_is_no_question_to_the_chronology_is_not_kept() {
        for (String address : List.of("/report?event=" + Told.id("first"), "/api/v1/chronology/export.csv")) {
            assertThat(Asker.get(address).statusCode()).isEqualTo(200);
        }
        assertThat(Asker.header(Asker.get("/report?event=" + Told.id("first")), "ETag"))
                .isNull();
        assertThat(Asker.get("/api/v1/chronology?limit=none").statusCode()).isEqualTo(400);
        assertThat(Asker.get("/api/v1/chronology?limit=none").statusCode()).isEqualTo(400);
    }
}
