package org.tarikh.events.gazetteer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;

@ServiceTest
class LexiconResourceTest {
    private static final String MANIFEST = "id = lake\ntitle = Lake\nversion = 1\nlicence = CC0-1.0\ncountries = TD\n";
    private static final String PLACES = "id\tname\tkind\tparent\tcountry\tlat\tlon\taliases\n";

    private static ValidatableResponse check(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/lexicon/check")
                .then();
    }

    @Test
    void a_good_pack_is_valid() {
        check(Map.of(
                        "manifest",
                        MANIFEST + "files = places.tsv",
                        "files",
                        Map.of("places.tsv", PLACES + "chad.bol\tBol\tcity\tchad\tTD\t13.5\t14.7\t")))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("problems", empty())
                .body("counts.places", equalTo(1))
                .body("warnings", empty());
    }

    @Test
    void what_is_wrong_is_told_with_file_line_and_column() {
        check(Map.of(
                        "manifest",
                        MANIFEST + "files = places.tsv",
                        "files",
                        Map.of("places.tsv", PLACES + "\n# towns\nchad.bol\tBol\ttown\tchad\tTD\t13.5\t14.7\t")))
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("problems.file", contains("places.tsv"))
                .body("problems.line", contains(4))
                .body("problems.column", contains(3))
                .body("problems.message", contains("the kind is not known: town"));
    }

    @Test
    void a_file_name_that_leaves_the_pack_is_refused() {
        check(Map.of("manifest", MANIFEST + "files = ../../actors.tsv", "files", Map.of("../../actors.tsv", "id")))
                .statusCode(200)
                .body("valid", equalTo(false));
    }

    @Test
    void a_request_that_is_no_pack_is_a_problem() {
        check("{\"files\":{}}").statusCode(400).body("code", equalTo("events.invalid-field"));
        check("{\"manifest\":\"id = x\"}").statusCode(400).body("violations.field", contains("files"));
        check("{\"manifest\":\"\",\"files\":{\"actors.tsv\":null}}")
                .statusCode(400)
                .body("violations.field", contains("files.actors.tsv"));
        check("{\"manifest\":\"\",\"files\":{},\"zip\":\"\"}")
                .statusCode(400)
                .body("code", equalTo("events.unknown-field"));
        check("[").statusCode(400).body("code", equalTo("events.bad-request"));
    }

    @Test
    void a_pack_above_five_megabytes_is_too_large() {
        check("{\"manifest\":\"" + "x".repeat(5 * 1024 * 1024) + "\",\"files\":{}}")
                .statusCode(413)
                .body("code", equalTo("events.body-too-large"));
    }
}
