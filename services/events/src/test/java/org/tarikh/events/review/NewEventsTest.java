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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;
import org.tarikh.events.store.Sql;

@ServiceTest
class NewEventsTest {
    private static final String COLUMN = "On the ninth the sluice gates of Kajaki were opened by night.";

    @Inject
    Sql sql;

    private static Map<String, Object> draft(String article, String title) {
        int start = COLUMN.indexOf("the sluice gates");
        Map<String, Object> draft = new HashMap<>();
        draft.put("kind", "incident");
        draft.put("title", title);
        draft.put("summary", "The gates were opened without a warning.");
        draft.put("type", Map.of("plover", List.of("ASSAULT"), "mode", "destroy", "quad", 4));
        draft.put("date", Map.of("start", "2022-03-09"));
        draft.put("initiators", List.of(Map.of("name", "gate keepers")));
        draft.put("injuries", Map.of("best", 2));
        draft.put(
                "evidence",
                Map.of(
                        "article",
                        SourcesStub.id(article),
                        "revision",
                        SourcesStub.revision(article),
                        "start",
                        start,
                        "end",
                        COLUMN.length()));
        draft.put("by", "Amina");
        draft.put("note", "missed");
        return draft;
    }

    private static ValidatableResponse create(Map<String, Object> draft) {
        return given().contentType(ContentType.JSON)
                .body(draft)
                .post("/api/v1/events")
                .then();
    }

    private static String created(String article, String title) {
        return create(draft(article, title)).statusCode(201).extract().path("id");
    }

    private static int revision(String event) {
        return get("/api/v1/events/" + event).getInt("revision");
    }

    private static void act(String event, String act, Map<String, ?> body) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(body)
                .post("/api/v1/events/" + event + "/" + act)
                .then()
                .statusCode(200);
    }

    private static int status(String event) {
        return given().redirects().follow(false).get("/api/v1/events/" + event).statusCode();
    }

    @Test
    void an_event_that_the_machine_missed_is_one_like_any_other_and_stays_when_its_article_is_read_again() {
        publish("kajaki column", "Outlet One", "2022-03-10", COLUMN);
        readToTheEnd();
        String position = get("/api/v1/events/changes/position").getString("position");

        String event = created("kajaki column", "Sluice gates opened at Kajaki");

        JsonPath told = get("/api/v1/events/" + event);
        assertThat(told.getString("title")).isEqualTo("Sluice gates opened at Kajaki");
        assertThat(told.getString("summary")).isEqualTo("The gates were opened without a warning.");
        assertThat(told.getString("date.start")).isEqualTo("2022-03-09");
        assertThat(told.getString("date.basis")).isEqualTo("manual");
        assertThat(told.getString("review.state")).isEqualTo("edited");
        assertThat(told.getString("initiators[0].name")).isEqualTo("gate keepers");
        assertThat(told.getInt("injuries.best")).isEqualTo(2);
        assertThat(told.getString("evidence[0].quote.exact"))
                .isEqualTo("the sluice gates of Kajaki were opened by night.");
        assertThat(get("/api/v1/events/changes?after=" + position).getList("items.id"))
                .contains(event);
        JsonPath audit = get("/api/v1/audit?act=create&subject=" + event);
        assertThat(audit.getMap("items[0].was")).isEmpty();
        assertThat(audit.getString("items[0].becomes.title")).isEqualTo("Sluice gates opened at Kajaki");

        publish("kajaki column", "Outlet One Online", "2022-03-10", COLUMN + " It rained.");
        publish(
                "kajaki told",
                "Outlet Two",
                "2022-03-10",
                "incident|ASSAULT|2022-03-09|afghanistan.helmand.kajaki|taliban|1|Sluice gates opened at Kajaki");
        readToTheEnd();

        assertThat(get("/api/v1/events/" + event).getList("evidence")).hasSize(1);
        assertThat(get("/api/v1/events/" + event).getString("evidence[0].publisher"))
                .isEqualTo("Outlet One Online");
        String other = (String) eventsOf("kajaki told").get(0).get("id");
        assertThat(other).isNotEqualTo(event);
        act(event, "merge", Map.of("others", List.of(other), "revisions", Map.of(event, revision(event), other, 1)));
        assertThat(get("/api/v1/events/" + event).getList("evidence")).hasSize(2);
        assertThat(get("/api/v1/events/" + event).getString("title")).isEqualTo("Sluice gates opened at Kajaki");
        act(event, "restore", Map.of());
        assertThat(get("/api/v1/events/" + other).getInt("revision")).isGreaterThan(1);

        act(event, "reject", Map.of());
        assertThat(status(event)).isEqualTo(410);
    }

    @Test
    void it_is_edited_and_each_act_is_taken_back_until_it_is_no_more() {
        publish("musa qala column", "Outlet One", "2022-04-10", COLUMN);
        readToTheEnd();
        String event = created("musa qala column", "A title with a slip");
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(Map.of("title", "A title without"))
                .patch("/api/v1/events/" + event)
                .then()
                .statusCode(200)
                .body("title", equalTo("A title without"));

        act(event, "restore", Map.of());
        assertThat(get("/api/v1/events/" + event).getString("title")).isEqualTo("A title with a slip");
        act(event, "restore", Map.of());

        assertThat(status(event)).isEqualTo(404);
        assertThat(eventsOf("musa qala column")).isEmpty();
        assertThat(created("musa qala column", "Written again")).isNotEqualTo(event);
    }

    @Test
    void it_goes_when_the_document_it_was_found_in_is_taken_down() {
        publish("baghran column", "Outlet One", "2022-05-10", COLUMN);
        readToTheEnd();
        String event = created("baghran column", "Gates of Baghran opened");

        SourcesStub.takeDown("baghran column");
        readToTheEnd();

        assertThat(status(event)).isEqualTo(404);
        assertThat(sql.list(
                        "SELECT 1 FROM decision WHERE event = ?::uuid AND edits IS NOT NULL"
                                + " UNION ALL SELECT 1 FROM audit WHERE subject = ?::uuid AND becomes IS NOT NULL"
                                + " UNION ALL SELECT 1 FROM event_revision WHERE event = ?::uuid AND document IS NOT NULL",
                        row -> 1,
                        event,
                        event,
                        event))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kind, kind", "title, title", "type, type", "evidence, evidence"})
    void what_every_event_has_must_be_given(String missing, String field) {
        publish("nauzad column", "Outlet One", "2022-06-10", COLUMN);
        readToTheEnd();
        Map<String, Object> draft = draft("nauzad column", "Gates of Nauzad opened");
        draft.remove(missing);
        create(draft).statusCode(400).body("violations[0].field", equalTo(field));
        draft.put("restore", List.of("title"));
        create(draft).statusCode(400).body("code", equalTo("events.unknown-field"));
    }
}
