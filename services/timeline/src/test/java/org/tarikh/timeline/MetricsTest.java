package org.tarikh.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class MetricsTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Inject
    Slate slate;

    private List<String> lines() {
        return given().port(managementPort)
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> line.replace(",}", "}"))
                .toList();
    }

    private double value(String series) {
        return lines().stream()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(series + " is not told"));
    }

    @Test
    void answers_are_told_by_route_and_never_by_what_was_asked_for() {
        slate.clean();
        slate.put(Told.of("one").entry());
        given().get("/events/" + Told.id("one")).then().statusCode(200);
        given().get("/events/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/api/v1/chronology/entries/" + UUID.randomUUID());
        for (String odd : List.of("%00", "a%20b", "%22%3E", "%D8%A7")) {
            given().urlEncodingEnabled(false).get("/events/" + odd).then().statusCode(404);
        }
        given().get("/nothing/here/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/assets/nothing-" + UUID.randomUUID() + ".css").then().statusCode(404);
        given().get("/api/v1/nothing/" + UUID.randomUUID()).then().statusCode(404);

        List<String> routes = lines().stream()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{"))
                .map(line -> line.replaceFirst(".*uri=\"([^\"]*)\".*", "$1"))
                .distinct()
                .toList();

        assertThat(routes).contains("/events/{id}").noneMatch(route -> route.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"));
        assertThat(lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                        && line.contains("uri=\"/events/{id}\"")
                        && line.contains("le=\"0.25\""));
    }

    @Test
    void entries_are_told() {
        assertThat(value("tarikh_entries")).isGreaterThanOrEqualTo(0);
        assertThat(value("tarikh_feed_lag_seconds{feed=\"events\"}")).isGreaterThanOrEqualTo(0);
        assertThat(value("tarikh_feed_failures_total{feed=\"revisions\"}")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void the_readme_lists_every_metric_of_this_service_and_no_other() throws IOException {
        given().get("/").then().statusCode(200);
        List<String> told = lines().stream()
                .filter(line -> line.startsWith("# TYPE tarikh_"))
                .map(line -> line.split(" ")[2])
                .filter(name -> !name.endsWith("_max"))
                .toList();
        List<String> listed = Files.readAllLines(Path.of("../../README.md")).stream()
                .filter(line -> line.startsWith("| `tarikh_") && line.split("\\|")[2].contains("timeline"))
                .map(line -> line.split("`")[1])
                .toList();

        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
    }
}
