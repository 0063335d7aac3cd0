package org.tarikh.events.gazetteer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;

@ServiceTest
class GazetteerTest {
    @Test
    void an_actor_and_a_place_are_told_with_the_events_they_stand_in() {
        JsonPath actorBefore = get("/api/v1/actors/jaish-al-adl");
        long eventsOfPlace = get("/api/v1/places/iran").getLong("events");
        SourcesStub.publish(
                "gazetteer",
                "Outlet One",
                "1995-01-02",
                "incident|ASSAULT|1995-01-01|iran.tehran|jaish-al-adl|1|A guard was shot");
        readToTheEnd();

        assertThat(get("/api/v1/actors/jaish-al-adl").getLong("events")).isEqualTo(actorBefore.getLong("events") + 1);
        assertThat(actorBefore.getString("kind")).isEqualTo("armed-group");
        assertThat(get("/api/v1/places/iran").getLong("events")).isEqualTo(eventsOfPlace + 1);
    }

    @Test
    void a_region_of_the_world_holds_its_countries() {
        SourcesStub.publish(
                "region", "Outlet One", "1994-01-02", "incident|ASSAULT|1994-01-01|iran.tehran|jaish-al-adl|1|Shots");
        readToTheEnd();

        String mine = "&article=" + SourcesStub.id("region");
        assertThat(get("/api/v1/events?place=middle-east" + mine).getList("items"))
                .hasSize(1);
        assertThat(get("/api/v1/events?place=europe" + mine).getList("items")).isEmpty();
    }

    @Test
    void a_list_is_searched_by_name_and_paged_by_cursor() {
        JsonPath first = get("/api/v1/places?q=herat&limit=1");
        JsonPath second = get("/api/v1/places?q=herat&limit=1&cursor=" + first.getString("next"));

        assertThat(first.getList("items.id")).hasSize(1);
        assertThat(second.getList("items.id")).hasSize(1).isNotEqualTo(first.getList("items.id"));
        assertThat(get("/api/v1/actors?q=TTP").getList("items.name")).contains("Tehrik-i-Taliban Pakistan");
        assertThat(get("/api/v1/actors?limit=200").getList("items")).hasSize(200);
        assertThat(get("/api/v1/places?q=no%20such%20place").getMap("$")).containsEntry("items", List.of());
    }

    @Test
    void what_the_lexicon_does_not_know_is_a_problem() {
        given().get("/api/v1/actors/nobody").then().statusCode(404).body("code", equalTo("events.actor-not-found"));
        given().get("/api/v1/places/nowhere").then().statusCode(404).body("code", equalTo("events.place-not-found"));
        given().get("/api/v1/places?near=herat")
                .then()
                .statusCode(400)
                .body("code", equalTo("events.unknown-parameter"));
    }
}
