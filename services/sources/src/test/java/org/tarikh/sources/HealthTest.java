package org.tarikh.sources;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class HealthTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void the_database_counts_for_readiness_and_not_for_liveness() {
        given().port(managementPort)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("Schema", "Database connections health check"));
        given().port(managementPort)
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks", hasSize(0));
    }
}
