package org.tarikh.events.gazetteer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.readToTheEnd;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;

/** The service as it reads in earnest: names that are added are found in articles without a restart. */
@ServiceTest
@TestProfile(GeoNamesServiceTest.WithDump.class)
class AddedNamesInArticlesTest {
    private static void add(String address, Map<String, ?> body) {
        given().contentType(ContentType.JSON).body(body).post(address).then().statusCode(201);
    }

    private static Map<String, Object> event() {
        List<Map<String, Object>> events = eventsOf("reed valley");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<String> initiators() {
        return ((List<Map<String, String>>) event().get("initiators"))
                .stream().map(party -> party.get("id")).toList();
    }

    @SuppressWarnings("unchecked")
    private static String place() {
        Map<String, Object> place = (Map<String, Object>) event().get("place");
        return place == null ? null : (String) place.get("id");
    }

    @Test
    void an_actor_and_a_place_that_are_added_are_read_in_articles_of_before_and_decisions_stay() {
        SourcesStub.publish(
                "reed valley",
                "Outlet One",
                "2024-05-06",
                "The Reed Valley Front killed six farmers in the village of Qoz Reed in Sudan's Kassala state on Sunday.");
        readToTheEnd();
        assertThat(initiators()).doesNotContain("reed-valley-front");
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + event().get("revision") + "\"")
                .body(Map.of("title", "Farmers killed at Qoz Reed", "by", "Amina"))
                .patch("/api/v1/events/" + event().get("id"))
                .then()
                .statusCode(200);
        SourcesStub.holds("Reed Valley Front", "reed valley");
        SourcesStub.holds("Qoz Reed", "reed valley");

        add("/api/v1/actors", Map.of("name", "Reed Valley Front", "kind", "armed-group", "country", "SD"));
        add(
                "/api/v1/places",
                Map.of("name", "Qoz Reed", "kind", "city", "parent", "sudan.kassala", "lat", 15.5, "lon", 36.1));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(initiators()).containsExactly("reed-valley-front");
            assertThat(place()).isEqualTo("sudan.kassala.qoz-reed");
        });
        assertThat(event().get("title")).isEqualTo("Farmers killed at Qoz Reed");

        given().header("If-Match", "*")
                .delete("/api/v1/actors/reed-valley-front")
                .then()
                .statusCode(204);
        given().header("If-Match", "*")
                .delete("/api/v1/places/sudan.kassala.qoz-reed")
                .then()
                .statusCode(204);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(initiators()).doesNotContain("reed-valley-front"));
    }

    @Test
    void a_place_of_the_dump_is_found_by_a_name_that_is_added() {
        String karmat = "sudan.kassala.geonames-900002.geonames-900003";
        SourcesStub.publish(
                "reed hollow",
                "Outlet One",
                "2024-06-07",
                "Gunmen killed seven herders in the village of Reed Hollow in Sudan's Kassala state on Sunday.");
        readToTheEnd();
        SourcesStub.holds("Reed Hollow", "reed hollow");

        String alias = given().contentType(ContentType.JSON)
                .body(Map.of("name", "Reed Hollow"))
                .post("/api/v1/places/" + karmat + "/aliases")
                .then()
                .statusCode(201)
                .extract()
                .path("byHand.names[0].id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(placed("reed hollow")).containsExactly(karmat));
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "reed HOLLOW"))
                .post("/api/v1/places/" + karmat + "/aliases")
                .then()
                .statusCode(409);
        given().header("If-Match", "*")
                .delete("/api/v1/places/" + karmat + "/aliases/" + alias)
                .then()
                .statusCode(204);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(placed("reed hollow")).doesNotContain(karmat));
    }

    @SuppressWarnings("unchecked")
    private static List<String> placed(String article) {
        return eventsOf(article).stream()
                .map(event -> (Map<String, Object>) event.get("place"))
                .map(place -> place == null ? "" : (String) place.get("id"))
                .toList();
    }
}
