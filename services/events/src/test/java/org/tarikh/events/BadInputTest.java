package org.tarikh.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class BadInputTest {
    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo("events." + code))
                .body("type", equalTo("urn:tarikh:problem:events." + code))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/events?colour=red; unknown-parameter; colour",
                "/api/v1/status?x=1; unknown-parameter; x",
                "/api/v1/events?from=yesterday; invalid-parameter; from",
                "/api/v1/events?from=0000-01-01; invalid-parameter; from",
                "/api/v1/events?to=2025-02-30; invalid-parameter; to",
                "/api/v1/events?from=2025-02-02&to=2025-02-01; invalid-parameter; to",
                "/api/v1/events?limit=0; invalid-parameter; limit",
                "/api/v1/events?limit=201; invalid-parameter; limit",
                "/api/v1/events?limit=many; invalid-parameter; limit",
                "/api/v1/events?limit=1&limit=2; invalid-parameter; limit",
                "/api/v1/events?kind=party; invalid-parameter; kind",
                "/api/v1/events?status=-sure; invalid-parameter; status",
                "/api/v1/events?type=assault; invalid-parameter; type",
                "/api/v1/events?review=none; invalid-parameter; review",
                "/api/v1/events?actor=-; invalid-parameter; actor",
                "/api/v1/events?q=%00; invalid-parameter; q",
                "/api/v1/events?cursor=xyz; invalid-cursor; cursor",
                "/api/v1/figures?cursor=xyz; invalid-cursor; cursor",
                "/api/v1/figures?limit=-1; invalid-parameter; limit",
                "/api/v1/lexicon/proposals?cursor=xyz; invalid-cursor; cursor",
                "/api/v1/lexicon/proposals?cursor=0.foo-front; invalid-cursor; cursor",
                "/api/v1/lexicon/proposals?limit=201; invalid-parameter; limit",
                "/api/v1/lexicon/proposals?kind=club; invalid-parameter; kind",
                "/api/v1/lexicon/proposals?q=%20; invalid-parameter; q",
                "/api/v1/lexicon/proposals?state=gone; invalid-parameter; state",
                "/api/v1/lexicon/proposals?open=true; unknown-parameter; open",
                "/api/v1/lexicon/additions?kind=club; invalid-parameter; kind",
                "/api/v1/lexicon/additions?limit=0; invalid-parameter; limit",
                "/api/v1/lexicon/additions?q=%00; invalid-parameter; q",
                "/api/v1/lexicon/additions?cursor=1_thing_x; invalid-cursor; cursor",
                "/api/v1/lexicon/additions?open=true; unknown-parameter; open",
                "/api/v1/audit?entry=%00; invalid-parameter; entry",
                "/api/v1/articles?state=tired; invalid-parameter; state",
                "/api/v1/events/changes?wait=31; invalid-parameter; wait",
                "/api/v1/events/changes?limit=501; invalid-parameter; limit"
            })
    void a_parameter_that_cannot_be_is_named(String address, String code, String field) {
        problem(given().urlEncodingEnabled(false).get(address).then(), 400, code)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void an_unknown_value_of_an_enumeration_is_told_the_valid_ones() {
        problem(given().get("/api/v1/events?kind=party").then(), 400, "invalid-parameter")
                .body("violations[0].message", containsString("incident, move"));
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        problem(given().get("/api/v1/events/7").then(), 404, "event-not-found");
        problem(
                given().get("/api/v1/events/00000000-0000-0000-0000-000000000001")
                        .then(),
                404,
                "event-not-found");
        problem(given().get("/api/v1/nothing").then(), 404, "not-found");
        problem(given().delete("/api/v1/events").then(), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{; bad-request; ''",
                "[]; bad-request; ''",
                "null; bad-request; ''",
                "{'text':'a','colour':'red'}; unknown-field; colour",
                "{'text':['a']}; invalid-field; text",
                "{'text':1}; invalid-field; text",
                "{}; invalid-field; text",
                "{'text':'a','html':'<p>a</p>'}; invalid-field; text"
            })
    void a_body_that_cannot_be_read_is_told_why(String body, String code, String field) {
        ValidatableResponse answer = given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/extractions")
                .then();

        problem(answer, 400, code);
        if (!field.equals("''")) {
            answer.body("violations[0].field", equalTo(field));
        }
    }

    @Test
    void no_body_a_body_of_another_type_and_a_body_too_large_are_refused() {
        problem(
                given().contentType(ContentType.JSON)
                        .post("/api/v1/extractions")
                        .then(),
                400,
                "empty-body");
        problem(
                given().contentType("text/csv")
                        .body("a,b")
                        .post("/api/v1/extractions")
                        .then(),
                415,
                "unsupported-media-type");
        problem(
                given().contentType(ContentType.JSON)
                        .body("{\"text\":\"" + "a".repeat(1024 * 1024) + "\"}")
                        .post("/api/v1/extractions")
                        .then(),
                413,
                "body-too-large");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_position() {
        byte[] body = {'{', '"', (byte) 0xC3, '"', '}'};

        problem(
                        given().contentType("application/json")
                                .body(body)
                                .post("/api/v1/extractions")
                                .then(),
                        400,
                        "invalid-utf-8")
                .body("detail", containsString("position 2"));
    }

    @Test
    void no_problem_tells_a_class_name() {
        String body = given().contentType(ContentType.JSON)
                .body("{\"text\":{}}")
                .post("/api/v1/extractions")
                .asString();

        assertThat(body).doesNotContain("org.tarikh", "java.", "com.fasterxml");
    }
}
