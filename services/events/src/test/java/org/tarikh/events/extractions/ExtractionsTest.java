package org.tarikh.events.extractions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.get;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;

@ServiceTest
class ExtractionsTest {
    private static final String LINE = "incident|ASSAULT|2025-09-21|afghanistan.herat|taliban|2|Two guards 🪖 killed";

    private static ValidatableResponse extract() {
        return given().contentType(ContentType.JSON)
                .body("{\"text\":\"whatever\",\"publisher\":\"P\"}")
                .post("/api/v1/extractions")
                .then();
    }

    @Test
    void a_text_is_read_and_nothing_is_stored() {
        String text = "🪖 lead\n" + LINE + "\n???";
        SourcesStub.readings(
                200,
                """
                {"text":"%s","articles":[{"ordinal":1,"start":7,"end":%d,"headline":null,"byline":null,
                 "publisher":"P","published":"2025-09-22","publishedBasis":"manifest","language":"en"}],
                 "unread":[{"start":0,"end":6,"why":"a stray line"}]}"""
                        .formatted(text.replace("\n", "\\n"), text.codePointCount(0, text.length())));
        int before = get("/api/v1/status").getInt("events.incident");

        JsonPath read = extract().statusCode(200).extract().jsonPath();

        assertThat(read.getList("articles")).hasSize(1);
        assertThat(read.getList("events")).hasSize(1);
        assertThat((Object) read.get("events[0].id")).isNull();
        int start = read.getInt("events[0].evidence[0].position.start");
        int end = read.getInt("events[0].evidence[0].position.end");
        assertThat(new String(text.codePoints().toArray(), start, end - start)).isEqualTo("Two guards 🪖 killed");
        assertThat(read.getList("unread.why")).contains("a stray line", "a line of question marks");
        assertThat(get("/api/v1/status").getInt("events.incident")).isEqualTo(before);
    }

    @Test
    void what_sources_refuses_is_refused_with_its_words() {
        SourcesStub.readings(
                400,
                "{\"detail\":\"published must be a date\",\"violations\":[{\"field\":\"published\",\"message\":\"must be a date\"}]}");

        extract()
                .statusCode(400)
                .body("code", equalTo("events.invalid-field"))
                .body("violations[0].field", equalTo("published"));
    }

    @Test
    void while_sources_is_away_the_answer_says_so() {
        SourcesStub.readings(500, "{}");

        extract().statusCode(503).contentType("application/problem+json").body("code", equalTo("events.sources-away"));
    }

    @Test
    void an_address_that_asks_too_often_waits_for_the_next_minute_and_others_do_not() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:50Z"), ZoneOffset.UTC);
        RateLimit limit = new RateLimit(clock, 2);

        assertThat(limit.secondsToWait("a")).isZero();
        assertThat(limit.secondsToWait("a")).isZero();
        assertThat(limit.secondsToWait("a")).isEqualTo(10);
        assertThat(limit.secondsToWait("b")).isZero();
    }
}
