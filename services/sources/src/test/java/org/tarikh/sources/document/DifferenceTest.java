package org.tarikh.sources.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class DifferenceTest {
    private static String side(List<Difference.Run> runs, String without) {
        return runs.stream()
                .filter(run -> !run.kind().equals(without))
                .map(Difference.Run::text)
                .collect(Collectors.joining());
    }

    private static String store(String text, String title) {
        Map<String, Object> body = new HashMap<>(Map.of("key", "difference", "text", text));
        if (title != null) {
            body.put("title", title);
        }
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void words_that_went_and_came_are_told_within_their_paragraph() {
        String before = "The mill burned on Friday.\nThree men were hurt, the mayor said.\nIt was old.\n";
        String after = "The mill burned on Friday.\nFive men were hurt, the mayor said.\nIt was old.\nRain came.\n";
        List<Difference.Run> runs = Difference.runs(before, after);
        assertThat(runs)
                .containsExactly(
                        new Difference.Run("same", "The mill burned on Friday.\n", 0),
                        new Difference.Run("removed", "Three ", 0),
                        new Difference.Run("added", "Five ", 0),
                        new Difference.Run("same", "men were hurt, the mayor said.\nIt was old.\n", 0),
                        new Difference.Run("added", "Rain came.\n", 0));
        assertThat(side(runs, "added")).isEqualTo(before);
        assertThat(side(runs, "removed")).isEqualTo(after);
    }

    @Test
    void long_stretches_that_stayed_are_folded_and_long_ones_that_changed_told_as_a_whole() {
        String long1 = "\uD83C\uDF0A stays as it is. ".repeat(100);
        assertThat(Difference.runs("One\n" + long1 + "\nTwo", "Eins\n" + long1 + "\nZwei"))
                .extracting(Difference.Run::folded)
                .contains(long1.codePointCount(0, long1.length()) + 1 - 400);
        String words = "a b c d e f g ".repeat(2_000);
        assertThat(Difference.runs("x " + words, "y " + words.toUpperCase(java.util.Locale.ROOT)))
                .extracting(Difference.Run::kind)
                .containsExactly("removed", "added");
        assertThat(Difference.runs("", "New")).containsExactly(new Difference.Run("added", "New", 0));
        assertThat(Difference.runs("Same", "Same")).containsExactly(new Difference.Run("same", "Same", 0));
    }

    private static void assertTold(String before, String after) {
        List<Difference.Run> whole = Comparison.of(before, after);
        assertThat(side(whole, "added")).isEqualTo(before);
        assertThat(side(whole, "removed")).isEqualTo(after);
        List<Difference.Run> shown = Difference.runs(before, after);
        assertThat(shown.stream()
                        .filter(run -> !run.kind().equals("same"))
                        .mapToInt(run -> run.text().length())
                        .sum())
                .isLessThanOrEqualTo(1_000_000);
        assertThat(shown.size()).isLessThan(100_000);
        assertThat(shown.stream()
                        .filter(run -> !run.kind().equals("added"))
                        .mapToInt(run -> run.folded()
                                + run.text().codePointCount(0, run.text().length()))
                        .sum())
                .isEqualTo(before.codePointCount(0, before.length()));
    }

    /** As large as a document may be, of lines with so many words each, every so manieth another than in edition 0. */
    private static String edition(int number, int words, int changed) {
        StringBuilder text = new StringBuilder();
        for (int word = 1; text.length() < Submission.MOST_BYTES; word++) {
            text.append(word % changed == 0 ? "e" + number + "x" : "w").append(word % 1000);
            text.append(word % words == 0 ? '\n' : ' ');
        }
        return text.substring(0, Submission.MOST_BYTES);
    }

    @Test
    void the_largest_documents_are_compared_with_bounded_steps_and_never_wrongly() {
        // lines of many words, half of which changed in every line; one line; a word a line; few lines changed of many
        assertTold(edition(0, 700, 2), edition(1, 700, 2));
        assertTold(edition(0, Integer.MAX_VALUE, 3), edition(1, Integer.MAX_VALUE, 3));
        assertTold(edition(0, 1, 2), edition(1, 1, 2));
        assertTold(edition(0, 40, 100_000), edition(1, 40, 100_000));
        assertTold("\n".repeat(Submission.MOST_BYTES), "a\n".repeat(Submission.MOST_BYTES / 2));
        assertThat(Difference.runs(edition(0, 40, 100_000), edition(1, 40, 100_000)))
                .filteredOn(run -> run.kind().equals("added"))
                .extracting(run -> run.text().strip())
                .contains("e1x0")
                .hasSizeGreaterThan(20);
    }

    @Test
    void two_revisions_of_a_document_are_compared() {
        String document = store("The ford is shut, the warden said.", null);
        store("The ford is open, the warden said.", "The ford");
        String at = "/api/v1/documents/" + document + "/revisions/2/difference";
        String tag = given().get(at)
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("fields", hasSize(1))
                .body("fields[0].field", equalTo("title"))
                .body("fields[0].from", nullValue())
                .body("fields[0].to", equalTo("The ford"))
                .body("runs.kind", equalTo(List.of("same", "removed", "added", "same")))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(at).then().statusCode(304);
        given().get(at + "?from=2").then().statusCode(200).body("runs.kind", equalTo(List.of("same")));
        given().get(at + "?from=3").then().statusCode(404).body("code", equalTo("sources.revision-not-found"));
        given().get(at + "?from=x").then().statusCode(400);
        given().get(at + "?until=1").then().statusCode(400);
    }
}
