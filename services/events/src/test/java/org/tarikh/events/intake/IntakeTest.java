package org.tarikh.events.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "events"))
@QuarkusTestResource(SourcesStub.class)
class IntakeTest {
    @Test
    void an_article_becomes_events_with_their_exact_words() {
        String quote = "Two 🪖 fighters were killed in Guzara";
        SourcesStub.publish(
                "a1",
                "Outlet One",
                "2025-09-22",
                "Ünïcode 🪖 opening\nincident|ASSAULT|2025-09-21|afghanistan.herat.guzara|taliban|2|" + quote);
        readToTheEnd();

        JsonPath page = given().get("/api/v1/events?article=a1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(page.getList("items")).hasSize(1);
        assertThat(page.getString("items[0].kind")).isEqualTo("incident");
        assertThat(page.getString("items[0].evidence[0].quote.exact")).isEqualTo(quote);
        String text = "Ünïcode 🪖 opening\nincident|ASSAULT|2025-09-21|afghanistan.herat.guzara|taliban|2|" + quote;
        int start = page.getInt("items[0].evidence[0].position.start");
        int end = page.getInt("items[0].evidence[0].position.end");
        int[] points = text.codePoints().toArray();
        assertThat(new String(points, start, end - start)).isEqualTo(quote);
        assertThat(page.getInt("items[0].fatalities.best")).isEqualTo(2);
    }

    private static void readToTheEnd() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonPath status = given().get("/api/v1/status")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            return status.getInt("articles.waiting") == 0
                    && SourcesStub.cursor().equals(status.getString("position"))
                    && SourcesStub.cursor().equals(status.getString("upstream"));
        });
    }
}
