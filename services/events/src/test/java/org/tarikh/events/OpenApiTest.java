package org.tarikh.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the committed description of the API equal to the one served; {@code -Dopenapi.write=true} writes it anew. */
@ServiceTest
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    @Test
    void the_committed_description_is_the_one_served() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).hasContent(served);
    }
}
