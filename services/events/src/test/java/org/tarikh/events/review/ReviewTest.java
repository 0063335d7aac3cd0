package org.tarikh.events.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;
import org.tarikh.events.store.Sql;

@ServiceTest
class ReviewTest {
    @Inject
    Sql sql;

    private static String attack(String day, String place, String words) {
        return "incident|ASSAULT|" + day + "|afghanistan." + place + "|taliban|2|" + words;
    }

    /** Two attacks of one day in two districts, which no machine takes for one. */
    private static void tellTwo(String name, String day) {
        publish(name + " 1", "Outlet One", day, attack(day, "kunar.asadabad", "Two guards shot dead"));
        publish(name + " 2", "Outlet Two", day, attack(day, "kunar.marawara", "Two guards shot dead"));
        readToTheEnd();
    }

    /** One attack that three outlets tell. */
    private static void tellOne(String name, String day) {
        publish(name + " 1", "Outlet One", day, attack(day, "kunar.asadabad", "Two guards shot dead"));
        publish(name + " 2", "Outlet Two", day, attack(day, "kunar.asadabad", "Two guards were shot dead"));
        publish(name + " 3", "Outlet Three", day, attack(day, "kunar.asadabad", "Shot dead: two guards"));
        readToTheEnd();
    }

    private static String event(String article) {
        assertThat(eventsOf(article)).hasSize(1);
        return (String) eventsOf(article).get(0).get("id");
    }

    private static int revision(String event) {
        return get("/api/v1/events/" + event).getInt("revision");
    }

    private UUID report(String article) {
        return sql.first(
                        "SELECT id FROM report WHERE article = ?",
                        row -> row.getObject(1, UUID.class),
                        SourcesStub.id(article))
                .orElseThrow();
    }

    private static ValidatableResponse post(String event, String act, Object body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(body)
                .post("/api/v1/events/" + event + "/" + act)
                .then();
    }

    private static JsonPath merge(String into, String other) {
        return post(
                        into,
                        "merge",
                        Map.of(
                                "others",
                                List.of(other),
                                "revisions",
                                Map.of(into, revision(into), other, revision(other)),
                                "by",
                                "Amina",
                                "note",
                                "one raid in two valleys"))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The event without what rises at each change. */
    private static Map<String, Object> told(String event) {
        Map<String, Object> told = get("/api/v1/events/" + event).getMap("$");
        told.remove("revision");
        told.remove("recorded");
        return told;
    }

    private static int status(String event) {
        return given().redirects().follow(false).get("/api/v1/events/" + event).statusCode();
    }

    @Test
    void events_that_an_editor_merges_are_one_and_the_other_id_leads_to_it() {
        tellTwo("merging", "2023-01-01");
        String first = event("merging 1");
        String second = event("merging 2");

        JsonPath outcome = merge(second, first);

        assertThat(outcome.getList("events.id")).containsExactly(second);
        assertThat(outcome.getInt("events[0].reports.articles")).isEqualTo(2);
        assertThat(outcome.getString("ended[0].id")).isEqualTo(first);
        assertThat(outcome.getString("ended[0].mergedInto")).isEqualTo(second);
        assertThat(status(first)).isEqualTo(308);
        assertThat(event("merging 1")).isEqualTo(second);
    }

    @Test
    void a_merge_taken_back_leaves_the_same_events_with_the_same_ids() {
        tellTwo("unmerging", "2023-01-11");
        String first = event("unmerging 1");
        String second = event("unmerging 2");
        Map<String, Object> before = told(first);
        Map<String, Object> beforeToo = told(second);
        merge(second, first);

        post(second, "restore", Map.of("by", "Amina")).statusCode(200).body("decision.act", equalTo("restore"));

        assertThat(told(first)).isEqualTo(before);
        assertThat(told(second)).isEqualTo(beforeToo);
        JsonPath history = get("/api/v1/events/" + first + "/history");
        assertThat(history.getList("changes.reason.cause")).isEqualTo(List.of("read", "merged", "restored"));
        assertThat(history.getList("changes.reason.by")).isEqualTo(Arrays.asList(null, null, null));
        assertThat(history.getString("changes[1].reason.says"))
                .isEqualTo("Merged by an editor: one raid in two valleys");
        assertThat(event("unmerging 1")).isEqualTo(first);
        assertThat(event("unmerging 2")).isEqualTo(second);
    }

    @Test
    void a_merge_survives_a_new_revision_of_each_article_and_their_absence() {
        tellTwo("lasting", "2023-01-21");
        String first = event("lasting 1");
        String second = event("lasting 2");
        merge(first, second);

        publish(
                "lasting 2",
                "Outlet Two",
                "2023-01-21",
                "An update.\n" + attack("2023-01-21", "kunar.marawara", "Two guards shot dead"));
        readToTheEnd();
        assertThat(event("lasting 2")).isEqualTo(first);
        SourcesStub.delete("lasting 1");
        readToTheEnd();
        publish(
                "lasting 1",
                "Outlet One",
                "2023-01-21",
                attack("2023-01-21", "kunar.asadabad", "Two guards shot dead"));
        readToTheEnd();

        assertThat(event("lasting 1")).isEqualTo(first);
        assertThat(event("lasting 2")).isEqualTo(first);
    }

    @Test
    void reports_that_an_editor_takes_out_are_an_event_of_their_own_though_they_are_the_more() {
        tellOne("splitting", "2023-02-01");
        String event = event("splitting 1");

        JsonPath outcome = post(
                        event,
                        "split",
                        Map.of("reports", List.of(report("splitting 2"), report("splitting 3")), "by", "Amina"))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(outcome.getList("events.id")).hasSize(2).contains(event);
        assertThat(event("splitting 1")).isEqualTo(event);
        assertThat(event("splitting 2")).isEqualTo(event("splitting 3")).isNotEqualTo(event);
    }

    @Test
    void a_split_taken_back_and_taken_again_gives_the_same_ids_each_time() {
        tellOne("toggling", "2023-02-11");
        String event = event("toggling 1");
        Map<String, Object> before = told(event);
        Object out = Map.of("reports", List.of(report("toggling 2"), report("toggling 3")));
        post(event, "split", out).statusCode(200);
        String other = event("toggling 2");
        Map<String, Object> otherBefore = told(other);

        post(other, "restore", Map.of()).statusCode(200);
        assertThat(told(event)).isEqualTo(before);
        assertThat(status(other)).isEqualTo(308);
        post(event, "split", out).statusCode(200);

        assertThat(told(other)).isEqualTo(otherBefore);
        assertThat(event("toggling 1")).isEqualTo(event);
    }

    @Test
    void an_id_merged_into_what_is_merged_itself_leads_to_where_it_lives_and_back() {
        tellTwo("chain", "2023-03-01");
        publish(
                "chain 3",
                "Outlet Three",
                "2023-03-01",
                attack("2023-03-01", "kunar.ghaziabad", "Two guards shot dead"));
        readToTheEnd();
        String a = event("chain 1");
        String b = event("chain 2");
        String c = event("chain 3");
        merge(b, a);
        merge(c, b);
        assertThat(get("/api/v1/events/" + a).getString("id")).isEqualTo(c);

        post(c, "restore", Map.of()).statusCode(200);

        assertThat(get("/api/v1/events/" + a).getString("id")).isEqualTo(b);
        assertThat(event("chain 2")).isEqualTo(b);
        assertThat(event("chain 3")).isEqualTo(c);
        post(b, "restore", Map.of()).statusCode(200);
        assertThat(event("chain 1")).isEqualTo(a);
    }

    @Test
    void a_preview_is_what_the_act_comes_to_and_changes_nothing() {
        tellTwo("previewing", "2023-10-01");
        String first = event("previewing 1");
        String second = event("previewing 2");
        Map<String, Object> body =
                Map.of("others", List.of(first), "revisions", Map.of(first, revision(first), second, revision(second)));
        Map<String, Object> before = get("/api/v1/events/" + first).getMap("$");
        Map<String, Object> beforeToo = get("/api/v1/events/" + second).getMap("$");
        String position = get("/api/v1/events/changes/position").getString("position");

        JsonPath preview =
                post(second, "merge/preview", body).statusCode(200).extract().jsonPath();

        assertThat(get("/api/v1/events/" + first).getMap("$")).isEqualTo(before);
        assertThat(get("/api/v1/events/" + second).getMap("$")).isEqualTo(beforeToo);
        assertThat(get("/api/v1/events/changes?after=" + position).getList("items"))
                .isEmpty();
        assertThat(get("/api/v1/audit?subject=" + second).getList("items")).isEmpty();
        JsonPath merged = merge(second, first);
        assertThat(timeless(preview, "events[0]")).isEqualTo(timeless(merged, "events[0]"));
        assertThat(preview.getList("ended")).isEqualTo(merged.getList("ended"));

        Map<String, Object> split = Map.of("reports", List.of(report("previewing 1")));
        JsonPath apart =
                post(second, "split/preview", split).statusCode(200).extract().jsonPath();
        assertThat(apart.getList("events")).hasSize(2);
        assertThat(apart.getList("events.title"))
                .containsExactlyInAnyOrder(before.get("title"), beforeToo.get("title"));
        assertThat(event("previewing 1")).isEqualTo(second);
        post(second, "split/preview", Map.of("reports", List.of(UUID.randomUUID())))
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"999\"")
                .body(split)
                .post("/api/v1/events/" + second + "/split/preview")
                .then()
                .statusCode(412);
    }

    private static Map<String, Object> timeless(JsonPath outcome, String event) {
        Map<String, Object> told = new HashMap<>(outcome.getMap(event));
        told.remove("recorded");
        return told;
    }

    @Test
    void an_act_names_the_revisions_it_means() {
        tellTwo("naming", "2023-03-11");
        String first = event("naming 1");
        String second = event("naming 2");

        post(first, "merge", Map.of("others", List.of(second))).statusCode(428);
        post(first, "merge", Map.of("others", List.of(second), "revisions", Map.of(first, revision(first))))
                .statusCode(428)
                .body("violations[0].field", equalTo("revisions." + second));
        post(first, "merge", Map.of("others", List.of(second), "revisions", Map.of(first, 1, second, 99)))
                .statusCode(412)
                .body("code", equalTo("events.precondition-failed"));
        given().contentType(ContentType.JSON)
                .body(Map.of("reports", List.of(report("naming 1"))))
                .post("/api/v1/events/" + first + "/split")
                .then()
                .statusCode(428);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"77\"")
                .body(Map.of())
                .post("/api/v1/events/" + first + "/restore")
                .then()
                .statusCode(412);
        assertThat(event("naming 1")).isEqualTo(first);
        assertThat(event("naming 2")).isEqualTo(second);
    }

    @Test
    void what_cannot_be_done_is_told_by_the_field_at_fault() {
        tellTwo("refusing", "2023-03-21");
        String first = event("refusing 1");
        String second = event("refusing 2");

        post(first, "split", Map.of("reports", List.of(report("refusing 1"))))
                .statusCode(400)
                .body("violations[0].field", equalTo("reports"));
        post(first, "split", Map.of("reports", List.of(report("refusing 2"))))
                .statusCode(400)
                .body("violations[0].field", equalTo("reports"));
        post(first, "merge", Map.of("others", List.of(first), "revisions", Map.of()))
                .statusCode(400)
                .body("violations[0].field", equalTo("others"));
        post(first, "merge", Map.of("others", List.of(second), "into", second, "revisions", Map.of()))
                .statusCode(400);
        post(first, "merge", Map.of("who", "x")).statusCode(400).body("code", equalTo("events.unknown-field"));
        String nobody = UUID.randomUUID().toString();
        post(first, "merge", Map.of("others", List.of(nobody), "revisions", Map.of(first, 1, nobody, 1)))
                .statusCode(404);
        post(first, "restore", Map.of()).statusCode(409).body("code", equalTo("events.nothing-to-restore"));
        post(first, "restore", Map.of("by", "x".repeat(201)))
                .statusCode(400)
                .body("violations[0].field", equalTo("by"));
    }

    @Test
    void a_new_report_finds_its_way_to_an_event_an_editor_made() {
        tellTwo("growing", "2023-04-01");
        String first = event("growing 1");
        merge(first, event("growing 2"));

        publish(
                "growing 3",
                "Outlet Three",
                "2023-04-01",
                attack("2023-04-01", "kunar.marawara", "Two guards shot dead"));
        readToTheEnd();

        assertThat(event("growing 3")).isEqualTo(first);
    }
}
