package org.tarikh.sources.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class DocumentsTest {
    private static ValidatableResponse post(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/documents")
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("urn:tarikh:problem:" + code))
                .body("title", notNullValue())
                .body("instance", startsWith("/"));
    }

    @Test
    void a_document_is_stored_once_under_its_url_and_anew_when_its_text_changes() {
        var first = post(Map.of("url", "https://example.org/once", "text", "The river rose on Monday."))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract();
        String id = first.path("id");
        assertThat(first.header("Location")).endsWith("/api/v1/documents/" + id);

        post(Map.of("url", "https://example.org/once", "text", "The river rose on Monday."))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(1));
        post(Map.of("url", "https://example.org/once", "text", "The river fell on Tuesday."))
                .statusCode(201)
                .body("id", equalTo(id))
                .body("revision", equalTo(2));

        given().get("/api/v1/documents/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(Arrays.asList(1, 2)));
        given().get("/api/v1/documents/" + id + "/text?revision=1").then().body(equalTo("The river rose on Monday."));
        given().get("/api/v1/documents/" + id + "/text").then().body(equalTo("The river fell on Tuesday."));
    }

    @Test
    void a_document_without_url_or_key_is_known_by_its_text() {
        String text = "A text that is its own name.";
        String id = post(Map.of("text", text)).statusCode(201).extract().path("id");
        post(Map.of("text", text)).statusCode(200).body("id", equalTo(id));
        assertThat(id)
                .isEqualTo(
                        Identity.of(submission(text), Identity.hash(text)).id().toString());
    }

    @Test
    void a_corrected_date_is_a_new_revision_and_what_is_left_unsaid_stays() {
        post(Map.of("key", "k-1", "text", "The bridge was opened.", "published", "2025-01-01", "title", "Bridge"))
                .statusCode(201);
        post(Map.of("key", "k-1", "text", "The bridge was opened.", "published", "2025-01-02"))
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("published", equalTo("2025-01-02"))
                .body("title", equalTo("Bridge"));
    }

    @Test
    void text_keeps_every_code_point_but_the_byte_order_mark() {
        String text = "\uFEFF  One \uD83C\uDF0A wave,\r\n\u00a0two\u200c words \u06A9\u0627\u0628\u0644 \u000c end  ";
        String id = given().contentType("text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/documents?publisher=Example&published=2025-05-05&language=en")
                .then()
                .statusCode(201)
                .body("publisher", equalTo("Example"))
                .extract()
                .path("id");
        byte[] stored = given().get("/api/v1/documents/" + id + "/text").asByteArray();
        assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo(text.substring(1));
    }

    @Test
    void a_page_states_who_published_it_and_when() {
        String id = given().contentType("text/html; charset=UTF-8")
                .queryParam("published", "2025-10-09")
                .body(
                        """
                        <html><head><title>Bridge reopens | Amu TV</title><script type="application/ld+json">
                        {"@type": "NewsArticle", "headline": "Bridge reopens", "datePublished": "2025-10-01T09:00:00Z",
                         "author": {"name": "Mina Sadat"}, "publisher": {"name": "Amu TV"}}</script></head>
                        <body><h1>Bridge reopens</h1><p>The bridge was opened on Tuesday, its keeper said.</p></body></html>
                        """)
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .body("title", equalTo("Bridge reopens"))
                .body("publisher", equalTo("Amu TV"))
                .body("published", equalTo("2025-10-09"))
                .extract()
                .path("id");
        given().get("/api/v1/documents/" + id + "/articles")
                .then()
                .body("items[0].publisher", equalTo("Amu TV"))
                .body("items[0].byline", equalTo("Mina Sadat"))
                .body("items[0].published", equalTo("2025-10-01"))
                .body("items[0].publishedBasis", equalTo("stated"));
    }

    @Test
    void html_becomes_plain_text_and_lends_its_title() {
        String id = given().contentType("text/html; charset=UTF-8")
                .body(
                        "<html><head><title>A page</title><script>alert(1)</script></head><body><nav>Home</nav>"
                                + "<h1>Rain in the north</h1><p>It <b>rained</b> for\n two days.</p><p>Roads closed.</p></body></html>")
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .body("title", equalTo("A page"))
                .extract()
                .path("id");
        given().get("/api/v1/documents/" + id + "/text")
                .then()
                .body(equalTo("Rain in the north\n\nIt rained for two days.\n\nRoads closed."));
    }

    @Test
    void a_script_in_a_headline_comes_back_as_words() {
        String id = post(Map.of(
                        "title",
                        "<script>alert(1)</script>",
                        "text",
                        "<script>alert(1)</script> shuts the valley road\n\nThe road through the valley was shut on Monday, officials said."))
                .statusCode(201)
                .body("title", equalTo("<script>alert(1)</script>"))
                .extract()
                .path("id");
        given().get("/api/v1/documents/" + id + "/articles")
                .then()
                .contentType(containsString("application/json"))
                .body("items[0].title", equalTo("<script>alert(1)</script>"));
    }

    @Test
    void an_unchanged_document_is_not_sent_again() {
        String id = post(Map.of("text", "Sent only once.")).extract().path("id");
        given().header("If-None-Match", "\"1\"")
                .get("/api/v1/documents/" + id + "/text")
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"1\"")
                .get("/api/v1/documents/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void documents_are_listed_page_by_page() {
        for (int i = 0; i < 5; i++) {
            post(Map.of("key", "page-" + i, "text", "Paged document number " + i + "."))
                    .statusCode(201);
        }
        int seen = 0;
        String cursor = null;
        do {
            var page = (cursor == null ? given() : given().queryParam("cursor", cursor))
                    .queryParam("limit", 2)
                    .get("/api/v1/documents")
                    .then()
                    .statusCode(200)
                    .extract();
            seen += page.<java.util.List<?>>path("items").size();
            cursor = page.path("next");
        } while (cursor != null);
        int stored = given().get("/api/v1/status").path("documents");
        assertThat(seen).isEqualTo(stored);
    }

    @Test
    void an_empty_body_is_refused() {
        refused(
                given().contentType("application/json")
                        .post("/api/v1/documents")
                        .then(),
                400,
                "sources.empty-body");
        refused(
                given().contentType("text/plain")
                        .body("")
                        .post("/api/v1/documents")
                        .then(),
                400,
                "sources.empty-body");
        refused(post(Map.of("text", " \n ")), 400, "sources.invalid-field")
                .body("violations[0].field", equalTo("text"));
    }

    @Test
    void thirty_megabytes_are_refused_in_words() {
        byte[] body = new byte[30 * 1024 * 1024];
        Arrays.fill(body, (byte) 'a');
        refused(
                given().contentType("text/plain")
                        .body(body)
                        .post("/api/v1/documents")
                        .then(),
                413,
                "sources.body-too-large");
        refused(
                given().contentType("application/json")
                        .body(body)
                        .post("/api/v1/documents")
                        .then(),
                413,
                "sources.body-too-large");
    }

    @Test
    void invalid_utf_8_is_refused_with_its_position() {
        byte[] body = "The first seventeen".getBytes(StandardCharsets.UTF_8);
        body[9] = (byte) 0xC3;
        refused(
                        given().contentType("text/plain; charset=UTF-8")
                                .body(body)
                                .post("/api/v1/documents")
                                .then(),
                        400,
                        "sources.invalid-utf-8")
                .body("detail", containsString("position 9 "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\",\"body\":\"b\"}|sources.unknown-field|body",
                "{\"text\":[\"a\"]}|sources.invalid-field|text",
                "{\"text\":\"a\",\"title\":5}|sources.invalid-field|title",
                "{\"text\":\"a\",\"published\":\"2025-13-01\"}|sources.invalid-field|published",
                "{\"text\":\"a\",\"published\":\"0000-01-01\"}|sources.invalid-field|published",
                "{\"text\":\"a\",\"published\":\"+12025-01-01\"}|sources.invalid-field|published",
                "{\"text\":\"a\",\"language\":\"english\"}|sources.invalid-field|language",
                "{\"text\":\"a\",\"url\":\"file:///etc/passwd\"}|sources.invalid-field|url",
                "{\"text\":\"a\",\"html\":\"<p>a\"}|sources.invalid-field|text",
                "{\"title\":\"a\"}|sources.invalid-field|text",
                "{\"text\":\"a\\u0000b\"}|sources.invalid-field|text",
                "{\"text\":\"a\\ud800b\"}|sources.invalid-field|text",
                "{\"text\":\"a\",\"publisher\":\" \"}|sources.invalid-field|publisher",
            })
    void a_field_that_is_not_valid_is_named(String body, String code, String field) {
        refused(post(body), 400, code).body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"text\":", "null", "[]", "\"text\"", "{\"text\":\"a\"} {}", "{\"text\":\"a\",\"text\":\"b\"}"
            })
    void json_that_is_no_document_is_refused(String body) {
        refused(post(body), 400, "sources.bad-request").body("violations", nullValue());
    }

    @Test
    void what_is_refused_is_not_stored() {
        int before = given().get("/api/v1/status").path("documents");
        post("{\"text\":\"half\",\"published\":\"soon\"}").statusCode(400);
        assertThat((int) given().get("/api/v1/status").path("documents")).isEqualTo(before);
    }

    @Test
    void unknown_parameters_methods_types_and_addresses_are_problems() {
        refused(given().get("/api/v1/documents?colour=red").then(), 400, "sources.unknown-parameter")
                .body("violations[0].field", equalTo("colour"));
        refused(given().get("/api/v1/documents?limit=201").then(), 400, "sources.invalid-parameter");
        refused(given().get("/api/v1/documents?limit=ten").then(), 400, "sources.invalid-parameter");
        refused(given().get("/api/v1/documents?cursor=x").then(), 400, "sources.invalid-cursor");
        refused(given().delete("/api/v1/documents").then(), 405, "sources.method-not-allowed");
        refused(
                given().contentType("image/png")
                        .body(new byte[] {1})
                        .post("/api/v1/documents")
                        .then(),
                415,
                "sources.unsupported-media-type");
        refused(given().get("/api/v1/documents/none").then(), 404, "sources.document-not-found");
        refused(
                given().get("/api/v1/documents/00000000-0000-0000-0000-000000000000/text")
                        .then(),
                404,
                "sources.document-not-found");
        refused(given().get("/api/v1/nothing").then(), 404, "sources.not-found");
    }

    @Test
    void a_revision_that_is_not_there_is_a_problem() {
        String id = post(Map.of("text", "It has one revision.")).extract().path("id");
        refused(given().get("/api/v1/documents/" + id + "/text?revision=2").then(), 404, "sources.revision-not-found");
        refused(given().get("/api/v1/documents/" + id + "/text?revision=0").then(), 400, "sources.invalid-parameter");
    }

    private static Submission submission(String text) {
        return Submission.of(new DocumentForm(null, null, null, null, null, null, text, null), null);
    }
}
