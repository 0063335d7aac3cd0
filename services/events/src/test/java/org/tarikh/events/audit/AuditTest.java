package org.tarikh.events.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.get;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;

@ServiceTest
class AuditTest {
    private static ValidatableResponse post(String address, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(address).then();
    }

    private static JsonPath made(String name) {
        return post("/api/v1/accounts", Map.of("name", name, "role", "editor"))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void who_came_and_who_was_not_let_in_and_what_became_of_accounts_is_known() {
        JsonPath made = made("Parwin");
        String account = made.getString("account.id");
        String password = made.getString("password");
        post("/api/v1/sessions", Map.of("name", "parwin", "password", "wrong")).statusCode(403);
        String session = post("/api/v1/sessions", Map.of("name", "Parwin", "password", password))
                .statusCode(201)
                .extract()
                .path("session.id");
        given().delete("/api/v1/sessions/" + session).then().statusCode(204);
        given().delete("/api/v1/sessions/" + session).then().statusCode(204);
        String own = "/api/v1/accounts/" + account;
        post(own + "/password", Map.of("current", password, "password", "river stone bridge"))
                .statusCode(204);
        given().header("If-Match", "*")
                .post(own + "/one-time-password?by=Amina")
                .then()
                .statusCode(200);
        given().header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("role", "admin"))
                .patch(own)
                .then()
                .statusCode(200);

        JsonPath audit = get("/api/v1/audit?subject=" + account);
        assertThat(audit.getList("items.act"))
                .isEqualTo(List.of(
                        "account_changed",
                        "password_renewed",
                        "password_changed",
                        "sign_out",
                        "sign_in",
                        "sign_in_refused",
                        "account_made"));
        assertThat(audit.getString("items[0].was.role")).isEqualTo("editor");
        assertThat(audit.getString("items[0].becomes.role")).isEqualTo("admin");
        assertThat(audit.getString("items[4].by")).isEqualTo("Parwin");
        assertThat(audit.getString("items[1].by")).isEqualTo("Amina");
        assertThat(audit.getString("items[0].by")).isNull();
        assertThat(given().get("/api/v1/audit?limit=200").asString())
                .doesNotContain(password)
                .doesNotContain("river stone");
        assertThat(get("/api/v1/audit?by=Parwin&act=sign_in").getList("items")).hasSize(1);
    }

    @Test
    void what_was_typed_as_a_name_that_nobody_has_is_not_kept() {
        post("/api/v1/sessions", Map.of("name", "my secret, typed too early", "password", "x"))
                .statusCode(403);

        String refused = given().get("/api/v1/audit?act=sign_in_refused").asString();
        assertThat(refused).doesNotContain("typed too early");
        assertThat(JsonPath.from(refused).getList("items.subject")).contains((Object) null);
    }

    @Test
    void a_token_that_is_made_and_revoked_is_known() {
        String token = post("/api/v1/tokens", Map.of("name", "Audited", "scopes", List.of("ingest")))
                .statusCode(201)
                .extract()
                .path("id");
        String address = "/api/v1/tokens/" + token;
        given().header("If-Match", "*").delete(address + "?by=Amina").then().statusCode(204);
        given().header("If-Match", "*").delete(address).then().statusCode(204);

        JsonPath audit = get("/api/v1/audit?subject=" + token);
        assertThat(audit.getList("items.act")).isEqualTo(List.of("token_revoked", "token_made"));
        assertThat(audit.getString("items[1].becomes.name")).isEqualTo("Audited");
        assertThat(audit.getString("items[1].sort")).isEqualTo("token");
        assertThat(audit.getString("items[0].by")).isEqualTo("Amina");
        given().header("If-Match", "*")
                .delete(address + "?by=" + "x".repeat(201))
                .then()
                .statusCode(400);
    }

    @Test
    void it_leaves_as_a_table_or_as_lines_with_the_filters_of_the_list_and_no_formula() throws IOException {
        String account = made("=1+1").getString("account.id");
        post("/api/v1/sessions", Map.of("name", "=1+1", "password", "wrong")).statusCode(403);

        String table = given().get("/api/v1/audit/export.csv?subject=" + account)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("audit.csv"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table))
                .getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("act")).isEqualTo("sign_in_refused");
        assertThat(rows.get(0).get("by")).isEqualTo("'=1+1");
        assertThat(rows.get(1).get("becomes")).startsWith("{").contains("\"role\":\"editor\"");

        List<String> lines = given().get("/api/v1/audit/export.ndjson?subject=" + account)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(JsonPath.from(lines.get(0)).getString("by")).isEqualTo("=1+1");
        given().get("/api/v1/audit/export.csv?act=dance").then().statusCode(400);
        given().get("/api/v1/audit/export.ndjson?colour=red").then().statusCode(400);
        given().get("/api/v1/events/" + UUID.randomUUID() + "/acts").then().statusCode(404);
    }
}
