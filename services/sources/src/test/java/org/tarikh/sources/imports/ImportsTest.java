package org.tarikh.sources.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.format.Papers;

@ServiceTest
class ImportsTest {
    private static RequestSpecification manifest(String json) {
        return given().multiPart(
                        "manifest", "manifest.json", json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private static RequestSpecification with(RequestSpecification request, String file, String text) {
        return request.multiPart("file", file, text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static ValidatableResponse send(RequestSpecification request) {
        return request.post("/api/v1/imports").then();
    }

    private static JsonPath finished(ValidatableResponse accepted) {
        String location = accepted.statusCode(202).extract().header("Location");
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> given().get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        progress -> progress.getString("state").equals("done"));
    }

    private static List<Map<String, Object>> named(String file) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = null;
        do {
            var request = cursor == null ? given() : given().queryParam("cursor", cursor);
            JsonPath page = request.get("/api/v1/documents?limit=200").jsonPath();
            page.<Map<String, Object>>getList("items").stream()
                    .filter(document -> file.equals(document.get("file")))
                    .forEach(found::add);
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }

    private static int documents() {
        return given().get("/api/v1/status").path("documents");
    }

    @Test
    void a_folder_is_taken_in_and_taken_in_again_changes_nothing() {
        String json =
                """
                {"documents": [
                  {"file": "first.txt", "title": "First", "publisher": "Outlet", "published": "2025-03-01", "language": "en"},
                  {"file": "second.html"}
                ]}
                """;
        for (int time = 1; time <= 2; time++) {
            var progress = finished(send(with(
                    with(manifest(json), "first.txt", "Snow closed the pass above the first village."),
                    "second.html",
                    "<title>Second</title><p>Rain fell on the second village.</p>")));
            assertThat(progress.getInt("total")).isEqualTo(2);
            assertThat(progress.getInt("done")).isEqualTo(2);
            assertThat(progress.getList("failures")).isEmpty();
        }
        List<Map<String, Object>> first = named("first.txt");
        assertThat(named("second.html")).hasSize(1);
        assertThat(first).hasSize(1);
        assertThat(first.get(0)).containsEntry("revision", 1);
        Object document = first.get(0).get("id");
        given().get("/api/v1/documents/" + document + "/articles")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].published", equalTo("2025-03-01"))
                .body("items[0].publishedBasis", equalTo("manifest"))
                .body("items[0].file", equalTo("first.txt"));
    }

    @Test
    void a_file_that_is_not_utf_8_fails_alone() {
        var progress = finished(send(with(
                        manifest("{\"documents\": [{\"file\": \"broken.txt\"}, {\"file\": \"whole.txt\"}]}"),
                        "whole.txt",
                        "A whole file beside a broken one.")
                .multiPart("file", "broken.txt", new byte[] {'a', (byte) 0xff, 'b'}, "text/plain")));
        assertThat(progress.getInt("done")).isEqualTo(1);
        assertThat(progress.getInt("failed")).isEqualTo(1);
        assertThat(progress.getInt("failures[0].line")).isEqualTo(1);
        assertThat(progress.getString("failures[0].problem")).contains("position 1 ");
    }

    @Test
    void files_of_all_kinds_come_in_with_a_manifest_and_without() throws IOException {
        byte[] mail =
                Papers.utf8("From: Jane Roe <jane@example.org>\nSubject: Mail\nDate: Sat, 3 May 2025 01:30:00 +0430\n"
                        + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee what is attached.\n"
                        + "--b\nContent-Type: text/plain; name=annex.txt\nContent-Disposition: attachment; filename=annex.txt\n\n"
                        + "The annex of the mail.\n--b--\n");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("kinds/kinds.pdf", Papers.pdf("PDF", null, List.of(List.of("The words of a printed page."))));
        files.put("kinds/kinds.docx", Papers.docx(Papers.paragraph(null, "The words of a written page."), ""));
        files.put("kinds/kinds.md", Papers.utf8("# Heading\n\nThe words *below* it."));
        files.put("kinds/kinds.eml", mail);
        files.put("kinds/kinds.txt", "رود ديروز طغيان کرد و پل را برد و کسي زخمي نشد".getBytes("windows-1256"));
        files.put("kinds/kinds.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});

        var bare = finished(given().contentType("application/zip")
                .body(Papers.zip(files))
                .post("/api/v1/imports")
                .then());
        assertThat(bare.getInt("total")).isEqualTo(6);
        assertThat(bare.getInt("done")).isEqualTo(5);
        assertThat(bare.getString("failures[0].problem")).contains("no kind that is read");
        assertThat(named("kinds/kinds.pdf").get(0)).containsEntry("mediaType", "application/pdf");
        assertThat(named("kinds/kinds.eml").get(0)).containsEntry("title", "Mail");
        assertThat(named("kinds/kinds.eml/annex.txt")).hasSize(1);
        Object text = named("kinds/kinds.txt").get(0).get("id");
        given().get("/api/v1/documents/" + text + "/text").then().body(startsWith("رود ديروز"));
        Object letter = named("kinds/kinds.eml").get(0).get("id");
        given().get("/api/v1/documents/" + letter + "/articles")
                .then()
                .body("items[0].published", equalTo("2025-05-03"))
                .body("items[0].publishedBasis", equalTo("stated"))
                .body("items[0].byline", equalTo("Jane Roe"));

        files.remove("kinds/kinds.png");
        files.put(
                "kinds/manifest.json",
                Papers.utf8("{\"documents\": ["
                        + files.keySet().stream()
                                .map(name -> "{\"file\": \"" + name.substring(6) + "\", \"key\": \"" + name + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}"));
        var zipped = finished(send(given().multiPart("file", "kinds.zip", Papers.zip(files), "application/zip")));
        assertThat(zipped.getInt("done")).isEqualTo(5);
        assertThat(named("kinds.docx").get(0)).containsEntry("key", "kinds/kinds.docx");
        assertThat(named("kinds.eml/annex.txt").get(0)).containsEntry("key", "kinds/kinds.eml#annex.txt");

        var loose = finished(
                send(with(with(given(), "loose-1.md", "Loose *words* one."), "loose-2.txt", "Loose words two.")));
        assertThat(loose.getInt("done")).isEqualTo(2);
        assertThat(named("loose-1.md")).hasSize(1);
    }

    @Test
    void a_zip_that_is_hostile_stores_nothing() {
        int before = documents();
        for (byte[] hostile : List.of(
                Papers.zip(Map.of("a.txt", Papers.utf8("Words."), "../b.txt", Papers.utf8("Words."))),
                Papers.zip(Map.of("b.txt", new byte[20 * 1024 * 1024])))) {
            given().contentType("application/zip")
                    .body(hostile)
                    .post("/api/v1/imports")
                    .then()
                    .statusCode(anyOf(equalTo(400), equalTo(413)))
                    .contentType("application/problem+json");
        }
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void lines_of_json_are_documents_and_a_broken_line_fails_alone() {
        var progress = finished(given().contentType("application/x-ndjson")
                .body(
                        """
                        {"key": "line-1", "text": "The first line holds a document."}

                        {"key": "line-3", "colour": "red", "text": "This line has a field too many."}
                        {"key": "line-4", "text": "The fourth line holds one too."}"""
                                .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then());
        assertThat(progress.getInt("total")).isEqualTo(3);
        assertThat(progress.getInt("done")).isEqualTo(2);
        assertThat(progress.getInt("failures[0].line")).isEqualTo(3);
        assertThat(progress.getString("failures[0].problem")).contains("colour");
    }

    @Test
    void lines_that_are_stored_together_are_stored_as_if_each_were_alone() {
        String story = "The lighthouse of Dorrin Head went dark on Tuesday after its lamp had burned for ninety years,"
                + " its keeper told those who had climbed the stairs with him, and no ship is to pass the head by night"
                + " until a new one has been brought from the yard across the bay.";
        var progress = finished(given().contentType("application/x-ndjson")
                .body(
                        """
                        {"key": "together-copy", "published": "2025-05-02", "text": "%1$s It was told again."}
                        {"key": "together-twice", "text": "The cart stood before the mill on the first day."}
                        {"key": "together-original", "published": "2025-05-01", "text": "%1$s"}
                        {"key": "together-twice", "text": "The cart stood before the mill on the second day."}
                        {"key": "together-twice", "text": "The cart stood before the mill on the second day."}
                        """
                                .formatted(story)
                                .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then());
        assertThat(progress.getInt("done")).isEqualTo(5);
        Map<String, String> ids = new HashMap<>();
        String cursor = null;
        do {
            var request = cursor == null ? given() : given().queryParam("cursor", cursor);
            JsonPath page = request.get("/api/v1/documents?limit=200").jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(document -> ids.put((String) document.get("key"), (String) document.get("id")));
            cursor = page.getString("next");
        } while (cursor != null);
        String twice = "/api/v1/documents/" + ids.get("together-twice");
        given().get(twice).then().body("revision", equalTo(2));
        given().get(twice + "/text").then().body(containsString("second day"));
        given().get(twice + "/articles").then().body("items.size()", equalTo(1));
        String original = given().get("/api/v1/documents/" + ids.get("together-original") + "/articles")
                .path("items[0].id");
        given().get("/api/v1/documents/" + ids.get("together-copy") + "/articles")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].copyOf", equalTo(original));
    }

    @Test
    void a_manifest_that_is_not_valid_stores_nothing_and_names_each_fault() {
        int before = documents();
        send(with(
                                manifest(
                                        """
                                {"documents": [
                                  {"file": "a.txt"},
                                  {"file": "a.txt"},
                                  {"file": "gone.txt"},
                                  {"title": "no file"},
                                  {"file": "b.txt", "published": "yesterday"}
                                ]}
                                """),
                                "a.txt",
                                "Some text.")
                        .multiPart("file", "b.txt", new byte[] {'b'}, "text/plain")
                        .multiPart("file", "stray.txt", new byte[] {'c'}, "text/plain"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("sources.invalid-manifest"))
                .body("violations.field", hasItem("documents[1].file"))
                .body("violations.field", hasItem("documents[2].file"))
                .body("violations.field", hasItem("documents[3].file"))
                .body("violations.field", hasItem("documents[4].published"))
                .body("violations.message", hasItem(containsString("stray.txt")));
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void an_import_that_cannot_be_read_is_refused_in_words() {
        send(with(manifest("{\"documents\": [{\"file\": \"a.txt\", \"region\": \"AF\"}]}"), "a.txt", "Text."))
                .statusCode(400)
                .body("code", equalTo("sources.unknown-field"))
                .body("violations[0].field", equalTo("documents[0].region"));
        send(with(manifest("{\"documents\": ["), "a.txt", "Text."))
                .statusCode(400)
                .body("code", equalTo("sources.invalid-manifest"))
                .body("violations[0].field", equalTo("manifest"))
                .body("detail", containsString("line 1"));
        send(with(manifest("{\"documents\": []}"), "a.txt", "Text."))
                .statusCode(400)
                .body("violations[0].field", equalTo("documents"));
        send(given().multiPart("file", "a.zip", new byte[] {'P', 'K', 3, 4, 0}, "application/zip"))
                .statusCode(400)
                .body("code", equalTo("sources.unreadable-file"));
        send(manifest("{\"documents\": [{\"file\": \"a.txt\"}]}"))
                .statusCode(400)
                .body("violations[0].field", equalTo("documents[0].file"))
                .body("violations[0].message", containsString("not sent"));
        send(given().multiPart("papers", "a.txt", new byte[] {'a'}, "text/plain"))
                .statusCode(400)
                .body("violations[0].field", equalTo("papers"));
        given().contentType("application/x-ndjson")
                .body(new byte[] {'\n', ' ', '\n'})
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("sources.empty-body"));
        given().get("/api/v1/imports/none").then().statusCode(404).body("code", equalTo("sources.import-not-found"));
    }

    @Test
    void a_large_manifest_with_many_files_is_taken_in() {
        StringBuilder rows = new StringBuilder();
        RequestSpecification request = given();
        for (int i = 0; i < 1050; i++) {
            rows.append(i == 0 ? "" : ",").append("{\"file\": \"many-%d.txt\", \"key\": \"many-%d\"}".formatted(i, i));
            with(request, "many-" + i + ".txt", "File number " + i + " of a great many files.");
        }
        // without a file name, as a form field is sent
        request.multiPart("manifest", "{\"documents\": [" + rows + "]}", "application/json");
        var progress = finished(send(request));
        assertThat(progress.getInt("done")).isEqualTo(1050);
    }

    @Test
    void what_was_stored_before_a_crash_is_worked_without_being_asked_for() throws SQLException {
        var config = ConfigProvider.getConfig();
        UUID id = UUID.randomUUID();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.executeUpdate("INSERT INTO document_import (id, recorded, total) VALUES ('" + id + "', now(), 1)");
            sql.executeUpdate(
                    "INSERT INTO import_item (import, line, kind, content, state) VALUES ('" + id
                            + "', 1, 'json', convert_to('{\"key\": \"left-behind\", \"text\": \"Left behind.\"}', 'UTF8'), 'waiting')");
            connection.commit();
        }
        await().atMost(Duration.ofSeconds(90))
                .until(() -> given().get("/api/v1/imports/" + id).path("state"), equalTo("done"));
    }

    @Test
    void a_body_that_is_no_multipart_is_refused() {
        given().contentType("multipart/form-data")
                .body(new byte[] {1, 2, 3})
                .post("/api/v1/imports")
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(415)))
                .contentType("application/problem+json");
    }
}
