package org.tarikh.timeline.projection;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Invented;
import org.tarikh.timeline.chronology.Knowledge;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class RebuildTest {
    private static final String CHANGES = "/api/v1/events/changes";
    private static final String REVISIONS = "/api/v1/events/revisions";
    private static final int EVENTS = 150;
    private static final Instant FIRST_TOLD = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TOLD_AGAIN = Instant.parse("2026-02-01T00:00:00Z");

    private static final List<String> ADDRESSES = List.of(
            "/api/v1/chronology?limit=100",
            "/api/v1/chronology?actor=taliban&order=desc",
            "/api/v1/chronology?q=invented&limit=20",
            "/api/v1/chronology?asOf=2026-01-15T00:00:00Z&limit=100",
            "/api/v1/chronology/density?bucket=month",
            "/api/v1/chronology/density?bucket=month&asOf=2026-01-15T00:00:00Z",
            "/api/v1/chronology/facets",
            "/api/v1/chronology/facets?kind=move&status=claimed",
            "/api/v1/chronology/places",
            "/api/v1/chronology/export.csv",
            "/api/v1/chronology/export.ndjson?asOf=2026-01-15T00:00:00Z",
            "/api/v1/chronology/" + Told.id("invented 3"),
            "/api/v1/chronology/changes?after=0",
            "/?lang=en");

    WireMockServer peers;

    @Inject
    Slate slate;

    @Inject
    Puller puller;

    @Inject
    RevisionPuller history;

    @Inject
    Projection projection;

    @Inject
    Rebuild rebuild;

    @Inject
    Chronology chronology;

    @Inject
    Reconciler reconciler;

    @Inject
    Flyway migrations;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/")
    URI home;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void clean() {
        slate.clean();
        peers.resetAll();
    }

    /** Reads events that were told, told again, merged and taken away, and leaves feeds that tell of them as they are. */
    private void follow() {
        Random random = new Random(5);
        Map<String, ObjectNode> current = new LinkedHashMap<>();
        List<ObjectNode> first = new ArrayList<>();
        List<ObjectNode> again = new ArrayList<>();
        List<ObjectNode> revisions = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            String key = "invented " + i;
            Entry entry = Invented.entry(key, random);
            first.add(item(entry));
            current.put(key, item(entry));
            revisions.add(revision(entry, FIRST_TOLD));
        }
        for (int i = 0; i < EVENTS; i += 3) {
            String key = "invented " + i;
            current.remove(key);
            ObjectNode item;
            if (i % 4 == 0 && i > 0) {
                item = gone(
                        Told.id(key).toString(),
                        i % 8 == 0 ? Told.id("invented 1").toString() : null);
                revisions.add(end(item, TOLD_AGAIN));
            } else {
                Entry entry = json.convertValue(
                        json.<ObjectNode>valueToTree(Invented.entry(key, random))
                                .put("revision", 2),
                        Entry.class);
                item = item(entry);
                revisions.add(revision(entry, TOLD_AGAIN));
            }
            again.add(item);
            current.put(key, item);
        }
        stub(CHANGES, null, "1.1.1", first);
        stub(CHANGES, "1.1.1", "1.2.1", again);
        stub(CHANGES, "1.2.1", "1.2.1", List.of());
        stubRevisions(revisions);
        for (int i = 0; i < 3; i++) {
            assertThat(puller.step()).isTrue();
            assertThat(history.step()).isTrue();
        }
        stub(CHANGES, null, "1.2.1", List.copyOf(current.values()));
    }

    private void stubRevisions(List<ObjectNode> revisions) {
        int half = revisions.size() / 2;
        stub(REVISIONS, null, "1.1.5", revisions.subList(0, half));
        stub(REVISIONS, "1.1.5", "1.2.5", revisions.subList(half, revisions.size()));
        stub(REVISIONS, "1.2.5", "1.2.5", List.of());
    }

    private Map<String, String> answers() throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : ADDRESSES) {
            HttpResponse<String> answer = ask(address);
            answers.put(address, answer.statusCode() + "\n" + answer.body());
        }
        return answers;
    }

    private HttpResponse<String> ask(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_chronology_rebuilt_answers_as_the_one_before_and_whoever_follows_it_or_holds_a_tag_goes_on()
            throws Exception {
        follow();
        Map<String, String> before = answers();
        String tag = ask(ADDRESSES.get(0)).headers().firstValue("ETag").orElseThrow();
        String position = ask("/api/v1/chronology/changes").body();
        String numbers = text("SELECT string_agg(CAST(term AS text), ' ' ORDER BY id) FROM term");

        for (int times = 0; times < 2; times++) {
            rebuild.run();

            assertThat(answers()).isEqualTo(before);
            assertThat(ask(ADDRESSES.get(0), "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(ask("/api/v1/chronology/changes").body()).isEqualTo(position);
            assertThat(reconciler.differences()).isEmpty();
            assertThat(text("SELECT string_agg(CAST(term AS text), ' ' ORDER BY id) FROM term"))
                    .isEqualTo(numbers);
            assertThat(schemas()).containsExactly("chronology");
            assertThat(number("SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('public')"
                            + " AND relname = 'entry'"))
                    .as("the tables of the first read model")
                    .isZero();
        }

        stub(CHANGES, "1.2.1", "1.3.1", List.of(item(Told.of("news").entry())));
        assertThat(puller.step()).isTrue();
        assertThat(chronology.entry(Told.id("news"), Knowledge.NOW)).isPresent();
        assertThat(ask(ADDRESSES.get(0), "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(ask("/api/v1/chronology/changes?after="
                                + json.readTree(position).get("next"))
                        .body())
                .contains(Told.id("news").toString());
    }

    @Test
    void entries_divided_by_years_answer_as_in_one_piece_and_move_from_part_to_part() throws Exception {
        follow();
        Map<String, String> before = answers();

        rebuild.run(Years.beginning(List.of(2024, 2023)));

        assertThat(text("SELECT string_agg(inhrelid::regclass::text, ' ' ORDER BY inhrelid) FROM pg_inherits"
                        + " WHERE inhparent = 'entry'::regclass"))
                .isEqualTo("entry_undated entry_before entry_from_2023 entry_from_2024");
        assertThat(number("SELECT count(DISTINCT tableoid) FROM entry")).isGreaterThan(2);
        assertThat(number("SELECT count(*) FROM pg_index WHERE indrelid = 'entry_from_2023'::regclass"))
                .isEqualTo(number("SELECT count(*) FROM pg_index WHERE indrelid = 'entry'::regclass"))
                .isGreaterThan(11);
        assertThat(text("EXPLAIN SELECT FROM entry WHERE start_day BETWEEN '2023-03-01' AND '2023-04-01'"))
                .as("a part that cannot have any is not looked at")
                .contains("entry_from_2023");
        assertThat(answers()).isEqualTo(before);

        slate.put(Told.of("moved").on("2023-05-05").entry());
        slate.put(Told.of("moved").revision(2).on("2024-05-05").entry());
        slate.put(Told.of("moved").revision(3).undated().entry());
        assertThat(text("SELECT string_agg(tableoid::regclass::text, ' ') FROM entry WHERE id = '" + Told.id("moved")
                        + "'"))
                .isEqualTo("entry_undated");
        assertThat(reconciler.differences()).isEmpty();
        slate.change(List.of(Change.gone(Told.id("moved"), 4, null)));
        assertThat(chronology.entry(Told.id("moved"), Knowledge.NOW)).isEmpty();
        assertThat(reconciler.differences()).isEmpty();

        rebuild.run();
        assertThat(number("SELECT count(*) FROM pg_inherits WHERE inhparent = 'entry'::regclass"))
                .isZero();
        assertThat(answers().get(ADDRESSES.get(9))).isEqualTo(before.get(ADDRESSES.get(9)));
    }

    @Test
    void what_is_no_year_divides_nothing() {
        assertThatThrownBy(() -> Years.beginning(List.of(2020, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Years.beginning(
                        java.util.stream.IntStream.range(1000, 1400).boxed().toList()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readers_who_ask_all_the_time_notice_nothing_of_a_switch() throws Exception {
        follow();
        Map<String, String> before = answers();
        ConcurrentLinkedQueue<String> noticed = new ConcurrentLinkedQueue<>();
        AtomicInteger asked = new AtomicInteger();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        for (int reader = 0; reader < 4; reader++) {
            int offset = reader;
            readers.submit(() -> {
                for (int i = offset; !Thread.currentThread().isInterrupted(); i++) {
                    String address = ADDRESSES.get(i % ADDRESSES.size());
                    HttpResponse<String> answer = ask(address);
                    asked.incrementAndGet();
                    if (!before.get(address).equals(answer.statusCode() + "\n" + answer.body())) {
                        noticed.add(address + ": " + answer.statusCode() + " " + answer.body());
                    }
                }
                return null;
            });
        }
        try {
            for (int times = 0; times < 4; times++) {
                int until = asked.get() + 30;
                rebuild.run();
                org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> asked.get() > until);
            }
        } finally {
            readers.shutdownNow();
            assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(noticed).isEmpty();
    }

    @Test
    void where_the_feed_tells_otherwise_no_tag_and_no_position_of_before_holds() throws Exception {
        follow();
        String list = ADDRESSES.get(0);
        String past = ADDRESSES.get(3);
        String tag = ask(list).headers().firstValue("ETag").orElseThrow();
        String pastTag = ask(past).headers().firstValue("ETag").orElseThrow();
        String position = json.readTree(ask("/api/v1/chronology/changes").body())
                .get("next")
                .asText();
        stub(
                CHANGES,
                null,
                "1.2.1",
                List.of(item(Told.of("invented 2").title("Otherwise").entry())));

        rebuild.run();

        assertThat(chronology.size()).isEqualTo(1);
        HttpResponse<String> answer = ask(list, "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Otherwise");
        assertThat(ask(past, "If-None-Match", pastTag).statusCode()).isEqualTo(200);
        assertThat(ask("/api/v1/chronology/changes?after=" + position).statusCode())
                .isEqualTo(410);
        long newest = json.readTree(ask("/api/v1/chronology/changes").body())
                .get("next")
                .asLong();
        assertThat(newest).isGreaterThan(Long.parseLong(position));
        assertThat(json.readTree(ask("/api/v1/chronology/density?bucket=year").body())
                        .toString())
                .as("nothing remembered from before")
                .contains("\"incident\":1");
    }

    @Test
    void a_batch_read_before_the_switch_is_not_applied_after_it() throws Exception {
        follow();
        Feed before = projection.feed();
        rebuild.run();
        assertThat(projection.apply(before, List.of(Change.of(Told.of("late").entry())), List.of(), "1.1.9"))
                .isFalse();
        assertThat(projection.feed().position()).isEqualTo("1.2.1");
    }

    @Test
    void a_service_of_an_older_make_answers_from_a_newer_read_model_and_writes_nothing_into_it() throws Exception {
        follow();
        Feed before = projection.feed();
        String newer = "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) VALUES (999, '%d', '', 'SQL', '', '', 0, true)";
        change(newer.formatted(Bookmark.MAKE + 1));
        try {
            stub(CHANGES, "1.2.1", "1.3.1", List.of(item(Told.of("news").entry())));
            assertThat(puller.step()).isFalse();
            assertThat(projection.feed()).isEqualTo(before);
            assertThat(ask(ADDRESSES.get(0)).statusCode()).isEqualTo(200);
        } finally {
            change("DELETE FROM flyway_schema_history WHERE installed_rank = 999");
        }
        assertThat(puller.step()).isTrue();
        assertThat(chronology.entry(Told.id("news"), Knowledge.NOW)).isPresent();
    }

    @Test
    void the_make_written_for_is_that_of_the_newest_migration() throws Exception {
        assertThat(number("SELECT max(CAST(version AS integer)) FROM flyway_schema_history"))
                .isEqualTo(Bookmark.MAKE);
    }

    @Test
    void a_rebuild_cut_short_leaves_what_is_served_and_the_next_one_begins_anew() throws Exception {
        follow();
        Map<String, String> before = answers();
        peers.stubFor(get(urlPathEqualTo(REVISIONS))
                .withQueryParam("after", equalTo("1.1.5"))
                .willReturn(aResponse().withStatus(410)));
        assertThatThrownBy(() -> rebuild.run()).isInstanceOf(Upstream.Passed.class);
        assertThat(answers()).isEqualTo(before);
        assertThat(schemas()).contains("chronology_next");

        stub(REVISIONS, "1.1.5", "1.2.5", List.of());
        rebuild.run();
        assertThat(schemas()).containsExactly("chronology");
        assertThat(answers().get(ADDRESSES.get(0))).isEqualTo(before.get(ADDRESSES.get(0)));
    }

    @Test
    void of_two_rebuilds_at_once_the_second_is_refused() throws Exception {
        follow();
        try (Connection other = migrations.getConfiguration().getDataSource().getConnection();
                Statement sql = other.createStatement()) {
            sql.execute("SELECT pg_advisory_lock(" + 0x7265_6275_696CL + ")");
            assertThatThrownBy(() -> rebuild.run()).isInstanceOf(Rebuild.Refused.class);
        }
        rebuild.run();
    }

    private List<String> schemas() throws Exception {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'chronology%'")) {
            while (row.next()) {
                schemas.add(row.getString(1));
            }
        }
        return schemas;
    }

    private void change(String statement) throws Exception {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long number(String question) throws Exception {
        return Long.parseLong(text(question));
    }

    private String text(String question) throws Exception {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private void stub(String address, String after, String next, List<ObjectNode> items) {
        ObjectNode batch = json.createObjectNode();
        batch.putArray("items").addAll(items);
        batch.put("next", next);
        peers.stubFor(get(urlPathEqualTo(address))
                .withQueryParam("after", after == null ? absent() : equalTo(after))
                .willReturn(okJson(batch.toString())));
    }

    private ObjectNode item(Entry event) {
        ObjectNode item = json.createObjectNode();
        item.put("id", event.id().toString()).put("revision", event.revision());
        item.put("deleted", false).putNull("mergedInto").set("event", json.valueToTree(event));
        return item;
    }

    private ObjectNode gone(String id, String mergedInto) {
        return json.createObjectNode()
                .put("id", id)
                .put("revision", 2)
                .put("deleted", true)
                .put("mergedInto", mergedInto)
                .putNull("event");
    }

    private ObjectNode revision(Entry event, Instant recorded) {
        ObjectNode revision = json.createObjectNode()
                .put("event", event.id().toString())
                .put("revision", event.revision())
                .put("recorded", recorded.toString());
        revision.set("document", json.valueToTree(event));
        return revision.putNull("mergedInto");
    }

    private ObjectNode end(ObjectNode gone, Instant recorded) {
        ObjectNode end = json.createObjectNode()
                .put("event", gone.get("id").asText())
                .put("revision", 2)
                .put("recorded", recorded.toString())
                .putNull("document");
        end.set("mergedInto", gone.get("mergedInto"));
        return end;
    }
}
