package org.tarikh.events.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.access.ClosedService.editor;
import static org.tarikh.events.access.ClosedService.installation;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.access.ClosedService;
import org.tarikh.events.store.Sql;

/** Two editors at the same queue. */
@ServiceTest
class WorkingTogetherTest {
    private static final String AMINA = "Amina";
    private static final String LAILA = "Laila";

    @Inject
    Sql sql;

    @BeforeEach
    void close() {
        ClosedService.close();
    }

    /** An event in a district of the test's own. */
    private static String event(String name, String outlet, String day) {
        publish(name, outlet, day, "incident|ASSAULT|" + day + "|afghanistan.nimroz.zaranj|taliban|2|Guards shot dead");
        readToTheEnd();
        assertThat(eventsOf(name)).hasSize(1);
        return (String) eventsOf(name).get(0).get("id");
    }

    private static RequestSpecification as(String person) {
        return given().redirects().follow(false).header("Authorization", editor(person));
    }

    private static ValidatableResponse take(String person, String event, boolean over) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("takeOver", over))
                .put("/api/v1/events/" + event + "/assignment")
                .then();
    }

    private static ValidatableResponse item(String person, String event) {
        return as(person).get("/api/v1/review/events/" + event).then();
    }

    private static int revision(String event) {
        return item(AMINA, event).extract().jsonPath().getInt("event.revision");
    }

    private static ValidatableResponse act(String authorization, String event, String act) {
        return given().header("Authorization", authorization)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(Map.of())
                .post("/api/v1/events/" + event + "/" + act)
                .then();
    }

    private static List<String> queue(String person, String parameters) {
        return as(person)
                .get("/api/v1/review/queue?place=afghanistan.nimroz" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.event.id");
    }

    private static List<String> acts(String event) {
        return as(AMINA)
                .get("/api/v1/audit?subject=" + event)
                .then()
                .extract()
                .jsonPath()
                .getList("items.act");
    }

    @Test
    void what_one_has_in_hand_another_cannot_decide_until_it_is_taken_over_which_is_kept() {
        String event = event("together 1", "Outlet One", "2022-01-01");
        item(AMINA, event)
                .statusCode(200)
                .body("assignment", nullValue())
                .body("event.id", equalTo(event))
                .body("reasons[0]", equalTo("unreviewed"));

        take(AMINA, event, false).statusCode(200).body("by", equalTo(AMINA), "own", equalTo(true));
        take(AMINA, event, false).statusCode(200);
        item(LAILA, event).body("assignment.by", equalTo(AMINA), "assignment.own", equalTo(false));
        act(editor(LAILA), event, "accept")
                .statusCode(409)
                .body("code", equalTo("events.event-assigned"), "detail", containsString(AMINA));
        as(LAILA)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision(event) + "\"")
                .body(Map.of("title", "x"))
                .patch("/api/v1/events/" + event)
                .then()
                .statusCode(409);
        take(LAILA, event, false).statusCode(409);
        as(LAILA).delete("/api/v1/events/" + event + "/assignment").then().statusCode(409);
        assertThat(acts(event)).isEmpty();

        take(LAILA, event, true).statusCode(200).body("by", equalTo(LAILA));
        assertThat(acts(event)).containsExactly("take_over");
        act(editor(AMINA), event, "accept").statusCode(409);
        act(editor(LAILA), event, "accept").statusCode(200);
        item(AMINA, event).body("assignment", nullValue(), "event.review.by", equalTo(LAILA));
        given().get("/api/v1/events/" + event + "/acts")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("accept")), "items[0].by", nullValue());
    }

    @Test
    void an_assignment_ends_by_itself_and_hinders_no_machine() {
        String event = event("together 2", "Outlet One", "2022-02-01");
        take(AMINA, event, false).statusCode(200);
        act(installation(), event, "accept").statusCode(200);
        act(installation(), event, "restore").statusCode(200);

        sql.update("UPDATE assignment SET until = now() - interval '1 second' WHERE event = ?", UUID.fromString(event));
        item(LAILA, event).body("assignment", nullValue());
        assertThat(queue(AMINA, "&assigned=me")).doesNotContain(event);
        take(LAILA, event, false).statusCode(200);
        as(LAILA).delete("/api/v1/events/" + event + "/assignment").then().statusCode(204);
        as(LAILA).delete("/api/v1/events/" + event + "/assignment").then().statusCode(204);
        item(LAILA, event).body("assignment", nullValue());

        given().header("Authorization", installation())
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/api/v1/events/" + event + "/assignment")
                .then()
                .statusCode(403);
        take(AMINA, UUID.randomUUID().toString(), false).statusCode(404);
    }

    @Test
    void the_queue_tells_mine_from_others_and_what_comes_after() {
        String one = event("together 3", "Outlet One", "2022-03-01");
        String two = event("together 4", "Outlet One", "2022-04-01");
        String three = event("together 5", "Outlet One", "2022-05-01");
        take(AMINA, one, false).statusCode(200);
        take(LAILA, two, false).statusCode(200);

        String mine = "&from=2022-03-01&to=2022-05-30";
        assertThat(queue(AMINA, mine + "&assigned=me")).containsExactly(one);
        assertThat(queue(AMINA, mine + "&assigned=others")).containsExactly(two);
        assertThat(queue(AMINA, mine + "&assigned=nobody")).containsExactly(three);
        assertThat(queue(AMINA, mine + "&assigned=free")).containsExactlyInAnyOrder(one, three);
        List<String> all = queue(AMINA, mine);
        assertThat(all).containsExactlyInAnyOrder(one, two, three);
        assertThat(queue(AMINA, mine + "&after=" + all.get(0))).isEqualTo(all.subList(1, 3));
        assertThat(queue(AMINA, mine + "&after=" + all.get(2))).isEmpty();
        act(installation(), all.get(0), "reject").statusCode(200);
        assertThat(queue(AMINA, mine + "&after=" + all.get(0))).isEqualTo(all.subList(1, 3));
        item(AMINA, all.get(0)).statusCode(200).body("event.review.state", equalTo("rejected"));
        for (String wrong : List.of("&assigned=x", "&after=x")) {
            as(AMINA).get("/api/v1/review/queue?limit=1" + wrong).then().statusCode(400);
        }
    }

    @Test
    void several_are_decided_at_once_and_each_tells_what_became_of_it() {
        String one = event("together 6", "Outlet One", "2022-06-01");
        String two = event("together 7", "Outlet One", "2022-07-01");
        String three = event("together 8", "Outlet One", "2022-08-01");
        String gone = UUID.randomUUID().toString();
        take(LAILA, three, false).statusCode(200);

        List<Map<String, Object>> named = List.of(
                Map.of("id", one, "revision", revision(one)),
                Map.of("id", two, "revision", 77),
                Map.of("id", three, "revision", revision(three)),
                Map.of("id", gone, "revision", 1));
        bulk(Map.of("act", "reject", "events", named, "note", "no events"))
                .statusCode(200)
                .body("items.id", equalTo(List.of(one, two, three, gone)))
                .body("items.outcome", equalTo(List.of("done", "changed", "assigned", "gone")))
                .body("items[1].revision", equalTo(revision(two)))
                .body("items[3].revision", nullValue());
        assertThat(eventsOf("together 6")).isEmpty();
        assertThat(eventsOf("together 7")).hasSize(1);
        assertThat(acts(one)).containsExactly("reject");

        Map<String, Object> first = named.get(0);
        bulk(Map.of("act", "merge", "events", named)).statusCode(400).body("violations[0].field", equalTo("act"));
        bulk(Map.of("act", "accept", "events", List.of())).statusCode(400);
        bulk(Map.of("act", "accept", "events", List.of(first, first))).statusCode(400);
        bulk(Map.of("act", "accept", "events", Collections.nCopies(101, first))).statusCode(400);
        bulk(Map.of("act", "accept", "events", List.of(Map.of("id", one))))
                .statusCode(428)
                .body("violations[0].field", equalTo("events[0].revision"));
    }

    private static ValidatableResponse bulk(Map<String, Object> body) {
        return as(AMINA)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/review/acts")
                .then();
    }
}
