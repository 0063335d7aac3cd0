package org.tarikh.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    @Test
    void the_committed_document_is_the_published_one() throws IOException {
        String published = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, published);
        }
        assertThat(Files.readString(COMMITTED))
                .as("run the test with -Dopenapi.write=true to rewrite the committed copy")
                .isEqualTo(published);
    }

    @Test
    void every_operation_has_an_id_a_summary_and_a_tag() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(
                        "paths.collect { it.value.get.operationId }",
                        org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.notNullValue()))
                .body(
                        "paths.collect { it.value.get.summary }",
                        org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.notNullValue()))
                .body(
                        "paths.collect { it.value.get.tags }",
                        org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.notNullValue()));
    }
}
