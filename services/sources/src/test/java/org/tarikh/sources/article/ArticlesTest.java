package org.tarikh.sources.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;

@ServiceTest
class ArticlesTest {
    private static final String FLOOD =
            """
            \uD83C\uDF0A Flood carries off the bridge at Doshi

            A flood carried off the bridge at Doshi on Sunday, the provincial office said.

            Repairs may take three months, engineers told reporters at the site.
            """;
    private static final String STRIKE =
            """
            Bakers of Doshi strike over the price of flour

            Bakers kept their shops shut on Monday over the price of flour, their union said.

            The union wants talks with the ministry before the end of the week.
            """;

    private static String store(String key, String text, Object... more) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("key", key, "text", text));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/documents")
                .then()
                .extract()
                .path("id");
    }

    private static JsonPath articles(String document) {
        return given().get("/api/v1/documents/" + document + "/articles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String digest(String... stories) {
        StringBuilder digest = new StringBuilder();
        for (String story : stories) {
            digest.append(story).append("\nread more\n\n");
        }
        return digest.toString();
    }

    @Test
    void what_belongs_to_no_article_is_kept_with_its_reason() {
        String html = "<html><head><meta property='article:modified_time' content='2025-04-16T08:00:00Z'></head><body>"
                + "<div class='share'>Tell friends</div><h1>Flood carries off the bridge at Doshi</h1><div><p>A flood carried"
                + " off the bridge at Doshi on Sunday, the provincial office said.</p><div class='related'><p>Why the bridge"
                + " of Doshi was never rebuilt in stone.</p></div><p>Repairs may take three months, engineers told reporters"
                + " at the site.</p></div><div id='comments'><p>They should have built it of stone.</p></div></body></html>";
        String document = given().contentType("application/json")
                .body(Map.of("key", "articles-unread", "html", html, "published", "2025-04-14"))
                .post("/api/v1/documents")
                .path("id");
        String text = given().get("/api/v1/documents/" + document + "/text").asString();
        JsonPath found = articles(document);
        assertThat(found.<Object>getList("items")).hasSize(1);
        assertThat(found.getString("items[0].headline")).isEqualTo("Flood carries off the bridge at Doshi");
        assertThat(found.getString("items[0].modified")).isEqualTo("2025-04-16");
        assertThat(text.substring(
                        found.getInt("items[0].furniture[0].start"), found.getInt("items[0].furniture[0].end")))
                .startsWith("Why the bridge");
        assertThat(found.<String>getList("unread.why")).containsExactly("furniture", "furniture");
        assertThat(text.substring(found.getInt("unread[0].start"), found.getInt("unread[0].end")))
                .isEqualTo("Tell friends");
        assertThat(text.substring(found.getInt("unread[1].start"), found.getInt("unread[1].end")))
                .isEqualTo("They should have built it of stone.");
        // What the markup sets aside stays aside when the document is sent again with another title.
        given().contentType("application/json")
                .body(Map.of("key", "articles-unread", "text", text, "title", "Bridge gone"))
                .post("/api/v1/documents")
                .then()
                .statusCode(201);
        assertThat(articles(document).getInt("items[0].furniture[0].start"))
                .isEqualTo(found.getInt("items[0].furniture[0].start"));
        given().contentType("application/json")
                .body(Map.of("key", "articles-unread", "text", "Nothing is left of it, the office said."))
                .post("/api/v1/documents");
        assertThat(articles(document).<Object>getList("unread")).isEmpty();
    }

    @Test
    void an_article_is_a_stretch_of_its_documents_text() {
        String text = digest(FLOOD, STRIKE);
        String document =
                store("articles-1", text, "published", "2025-04-14", "publisher", "Lake Gazette", "title", "Digest");
        JsonPath found = articles(document);
        assertThat(found.<String>getList("items.headline"))
                .containsExactly(
                        "\uD83C\uDF0A Flood carries off the bridge at Doshi",
                        "Bakers of Doshi strike over the price of flour");
        int start = found.getInt("items[1].start");
        int end = found.getInt("items[1].end");
        String words = given().get("/api/v1/articles/" + found.getString("items[1].id") + "/text")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .header("ETag", "\"1\"")
                .extract()
                .asString();
        assertThat(words).isEqualTo(STRIKE.strip());
        assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                .isEqualTo(words);
        given().get("/api/v1/articles/" + found.getString("items[1].id"))
                .then()
                .statusCode(200)
                .body("document", equalTo(document))
                .body("ordinal", equalTo(2))
                .body("publisher", equalTo("Lake Gazette"))
                .body("published", equalTo("2025-04-14"))
                .body("publishedBasis", equalTo("manifest"))
                .body("language", equalTo("en"))
                .body("copyOf", nullValue());
    }

    @Test
    void an_article_keeps_its_id_when_others_come_before_it_or_its_headline_changes() {
        String document = store("articles-2", digest(FLOOD, STRIKE));
        List<String> before = articles(document).getList("items.id");
        store(
                "articles-2",
                digest(
                        "Doshi has a new school\n\nA school was opened in Doshi on Friday, its head said.\n",
                        FLOOD,
                        STRIKE));
        List<String> grown = articles(document).getList("items.id");
        assertThat(grown).hasSize(3).endsWith(before.get(0), before.get(1));

        store(
                "articles-2",
                digest(FLOOD, STRIKE.replace("Bakers of Doshi strike", "No bread in Doshi: bakers strike")));
        assertThat(articles(document).<String>getList("items.id")).isEqualTo(before);
        given().get("/api/v1/articles/" + grown.get(0)).then().statusCode(404);

        store(
                "articles-2",
                digest(
                        "Doshi has a new school\n\nA school was opened in Doshi on Friday, its head said.\n",
                        FLOOD,
                        STRIKE));
        assertThat(articles(document).<String>getList("items.id")).isEqualTo(grown);
    }

    @Test
    void a_word_for_word_copy_points_to_the_one_published_first_whichever_came_first() {
        String story =
                "The salt mine of Taqcha was reopened on Monday, its owner said. It had been shut for nine years.";
        String later = articles(
                        store("copy-later", "Salt again\n\n" + story, "published", "2025-02-03", "publisher", "Mirror"))
                .getString("items[0].id");
        String position = given().get("/api/v1/articles/changes/position").path("position");
        String earlier = articles(store(
                        "copy-first", "Taqcha mine reopens\n\nBy Mina Sadat\n\n" + story, "published", "2025-02-02"))
                .getString("items[0].id");
        given().get("/api/v1/articles/" + later).then().body("copyOf", equalTo(earlier));
        given().get("/api/v1/articles/" + earlier).then().body("copyOf", nullValue());
        given().queryParam("after", position)
                .get("/api/v1/articles/changes")
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.id == '" + later + "' }.revision", equalTo(2));

        store(
                "copy-first",
                "Taqcha mine reopens\n\nThe mine is open, and that is all that was said of it by anyone on Monday.");
        given().get("/api/v1/articles/" + later).then().body("copyOf", nullValue());
    }

    /** A story in which every word that matters is of one run, so that runs know nothing of each other. */
    private static String dispatch(String run) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            story.append("In sentence ").append(i).append(" the ").append(run).append(" agency tells of thing ");
            story.append(run)
                    .append(i * i)
                    .append(" and of what number ")
                    .append(i * 31)
                    .append(" said about it. ");
        }
        return story.toString();
    }

    @Test
    void near_copies_and_excerpts_point_to_the_first_whatever_the_order_they_come_in() {
        Random random = new Random(3);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        for (int run = 0; run < 4; run++) {
            String story = dispatch("r" + run);
            List<String> texts = List.of(
                    "Talks of the tribes\n\n" + story,
                    "Another headline over it\n\n" + story + "\n\nOur reporter adds that the square was calm.",
                    story.substring(0, story.length() / 3),
                    "From the wires\n\n" + story.substring(0, story.length() / 2),
                    dispatch("other" + run));
            String[] documents = new String[texts.size()];
            Collections.shuffle(order, random);
            for (int i : order) {
                documents[i] = store("near-" + run + "-" + i, texts.get(i), "published", "2025-02-0" + (i + 1));
            }
            String first = articles(documents[0]).getString("items[0].id");
            assertThat(Arrays.stream(documents)
                            .map(document -> articles(document).getString("items[0].copyOf"))
                            .toList())
                    .as("in the order %s", order)
                    .containsExactly(null, first, first, first, null);

            String from = given().get("/api/v1/articles/changes/position").path("position");
            if (run % 2 == 0) {
                store("near-" + run + "-0", "This page has been taken down by its editors, who are sorry for it.");
            } else {
                given().contentType("application/json")
                        .header(
                                "If-Match",
                                given().get("/api/v1/documents/" + documents[0]).header("ETag"))
                        .body(Map.of("reason", "It was wrong"))
                        .post("/api/v1/documents/" + documents[0] + "/takedown")
                        .then()
                        .statusCode(200);
            }
            String second = articles(documents[1]).getString("items[0].id");
            assertThat(List.of(1, 2, 3).stream()
                            .map(i -> articles(documents[i]).getString("items[0].copyOf"))
                            .toList())
                    .containsExactly(null, second, second);
            assertThat(given().queryParam("after", from)
                            .get("/api/v1/articles/changes")
                            .jsonPath()
                            .<String>getList("items.article.document"))
                    .contains(documents[1], documents[2], documents[3]);
        }
    }

    @Test
    void rows_of_a_headline_list_are_told_apart_by_their_publisher() {
        String rows =
                "- Grape harvest begins early in the Shomali plain - Reuters - August 3rd, 2025 [August 3rd, 2025]\n"
                        + "- Grape harvest begins early in the Shomali plain - Dawn - August 4th, 2025 [August 4th, 2025]\n";
        String document = store("rows", rows);
        JsonPath found = articles(document);
        assertThat(found.<String>getList("items.publisher")).containsExactly("Reuters", "Dawn");
        assertThat(found.getString("items[1].copyOf")).isEqualTo(found.getString("items[0].id"));
        store(
                "rows",
                "- Grape harvest begins early in the Shomali plain - WION - August 4th, 2025 [August 4th, 2025]\n"
                        + rows);
        assertThat(articles(document).<String>getList("items.id"))
                .endsWith(found.getString("items[0].id"), found.getString("items[1].id"));
    }

    @Test
    void a_list_of_two_thousand_rows_is_taken_in() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            rows.append("- Row number ")
                    .append(i)
                    .append(" of a very long list - Reuters - May 1st, 2025 [May 1st, 2025]\n");
        }
        String document = store("long-list", rows.toString());
        assertThat(articles(document).<String>getList("items.id")).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void articles_are_listed_page_by_page_and_by_publisher() {
        store("listed", digest(FLOOD, STRIKE), "publisher", "The Listing Post");
        List<Object> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = cursor == null ? given() : given().queryParam("cursor", cursor);
            JsonPath page = request.queryParam("publisher", "The Listing Post")
                    .queryParam("limit", 1)
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.ordinal"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(List.of(1, 2));
    }

    @Test
    void a_text_is_read_without_being_stored() {
        int before = given().get("/api/v1/status").path("documents");
        given().contentType("application/json")
                .body(Map.of("text", digest(FLOOD, STRIKE), "published", "2025-04-14"))
                .post("/api/v1/readings")
                .then()
                .statusCode(200)
                .body("text", equalTo(digest(FLOOD, STRIKE)))
                .body("articles.ordinal", equalTo(List.of(1, 2)))
                .body("articles[0].published", equalTo("2025-04-14"))
                .body("articles[0].id", nullValue())
                .body("unread[0].why", equalTo("furniture"));
        assertThat((int) given().get("/api/v1/status").path("documents")).isEqualTo(before);
    }

    @Test
    void a_reading_of_more_than_a_megabyte_or_with_an_unknown_field_is_refused() {
        given().contentType("application/json")
                .body(Map.of("text", "a".repeat(1_100_000)))
                .post("/api/v1/readings")
                .then()
                .statusCode(413)
                .body("code", equalTo("sources.body-too-large"));
        given().contentType("application/json")
                .body(Map.of("text", "a", "url", "https://example.org"))
                .post("/api/v1/readings")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("url"));
    }

    @Test
    void what_is_no_article_is_a_problem() {
        for (String path :
                List.of("articles/none", "articles/none/text", "articles/00000000-0000-0000-0000-000000000000")) {
            given().get("/api/v1/" + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("sources.article-not-found"));
        }
        given().get("/api/v1/articles?document=none").then().statusCode(400);
        given().urlEncodingEnabled(false)
                .get("/api/v1/articles?publisher=a%00b")
                .then()
                .statusCode(400);
        given().get("/api/v1/articles?cursor=none")
                .then()
                .statusCode(400)
                .body("code", equalTo("sources.invalid-cursor"));
    }
}
