package org.tarikh.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.Service.readToTheEnd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tarikh.events.intake.SourcesStub;

@ServiceTest
class MetricsTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

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
    void what_is_read_counts_and_what_waits_is_told() {
        double read = value("tarikh_articles_read_total");
        double changed = value("tarikh_events_changed_total");
        SourcesStub.publish(
                "counted",
                "Outlet One",
                "2009-07-15",
                "incident|ASSAULT|2009-07-14|afghanistan.herat.guzara|taliban|2|Two guards shot dead");
        readToTheEnd();

        assertThat(value("tarikh_articles_read_total")).isEqualTo(read + 1);
        assertThat(value("tarikh_events_changed_total")).isEqualTo(changed + 1);
        assertThat(value("tarikh_article_reading_seconds_count")).isPositive();
        assertThat(value("tarikh_feed_lag_seconds{feed=\"articles\"}")).isZero();
        assertThat(value("tarikh_articles_waiting")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void the_readme_lists_every_metric_of_this_service_and_no_other() throws IOException {
        given().get("/api/v1/events").then().statusCode(200);
        List<String> told = lines().stream()
                .filter(line -> line.startsWith("# TYPE tarikh_"))
                .map(line -> line.split(" ")[2])
                .filter(name -> !name.endsWith("_max"))
                .toList();
        List<String> listed = Files.readAllLines(Path.of("../../README.md")).stream()
                .filter(line -> line.startsWith("| `tarikh_") && line.split("\\|")[2].contains("events"))
                .map(line -> line.split("`")[1])
                .toList();

        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
    }
}
