package org.tarikh.events.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;
import org.tarikh.events.store.Sql;

@ServiceTest
class JudgingTest {
    private static final String PLACE = "afghanistan.paktika.urgun";

    @Inject
    Sql sql;

    private static void tell(String name, String outlet, String day, int killed) {
        publish(
                name,
                outlet,
                day,
                "incident|ASSAULT|" + day + "|" + PLACE + "|taliban|" + killed + "|Guards shot dead");
        readToTheEnd();
    }

    private static String event(String article) {
        assertThat(eventsOf(article)).hasSize(1);
        return (String) eventsOf(article).get(0).get("id");
    }

    private static int revision(String event) {
        List<Integer> revisions = get("/api/v1/events/" + event + "/history").getList("changes.revision");
        return revisions.get(revisions.size() - 1);
    }

    private static ValidatableResponse post(String event, String act) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(Map.of("by", "Amina", "note", "seen"))
                .post("/api/v1/events/" + event + "/" + act)
                .then();
    }

    private static ValidatableResponse patch(String event, Object body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(body)
                .patch("/api/v1/events/" + event)
                .then();
    }

    private static Map<String, Object> told(String event) {
        Map<String, Object> told = get("/api/v1/events/" + event).getMap("$");
        told.remove("revision");
        told.remove("recorded");
        return told;
    }

    private static int status(String event) {
        return given().redirects().follow(false).get("/api/v1/events/" + event).statusCode();
    }

    private static List<String> rejected(String article) {
        return get("/api/v1/events?review=rejected&article=" + SourcesStub.id(article))
                .getList("items.id");
    }

    private static JsonPath audit(String event) {
        return get("/api/v1/audit?subject=" + event);
    }

    private static List<Map<String, Object>> queued(String parameters, String event) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get("/api/v1/review/queue?limit=2&place=afghanistan.paktika" + parameters
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            List<Map<String, Object>> items = page.getList("items");
            found.addAll(items);
            cursor = page.getString("next");
        }
        assertThat(found.stream().map(item -> ((Number) item.get("score")).doubleValue()))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        return found.stream()
                .filter(item -> ((Map<?, ?>) item.get("event")).get("id").equals(event))
                .toList();
    }

    @Test
    void an_accepted_event_says_so_and_by_whom_and_the_audit_has_it() {
        tell("accepting", "Outlet One", "2021-01-01", 2);
        String event = event("accepting");

        post(event, "accept")
                .statusCode(200)
                .body("decision.act", equalTo("accept"))
                .body("events[0].review.state", equalTo("accepted"));

        JsonPath now = get("/api/v1/events/" + event);
        assertThat(now.getString("review.by")).isNull();
        JsonPath acts = get("/api/v1/events/" + event + "/acts");
        assertThat(acts.getList("items.act")).containsExactly((Object) "accept");
        assertThat(acts.getString("items[0].note")).isEqualTo("seen");
        assertThat(acts.getString("items[0].by")).isNull();
        assertThat(get("/api/v1/events/" + event + "/history").getList("changes.reason.cause"))
                .isEqualTo(List.of("read", "accepted"));
        JsonPath audit = audit(event);
        assertThat(audit.getList("items.act")).containsExactly((Object) "accept");
        assertThat(audit.getString("items[0].by")).isEqualTo("Amina");
        assertThat(audit.getString("items[0].note")).isEqualTo("seen");
        assertThat(audit.getString("items[0].was.review")).isEqualTo("machine");
        assertThat(audit.getString("items[0].becomes.review")).isEqualTo("accepted");
        assertThat(get("/api/v1/review/events/" + event).getMap("last"))
                .isEqualTo(Map.of("act", "accept", "event", event, "at", audit.getString("items[0].at")));
        post(event, "restore").statusCode(200);
        assertThat(get("/api/v1/review/events/" + event).getString("last")).isNull();
    }

    @Test
    void a_rejected_event_is_told_to_nobody_whatever_comes_to_it_and_is_what_it_was_when_restored() {
        tell("rejecting 1", "Outlet One", "2021-02-01", 2);
        String event = event("rejecting 1");
        Map<String, Object> before = told(event);
        String position = get("/api/v1/events/changes/position").getString("position");

        post(event, "reject").statusCode(200);

        assertThat(status(event)).isEqualTo(410);
        assertThat(eventsOf("rejecting 1")).isEmpty();
        assertThat(rejected("rejecting 1")).containsExactly(event);
        JsonPath change = get("/api/v1/events/changes?after=" + position);
        String own = "items.find { it.id == '" + event + "' }";
        assertThat(change.getBoolean(own + ".deleted")).isTrue();
        assertThat((Object) change.get(own + ".event")).isNull();
        assertThat(sql.list(
                        "SELECT 1 FROM record_entry WHERE event = ?::uuid UNION ALL SELECT 1 FROM happening WHERE event = ?::uuid",
                        row -> 1,
                        event,
                        event))
                .isEmpty();
        given().contentType(ContentType.JSON)
                .body(Map.of("field", "date", "wrong", "x"))
                .post("/api/v1/events/" + event + "/error-reports")
                .then()
                .statusCode(410);

        tell("rejecting 2", "Outlet Two", "2021-02-01", 2);
        tell("rejecting 1", "Outlet One", "2021-02-01", 2);
        SourcesStub.delete("rejecting 2");
        readToTheEnd();
        assertThat(status(event)).isEqualTo(410);
        assertThat(rejected("rejecting 1")).containsExactly(event);
        JsonPath history = get("/api/v1/events/" + event + "/history");
        assertThat(history.getList("items")).hasSize(1);
        assertThat(history.getBoolean("changes[1].ended")).isTrue();

        post(event, "restore").statusCode(200).body("decision.act", equalTo("restore"));
        Map<String, Object> after = told(event);
        assertThat(evidenceLess(after)).isEqualTo(evidenceLess(before));
        assertThat(audit(event).getList("items.act")).isEqualTo(List.of("restore", "reject"));
    }

    /** The article's second revision is another evidence. */
    private static Map<String, Object> evidenceLess(Map<String, Object> told) {
        Map<String, Object> less = new HashMap<>(told);
        less.remove("evidence");
        return less;
    }

    @Test
    void what_an_editor_sets_stays_and_what_the_machine_reads_anew_is_proposed() {
        tell("editing 1", "Outlet One", "2021-03-01", 2);
        String event = event("editing 1");
        Map<String, Object> before = told(event);
        Map<String, Object> edit = Map.of(
                "title",
                "Guards killed in Urgun",
                "fatalities",
                Map.of("low", 3, "best", 3, "high", 4),
                "date",
                Map.of("start", "2021-03-02"),
                "initiators",
                List.of(Map.of("name", "Gunmen")),
                "by",
                "Amina");

        ValidatableResponse answer = patch(event, edit).statusCode(200).body("review.state", equalTo("edited"));
        assertThat(answer.extract().header("ETag")).isEqualTo("\"" + revision(event) + "\"");
        JsonPath proposal = get("/api/v1/events/" + event + "/proposal");
        assertThat(proposal.getList("edited")).isEqualTo(List.of("date", "fatalities", "initiators", "title"));
        assertThat(proposal.getList("news")).isEmpty();
        assertThat(queued("&reason=proposal", event)).isEmpty();

        tell("editing 1", "Outlet One", "2021-03-01", 7);
        JsonPath now = get("/api/v1/events/" + event);
        assertThat(now.getString("title")).isEqualTo("Guards killed in Urgun");
        assertThat(now.getInt("fatalities.best")).isEqualTo(3);
        assertThat(now.getString("date.start")).isEqualTo("2021-03-02");
        assertThat(now.getString("date.basis")).isEqualTo("manual");
        assertThat(now.getString("initiators[0].name")).isEqualTo("Gunmen");
        assertThat(now.getString("citation")).startsWith("“Guards killed in Urgun”, 2021-03-02, after");
        JsonPath offered = get("/api/v1/events/" + event + "/proposal");
        assertThat(offered.getList("news")).isEqualTo(List.of("fatalities"));
        assertThat(offered.getList("differences.find { it.field == 'fatalities' }.collect { it.value }"))
                .contains("7");
        assertThat(queued("&reason=proposal", event)).hasSize(1);

        Map<String, Object> none = new HashMap<>();
        none.put("fatalities", null);
        none.put("date", null);
        patch(event, none)
                .statusCode(200)
                .body("fatalities", equalTo(null))
                .body("date", equalTo(null))
                .body("citation", startsWith("“Guards killed in Urgun”, after"));
        assertThat(audit(event).getMap("items[0].becomes")).containsEntry("fatalities", null);
        post(event, "restore").statusCode(200).body("events[0].date.start", equalTo("2021-03-02"));

        patch(event, Map.of("restore", List.of("fatalities")))
                .statusCode(200)
                .body("fatalities.best", equalTo(7))
                .body("title", equalTo("Guards killed in Urgun"));
        assertThat(queued("&reason=proposal", event)).isEmpty();
        post(event, "restore").statusCode(200).body("events[0].fatalities.best", equalTo(3));
        post(event, "restore").statusCode(200).body("events[0].review.state", equalTo("machine"));
        assertThat(told(event).get("title")).isEqualTo(before.get("title"));
        JsonPath audit = audit(event);
        assertThat(audit.getList("items.act"))
                .isEqualTo(List.of("restore", "restore", "edit", "restore", "edit", "edit"));
        assertThat(audit.getString("items[5].was.title")).isEqualTo(before.get("title"));
        assertThat(audit.getString("items[5].becomes.title")).isEqualTo("Guards killed in Urgun");
    }

    @Test
    void reports_in_any_order_and_read_again_leave_what_was_decided() {
        for (List<String> order : List.of(List.of("b", "c"), List.of("c", "b"))) {
            String name = "ordering " + order.get(0);
            String day = order.get(0).equals("b") ? "2021-04-01" : "2021-04-21";
            tell(name + " a", "Outlet A", day, 2);
            String event = event(name + " a");
            patch(event, Map.of("title", "Set by hand")).statusCode(200);

            order.forEach(outlet -> tell(name + " " + outlet, "Outlet " + outlet, day, 4));
            List.of("b", "a", "c").forEach(outlet -> tell(name + " " + outlet, "Outlet " + outlet, day, 4));

            assertThat(event(name + " c")).isEqualTo(event);
            JsonPath now = get("/api/v1/events/" + event);
            assertThat(now.getString("title")).isEqualTo("Set by hand");
            assertThat(now.getString("review.state")).isEqualTo("edited");
            assertThat(now.getInt("reports.articles")).isEqualTo(3);
        }
    }

    @Test
    void a_rejection_goes_with_what_is_split_off_and_comes_undone_with_the_merge_it_was_lost_in() {
        tell("parting 1", "Outlet One", "2021-05-01", 2);
        tell("parting 2", "Outlet Two", "2021-05-01", 2);
        String event = event("parting 1");
        assertThat(event("parting 2")).isEqualTo(event);
        post(event, "reject").statusCode(200);
        UUID report = sql.first(
                        "SELECT id FROM report WHERE article = ?",
                        row -> row.getObject(1, UUID.class),
                        SourcesStub.id("parting 2"))
                .orElseThrow();

        given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(Map.of("reports", List.of(report)))
                .post("/api/v1/events/" + event + "/split")
                .then()
                .statusCode(200);

        assertThat(eventsOf("parting 1")).isEmpty();
        assertThat(eventsOf("parting 2")).isEmpty();
        post(event, "restore").statusCode(200);
        assertThat(rejected("parting 2")).containsExactly(event);
    }

    @Test
    void the_queue_tells_what_nobody_decided_and_an_error_reported() {
        tell("queueing", "QueueGazette", "2021-06-01", 9);
        String event = event("queueing");

        List<Map<String, Object>> first = queued("&publisher=QueueGazette&reason=single_source", event);
        assertThat(first).hasSize(1);
        assertThat((List<?>) first.get(0).get("reasons")).isEqualTo(List.of("unreviewed", "single_source"));
        assertThat(queued("&kind=move", event)).isEmpty();
        assertThat(queued("&reason=contested", event)).isEmpty();
        assertThat(queued("&publisher=NoGazette", event)).isEmpty();

        post(event, "accept").statusCode(200);
        assertThat(queued("", event)).isEmpty();
        given().contentType(ContentType.JSON)
                .body(Map.of("field", "date", "wrong", "It was a day later"))
                .post("/api/v1/events/" + event + "/error-reports")
                .then()
                .statusCode(201);
        List<Map<String, Object>> again = queued("&reason=error_report", event);
        assertThat(again).hasSize(1);
        assertThat(again.get(0).get("errors")).isEqualTo(1);
        assertThat((List<?>) again.get(0).get("reasons")).isEqualTo(List.of("error_report"));
        tell("queueing", "QueueGazette", "2021-06-01", 9);
        assertThat(queued("&reason=error_report", event)).hasSize(1);

        post(event, "reject").statusCode(200);
        assertThat(queued("", event)).hasSize(1);
    }

    @Test
    void an_accepted_event_comes_back_to_the_queue_when_it_tells_otherwise_than_it_did() {
        tell("accepted early", "Outlet One", "2021-06-15", 2);
        String event = event("accepted early");
        post(event, "accept").statusCode(200);
        tell("accepted early", "Outlet One", "2021-06-15", 2);
        patch(event, Map.of("title", "Set by hand")).statusCode(200);
        assertThat(queued("", event)).isEmpty();

        tell("accepted early 2", "Outlet Two", "2021-06-15", 5);
        assertThat(event("accepted early 2")).isEqualTo(event);
        List<Map<String, Object>> again = queued("&reason=changed", event);
        assertThat(again).hasSize(1);
        assertThat((List<?>) again.get(0).get("reasons")).isEqualTo(List.of("changed"));
        post(event, "accept").statusCode(200);
        assertThat(queued("", event)).isEmpty();
    }

    @Test
    void an_act_names_the_revision_it_means() {
        tell("meaning", "Outlet One", "2021-07-01", 2);
        String event = event("meaning");
        for (String act : List.of("accept", "reject")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/api/v1/events/" + event + "/" + act)
                    .then()
                    .statusCode(428);
            given().contentType(ContentType.JSON)
                    .header("If-Match", "\"77\"")
                    .body(Map.of())
                    .post("/api/v1/events/" + event + "/" + act)
                    .then()
                    .statusCode(412);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("title", "x"))
                .patch("/api/v1/events/" + event)
                .then()
                .statusCode(428);
        assertThat(audit(event).getList("items")).isEmpty();
        assertThat(told(event).get("review")).isEqualTo(nobody());
    }

    private static Map<String, Object> nobody() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("state", "machine");
        nobody.put("by", null);
        nobody.put("at", null);
        return nobody;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|title",
                "{\"by\":\"Amina\"}|title",
                "{\"title\":\" \"}|title",
                "{\"title\":\"two\\nlines\"}|title",
                "{\"title\":7}|title",
                "{\"title\":null}|title",
                "{\"initiators\":null}|initiators",
                "{\"restore\":[\"status\"]}|restore",
                "{\"restore\":[\"date\"],\"date\":null}|restore",
                "{\"status\":\"denied\"}|status",
                "{\"realis\":\"perhaps\"}|realis",
                "{\"date\":\"2021-01-01\"}|date",
                "{\"date\":{}}|date.start",
                "{\"date\":{\"start\":\"2021-02-30\"}}|date.start",
                "{\"date\":{\"start\":\"2021-02-03\",\"end\":\"2021-02-02\"}}|date.end",
                "{\"date\":{\"start\":\"2021-02-01\",\"end\":\"2021-02-28\",\"precision\":\"day\"}}|date.precision",
                "{\"date\":{\"start\":\"2021-02-01\",\"time\":\"25:00\"}}|date.time",
                "{\"date\":{\"start\":\"2021-02-01\",\"zone\":\"Mars\"}}|date.zone",
                "{\"date\":{\"start\":\"2021-02-01\",\"basis\":\"stated\"}}|date.basis",
                "{\"place\":{\"id\":\"nowhere.at.all\"}}|place.id",
                "{\"place\":{}}|place.id",
                "{\"type\":{\"plover\":[\"PEACE\"]}}|type.plover",
                "{\"type\":{\"plover\":[]}}|type.plover",
                "{\"type\":{\"plover\":[\"ASSAULT\"],\"quad\":9}}|type.quad",
                "{\"type\":{\"plover\":[\"ASSAULT\"],\"acled\":{}}}|type.acled.event",
                "{\"initiators\":[{\"id\":\"no such actor\"}]}|initiators[0].id",
                "{\"recipients\":[\"Taliban\"]}|recipients[0]",
                "{\"recipients\":{}}|recipients",
                "{\"fatalities\":{\"low\":3,\"best\":2}}|fatalities",
                "{\"injuries\":{\"low\":-1}}|injuries",
                "{\"injuries\":{\"low\":1.5}}|injuries.low",
                "{\"injuries\":{}}|injuries"
            })
    void a_field_that_cannot_be_is_named(String body, String field) {
        String event = anEvent();

        patch(event, body).statusCode(400).body("violations.field", contains(field));

        assertThat(audit(event).getList("items")).isEmpty();
    }

    private static String anEvent() {
        if (eventsOf("refused").isEmpty()) {
            tell("refused", "Outlet One", "2021-08-01", 2);
        }
        return event("refused");
    }

    @Test
    void the_audit_pages_and_is_asked_by_act_person_and_time_and_cannot_be_changed() {
        tell("keeping", "Outlet One", "2021-09-01", 2);
        String event = event("keeping");
        post(event, "accept").statusCode(200);
        post(event, "reject").statusCode(200);
        post(event, "restore").statusCode(200);

        String address = "/api/v1/audit?by=Amina&subject=" + event;
        JsonPath first = get(address + "&limit=2");
        assertThat(first.getList("items.act")).isEqualTo(List.of("restore", "reject"));
        JsonPath second = get(address + "&limit=2&cursor=" + first.getString("next"));
        assertThat(second.getList("items.act")).isEqualTo(List.of("accept"));
        assertThat(second.getString("next")).isNull();
        assertThat(get(address + "&act=reject").getList("items")).hasSize(1);
        assertThat(get(address + "&to=2020-01-01T00:00:00Z").getList("items")).isEmpty();
        assertThat(get(address + "&from=2020-01-01T00:00:00Z").getList("items")).hasSize(3);
        for (String wrong : Arrays.asList("act=steal", "subject=x", "from=today", "cursor=x", "limit=0")) {
            given().get("/api/v1/audit?" + wrong).then().statusCode(400);
        }

        assertThatThrownBy(() -> sql.update("DELETE FROM audit WHERE subject = ?::uuid", event))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sql.update("UPDATE audit SET by = 'Nobody' WHERE subject = ?::uuid", event))
                .isInstanceOf(IllegalStateException.class);
        assertThat(audit(event).getList("items")).hasSize(3);
    }

    @Test
    void a_takedown_takes_the_values_out_of_the_audit_and_nothing_else_can() {
        tell("taking down", "Outlet One", "2021-10-01", 2);
        String event = event("taking down");
        patch(event, Map.of("title", "Set by hand", "note", "as the story has it"))
                .statusCode(200);
        List<String> articles = List.of(SourcesStub.id("taking down"));

        assertThatThrownBy(() -> redact(articles)).isInstanceOf(IllegalStateException.class);
        sql.update("UPDATE article SET taken_down = true WHERE id = ANY (?::text[])", articles);
        redact(articles);

        JsonPath audit = audit(event);
        assertThat(audit.getBoolean("items[0].redacted")).isTrue();
        assertThat((Object) audit.get("items[0].was")).isNull();
        assertThat((Object) audit.get("items[0].becomes")).isNull();
        assertThat((Object) audit.get("items[0].note")).isNull();
        assertThat(audit.getString("items[0].act")).isEqualTo("edit");
    }

    @Test
    void what_an_editor_wrote_of_an_event_goes_with_its_only_document() {
        tell("only document", "Outlet One", "2021-11-01", 2);
        String event = event("only document");
        patch(event, Map.of("title", "Written by hand", "note", "Told by hand")).statusCode(200);

        SourcesStub.takeDown("only document");
        readToTheEnd();

        assertThat(status(event)).isEqualTo(404);
        assertThat(sql.list(
                        "SELECT edits::text || coalesce(note, '') FROM decision WHERE event = ?::uuid",
                        row -> row.getString(1),
                        event))
                .hasSize(1)
                .noneMatch(kept -> kept.contains("by hand"));
    }

    private void redact(List<String> articles) {
        sql.list("SELECT redact_audit(?::text[])", row -> 0, articles);
    }
}
