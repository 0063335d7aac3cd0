package org.tarikh.events.errata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.store.Sql;

@ServiceTest
class ErrorReportsTest {
    @Inject
    Sql sql;

    private static String event(String article) {
        return event(article, "2022-03-01", "asadabad");
    }

    private static String event(String article, String day, String place) {
        publish(
                article,
                "Outlet One",
                day,
                "incident|ASSAULT|" + day + "|afghanistan.kunar." + place + "|taliban|2|Two guards shot dead");
        readToTheEnd();
        return (String) eventsOf(article).get(0).get("id");
    }

    private static Map<String, String> report() {
        return new HashMap<>(Map.of("field", "date", "wrong", "It was a day later"));
    }

    private static ValidatableResponse send(String event, Map<String, String> report) {
        return given().contentType(ContentType.JSON)
                .body(report)
                .post("/api/v1/events/" + event + "/error-reports")
                .then();
    }

    @Test
    void a_report_is_kept_for_the_desk_and_who_sent_it_is_told_to_nobody() {
        String event = event("reported");
        Map<String, String> report = report();
        report.put("wrong", "  It was a day later.\r\nAsk the\tmill 🙂 ");
        report.put("source", "https://example.org/story?day=2");
        report.put("contact", "Amina, amina@example.org");

        ValidatableResponse answer = send(event, report).statusCode(201);

        String location = answer.extract().header("Location");
        String told = given().get(location).then().statusCode(200).extract().asString();
        JsonPath kept = JsonPath.from(told);
        assertThat(location).endsWith("/api/v1/error-reports/" + kept.getString("id"));
        assertThat(kept.getString("event")).isEqualTo(event);
        assertThat(kept.getInt("revision"))
                .isEqualTo(get("/api/v1/events/" + event).getInt("revision"));
        assertThat(kept.getString("field")).isEqualTo("date");
        assertThat(kept.getString("wrong")).isEqualTo("It was a day later.\nAsk the\tmill 🙂");
        assertThat(kept.getString("source")).isEqualTo("https://example.org/story?day=2");
        assertThat(kept.getString("state")).isEqualTo("open");
        assertThat(told).doesNotContain("amina");
        assertThat(given().get("/api/v1/error-reports?limit=200").asString()).doesNotContain("amina");
        assertThat(sql.first(
                        "SELECT contact FROM error_report WHERE id = ?",
                        row -> row.getString(1),
                        UUID.fromString(kept.getString("id"))))
                .contains("Amina, amina@example.org");
    }

    @Test
    void the_queue_is_read_page_by_page_in_the_order_reports_came() {
        String event = event("queued");
        List<String> sent = List.of("one", "two", "three").stream()
                .map(wrong -> {
                    Map<String, String> report = report();
                    report.put("wrong", wrong);
                    return send(event, report).statusCode(201).extract().<String>path("id");
                })
                .toList();

        JsonPath all = get("/api/v1/error-reports?state=open&limit=200");
        List<String> ids = all.getList("items.id");
        assertThat(ids).containsSubsequence(sent);
        String cursor = null;
        List<String> walked = new ArrayList<>();
        do {
            JsonPath page = get("/api/v1/error-reports?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(walked).isEqualTo(ids);
        assertThat(get("/api/v1/error-reports?state=dismissed").getList("items"))
                .isEmpty();
    }

    @Test
    void a_report_is_answered_by_its_version_and_its_event_waits_until_none_is_open() {
        String event = event("answered", "2022-07-01", "asadabad");
        String first = send(event, report()).statusCode(201).extract().path("id");
        String second = send(event, report()).statusCode(201).extract().path("id");
        decide(event, "accept");
        assertThat(reasons(event)).isEqualTo(List.of("error_report"));

        answer(first, null, Map.of("state", "resolved")).statusCode(428);
        answer(first, "\"2\"", Map.of("state", "resolved")).statusCode(412);
        answer(first, "\"1\"", Map.of("state", "accepted"))
                .statusCode(400)
                .body("violations[0].field", equalTo("state"));
        answer(first, "\"1\"", Map.of("state", "resolved", "answer", "It was", "by", "Amina"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("resolved"), "answer", equalTo("It was"), "answeredBy", equalTo("Amina"));
        assertThat(reasons(event)).isEqualTo(List.of("error_report"));
        decide(event, "reject");
        assertThat(reasons(event)).isEqualTo(List.of("error_report"));

        answer(second, "\"1\"", Map.of("state", "dismissed")).statusCode(200);
        assertThat(reasons(event)).isNull();
        answer(second, "\"2\"", Map.of("state", "open")).statusCode(200);
        assertThat(reasons(event)).isEqualTo(List.of("error_report"));
        JsonPath audit = get("/api/v1/audit?subject=" + first);
        assertThat(audit.getList("items.act")).containsExactly((Object) "report_answered");
        assertThat(audit.getString("items[0].by")).isEqualTo("Amina");
        assertThat(audit.getString("items[0].note")).isEqualTo("It was");
        assertThat(audit.getString("items[0].was.state")).isEqualTo("open");
        assertThat(audit.getString("items[0].becomes.state")).isEqualTo("resolved");
        answer(first, "*", Map.of("state", "open")).statusCode(200);
        answer(UUID.randomUUID().toString(), "*", Map.of()).statusCode(404);
    }

    private static ValidatableResponse answer(String report, String version, Map<String, String> answer) {
        return (version == null ? given() : given().header("If-Match", version))
                .contentType(ContentType.JSON)
                .body(answer)
                .patch("/api/v1/error-reports/" + report)
                .then();
    }

    private static void decide(String event, String act) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/api/v1/events/" + event + "/" + act)
                .then()
                .statusCode(200);
    }

    /** Why the event is in the queue; null where it is not. */
    private static List<String> reasons(String event) {
        return get("/api/v1/review/queue?limit=200&from=2022-07-01&to=2022-07-01")
                .getList("items.find { it.event.id == '" + event + "' }?.reasons");
    }

    @Test
    void a_report_on_an_event_that_was_merged_is_one_on_the_event_that_stayed() {
        String stays = event("survivor", "2022-05-01", "asadabad");
        String goes = event("merged away", "2022-05-01", "marawara");
        given().contentType(ContentType.JSON)
                .body(Map.of("others", List.of(goes), "revisions", Map.of(stays, 1, goes, 1)))
                .post("/api/v1/events/" + stays + "/merge")
                .then()
                .statusCode(200);

        send(goes, report()).statusCode(201).body("event", equalTo(stays)).body("revision", equalTo(2));
    }

    @Test
    void a_report_on_an_event_that_never_was_is_refused() {
        send(UUID.randomUUID().toString(), report())
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("events.event-not-found"));
        send("nonsense", report()).statusCode(404).body("code", equalTo("events.event-not-found"));
        given().get("/api/v1/error-reports/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("events.error-report-not-found"));
        given().get("/api/v1/error-reports/nonsense").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "field; colour",
                "field; DATE",
                "wrong; ` `",
                "wrong; nul \u0000 within",
                "wrong; escape \u001b[31m within",
                "source; example.org/story",
                "source; javascript:alert(1)",
                "source; https://",
                "source; `https://example.org/\nX: y`",
                "contact; `two\nlines`"
            })
    void a_part_that_cannot_be_kept_is_named(String field, String value) {
        Map<String, String> report = report();
        report.put(field, value);
        refused(report, field);
    }

    @ParameterizedTest
    @CsvSource({"wrong, 2000", "contact, 200"})
    void a_part_may_be_so_long_and_no_longer(String field, int longest) {
        Map<String, String> report = report();
        report.put(field, "🙂".repeat(longest));
        send(event("long " + field), report).statusCode(201);
        report.put(field, "🙂".repeat(longest + 1));
        refused(report, field);
    }

    private static void refused(Map<String, String> report, String field) {
        send(event("refused"), report)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("events.invalid-field"))
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void every_part_at_fault_is_named_at_once() {
        send(event("at fault"), Map.of("source", "nowhere"))
                .statusCode(400)
                .body("violations.field", contains("field", "wrong", "source"));
    }

    @Test
    void bytes_that_are_not_utf_8_half_a_surrogate_pair_and_unknown_parts_are_refused() {
        String address = "/api/v1/events/" + event("bytes") + "/error-reports";
        byte[] latin = "{\"field\": \"date\", \"wrong\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        given().contentType(ContentType.JSON)
                .body(latin)
                .post(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("events.invalid-utf-8"));
        given().contentType(ContentType.JSON)
                .body("{\"field\": \"date\", \"wrong\": \"half \\ud83d\"}")
                .post(address)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("wrong"));
        given().contentType(ContentType.JSON)
                .body("{\"field\": \"date\", \"wrong\": \"x\", \"state\": \"accepted\"}")
                .post(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("events.unknown-field"));
    }

    @ParameterizedTest
    @CsvSource({
        "state=tired, invalid-parameter, state",
        "limit=201, invalid-parameter, limit",
        "cursor=x, invalid-cursor, cursor",
        "colour=red, unknown-parameter, colour"
    })
    void a_parameter_of_the_queue_that_cannot_be_is_named(String query, String code, String field) {
        given().get("/api/v1/error-reports?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("events." + code))
                .body("violations[0].field", equalTo(field));
    }
}
