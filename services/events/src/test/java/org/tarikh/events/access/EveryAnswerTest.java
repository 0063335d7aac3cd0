package org.tarikh.events.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;

/** What every answer says to a browser: that it is no page, whatever words are in it. */
@ServiceTest
class EveryAnswerTest {
    private static Set<String> addresses() {
        Map<String, ?> paths =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");
        Set<String> addresses = new LinkedHashSet<>(List.of(
                "/", "/nowhere", "/api/nowhere", "/%00", "/q/nowhere", "/q/openapi", "/q/swagger-ui/swagger-ui.css"));
        for (String path : paths.keySet()) {
            for (String id : List.of(UUID.randomUUID().toString(), "nonsense", "%3Cscript%3E")) {
                addresses.add(path.replaceAll("\\{[^}]*\\}", id));
            }
        }
        return addresses;
    }

    @Test
    void every_answer_is_taken_for_what_it_says_it_is_and_runs_nothing() {
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(40);
        for (String address : addresses) {
            // Some wait until there is something to tell.
            String now = address.endsWith("/changes") ? address + "?wait=0" : address;
            for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")) {
                Response answer = given().urlEncodingEnabled(false)
                        .redirects()
                        .follow(false)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("X-Forwarded-Proto", "https")
                        .request(method, now);
                String as = method + " " + address + " " + answer.statusCode();
                assertThat(answer.headers().getValues("X-Content-Type-Options"))
                        .as(as)
                        .containsExactly("nosniff");
                assertThat(answer.headers().getValues("Content-Security-Policy"))
                        .as(as)
                        .hasSize(1)
                        .allMatch(policy -> policy.contains("default-src 'none'")
                                && policy.contains("frame-ancestors 'none'")
                                && policy.contains("unsafe") == address.startsWith("/q/swagger-ui"));
                assertThat(answer.header("Content-Security-Policy").contains("sandbox"))
                        .as(as)
                        .isEqualTo(!address.startsWith("/q/swagger-ui"));
                assertThat(answer.header("X-Frame-Options")).as(as).isEqualTo("DENY");
                assertThat(answer.header("Referrer-Policy")).as(as).isEqualTo("same-origin");
                assertThat(answer.header("Permissions-Policy")).as(as).contains("camera=()");
                assertThat(answer.header("Cross-Origin-Opener-Policy")).as(as).isEqualTo("same-origin");
                assertThat(answer.header("Cross-Origin-Resource-Policy")).as(as).isEqualTo("cross-origin");
                assertThat(answer.header("Strict-Transport-Security")).as(as).isNull();
                if (address.startsWith("/api/")) {
                    assertThat(answer.contentType() == null ? "" : answer.contentType())
                            .as(as)
                            .doesNotContain("html", "xml");
                }
                if (address.startsWith("/api/")
                        && Set.of("POST", "PUT", "PATCH", "DELETE").contains(method)) {
                    assertThat(answer.statusCode()).as(as).isBetween(401, 428);
                }
            }
        }
    }

    @Test
    void a_page_of_another_site_writes_nothing() {
        assertThat(CrossSite.foreign(null, null, "localhost:1")).isFalse();
        assertThat(CrossSite.foreign("same-origin", "http://localhost:1", "localhost:1"))
                .isFalse();
        assertThat(CrossSite.foreign(null, "http://localhost:1", "localhost:1")).isFalse();
        assertThat(CrossSite.foreign(null, "https://evil.example", "localhost:1"))
                .isTrue();
        assertThat(CrossSite.foreign(null, "null", "localhost:1")).isTrue();
        assertThat(CrossSite.foreign("same-site", null, "localhost:1")).isTrue();
        assertThat(CrossSite.foreign("cross-site", "http://localhost:1", "localhost:1"))
                .isTrue();
    }
}
