package org.tarikh.events.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;

@ServiceTest
class EventReportsTest {
    private static String ambush(String place, String quote) {
        return "incident|ASSAULT|1971-03-04|nepal." + place + "|maoists|4|" + quote;
    }

    @Test
    void an_event_shows_why_its_reports_are_one_and_what_was_kept_apart() {
        publish("why 1", "Outlet One", "1971-03-05", ambush("karnali.jumla", "Four soldiers die in a forest ambush"));
        publish("why 2", "Outlet Two", "1971-03-05", ambush("karnali", "Forest ambush leaves four soldiers dead"));
        publish("why 3", "Outlet Three", "1971-03-05", ambush("karnali.dolpa", "Soldiers die in a forest ambush"));
        readToTheEnd();
        String event = (String) eventsOf("why 1").get(0).get("id");
        String other = (String) eventsOf("why 3").get(0).get("id");

        JsonPath reports = get("/api/v1/events/" + event + "/reports");

        assertThat(reports.getList("reports.publisher")).containsExactlyInAnyOrder("Outlet One", "Outlet Two");
        assertThat(reports.getList("pairs")).hasSize(1);
        assertThat(reports.getDouble("pairs[0].score")).isGreaterThan(0.6);
        assertThat(reports.getString("pairs[0].veto")).isNull();
        assertThat(reports.getList("pairs[0].reasons.says"))
                .contains("both on 4 March 1971", "nepal.karnali.jumla lies in nepal.karnali", "both name maoists");
        List<Map<String, Object>> apart = reports.getList("apart");
        assertThat(apart).hasSize(1);
        assertThat(apart.get(0)).containsEntry("event", other).containsEntry("veto", "different places");
        assertThat(get("/api/v1/events/" + other + "/reports").getList("apart.event"))
                .containsExactly(event);
    }

    @Test
    void an_event_that_is_not_there_has_no_reports() {
        given().get("/api/v1/events/" + UUID.randomUUID() + "/reports").then().statusCode(404);
        given().get("/api/v1/events/nonsense/reports").then().statusCode(404);
    }
}
