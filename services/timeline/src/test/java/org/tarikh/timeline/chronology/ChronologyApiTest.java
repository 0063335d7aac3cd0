package org.tarikh.timeline.chronology;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.projection.Change;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ChronologyApiTest {
    @Inject
    Slate slate;

    @BeforeEach
    void clean() {
        slate.clean();
    }

    @Test
    void an_entry_is_answered_with_its_claims_evidence_and_importance() {
        slate.put(Told.of("guzara")
                .title("Two fighters killed in Guzara")
                .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                .by("afghanistan-peoples-liberation-movement", "Afghanistan People's Liberation Movement")
                .against("taliban", "Taliban")
                .killed(2, 2, 2)
                .quoted("Afghanistan International", "two fighters were killed")
                .claimed("the movement", "claims", "fatalities", 2)
                .entry());

        given().get("/api/v1/chronology/" + Told.id("guzara"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1-gzip\"")
                .body("title", equalTo("Two fighters killed in Guzara"))
                .body("place.name", equalTo("Guzara"))
                .body("claims[0].figure", equalTo(2))
                .body("evidence[0].quote.exact", equalTo("two fighters were killed"))
                .body("evidence[0].position.end", equalTo(24))
                .body("importance", equalTo(4.23f));
    }

    @Test
    void an_entry_known_to_the_client_is_not_sent_again() {
        slate.put(Told.of("a").revision(3).entry());
        given().header("If-None-Match", "\"3-gzip\"")
                .get("/api/v1/chronology/" + Told.id("a"))
                .then()
                .statusCode(304);
    }

    @Test
    void an_entry_merged_away_redirects_over_every_merge() {
        slate.put(Told.of("c").entry());
        slate.change(List.of(Change.gone(Told.id("a"), 2, Told.id("b")), Change.gone(Told.id("b"), 2, Told.id("c"))));
        given().redirects()
                .follow(false)
                .get("/api/v1/chronology/" + Told.id("a"))
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/chronology/" + Told.id("c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "00000000-0000-0000-0000-000000000000"})
    void an_entry_that_is_not_there_is_a_404(String id) {
        given().get("/api/v1/chronology/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("timeline.entry-not-found"))
                .body("instance", equalTo("/api/v1/chronology/" + id));
    }

    @Test
    void a_list_begins_around_a_day_and_leads_to_both_sides_of_it() {
        slate.put(
                Told.of("a").on("2025-01-01").entry(),
                Told.of("b").on("2025-01-05").entry(),
                Told.of("c").on("2025-01-09").entry());
        for (String order : List.of("asc", "desc")) {
            boolean forward = order.equals("asc");
            String previous = given().get("/api/v1/chronology?around=2025-01-05&limit=1&order=" + order)
                    .then()
                    .body("items.date.start", contains("2025-01-05"))
                    .extract()
                    .path("previous");
            given().queryParam("cursor", previous)
                    .get("/api/v1/chronology?order=" + order)
                    .then()
                    .body("items.date.start", contains(forward ? "2025-01-01" : "2025-01-09"));
        }
        given().get("/api/v1/chronology?around=2025-01-06").then().body("items.date.start", contains("2025-01-09"));
        given().get("/api/v1/chronology?around=2030-01-01")
                .then()
                .body("items", hasSize(0))
                .body("previous", not(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"around=yesterday", "around=2025-01-05&cursor=x", "around=2025-01-05&dated=false"})
    void a_day_to_begin_at_is_a_day_and_nothing_beside_it(String query) {
        given().get("/api/v1/chronology?" + query).then().statusCode(400).body("violations.field", hasItem("around"));
    }

    @Test
    void a_list_pages_in_order_of_time_and_back() {
        slate.put(
                Told.of("a").on("2025-01-01").entry(),
                Told.of("b").on("2025-01-02").entry(),
                Told.of("c").on("2025-01-03").entry());
        String next = given().get("/api/v1/chronology?limit=2")
                .then()
                .statusCode(200)
                .body("items.date.start", contains("2025-01-01", "2025-01-02"))
                .body("previous", nullValue())
                .extract()
                .path("next");
        String previous = given().queryParam("cursor", next)
                .get("/api/v1/chronology?limit=2")
                .then()
                .body("items.date.start", contains("2025-01-03"))
                .body("next", nullValue())
                .extract()
                .path("previous");
        given().queryParam("cursor", previous)
                .get("/api/v1/chronology?limit=2")
                .then()
                .body("items.date.start", contains("2025-01-01", "2025-01-02"))
                .body("previous", nullValue());
        given().queryParam("cursor", next)
                .get("/api/v1/chronology?order=desc")
                .then()
                .statusCode(400)
                .body("code", equalTo("timeline.bad-cursor"));
    }

    @Test
    void rows_that_come_late_are_neither_repeated_nor_skipped_behind_the_cursor() {
        slate.put(
                Told.of("b").on("2025-01-02").entry(),
                Told.of("d").on("2025-01-04").entry(),
                Told.of("f").on("2025-01-06").entry());
        String next = given().get("/api/v1/chronology?limit=2").then().extract().path("next");
        slate.put(
                Told.of("a").on("2025-01-01").entry(),
                Told.of("e").on("2025-01-05").entry());
        given().queryParam("cursor", next)
                .get("/api/v1/chronology?limit=2")
                .then()
                .body("items.date.start", contains("2025-01-05", "2025-01-06"));
        given().get("/api/v1/chronology")
                .then()
                .body(
                        "items.date.start",
                        contains("2025-01-01", "2025-01-02", "2025-01-04", "2025-01-05", "2025-01-06"));
    }

    @Test
    void density_and_facets_have_their_published_shape() {
        slate.put(
                Told.of("a").on("2025-01-01").by("taliban", "Taliban").entry(),
                Told.of("b")
                        .kind("move")
                        .plover("CONSULT")
                        .between("2025-01-01", "2025-12-31", "year")
                        .entry(),
                Told.of("c").undated().entry());
        given().get("/api/v1/chronology/density?bucket=month")
                .then()
                .statusCode(200)
                .body("bucket", equalTo("month"))
                .body("counts", hasSize(1))
                .body("counts[0].start", equalTo("2025-01-01"))
                .body("counts[0].incident", equalTo(1))
                .body("counts[0].move", equalTo(0))
                .body("undistributed.move", equalTo(1))
                .body("undated", equalTo(1));
        given().get("/api/v1/chronology/facets")
                .then()
                .statusCode(200)
                .body("kind.value", contains("incident", "move"))
                .body("type.value", contains("ASSAULT", "CONSULT"))
                .body("actor[0].label", equalTo("Taliban"))
                .body("actor[0].count", equalTo(1))
                .body("more.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?colour=red | colour | is no parameter",
                "?asOf=2999-01-01 | asOf | must not lie in the future",
                "?minSources=0 | minSources | must be a whole number from 1 to 99",
                "?minSources=many | minSources | must be a whole number from 1 to 99",
                "?zoom=centuries | zoom | decades, years, months, weeks, days",
                "?thread=bagram | thread | UUID",
                "?from=yesterday | from | must be a date",
                "?from=0000-01-01 | from | must be a date",
                "?from=2025-02-30 | from | must be a date",
                "?to=%2B10000-01-01 | to | must be a date",
                "?from=2025-02-02&to=2025-02-01 | to | must not be before from",
                "?from=2025-01-01&from=2025-01-02 | from | must be given once",
                "?kind=accident | kind | must be one of incident, move",
                "?status=-sure | status | must be one of reported, claimed, confirmed, denied, disputed, planned, rumour",
                "?type=assault | type | AGREE",
                "?review=none | review | machine, accepted, edited, rejected",
                "?country=Afghanistan | country | ISO 3166-1",
                "?minImportance=11 | minImportance | from 0 to 10",
                "?dated=maybe | dated | true or false",
                "?q= | q | must not be empty",
                "?q=%00 | q | control characters",
                "?q=%FF%FE | q | valid UTF-8",
                "?actor=- | actor | must not be empty",
                "?limit=0 | limit | from 1 to 200",
                "?limit=201 | limit | from 1 to 200",
                "?limit=ten | limit | from 1 to 200",
                "?order=random | order | asc, desc",
                "/density?bucket=century | bucket | year, month, week, day, hour",
                "/density?bucket=hour | bucket | 31 days",
                "/density?limit=3 | limit | is no parameter",
                "/facets?order=asc | order | is no parameter",
                "/export.csv?limit=3 | limit | is no parameter",
                "/export.ndjson?kind=x | kind | must be one of"
            })
    void a_bad_parameter_is_named_with_what_it_must_be(String address, String field, String message) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/chronology" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("timeline.bad-parameter"))
                .body("violations.field", hasItem(field))
                .body("violations.find { it.field == '" + field + "' }.message", containsString(message));
    }

    @Test
    void every_bad_parameter_is_named_at_once() {
        given().get("/api/v1/chronology?kind=x&from=y&z=1")
                .then()
                .statusCode(400)
                .body("violations.field", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "MHwwfHw", "%25%25"})
    void a_cursor_not_given_by_this_service_is_refused(String cursor) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/chronology?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("timeline.bad-cursor"));
    }

    @Test
    void an_unknown_address_and_a_wrong_method_are_problems_too() {
        given().get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("timeline.not-found"));
        given().post("/api/v1/chronology")
                .then()
                .statusCode(405)
                .body("code", equalTo("timeline.method-not-allowed"))
                .body("detail", not(containsString("Exception")));
    }
}
