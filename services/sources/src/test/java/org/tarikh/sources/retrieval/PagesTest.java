package org.tarikh.sources.retrieval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.fetch.RawServer;

/** Pages taken in from a real server on loopback. */
@ServiceTest
class PagesTest {
    private static final String HEAD = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nETag: \"one\"\n"
            + "Set-Cookie: secret=1\nLast-Modified: Mon, 22 Sep 2025 10:00:00 GMT";
    private static final String PAGE =
            "<html><head><title>The bridge</title></head><body><p>The bridge was opened by its keeper.</p></body></html>";

    private RawServer server;

    @BeforeEach
    void begin() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private ValidatableResponse fetch(String address, String... more) {
        Map<String, String> body = new HashMap<>(Map.of("url", address));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/documents/fetch")
                .then();
    }

    private ValidatableResponse fetched(String path) {
        return fetch(server.at(path).toString());
    }

    private static ValidatableResponse refetch(String id, String tag) {
        return given().header("If-Match", tag)
                .post("/api/v1/documents/" + id + "/refetch")
                .then();
    }

    private static String text(String id) {
        return given().get("/api/v1/documents/" + id + "/text").asString();
    }

    @Test
    void a_page_is_stored_with_how_it_was_had_and_without_a_day_of_publication() throws Exception {
        server.on("/bridge", HEAD, PAGE).leading("/short", "/bridge");
        String hash = "sha256:"
                + HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(PAGE.getBytes(StandardCharsets.UTF_8)));

        var stored = fetch(server.at("/short") + "#top", "publisher", "Valley Post")
                .statusCode(201)
                .body("url", equalTo(server.at("/short").toString()))
                .body("title", equalTo("The bridge"))
                .body("publisher", equalTo("Valley Post"))
                .body("published", nullValue())
                .body("gone", nullValue())
                .body("retrieval.asked", equalTo(server.at("/short").toString()))
                .body("retrieval.address", equalTo(server.at("/bridge").toString()))
                .body("retrieval.status", equalTo(200))
                .body("retrieval.at", notNullValue())
                .body("retrieval.hash", equalTo(hash))
                .body("retrieval.headers.etag", equalTo("\"one\""))
                .body("retrieval.headers.last-modified", equalTo("Mon, 22 Sep 2025 10:00:00 GMT"))
                .body("retrieval.headers", not(hasKey("set-cookie")))
                .extract();

        String id = stored.path("id");
        assertThat(stored.header("Location")).endsWith("/api/v1/documents/" + id);
        assertThat(text(id)).contains("The bridge was opened by its keeper.");
        given().get("/api/v1/documents/" + id + "/revisions").then().body("items[0].retrieval.hash", equalTo(hash));
        given().get("/api/v1/documents/" + id + "/articles").then().body("items[0].published", nullValue());
    }

    @Test
    void asked_for_again_an_unchanged_page_is_only_seen() {
        server.on("/page", HEAD, PAGE);
        var first = fetched("/page").statusCode(201).extract();
        String id = first.path("id");
        server.on("/page", "HTTP/1.1 304 Not Modified", "");

        var second = fetched("/page")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(1))
                .body("retrieval.at", equalTo(first.path("retrieval.at")))
                .extract();

        assertThat(server.asked("/page").get(1))
                .contains("If-None-Match: \"one\"", "If-Modified-Since: Mon, 22 Sep 2025 10:00:00 GMT");
        assertThat(second.<String>path("retrieval.seen")).isGreaterThan(first.path("retrieval.seen"));
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void a_server_that_knows_no_conditions_changes_nothing_either() {
        server.page("/page", PAGE);
        String id = fetched("/page").statusCode(201).extract().path("id");
        fetched("/page").statusCode(200).body("id", equalTo(id)).body("revision", equalTo(1));
    }

    @Test
    void what_is_said_of_a_page_is_asked_for_whole() {
        server.on("/page", HEAD, PAGE);
        fetched("/page").statusCode(201);
        fetch(server.at("/page").toString(), "published", "2025-09-22")
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("published", equalTo("2025-09-22"));
        assertThat(server.asked("/page").get(1)).noneMatch(line -> line.startsWith("If-"));
    }

    @Test
    void a_page_that_has_moved_for_good_is_known_by_both_addresses() {
        server.on("/old", "HTTP/1.1 308 Moved\nLocation: /new", "").page("/new", PAGE);
        String id = fetched("/old")
                .statusCode(201)
                .body("url", equalTo(server.at("/new").toString()))
                .extract()
                .path("id");
        fetched("/new").statusCode(200).body("id", equalTo(id));
        fetched("/old").statusCode(200).body("id", equalTo(id));
    }

    @Test
    void a_story_whose_address_leads_to_the_front_page_meanwhile_keeps_its_words() {
        server.on("/story", HEAD, PAGE);
        String id = fetched("/story").statusCode(201).extract().path("id");
        server.on("/story", "HTTP/1.1 301 Moved\nLocation: /", "").page("/", PAGE.replace("bridge", "front"));

        refused(refetch(id, "\"1\""), 422, "page-unreadable", "front page");
        refused(fetched("/story"), 422, "page-unreadable", "front page");

        assertThat(text(id)).contains("The bridge was opened");
        fetched("/").statusCode(201);
    }

    @Test
    void a_document_that_was_sent_with_its_address_is_the_same() {
        server.page("/page", PAGE);
        String id = given().contentType("application/json")
                .body(Map.of("url", server.at("/page").toString(), "text", "An older text."))
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .body("retrieval", nullValue())
                .extract()
                .path("id");
        fetched("/page").statusCode(201).body("id", equalTo(id)).body("revision", equalTo(2));
    }

    @Test
    void whose_words_they_are_is_not_for_the_page_to_change() {
        String calling = PAGE.replace("<head>", "<head><meta property='og:site_name' content='Another Post'>");
        server.page("/page", calling);
        var first = fetch(server.at("/page").toString(), "publisher", "Valley Post")
                .statusCode(201)
                .extract();
        server.page("/page", calling.replace("opened", "closed"));
        refetch(first.path("id"), first.header("ETag"))
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("publisher", equalTo("Valley Post"));
    }

    @Test
    void a_changed_page_is_a_new_revision_and_one_that_is_gone_keeps_its_last() {
        server.on("/page", HEAD, PAGE);
        var first = fetched("/page").statusCode(201).extract();
        String id = first.path("id");

        server.on("/page", HEAD.replace("one", "two"), PAGE.replace("opened", "closed"));
        var second = refetch(id, first.header("ETag"))
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("retrieval.headers.etag", equalTo("\"two\""))
                .extract();
        given().get("/api/v1/documents/" + id + "/revisions")
                .then()
                .body("items.retrieval.headers.etag", equalTo(List.of("\"one\"", "\"two\"")))
                .body("items[0].retrieval.seen", nullValue())
                .body("items[1].retrieval.seen", notNullValue());

        server.on("/page", "HTTP/1.1 410 Gone", "");
        var gone = refetch(id, second.header("ETag"))
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("gone.status", equalTo(410))
                .extract();
        assertThat(text(id)).contains("closed");
        var still = refetch(id, gone.header("ETag"))
                .statusCode(200)
                .body("gone.since", equalTo(gone.path("gone.since")))
                .extract();

        server.on("/page", "HTTP/1.1 304 Not Modified", "");
        refetch(id, still.header("ETag")).statusCode(200).body("gone", nullValue());
    }

    @Test
    void reading_again_names_the_revision_that_stands() {
        server.page("/page", PAGE);
        String id = fetched("/page").statusCode(201).extract().path("id");
        given().post("/api/v1/documents/" + id + "/refetch").then().statusCode(428);
        refetch(id, "\"7\"").statusCode(412);
        refetch("nothing", "\"1\"").statusCode(404);
        assertThat(server.asked("/page")).hasSize(1);

        String sent = given().contentType("application/json")
                .body(Map.of("text", "A text without an address."))
                .post("/api/v1/documents")
                .then()
                .extract()
                .path("id");
        refetch(sent, "\"1\"").statusCode(422).body("code", equalTo("sources.no-address"));
    }

    @Test
    void what_was_taken_down_is_not_fetched_again() {
        server.page("/page", PAGE.replace("opened", "taken down"));
        var stored = fetched("/page").statusCode(201).extract();
        String id = stored.path("id");
        String tag = given().header("If-Match", stored.header("ETag"))
                .contentType("application/json")
                .body(Map.of("reason", "Court order"))
                .post("/api/v1/documents/" + id + "/takedown")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        refetch(id, tag).statusCode(451);
        fetched("/page").statusCode(409).body("code", equalTo("sources.takedown-stands"));
    }

    @Test
    void files_are_read_as_what_they_are() {
        server.on("/notes.md", "HTTP/1.1 200 OK\nContent-Type: text/markdown", "# The ford\n\nThe ford was *dry*.")
                .on("/plain", "HTTP/1.1 200 OK\nContent-Type: text/plain", "A <plain> note on the weir.")
                .on("/untold", "HTTP/1.1 200 OK", "\n<!doctype html><title>The weir</title><p>The weir held.</p>");
        fetched("/notes.md").statusCode(201).body("mediaType", equalTo("text/markdown"));
        assertThat(text(fetched("/plain").statusCode(201).extract().path("id")))
                .isEqualTo("A <plain> note on the weir.");
        fetched("/untold").statusCode(201).body("title", equalTo("The weir")).body("mediaType", equalTo("text/html"));
    }

    private static void refused(ValidatableResponse answer, int status, String code, String why) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo("sources." + code))
                .body("detail", containsString(why))
                .body("violations[0].field", equalTo("url"));
    }

    @Test
    void each_refusal_says_why() {
        server.leading("/inside", "http://169.254.169.254/latest/meta-data/")
                .leading("/loop", "/loop")
                .page("/blank", "  ")
                .on("/empty", "HTTP/1.1 200 OK", "")
                .on("/picture", "HTTP/1.1 200 OK\nContent-Type: image/png", "\u0089PNG")
                .on("/forbidden", "HTTP/1.1 403 Forbidden", "")
                .on("/rubbish", out -> out.write("rubbish".getBytes(StandardCharsets.US_ASCII)))
                .on("/wordless", "HTTP/1.1 200 OK\nContent-Type: text/html", "<html><body><img></body></html>")
                .on("/closed", "HTTP/1.1 200 OK", "words")
                .on("/robots.txt", "HTTP/1.1 200 OK", "User-agent: *\nDisallow: /closed");
        refused(fetch("ftp://example.org/"), 400, "invalid-field", "http");
        refused(fetch("http://user:word@example.org/"), 422, "address-refused", "user");
        refused(fetch("http://10.0.0.1/"), 422, "address-refused", "public internet");
        refused(fetched("/inside"), 422, "address-refused", "169.254.169.254");
        refused(fetched("/loop"), 422, "too-many-redirects", "5 times");
        refused(fetched("/blank"), 422, "page-unreadable", "without words");
        refused(fetched("/empty"), 422, "page-unreadable", "without words");
        refused(fetched("/wordless"), 422, "page-unreadable", "no words");
        refused(fetched("/picture"), 422, "page-unreadable", "image/png");
        refused(fetched("/rubbish"), 422, "page-unreadable", "no answer");
        refused(fetched("/absent"), 422, "page-absent", "404");
        refused(fetched("/forbidden"), 502, "page-refused", "403");
        refused(fetched("/closed"), 422, "robots-forbid", "robots.txt");
        refused(fetch("http://no-such-host.invalid/"), 422, "host-unknown", "no-such-host");
        given().contentType("application/json")
                .body("{\"url\": \"" + server.at("/x") + "\", \"publised\": \"x\"}")
                .post("/api/v1/documents/fetch")
                .then()
                .statusCode(400)
                .body("code", equalTo("sources.unknown-field"));
        given().contentType("application/json")
                .body("{\"url\": \"" + server.at("/x") + "\", \"published\": \"yesterday\"}")
                .post("/api/v1/documents/fetch")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("published"));
        refused(
                given().contentType("application/json")
                        .body("{}")
                        .post("/api/v1/documents/fetch")
                        .then(),
                400,
                "invalid-field",
                "must be given");
        server.on("/busy", "HTTP/1.1 503 Busy\nRetry-After: 120", "");
        refused(fetched("/busy"), 502, "page-refused", "asked again at");
        ValidatableResponse rests = fetched("/next");
        refused(rests, 503, "host-rests", "asked again at");
        assertThat(Integer.parseInt(rests.extract().header("Retry-After"))).isBetween(1, 120);
        assertThat(server.asked("/x")).isEmpty();
        assertThat(server.asked("/next")).isEmpty();
    }
}
