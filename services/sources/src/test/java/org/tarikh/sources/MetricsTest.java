package org.tarikh.sources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

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

    private static int store(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/documents")
                .statusCode();
    }

    @Test
    void a_document_counts_by_what_became_of_it_and_a_refused_one_not_at_all() {
        double created = value("tarikh_documents_taken_total{outcome=\"created\"}");
        double unchanged = value("tarikh_documents_taken_total{outcome=\"unchanged\"}");
        double articles = value("tarikh_articles_changed_total");
        Map<String, String> counted = Map.of("key", "counted", "text", "The bridge was opened on Monday.");

        assertThat(store(counted)).isEqualTo(201);
        assertThat(store(counted)).isEqualTo(200);
        assertThat(store(Map.of("text", ""))).isEqualTo(400);

        assertThat(value("tarikh_documents_taken_total{outcome=\"created\"}")).isEqualTo(created + 1);
        assertThat(value("tarikh_documents_taken_total{outcome=\"unchanged\"}")).isEqualTo(unchanged + 1);
        assertThat(value("tarikh_articles_changed_total")).isEqualTo(articles + 1);
        assertThat(value("tarikh_import_documents_waiting")).isZero();
    }

    @Test
    void the_readme_lists_every_metric_of_this_service_and_no_other() throws IOException {
        List<String> told = lines().stream()
                .filter(line -> line.startsWith("# TYPE tarikh_"))
                .map(line -> line.split(" ")[2])
                .filter(name -> !name.endsWith("_max"))
                .toList();
        List<String> listed = Files.readAllLines(Path.of("../../README.md")).stream()
                .filter(line -> line.startsWith("| `tarikh_") && line.split("\\|")[2].contains("sources"))
                .map(line -> line.split("`")[1])
                .toList();

        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
    }
}
