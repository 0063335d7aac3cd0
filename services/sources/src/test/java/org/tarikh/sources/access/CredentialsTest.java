package org.tarikh.sources.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.audit.Audit;

@ServiceTest
class CredentialsTest {
    private static final String INSTALLATION = "token-of-the-installation";
    private static final Signer SIGNER = new Signer();

    @Inject
    ApiTokens tokens;

    @Inject
    Audit audit;

    private void close(ApiTokens tokens) {
        QuarkusMock.installMockForType(
                new Credentials(Optional.of(INSTALLATION), Optional.of(SIGNER.key()), tokens), Credentials.class);
    }

    private static ValidatableResponse make(String bearer, Object form) {
        return given().headers(bearer == null ? Map.of() : Map.of("Authorization", "Bearer " + bearer))
                .contentType(ContentType.JSON)
                .body(form)
                .post("/api/v1/tokens")
                .then();
    }

    private static int list(String bearer) {
        return given().header("Authorization", "Bearer " + bearer)
                .get("/api/v1/tokens")
                .statusCode();
    }

    @Test
    void nothing_is_asked_where_nothing_is_configured() {
        assertThat(new Credentials(Optional.empty(), Optional.empty(), tokens).open())
                .isTrue();
        make(null, Map.of("name", "Made in the open", "scopes", List.of("ingest")))
                .statusCode(201)
                .body("createdBy", nullValue());
    }

    @Test
    void either_of_the_two_closes_the_service() {
        assertThat(new Credentials(Optional.of(INSTALLATION), Optional.empty(), tokens).open())
                .isFalse();
        assertThat(new Credentials(Optional.empty(), Optional.of(SIGNER.key()), tokens).open())
                .isFalse();
        assertThatThrownBy(() -> new Credentials(Optional.empty(), Optional.of("no key"), tokens))
                .hasMessageContaining("tarikh.token-key");
        assertThatThrownBy(() -> new Credentials(Optional.empty(), Optional.of(new Signer("secp384r1").key()), tokens))
                .hasMessageContaining("P-256");
    }

    @Test
    void the_token_of_the_installation_does_everything_and_nothing_like_it_does() {
        close(tokens);
        assertThat(list(INSTALLATION)).isEqualTo(200);
        assertThat(list(INSTALLATION.substring(1))).isEqualTo(401);
        given().header("Authorization", "bearer " + INSTALLATION)
                .get("/api/v1/tokens")
                .then()
                .statusCode(200);
        given().header("Authorization", "Basic " + INSTALLATION)
                .get("/api/v1/tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void an_api_token_is_told_once_counts_until_it_is_revoked_and_tells_when_it_was_used() {
        close(tokens);
        ValidatableResponse made = make(INSTALLATION, Map.of("name", " Desk ", "scopes", List.of("admin")))
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("name", equalTo("Desk"))
                .body("lastUsed", nullValue());
        String token = made.extract().path("token");
        String id = made.extract().path("id");

        make(token, Map.of("name", "Second", "scopes", List.of("ingest")))
                .statusCode(201)
                .body("createdBy", equalTo("Desk"));
        assertThat(list(token.substring(0, token.length() - 4) + "0000")).isEqualTo(401);
        String listed = given().header("Authorization", "Bearer " + token)
                .get("/api/v1/tokens?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.lastUsed", notNullValue())
                .extract()
                .asString();
        assertThat(listed).doesNotContain(token.substring(token.length() - 64));

        String address = "/api/v1/tokens/" + id;
        given().header("Authorization", "Bearer " + token)
                .delete(address)
                .then()
                .statusCode(428);
        given().header("Authorization", "Bearer " + token)
                .header("If-Match", "\"7\"")
                .delete(address)
                .then()
                .statusCode(412);
        given().header("Authorization", "Bearer " + token)
                .header("If-Match", "\"1\"")
                .delete(address)
                .then()
                .statusCode(204);
        assertThat(list(token)).isEqualTo(401);
        given().header("Authorization", "Bearer " + INSTALLATION)
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("revoked", notNullValue())
                .body("$", not(hasKey("token")));
    }

    @Test
    void an_api_token_that_has_expired_does_not_count() {
        close(tokens);
        String past = tokens.make("Past", Set.of("admin"), null, Instant.now().minusSeconds(1))
                .token();
        String coming = tokens.make(
                        "Coming", Set.of("admin"), null, Instant.now().plusSeconds(3600))
                .token();
        assertThat(list(past)).isEqualTo(401);
        assertThat(list(coming)).isEqualTo(200);
    }

    @Test
    void what_cannot_be_a_token_is_refused_by_field() {
        make(null, Map.of("name", " ", "scopes", List.of("reign"), "expires", "2001-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("name", "scopes", "expires")));
        make(null, Map.of("name", "No scope", "scopes", List.of())).statusCode(400);
        make(null, Map.of("name", "Whenever", "scopes", List.of("edit"), "expires", "soon"))
                .statusCode(400);
    }

    @Test
    void who_signed_in_acts_by_name_for_as_long_as_the_token_says() {
        close(tokens);
        make(SIGNER.token("admin"), Map.of("name", "Third", "scopes", List.of("edit")))
                .statusCode(201)
                .body("createdBy", equalTo("Laila"));
        List<Consumer<JwtClaims>> wrong = List.of(
                claims -> claims.setIssuer("somebody"),
                claims -> claims.setAudience("elsewhere"),
                claims -> claims.unsetClaim("aud"),
                claims -> claims.unsetClaim("exp"),
                claims -> claims.unsetClaim("sub"),
                claims -> claims.setExpirationTime(
                        NumericDate.fromSeconds(Instant.now().getEpochSecond() - 60)),
                claims -> claims.setExpirationTimeMinutesInTheFuture(5));
        assertThat(wrong).allSatisfy(otherwise -> assertThat(list(SIGNER.token(otherwise, "admin")))
                .isEqualTo(401));
        assertThat(list(new Signer().token("admin"))).isEqualTo(401);
        String signed = SIGNER.token("admin");
        // {"alg":"none"}
        assertThat(list("eyJhbGciOiJub25lIn0" + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1)))
                .isEqualTo(401);
    }

    @Test
    void a_database_that_is_away_is_told_as_such_and_not_as_a_token_that_does_not_count() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setServerNames(new String[] {"127.0.0.1"});
        away.setPortNumbers(new int[] {1});
        String token = tokens.make("Unlucky", Set.of("admin"), null, null).token();
        close(new ApiTokens(away, audit));
        assertThat(list(token)).isEqualTo(503);
        assertThat(list(INSTALLATION)).isEqualTo(200);
    }
}
