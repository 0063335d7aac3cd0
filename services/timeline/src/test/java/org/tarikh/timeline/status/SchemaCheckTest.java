package org.tarikh.timeline.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class SchemaCheckTest {
    @Inject
    Flyway migrations;

    @Inject
    DataSource service;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void a_schema_that_all_migrations_have_made_is_good() {
        given().port(management).get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("Schema"));
        given().port(management).get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
    }

    @Test
    void an_older_schema_is_not_and_once_it_was_good_nobody_asks_again() throws SQLException {
        SchemaCheck started = new SchemaCheck(migrations, service);
        SchemaCheck startedBefore = new SchemaCheck(migrations, service);
        assertThat(startedBefore.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        change("CREATE TABLE history_kept (LIKE flyway_schema_history)");
        change("WITH newest AS (DELETE FROM flyway_schema_history WHERE installed_rank ="
                + " (SELECT max(installed_rank) FROM flyway_schema_history) RETURNING *)"
                + " INSERT INTO history_kept SELECT * FROM newest");
        try {
            HealthCheckResponse answer = started.call();

            assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(answer.getData().orElseThrow())
                    .containsEntry("missing", 1L)
                    .containsKey("newest");
            assertThat(startedBefore.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        } finally {
            change("INSERT INTO flyway_schema_history SELECT * FROM history_kept");
            change("DROP TABLE history_kept");
        }
        assertThat(started.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void a_newer_schema_is_good() throws SQLException {
        change("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " VALUES (9999, '9999', 'of a later version', 'SQL', 'V9999__later.sql', 1, 'test', 0, true)");
        try {
            assertThat(new SchemaCheck(migrations, service).call().getStatus())
                    .isEqualTo(HealthCheckResponse.Status.UP);
            migrations.validate();
        } finally {
            change("DELETE FROM flyway_schema_history WHERE installed_rank = 9999");
        }
    }

    @Test
    void the_service_role_looks_up_how_far_the_schema_is_and_changes_none() throws SQLException {
        try (Connection connection = service.getConnection();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeQuery("SELECT 1 FROM flyway_schema_history").next())
                    .isTrue();
            assertThatThrownBy(() -> sql.execute("CREATE TABLE made_by_the_service (id integer)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement sql = connection.createStatement()) {
            // Where the read model lies once a test has rebuilt it.
            sql.execute("SET search_path TO chronology, public");
            sql.execute(statement);
        }
    }
}
