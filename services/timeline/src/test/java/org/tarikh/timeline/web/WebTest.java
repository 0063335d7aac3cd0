package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class WebTest {
    /** Differ between any two answers. */
    private static final Set<String> CHANGING =
            Set.of("date", "content-length", "transfer-encoding", "content-encoding");

    @Inject
    Slate slate;

    @BeforeEach
    void fill() {
        slate.clean();
        slate.put(
                Told.of("one").on("2025-09-21").entry(),
                Told.of("two").on("2025-09-22").entry(),
                Told.of("three").on("2025-09-23").entry());
    }

    @ParameterizedTest
    @CsvSource({"br, br", "gzip, gzip", "'gzip, deflate, br', br", "identity, ", "br;q=0, "})
    void answers_are_packed_as_the_client_likes(String accepted, String coding) {
        for (String address :
                List.of("/", "/api/v1/chronology", "/assets/tarikh.css", "/api/v1/chronology/export.csv")) {
            HttpResponse<byte[]> answer = Asker.get(address, "Accept-Encoding", accepted);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Asker.header(answer, "Content-Encoding")).as(address).isEqualTo(coding);
            assertThat(Asker.header(answer, "Vary")).as(address).contains("Accept-Encoding");
            String tag = Asker.header(answer, "ETag");
            if (tag != null) {
                assertThat(tag).as(address).matches(coding == null ? "[^-]*" : ".*-" + coding + "\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/assets/tarikh.css", "/api/v1/chronology", "/api/v1/chronology/export.csv"})
    void a_coding_that_is_not_wanted_is_not_sent(String address) {
        HttpResponse<byte[]> answer = Asker.get(address, "Accept-Encoding", "br;q=0, gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Asker.header(answer, "Content-Encoding")).isIn("gzip", "identity", null);
        assertThat(String.valueOf(Asker.header(answer, "ETag"))).doesNotContain("-br");
        boolean packed = "gzip".equals(Asker.header(answer, "Content-Encoding"));
        assertThat(answer.body()[0] == 0x1f && answer.body()[1] == (byte) 0x8b).isEqualTo(packed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/map",
                "/api/v1/chronology",
                "/api/v1/chronology/density",
                "/api/v1/chronology/facets",
                "/api/v1/chronology/places",
                "/api/v1/chronology/changes",
                "/api/v1/chronology/export.csv",
                "/api/v1/chronology?limit=nonsense",
                "/api/v1/status",
                "/oembed?url=/",
                "/assets/tarikh.css",
                "/assets/tarikh.js",
                "/docs",
                "/nowhere"
            })
    void head_tells_the_headers_of_get_and_no_more(String address) {
        HttpResponse<byte[]> get = Asker.get(address);
        HttpResponse<byte[]> head = Asker.ask("HEAD", address);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(lasting(head)).isEqualTo(lasting(get));
    }

    private static Map<String, List<String>> lasting(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> CHANGING.contains(name.toLowerCase(Locale.ROOT)));
        return headers;
    }

    @Test
    void options_tells_the_methods() {
        HttpResponse<byte[]> answer = Asker.ask("OPTIONS", "/api/v1/chronology");

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(Asker.header(answer, "Allow")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void scripts_of_other_sites_may_read_what_programs_read() {
        HttpResponse<byte[]> answer = Asker.get("/api/v1/chronology", "Origin", "https://newsroom.example");
        assertThat(Asker.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Asker.header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Link", "RateLimit");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();

        HttpResponse<byte[]> first = Asker.ask(
                "OPTIONS",
                "/api/v1/chronology",
                "Origin",
                "https://newsroom.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(Asker.header(first, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(Asker.header(first, "Access-Control-Allow-Headers")).contains("If-None-Match");
        assertThat(Asker.header(first, "Access-Control-Max-Age")).isEqualTo("86400");
        assertThat(Asker.get("/oembed?url=/").headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
        assertThat(Asker.get("/api/v1/chronology?limit=nonsense").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/report?event=x", "/embed"})
    void pages_and_forms_stay_closed_to_them(String address) {
        assertThat(Asker.get(address, "Origin", "https://newsroom.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void the_list_is_a_file_where_a_file_is_wanted() {
        HttpResponse<byte[]> list = Asker.get("/api/v1/chronology?kind=incident", "Accept", "application/json");
        assertThat(Asker.header(list, "Content-Type")).startsWith("application/json");
        assertThat(Asker.header(list, "Vary")).contains("Accept, ");

        String address = "/api/v1/chronology/export.csv?kind=incident";
        HttpResponse<byte[]> table = Asker.get("/api/v1/chronology?kind=incident", "Accept", "text/csv");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(Asker.header(table, "Content-Type")).startsWith("text/csv");
        assertThat(Asker.header(table, "Content-Location")).isEqualTo(address);
        assertThat(Asker.header(table, "Vary")).contains("Accept, ");
        assertThat(table.body()).isEqualTo(Asker.get(address).body());
        assertThat(Asker.get(
                                "/api/v1/chronology?kind=incident",
                                "Accept",
                                "text/csv",
                                "If-None-Match",
                                Asker.header(table, "ETag"))
                        .statusCode())
                .isEqualTo(304);

        HttpResponse<byte[]> none = Asker.get("/api/v1/chronology", "Accept", "image/png");
        assertThat(none.statusCode()).isEqualTo(406);
        assertThat(Asker.header(none, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void every_form_that_is_linked_can_be_had() {
        for (String link :
                Asker.get("/api/v1/chronology?kind=incident&limit=1").headers().allValues("Link")) {
            String address = link.substring(1, link.indexOf('>'));
            if (address.startsWith("/")) {
                HttpResponse<byte[]> answer = Asker.get(address);
                assertThat(answer.statusCode()).as(link).isEqualTo(200);
                if (link.contains("rel=\"alternate\"")) {
                    assertThat(link)
                            .contains("type=\""
                                    + Asker.header(answer, "Content-Type").split(";")[0] + "\"");
                }
            }
        }
    }

    @Test
    void a_list_links_to_its_neighbours_its_other_forms_and_its_terms() {
        HttpResponse<byte[]> first = Asker.get("/api/v1/chronology?kind=incident&limit=1");
        assertThat(relations(first))
                .contains("next", "first", "alternate", "license", "describedby")
                .doesNotContain("prev");
        HttpResponse<byte[]> second = Asker.get(link(first, "next"));
        assertThat(new String(second.body())).contains(Told.id("two").toString());
        assertThat(relations(second)).contains("next", "prev", "first");
        assertThat(Asker.get(link(second, "first")).body()).isEqualTo(first.body());
        assertThat(new String(Asker.get(link(second, "prev")).body()))
                .contains(Told.id("one").toString());
        assertThat(link(second, "alternate")).isEqualTo("/api/v1/chronology/export.csv?kind=incident");
        assertThat(relations(Asker.get("/api/v1/chronology/facets"))).containsExactly("describedby");
    }

    private static List<String> relations(HttpResponse<?> answer) {
        return answer.headers().allValues("Link").stream()
                .map(link -> link.replaceAll(".*rel=\"([a-z]+)\".*", "$1"))
                .toList();
    }

    private static String link(HttpResponse<?> answer, String relation) {
        return answer.headers().allValues("Link").stream()
                .filter(link -> link.contains("rel=\"" + relation + "\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst()
                .orElseThrow();
    }
}
