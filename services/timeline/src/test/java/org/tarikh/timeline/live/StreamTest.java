package org.tarikh.timeline.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;
import org.tarikh.timeline.projection.Change;
import org.tarikh.timeline.projection.Projection;
import org.tarikh.timeline.projection.Revision;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class StreamTest {
    private static final int LISTENERS = Integer.getInteger("live.listeners", 300);

    @Inject
    Slate slate;

    @Inject
    Projection projection;

    @Inject
    ChangeLog log;

    @Inject
    Chronology chronology;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @TestHTTPResource("/api/v1/chronology/stream")
    URI stream;

    @BeforeEach
    void clean() {
        slate.clean();
    }

    private Ear ear(String query, String... headers) throws Exception {
        return Ear.at(URI.create(stream + query), headers);
    }

    private static List<String> told(List<Ear.Heard> heard) {
        return heard.stream()
                .map(each -> each.name() + " " + each.data().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    @Test
    void a_listener_is_told_what_comes_changes_and_goes_under_its_filter() throws Exception {
        try (Ear ear = ear("?actor=taliban")) {
            slate.put(
                    Told.of("a").by("taliban", "Taliban").entry(),
                    Told.of("b").by("iran", "Iran").entry());
            slate.put(Told.of("a")
                    .revision(2)
                    .title("Told anew")
                    .by("taliban", "Taliban")
                    .entry());
            slate.put(Told.of("b").revision(2).by("taliban", "Taliban").entry());
            slate.put(Told.of("a").revision(3).by("iran", "Iran").entry());
            slate.change(List.of(Change.gone(Told.id("b"), 3, null)));

            List<Ear.Heard> heard = ear.heard(5);

            assertThat(told(heard))
                    .containsExactly(
                            "added " + Told.id("a"),
                            "changed " + Told.id("a"),
                            "added " + Told.id("b"),
                            "removed " + Told.id("a"),
                            "removed " + Told.id("b"));
            JsonNode first = json.readTree(heard.get(0).data());
            assertThat(first.get("change").asText()).isEqualTo("added");
            assertThat(first.get("revision").asLong()).isEqualTo(1);
            assertThat(first.get("kind").asText()).isEqualTo("incident");
            assertThat(first.get("start").asText()).isEqualTo("2025-09-21");
            assertThat(Long.toString(
                            json.readTree(heard.get(4).data()).get("position").asLong()))
                    .isEqualTo(ear.last());
        }
    }

    @Test
    void who_listens_while_the_order_of_changes_begins_anew_is_told_to_read_anew() throws Exception {
        slate.put(Told.of("a").entry());
        try (Ear ear = ear("")) {
            slate.put(Told.of("b").entry());
            ear.heard(1);
            try (Connection connection = database.getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("UPDATE entry_change_kept SET forgotten = (SELECT max(position) + 1000 FROM entry_change)");
                sql.execute("SELECT setval(pg_get_serial_sequence('entry_change', 'position'), forgotten)"
                        + " FROM entry_change_kept");
                sql.execute("TRUNCATE entry_change");
            }
            assertThat(ear.heard(2).get(1).name()).isEqualTo("reset");
            slate.put(Told.of("c").entry());
            assertThat(told(ear.heard(3)).get(2)).isEqualTo("added " + Told.id("c"));
        }
    }

    @Test
    void a_stream_is_neither_stored_nor_compressed_nor_held_back_by_a_proxy() throws Exception {
        try (Ear ear = ear("", "Accept-Encoding", "gzip")) {
            var headers = ear.answer().headers();
            assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
            assertThat(headers.firstValue("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void who_comes_back_is_told_what_was_missed_with_no_gap_and_nothing_twice() throws Exception {
        List<String> told = new ArrayList<>();
        String last = null;
        for (int round = 0; round < 4; round++) {
            try (Ear ear = last == null ? ear("") : ear("", "Last-Event-ID", last)) {
                slate.put(Told.of("while listening " + round).entry());
                told.addAll(told(ear.heard(round == 0 ? 1 : 2)));
                last = ear.last();
            }
            slate.put(Told.of("while away " + round).entry());
        }
        assertThat(told)
                .containsExactly(
                        "added " + Told.id("while listening 0"),
                        "added " + Told.id("while away 0"),
                        "added " + Told.id("while listening 1"),
                        "added " + Told.id("while away 1"),
                        "added " + Told.id("while listening 2"),
                        "added " + Told.id("while away 2"),
                        "added " + Told.id("while listening 3"));
    }

    @Test
    void one_far_behind_is_told_everything_once_and_in_order() throws Exception {
        slate.put(Told.of("first").entry());
        long position = log.reach().newest();
        List<Entry> many = IntStream.range(0, 5_000)
                .mapToObj(i -> Told.of("many " + i).entry())
                .toList();
        slate.put(many);

        try (Ear ear = ear("?after=" + position)) {
            slate.put(Told.of("last").entry());

            assertThat(told(ear.heard(5_001)))
                    .hasSize(5_001)
                    .doesNotHaveDuplicates()
                    .last()
                    .isEqualTo("added " + Told.id("last"));
        }
    }

    @Test
    void a_service_that_starts_anew_goes_on_where_the_one_before_left() throws Exception {
        String last;
        try (Ear ear = ear("")) {
            slate.put(Told.of("before").entry());
            ear.heard(1);
            last = ear.last();
        }
        slate.put(Told.of("between").entry());
        Tail anew = new Tail(log, chronology, 10, 20, new SimpleMeterRegistry());
        List<Telling> tellings = new CopyOnWriteArrayList<>();
        anew.listen(Filter.none(), Long.valueOf(last)).subscribe().with(tellings::add);
        anew.start(null);
        try {
            await().until(() -> tellings.size() > 1);
            assertThat(tellings.get(1).change().id()).isEqualTo(Told.id("between"));
        } finally {
            anew.stop(null);
        }
    }

    @Test
    void who_has_missed_what_is_kept_no_more_is_told_to_read_anew() throws Exception {
        slate.put(Told.of("a").entry());
        long position = log.reach().newest();
        slate.put(Told.of("b").entry());
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("DELETE FROM entry_change");
            sql.execute("UPDATE entry_change_kept SET forgotten = " + (position + 1));
        }
        for (long passed : List.of(position, position + 99_999)) {
            try (Ear ear = ear("?after=" + passed)) {
                assertThat(ear.heard(1).get(0).name()).isEqualTo("reset");
                slate.put(Told.of("after all " + passed).entry());
                assertThat(told(ear.heard(2))).last().isEqualTo("added " + Told.id("after all " + passed));
            }
        }
        given().get("/api/v1/chronology/changes?after=" + position)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("timeline.position-passed"));
    }

    @Test
    void no_more_than_the_newest_changes_are_kept() throws Exception {
        slate.put(Told.of("a").entry());
        long position = log.reach().newest();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "SELECT setval(pg_get_serial_sequence('entry_change', 'position'), " + (position + 100_001) + ")");
        }
        slate.put(Told.of("b").entry());

        assertThat(log.reach().forgotten()).isEqualTo(position);
        assertThat(log.after(0, 10)).extracting(Step::id).containsExactly(Told.id("b"));
    }

    @Test
    void words_are_followed_as_they_are_searched_for() throws Exception {
        slate.put(Told.of("old").title("A quiet day in Ghazni").entry());
        try (Ear ear = ear("?q=earthquake")) {
            Entry shop = Told.of("b").title("A shop opens").entry();
            Entry shaken = Told.of("b")
                    .revision(2)
                    .title("A shop opens after the earthquake")
                    .entry();
            slate.put(Told.of("a").title("Earthquake shakes Samangan").entry(), shop);
            slate.recall(List.of(Revision.of(shop, shop.recorded())));
            slate.put(shaken);
            slate.recall(List.of(Revision.of(shaken, shaken.recorded())));
            slate.put(Told.of("b").revision(3).title("A shop opens").entry());

            assertThat(told(ear.heard(3)))
                    .containsExactly("added " + Told.id("a"), "added " + Told.id("b"), "removed " + Told.id("b"));
        }
    }

    @Test
    void a_rebuild_that_changes_nothing_tells_nothing() throws Exception {
        slate.put(Told.of("a").entry(), Told.of("b").entry());
        long position = log.reach().newest();
        projection.rebuild(projection.feed());
        slate.put(Told.of("a").entry());
        slate.change(List.of());

        assertThat(log.after(position, 10)).extracting(Step::id).containsExactly(Told.id("b"));
        assertThat(log.after(position, 10).get(0).after()).isNull();
    }

    @Test
    void a_change_means_to_a_filter_what_the_database_would_list() {
        Random random = new Random(5);
        List<Entry> entries = Invented.entries(300, random);
        long start = log.reach().newest();
        slate.put(entries);
        List<Step> steps = log.after(start, 1_000);
        assertThat(steps).hasSize(300);
        for (int i = 0; i < 400; i++) {
            Filter filter = filter(random);
            Set<UUID> listed = new HashSet<>();
            String cursor = null;
            do {
                var page = chronology.page(filter, org.tarikh.timeline.chronology.Order.ASC, cursor, 200);
                page.items().forEach(entry -> listed.add(entry.id()));
                cursor = page.next();
            } while (cursor != null);

            assertThat(new Meaning(chronology, steps).under(filter))
                    .as(filter.query())
                    .extracting(EntryChange::id)
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    /** One to three conditions made up at random. */
    private static Filter filter(Random random) {
        String[][] conditions = {
            {"kind", "move"},
            {"kind", "-move"},
            {"type", "ASSAULT"},
            {"type", "-CONSULT"},
            {"type", "EQ"},
            {"actor", "taliban"},
            {"actor", "-iran"},
            {"actor", "pakistan"},
            {"place", "afghanistan"},
            {"place", "-afghanistan.herat"},
            {"place", "pakistan.balochistan"},
            {"country", "AF"},
            {"country", "-PK"},
            {"status", "confirmed"},
            {"status", "-rumour"},
            {"publisher", "Amu TV"},
            {"publisher", "-Reuters"},
            {"review", "machine"},
            {"review", "-machine"},
            {"from", "2024-03-01"},
            {"to", "2024-06-15"},
            {"minImportance", "2.5"},
            {"minSources", "2"},
            {"zoom", "months"},
            {"dated", "false"},
            {"q", "words"},
            {"thread", Told.id("thread Bagram").toString()}
        };
        Filter filter = Filter.none();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String[] condition = conditions[random.nextInt(conditions.length)];
            filter = filter.with(condition[0], condition[1]);
        }
        return filter;
    }

    @Test
    void pages_of_changes_follow_each_other_without_a_gap() {
        long start = given().get("/api/v1/chronology/changes")
                .then()
                .statusCode(200)
                .body("items", empty())
                .extract()
                .jsonPath()
                .getLong("next");
        slate.put(IntStream.range(0, 7).mapToObj(i -> Told.of("e" + i).entry()).toList());
        List<String> ids = new ArrayList<>();
        long next = start;
        for (int page = 0; page < 4; page++) {
            var answer = given().get("/api/v1/chronology/changes?limit=3&kind=incident&after=" + next)
                    .jsonPath();
            ids.addAll(answer.getList("items.id", String.class));
            next = answer.getLong("next");
        }
        assertThat(ids)
                .containsExactlyElementsOf(IntStream.range(0, 7)
                        .mapToObj(i -> Told.id("e" + i).toString())
                        .toList());
    }

    @Test
    void who_waits_for_a_change_is_answered_when_it_comes() {
        long start = log.reach().newest();
        Thread later = new Thread(() -> {
            await().pollDelay(Duration.ofMillis(700)).until(() -> true);
            slate.put(Told.of("other").kind("move").entry(), Told.of("a").entry());
        });
        later.start();
        given().get("/api/v1/chronology/changes?kind=incident&wait=20&after=" + start)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", contains(Told.id("a").toString()))
                .body("items.change", contains("added"));
    }

    @Test
    void who_waits_in_vain_is_answered_with_nothing_when_the_time_is_over() {
        long start = log.reach().newest();
        given().get("/api/v1/chronology/changes?wait=1&after=" + start)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", equalTo(start));
    }

    @Test
    void what_cannot_be_followed_is_refused_with_a_reason() {
        for (String query : List.of(
                "stream?asOf=2025-01-01",
                "stream?after=yesterday",
                "stream?limit=3",
                "stream?kind=quarrel",
                "changes?asOf=2025-01-01",
                "changes?limit=0",
                "changes?wait=31",
                "changes?after=-1")) {
            given().get("/api/v1/chronology/" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations", hasSize(1));
        }
    }

    @Test
    void many_idle_listeners_all_hear_of_one_change() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger added = new AtomicInteger();
        List<java.util.concurrent.CompletableFuture<?>> open = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            String words = URLEncoder.encode("Publisher " + i, StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(URI.create(stream + "?publisher=Herald&publisher=" + words))
                    .build();
            open.add(client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(line -> {
                if (line.startsWith("id:")) {
                    begun.incrementAndGet();
                } else if (line.equals("event:added")) {
                    added.incrementAndGet();
                }
            }))));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> begun.get() == LISTENERS);
        slate.put(Told.of("heard by all").quoted("Herald", "words").entry());
        await().atMost(Duration.ofSeconds(20)).until(() -> added.get() == LISTENERS);
        open.forEach(each -> each.cancel(true));
    }

    /** Takes lines without end. */
    private record Lines(java.util.function.Consumer<String> take)
            implements java.util.concurrent.Flow.Subscriber<String> {
        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            take.accept(line);
        }

        @Override
        public void onError(Throwable cut) {}

        @Override
        public void onComplete() {}
    }
}
