package org.tarikh.sources.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class SearchTest {
    private static void store(String key, String published, String publisher, String text) {
        Map<String, String> document = new HashMap<>(Map.of("key", key, "text", text, "publisher", publisher));
        if (published != null) {
            document.put("published", published);
        }
        given().contentType("application/json")
                .body(document)
                .post("/api/v1/documents")
                .then()
                .statusCode(201);
    }

    private static JsonPath search(String q, String... filters) {
        RequestSpecification asked = given().queryParam("q", q);
        for (int i = 0; i < filters.length; i += 2) {
            asked.queryParam(filters[i], filters[i + 1]);
        }
        return asked.get("/api/v1/articles").then().statusCode(200).extract().jsonPath();
    }

    private static List<String> days(JsonPath page) {
        return page.getList("items.published");
    }

    @Test
    void words_are_found_in_their_forms_with_and_without_accents() {
        store("canal-1", "2031-03-01", "Canal Post", "Workers mended the Pašdān canal on Monday, its keeper said.");
        for (String q :
                List.of("mending canals", "Pasdan", "PAŠDĀN canal", "\"the pasdan canal\"", "pasdan -harbour")) {
            assertThat(days(search(q))).as(q).containsExactly("2031-03-01");
        }
        assertThat(days(search("pasdan harbour"))).isEmpty();
        assertThat(days(search("pasdan -canal"))).isEmpty();
    }

    @Test
    void names_are_found_in_their_other_spellings_and_marked_in_the_snippet() {
        store("spelt-1", "2031-03-05", "Spelt", "Muhammad Karim went from Qandahār to Jalal Abad with thirty camels.");
        for (String q : List.of(
                "kandahar camels",
                "Mohammad camels",
                "\"mohammed kareem\" camels",
                "jalalabad camels",
                "camels qandahar or snow")) {
            JsonPath page = search(q, "publisher", "Spelt");
            assertThat(days(page)).as(q).containsExactly("2031-03-05");
            assertThat(page.getList("snippets.'" + page.getString("items[0].id") + "'.marks"))
                    .as(q)
                    .hasSizeGreaterThan(1);
        }
        assertThat(days(search("camels -kandahar", "publisher", "Spelt"))).isEmpty();
        assertThat(days(search("camels hirat", "publisher", "Spelt"))).isEmpty();
    }

    @Test
    void letters_that_keyboards_write_differently_are_one() {
        store("keys-1", "2031-04-01", "Keys", "کارمندان بندر يکشنبه گفتند که کشتی‌ها می‌آیند و بازار باز است.");
        assertThat(days(search("یکشنبه کشتیها"))).containsExactly("2031-04-01");
    }

    @Test
    void snippets_tell_where_in_the_words_what_was_found_stands() {
        store(
                "snow-1",
                "2031-05-01",
                "Snow",
                "Zarghun pass is shut.\n\nThe \uD83C\uDF28 snow \ue000came\ue001 early, <b>Zarghun</b> drivers said.");
        JsonPath page = search("zarghun");
        String snippet = "snippets.'" + page.getString("items[0].id") + "'";
        String text = page.getString(snippet + ".text");
        List<Map<String, Integer>> marks = page.getList(snippet + ".marks");
        assertThat(marks).hasSizeGreaterThanOrEqualTo(1).allSatisfy(mark -> assertThat(text.substring(
                        text.offsetByCodePoints(0, mark.get("start")), text.offsetByCodePoints(0, mark.get("end"))))
                .isEqualTo("Zarghun"));
        assertThat(text).doesNotContain("\ue000", "\ue001");
    }

    @Test
    void pages_go_from_the_newest_to_those_without_a_day_and_filters_narrow_them() {
        store("gate-1", "2031-06-01", "Gate", "The Torghar gate is open, its keeper said on the day.");
        store("gate-2", "2031-06-03", "Gate", "The Torghar gate is shut, its keeper said on the day.");
        store("gate-3", "2031-06-03", "Other gate", "The Torghar gate was painted, its keeper said on the day.");
        store("gate-4", null, "Gate", "The Torghar gate creaks, its keeper said.");
        List<String> days = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = cursor == null
                    ? search("torghar", "limit", "1")
                    : search("torghar", "limit", "1", "cursor", cursor);
            days.addAll(days(page));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(days).containsExactly("2031-06-03", "2031-06-03", "2031-06-01", null);
        assertThat(days(search("torghar", "publisher", "Other gate"))).containsExactly("2031-06-03");
        assertThat(days(search("torghar", "from", "2031-06-02", "to", "2031-06-03")))
                .hasSize(2);
        assertThat(days(search("torghar", "language", "fa"))).isEmpty();
    }

    @Test
    void a_revision_is_found_by_its_own_words_only() {
        store("mill-1", "2031-07-01", "Mill", "The Sarobar mill grinds barley, its owner said.");
        store("mill-1", "2031-07-01", "Mill", "The Sarobar mill grinds maize, its owner said.");
        assertThat(days(search("sarobar maize"))).hasSize(1);
        assertThat(days(search("sarobar barley"))).isEmpty();
    }

    @Test
    void an_article_that_turns_out_to_be_a_copy_is_found_as_before() {
        String story =
                "The Darband tunnel was shut on Friday after stones fell on the road before it, its warden said, and"
                        + " those who wait with their lorries on either side were told to come back in the morning.";
        store("tunnel-copy", "2031-09-02", "Tunnel copy", story);
        store("tunnel-first", "2031-09-01", "Tunnel first", story);
        JsonPath page = search("darband tunnel", "publisher", "Tunnel copy");
        assertThat(days(page)).containsExactly("2031-09-02");
        assertThat(page.getString("items[0].copyOf")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=the|q",
                "q=%3C%3E|q",
                "q=a%00b|q",
                "q=dam&from=monday|from",
                "q=dam&to=2025-02-30|to",
                "q=dam&to=%2B999999998-01-01|to",
                "from=0000-01-01|from",
                "q=dam&document=none|document",
                "q=dam&limit=0|limit",
            })
    void what_cannot_be_asked_is_named(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/articles?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(parameter));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        given().queryParam("q", "dam")
                .queryParam("cursor", "00000000-0000-0000-0000-000000000000.1")
                .get("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("code", equalTo("sources.invalid-cursor"));
        assertThat(search("\"unbalanced ( quote | & !").getList("items")).isEmpty();
    }
}
