package org.tarikh.events.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;

/** Walks the description of the API and tries everything that asks for a token, in a service that is closed. */
@ServiceTest
class EveryWriteTest {
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");
    private static final Signer SIGNER = new Signer();

    @Inject
    ApiTokens tokens;

    @TestHTTPResource
    URI service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void close() {
        QuarkusMock.installMockForType(
                new Credentials(Optional.of("token-of-the-walk"), Optional.of(SIGNER.key()), tokens),
                Credentials.class);
    }

    /**
     * An operation that asks for a token.
     *
     * @param type the media type of what is sent, null for nothing; each may be a method of its own
     */
    private record Guarded(String method, String path, String type, List<String> scopes) {}

    @SuppressWarnings("unchecked")
    private static List<Guarded> guarded() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        List<Guarded> guarded = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> told && (told.containsKey("security") || WRITES.contains(method))) {
                assertThat(told.get("security")).as(method + " " + path).isNotNull();
                List<String> scopes = ((List<Map<String, List<String>>>) told.get("security"))
                        .stream()
                                .map(Map::values)
                                .flatMap(Collection::stream)
                                .flatMap(List::stream)
                                .toList();
                Map<String, ?> body = (Map<String, ?>) told.get("requestBody");
                List<String> types =
                        body == null ? List.of("") : List.copyOf(((Map<String, ?>) body.get("content")).keySet());
                types.forEach(type -> guarded.add(new Guarded(method, path, type, scopes)));
            }
        }));
        return guarded;
    }

    private HttpResponse<String> send(Guarded operation, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.resolve(operation.path().replaceAll("\\{[^}]+}", "none")))
                .method(operation.method().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody());
        if (!operation.type().isEmpty()) {
            request.header("Content-Type", operation.type());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void isRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo(code);
    }

    @Test
    void who_shows_no_token_is_not_let_in() {
        assertThat(guarded()).hasSizeGreaterThan(8).allSatisfy(operation -> {
            HttpResponse<String> answer = send(operation, null);
            isRefused(answer, 401, "events.unauthorized");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            isRefused(send(operation, "another"), 401, "events.unauthorized");
        });
    }

    @Test
    void who_holds_another_scope_is_not_let_in_and_who_holds_one_of_those_told_is() {
        assertThat(guarded()).allSatisfy(operation -> {
            assertThat(operation.scopes()).isNotEmpty().isSubsetOf(Scope.ALL);
            isRefused(send(operation, SIGNER.token()), 403, "events.forbidden");
            for (String scope : Scope.ALL) {
                HttpResponse<String> answer = send(operation, SIGNER.token(scope));
                if (scope.equals(Scope.ADMIN) || operation.scopes().contains(scope)) {
                    assertThat(answer.statusCode())
                            .as(answer.body())
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    isRefused(answer, 403, "events.forbidden");
                }
            }
        });
    }

    @Test
    void what_editors_rejected_is_told_to_editors() {
        given().get("/api/v1/events?review=rejected").then().statusCode(401);
        given().get("/api/v1/events?review=-rejected").then().statusCode(200);
        given().header("Authorization", "Bearer " + SIGNER.token("ingest"))
                .get("/api/v1/events?review=rejected")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + SIGNER.token("edit"))
                .get("/api/v1/events?review=rejected")
                .then()
                .statusCode(200);
    }

    @Test
    void readers_need_nothing_and_a_token_that_does_not_count_harms_none() {
        given().get("/api/v1/events").then().statusCode(200);
        given().header("Authorization", "Bearer another")
                .get("/api/v1/events")
                .then()
                .statusCode(200);
    }
}
