package org.tarikh.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tarikh.events.intake.SourcesStub;

/** What tests do with the running service. */
public final class Service {
    private Service() {}

    /** The JSON at an address that answers 200. */
    public static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    /** The events read from an article. */
    public static List<Map<String, Object>> eventsOf(String article) {
        return get("/api/v1/events?article=" + SourcesStub.id(article)).getList("items");
    }

    /** Waits until everything published has been read. */
    public static void readToTheEnd() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    JsonPath status = get("/api/v1/status");
                    return status.getInt("articles.waiting") == 0
                            && SourcesStub.cursor().equals(status.getString("position"))
                            && SourcesStub.cursor().equals(status.getString("upstream"));
                });
    }
}
