package org.tarikh.sources.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.format.Papers;

@ServiceTest
class FilesTest {
    private static ValidatableResponse post(String type, byte[] body, String query) {
        // Else it would declare a charset of its own.
        var bare = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(bare))
                .contentType(type)
                .body(body)
                .post("/api/v1/documents" + query)
                .then();
    }

    private static int documents() {
        return given().get("/api/v1/status").path("documents");
    }

    @Test
    void a_pdf_is_stored_as_its_words_and_says_when_it_was_made_to_nobody() throws IOException {
        byte[] pdf = Papers.pdf(
                "Snow on the pass",
                "Jane Roe",
                List.of(List.of("Snow closed the pass above the village on Monday, the police said.")));
        String id = post("application/pdf", pdf, "?key=snow&publisher=Valley+Paper")
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("title", equalTo("Snow on the pass"))
                .body("published", nullValue())
                .extract()
                .path("id");
        given().get("/api/v1/documents/" + id + "/articles")
                .then()
                .body("items[0].byline", equalTo("Jane Roe"))
                .body("items[0].publishedBasis", equalTo("unknown"));
        given().get("/api/v1/documents/" + id + "/text")
                .then()
                .body(equalTo("Snow closed the pass above the village on Monday, the police said."));
        post("application/pdf", pdf, "?key=snow&publisher=Valley+Paper").statusCode(200);
    }

    @Test
    void text_and_pages_tell_their_kind_too() {
        post("text/plain", Papers.utf8("Plain words of a kind."), "").body("mediaType", equalTo("text/plain"));
        post("text/html", Papers.utf8("<p>Marked words of a kind."), "").body("mediaType", equalTo("text/html"));
        post("text/markdown", Papers.utf8("*Other* words of a kind."), "").body("mediaType", equalTo("text/markdown"));
    }

    @Test
    void a_declared_charset_is_believed() {
        String words = "La rivière a débordé à Hérat.";
        byte[] latin = words.getBytes(Charset.forName("windows-1252"));
        String id = post("text/plain; charset=ISO-8859-1", latin, "")
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/api/v1/documents/" + id + "/text").then().body(equalTo(words));
        post("text/html; charset=windows-1252", ("<p>Page. " + words).getBytes(Charset.forName("windows-1252")), "")
                .statusCode(201);
        post("text/plain; charset=no-such-set", latin, "")
                .statusCode(400)
                .body("code", equalTo("sources.invalid-charset"));
        post("text/plain; charset=utf-8", latin, "").statusCode(400).body("code", equalTo("sources.invalid-utf-8"));
        post("text/plain", latin, "").statusCode(400).body("code", equalTo("sources.invalid-utf-8"));
        post("text/plain; charset=utf-16be", new byte[] {0, 'a', 0}, "")
                .statusCode(400)
                .body("code", equalTo("sources.invalid-charset"));
    }

    @Test
    void several_documents_in_one_body_go_to_imports() {
        int before = documents();
        byte[] two = Papers.zip(Map.of("a.txt", Papers.utf8("One of two."), "b.txt", Papers.utf8("Two of two.")));
        post("application/zip", two, "")
                .statusCode(400)
                .body("code", equalTo("sources.several-documents"))
                .body("detail", containsString("/api/v1/imports"));
        assertThat(documents()).isEqualTo(before);
        post("application/zip", Papers.zip(Map.of("a.md", Papers.utf8("The *only* one in it."))), "")
                .statusCode(201)
                .body("mediaType", equalTo("text/markdown"));
    }

    @Test
    void a_mail_tells_which_of_its_parts_could_not_be_read_until_it_is_taken_down() throws IOException {
        String mail = "From: Jane Roe <jane@example.org>\nSubject: Ferry\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe ferry was late on"
                + " Monday.\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=annex.pdf\n\nno PDF"
                + "\n--b--\n";
        ValidatableResponse stored = post("message/rfc822", Papers.utf8(mail), "?key=ferry-mail")
                .statusCode(201)
                .body("unreadParts", hasSize(1))
                .body("unreadParts[0]", startsWith("annex.pdf: "));
        String document = "/api/v1/documents/" + stored.extract().path("id");
        String tag = given().get(document)
                .then()
                .body("unreadParts", hasSize(1))
                .extract()
                .header("ETag");
        post("message/rfc822", Papers.utf8(mail), "?key=ferry-mail").statusCode(200);
        given().get(document + "/text").then().body(equalTo("The ferry was late on Monday."));
        given().contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("reason", "Court order 9"))
                .post(document + "/takedown")
                .then()
                .statusCode(200);
        given().get(document).then().body("unreadParts", hasSize(0));
    }

    @Test
    void files_that_cannot_be_read_are_refused_in_words() throws IOException {
        int before = documents();
        post("application/pdf", Papers.utf8("no PDF at all"), "")
                .statusCode(400)
                .body("code", equalTo("sources.unreadable-file"))
                .body("detail", containsString("application/pdf"));
        post("application/pdf", Papers.pdf(null, null, List.of(List.of())), "")
                .statusCode(400)
                .body("detail", containsString("text recognition"));
        post("application/pdf", Papers.pdf(null, null, List.of(List.of("Words."))), "?published=soon")
                .statusCode(400)
                .body("violations[0].field", equalTo("published"));
        post("message/rfc822", Papers.utf8("\n\nno header"), "").statusCode(400);
        post("application/zip", Papers.zip(Map.of("a.txt", new byte[30 * 1024 * 1024])), "")
                .statusCode(413);
        post("image/png", new byte[] {1}, "").statusCode(415);
        assertThat(documents()).isEqualTo(before);
    }
}
