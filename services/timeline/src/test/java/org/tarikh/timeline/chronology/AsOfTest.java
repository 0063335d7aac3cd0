package org.tarikh.timeline.chronology;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.projection.Revision;

/** The chronology as it was known at a moment against a plain walk over what had been recorded by then. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class AsOfTest {
    private static final Instant BEGINNING = Instant.parse("2025-10-01T00:00:00Z");

    @Inject
    Slate slate;

    @Inject
    Chronology chronology;

    @BeforeEach
    void clean() {
        slate.clean();
    }

    private static Instant hour(long hours) {
        return BEGINNING.plusSeconds(3600 * hours);
    }

    /** Three hundred revisions of seventy events, some of which end, one an hour. */
    private static List<Revision> history(Random random) {
        Map<String, Long> revisions = new HashMap<>();
        List<Revision> told = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String key = "event " + random.nextInt(70);
            long revision = revisions.merge(key, 1L, Long::sum);
            Entry entry = Invented.entry(key, random);
            told.add(
                    random.nextInt(7) == 0
                            ? Revision.end(entry.id(), revision, hour(i), null)
                            : new Revision(entry.id(), revision, hour(i), entry, null));
        }
        return told;
    }

    private static List<Entry> known(List<Revision> told, Instant then) {
        Map<UUID, Revision> newest = new HashMap<>();
        told.stream()
                .filter(revision -> !revision.recorded().isAfter(then))
                .forEach(revision -> newest.merge(
                        revision.id(), revision, (one, other) -> one.revision() > other.revision() ? one : other));
        return newest.values().stream()
                .filter(revision -> revision.event() != null)
                .map(Revision::event)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind=incident&type=ASSAULT",
                "actor=taliban",
                "place=afghanistan.herat",
                "country=-AF",
                "status=denied",
                "publisher=Herald",
                "minImportance=3",
                "minSources=2",
                "zoom=months",
                "from=2024-01-05&to=2024-06-20",
                "dated=false"
            })
    void every_list_density_and_facet_is_what_was_known_then(String query) {
        List<Revision> told = history(new Random(21));
        List<Revision> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, new Random(22));
        for (int i = 0; i < shuffled.size(); i += 40) {
            slate.recall(shuffled.subList(i, Math.min(i + 40, shuffled.size())));
        }
        for (Instant then : List.of(hour(-1), hour(0), hour(40), hour(120).plusMillis(1), hour(299), hour(400))) {
            List<Entry> entries = known(told, then);
            Filter filter = filter(query).with("asOf", then.toString());
            List<String> expected = Reference.ids(entries, filter);
            assertThat(walk(filter, Order.ASC)).isEqualTo(expected);
            List<String> reversed = new ArrayList<>(expected);
            Collections.reverse(reversed);
            assertThat(walk(filter, Order.DESC)).isEqualTo(reversed);
            assertThat(chronology.count(filter)).isEqualTo(Tally.of(expected.size()));
            assertThat(chronology.span(filter)).isEqualTo(Reference.span(entries, filter));
            assertThat(chronology.density(filter, Bucket.MONTH))
                    .isEqualTo(Reference.density(entries, filter, Bucket.MONTH));
            Facets facets = chronology.facets(filter);
            assertThat(Reference.counts(facets.kind())).isEqualTo(Reference.facet(entries, filter, Field.KIND));
            assertThat(Reference.counts(facets.actor())).isEqualTo(Reference.facet(entries, filter, Field.ACTOR));
            assertThat(Reference.counts(facets.thread())).isEqualTo(Reference.facet(entries, filter, Field.THREAD));
        }
    }

    private List<String> walk(Filter filter, Order order) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page page = chronology.page(filter, order, cursor, 9);
            page.items().forEach(entry -> ids.add(entry.id().toString()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private static Filter filter(String query) {
        Filter filter = Filter.none();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            filter = filter.with(pair.split("=")[0], pair.split("=")[1]);
        }
        return filter;
    }

    @Test
    void an_event_merged_since_stands_as_it_stood_and_its_words_are_found_as_they_were() {
        slate.put(Told.of("b").revision(2).title("Blast in two markets").entry());
        slate.recall(List.of(
                Revision.of(Told.of("a").title("Blast in a market of Kushk").entry(), hour(1)),
                Revision.of(Told.of("b").title("Blast in a bazaar").entry(), hour(1)),
                Revision.end(Told.id("a"), 2, hour(5), Told.id("b")),
                Revision.of(
                        Told.of("b").revision(2).title("Blast in two markets").entry(), hour(5))));

        given().get("/api/v1/chronology?q=kushk&asOf=" + hour(4))
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("Blast in a market of Kushk")));
        given().get("/api/v1/chronology?q=kushk&asOf=" + hour(5)).then().body("items.title", equalTo(List.of()));
        given().get("/api/v1/chronology/export.csv?asOf=" + hour(4))
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("Blast in a bazaar"));
        given().get("/api/v1/chronology/" + Told.id("a") + "?asOf=" + hour(4))
                .then()
                .statusCode(200)
                .body("title", equalTo("Blast in a market of Kushk"));
        given().get("/api/v1/chronology/" + Told.id("a") + "?asOf=" + hour(5))
                .then()
                .statusCode(404);
    }

    @Test
    void a_day_means_its_end_in_utc() {
        slate.recall(List.of(
                Revision.of(Told.of("a").entry(), Instant.parse("2025-10-02T23:59:59.999Z")),
                Revision.of(Told.of("b").entry(), Instant.parse("2025-10-03T00:00:00Z"))));
        given().get("/api/v1/chronology?asOf=2025-10-01").then().body("items", equalTo(List.of()));
        given().get("/api/v1/chronology?asOf=2025-10-02")
                .then()
                .body("items.id", equalTo(List.of(Told.id("a").toString())));
        given().queryParam("asOf", "2025-10-03T04:30:00+04:30")
                .get("/api/v1/chronology")
                .then()
                .body("items.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2999-01-01T00:00:00Z", "yesterday", "2025-13-01", "2025-10-01T10:00", "-1"})
    void a_moment_to_come_or_of_another_form_is_refused_by_name(String moment) {
        for (String address : List.of("", "/density", "/facets", "/export.csv", "/" + Told.id("a"))) {
            given().queryParam("asOf", moment)
                    .get("/api/v1/chronology" + address)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("asOf"));
        }
    }

    @Test
    void today_is_no_day_to_come() {
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        given().get("/api/v1/chronology?asOf=" + today).then().statusCode(200);
    }

    @Test
    void a_cursor_belongs_to_the_moment_it_was_given_for() {
        slate.recall(List.of(
                Revision.of(Told.of("a").entry(), hour(1)),
                Revision.of(Told.of("b").entry(), hour(1))));
        String next = given().get("/api/v1/chronology?limit=1&asOf=" + hour(2))
                .then()
                .extract()
                .path("next");
        given().get("/api/v1/chronology?limit=1&cursor=" + next + "&asOf=" + hour(2))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        given().get("/api/v1/chronology?limit=1&cursor=" + next).then().statusCode(400);
        given().get("/api/v1/chronology?limit=1&cursor=" + next + "&asOf=" + hour(3))
                .then()
                .statusCode(400);
    }
}
