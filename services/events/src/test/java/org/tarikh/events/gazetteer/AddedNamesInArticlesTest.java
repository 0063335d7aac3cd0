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
}
