package org.tarikh.sources.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.ServiceTest;
import org.tarikh.sources.fetch.RawServer;
import org.tarikh.sources.format.Papers;

/** Feeds over real connections to a server on this machine. */
@ServiceTest
class FeedsTest {
    private static final String STORY =
            "The council of the valley decided on Monday to mend the old bridge before the first snow of the year falls. ";

    @Inject
    Feeds feeds;

    @Inject
    FeedPoller poller;

    @Inject
    DataSource database;

    private RawServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new RawServer();
    }

    /** Nothing is left that would be worked during other tests. */
    @AfterEach
    void followNothing() throws IOException {
        List<Map<String, Object>> all = given().get("/api/v1/feeds?limit=200").path("items");
        for (Map<String, Object> feed : all) {
            given().header("If-Match", "\"" + feed.get("revision") + "\"").delete("/api/v1/feeds/" + feed.get("id"));
        }
        server.close();
    }

    private void rss(String path, String head, String items) {
        server.on(
                path,
                "HTTP/1.1 200 OK\nContent-Type: application/rss+xml" + (head.isEmpty() ? "" : "\n" + head),
                "<rss version='2.0'><channel><title>Valley Herald</title><language>en</language>" + items
                        + "</channel></rss>");
    }

    private String item(String path, String words) {
        return "<item><title>About " + path + "</title><link>" + server.at(path) + "</link>"
                + "<pubDate>Mon, 22 Sep 2025 23:30:00 -0500</pubDate><description>" + words + "</description></item>";
    }

    private static ValidatableResponse add(Map<String, Object> feed) {
        return given().contentType("application/json")
                .body(feed)
                .post("/api/v1/feeds")
                .then();
    }

    private String added(String path) {
        return add(Map.of("url", server.at(path).toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath feed(String id) {
        return given().get("/api/v1/feeds/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse poll(String id) {
        return given().post("/api/v1/feeds/" + id + "/poll").then();
    }

    private static void worked(String id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> feed(id).getInt("health.itemsWaiting"), equalTo(0));
    }

    private JsonPath document(String path) {
        List<Map<String, Object>> found = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var request = cursor == null ? given() : given().queryParam("cursor", cursor);
            JsonPath page = request.get("/api/v1/documents?limit=200").jsonPath();
            page.<Map<String, Object>>getList("items").stream()
                    .filter(document -> server.at(path).toString().equals(document.get("url")))
                    .forEach(found::add);
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(found).hasSize(1);
        return given().get("/api/v1/documents/" + found.get(0).get("id")).jsonPath();
    }

    private static String text(JsonPath document) {
        return given().get("/api/v1/documents/" + document.getString("id") + "/text")
                .asString();
    }

    @Test
    void an_item_with_its_whole_story_becomes_a_document_of_the_feed() {
        rss("/feed", "", item("/whole", STORY.repeat(20)));
        String id = add(Map.of("url", server.at("/feed").toString(), "publisher", "Valley Herald Test"))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("Valley Herald"))
                .body("publisher", equalTo("Valley Herald Test"))
                .body("language", equalTo("en"))
                .body("period", equalTo("PT15M"))
                .body("health.state", equalTo("ok"))
                .body("health.itemsNew", equalTo(1))
                .extract()
                .path("id");
        add(Map.of("url", server.at("/feed").toString())).statusCode(200).body("id", equalTo(id));
        worked(id);
        JsonPath document = document("/whole");
        assertThat(document.getString("publisher")).isEqualTo("Valley Herald Test");
        assertThat(document.getString("title")).isEqualTo("About /whole");
        assertThat(server.asked("/whole")).isEmpty();
        given().get("/api/v1/documents/" + document.getString("id") + "/articles")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].publishedBasis", equalTo("feed"))
                .body("items[0].published", equalTo("2025-09-22"));
    }

    @Test
    void the_page_of_a_summary_is_read_in_full_and_its_own_date_goes_first() {
        server.page(
                "/page",
                "<html><head><meta property='article:published_time' content='2025-09-20T10:00:00Z'></head><body><article>"
                        + "<p>" + STORY.repeat(9) + "</p><p>The end of the page.</p></article></body></html>");
        rss("/feed", "", item("/page", "In short.") + item("/missing", "All that there is of the lost story."));
        String id = added("/feed");
        worked(id);
        assertThat(text(document("/page"))).contains("The end of the page.");
        given().get("/api/v1/documents/" + document("/page").getString("id") + "/articles")
                .then()
                .body("items[0].publishedBasis", equalTo("stated"))
                .body("items[0].published", equalTo("2025-09-20"));
        assertThat(text(document("/missing"))).contains("All that there is of the lost story.");
        assertThat(feed(id).getInt("health.itemsFailed")).isZero();
        JsonPath first =
                given().get("/api/v1/feeds/" + id + "/items?state=done&limit=1").jsonPath();
        assertThat(first.getString("items[0].link"))
                .isEqualTo(server.at("/page").toString());
        assertThat(first.getString("items[0].problem")).isNull();
        assertThat(first.getString("items[0].document"))
                .isEqualTo(document("/page").getString("id"));
        given().queryParam("cursor", first.getString("next"))
                .get("/api/v1/feeds/" + id + "/items")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].link", equalTo(server.at("/missing").toString()))
                .body("items[0].problem", containsString("404"));
        given().get("/api/v1/feeds/" + id + "/items?state=lost")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("state"));
    }

    private String fetched(String path) {
        return given().contentType("application/json")
                .body(Map.of("url", server.at(path).toString()))
                .post("/api/v1/documents/fetch")
                .path("id");
    }

    @Test
    void a_file_that_an_item_leads_to_is_read_as_what_it_is() throws IOException {
        byte[] paper = Papers.pdf("Minutes", null, List.of(List.of(STORY, "Here the minutes end.")));
        server.on("/minutes.pdf", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(paper);
        });
        server.on("/picture", "HTTP/1.1 200 OK\nContent-Type: image/png", "\u0089PNG");
        rss("/feed", "", item("/minutes.pdf", "In short.") + item("/picture", "A picture of the bridge."));
        String id = added("/feed");
        worked(id);
        JsonPath minutes = document("/minutes.pdf");
        assertThat(minutes.getString("mediaType")).isEqualTo("application/pdf");
        assertThat(minutes.getString("title")).isEqualTo("About /minutes.pdf");
        assertThat(minutes.getString("retrieval.asked"))
                .isEqualTo(server.at("/minutes.pdf").toString());
        assertThat(text(minutes)).contains("Here the minutes end.");
        assertThat(text(document("/picture"))).contains("A picture of the bridge.");
        given().get("/api/v1/feeds/" + id + "/items")
                .then()
                .body("items[1].state", equalTo("done"))
                .body("items[1].problem", containsString("image/png"));
    }

    @Test
    void an_item_is_the_document_that_its_address_is_known_by() {
        server.on("/old", "HTTP/1.1 308 Moved\nLocation: /new", "");
        server.page("/new", "<p>" + STORY + "</p>");
        server.on("/before", "HTTP/1.1 301 Moved\nLocation: /now", "");
        server.page("/now", "<p>" + STORY.replace("bridge", "mill") + "</p>");
        String known = fetched("/old");
        rss("/feed", "", item("/old", "In short.") + item("/before", "In short."));
        String id = added("/feed");
        worked(id);
        JsonPath items = given().get("/api/v1/feeds/" + id + "/items").jsonPath();
        assertThat(items.getString("items[0].document")).isEqualTo(known);
        assertThat(document("/new").getInt("revision")).isEqualTo(2);
        assertThat(document("/new").getString("title")).isEqualTo("About /old");
        assertThat(document("/now").getString("id")).isEqualTo(items.getString("items[1].document"));
        assertThat(fetched("/before")).isEqualTo(items.getString("items[1].document"));

        // The same where the feed gives all the words.
        rss("/feed", "", item("/old", STORY.repeat(20)));
        poll(id).statusCode(200);
        worked(id);
        assertThat(document("/new").getInt("revision")).isEqualTo(3);
    }

    @Test
    void a_page_read_again_keeps_what_its_feed_says_of_it() {
        String page = "<html><head><title>The Herald - bridge</title></head><body><p>" + STORY + "</p></body></html>";
        server.page("/page", page);
        rss("/feed", "", item("/page", "In short.").replace("</title>", "</title><author>Laila Rahimi</author>"));
        worked(added("/feed"));
        JsonPath document = document("/page");
        assertThat(document.getString("title")).isEqualTo("About /page");
        given().get("/api/v1/documents/" + document.getString("id") + "/articles")
                .then()
                .body("items[0].byline", equalTo("Laila Rahimi"));
        String refetch = "/api/v1/documents/" + document.getString("id") + "/refetch";
        String tag = given().header("If-Match", "\"1\"")
                .post(refetch)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .extract()
                .header("ETag");
        server.page("/page", page.replace("first snow", "second snow"));
        given().header("If-Match", tag)
                .post(refetch)
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("title", equalTo("About /page"));
    }

    @Test
    void an_item_is_known_to_be_in_its_feed_as_long_as_it_is() throws SQLException {
        rss("/feed", "", item("/stays", "It stays.") + item("/leaves", "It leaves."));
        String id = added("/feed");
        worked(id);
        String old = "UPDATE feed_item SET last_seen = now() - interval '40 days' WHERE feed = '" + id + "'";
        String links = "SELECT link FROM feed_item WHERE last_seen > now() - interval '1 day' AND feed = '" + id + "'";
        rss("/feed", "", item("/stays", "It stays."));
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(old);
            poll(id).statusCode(200);
            ResultSet row = connection.createStatement().executeQuery(links);
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(server.at("/stays").toString());
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void full_says_whether_pages_are_asked_for() {
        server.page("/asked", "<p>" + STORY.repeat(30) + "From the page.</p>");
        server.page("/unasked", "<p>" + STORY.repeat(30) + "From the page.</p>");
        rss("/always", "", item("/asked", STORY.repeat(20)));
        rss("/never", "", item("/unasked", "In short."));
        String always = add(Map.of("url", server.at("/always").toString(), "full", "always"))
                .extract()
                .path("id");
        String never = add(Map.of("url", server.at("/never").toString(), "full", "never"))
                .extract()
                .path("id");
        worked(always);
        worked(never);
        assertThat(text(document("/asked"))).contains("From the page.");
        assertThat(text(document("/unasked"))).isEqualToIgnoringNewLines("In short.");
        assertThat(server.asked("/unasked")).isEmpty();
    }

    @Test
    void an_item_that_changes_is_a_new_revision_and_one_that_does_not_is_none() {
        rss("/feed", "", item("/story", STORY.repeat(20)));
        String id = added("/feed");
        worked(id);
        rss("/feed", "", item("/story", STORY.repeat(20) + "Corrected on Tuesday.") + item("/next", STORY.repeat(21)));
        poll(id).statusCode(200).body("health.itemsNew", equalTo(2));
        worked(id);
        poll(id).statusCode(200).body("health.itemsWaiting", equalTo(0));
        assertThat(document("/story").getInt("revision")).isEqualTo(2);
        assertThat(text(document("/story"))).endsWith("Corrected on Tuesday.");
        assertThat(document("/next").getInt("revision")).isEqualTo(1);
    }

    @Test
    void a_site_s_address_leads_to_the_feeds_it_names() {
        rss("/second.xml", "", "");
        server.page(
                "/",
                "<link rel=alternate type=application/rss+xml href=broken.xml>"
                        + "<link rel=alternate type=application/atom+xml href='second.xml'>"
                        + "<link rel=alternate type=application/feed+json href=/third.json>");
        String id = add(Map.of("url", server.at("/").toString()))
                .statusCode(201)
                .body("url", equalTo(server.at("/second.xml").toString()))
                .body("others", hasItem(server.at("/third.json").toString()))
                .extract()
                .path("id");
        add(Map.of("url", server.at("/second.xml").toString())).statusCode(200).body("id", equalTo(id));
        add(Map.of("url", server.at("/").toString())).statusCode(200).body("id", equalTo(id));
        server.page("/again", "<link rel=alternate type=application/rss+xml href=second.xml>");
        add(Map.of("url", server.at("/again").toString())).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void what_is_no_feed_is_not_followed() {
        server.page("/page", "<p>No feed is named here.</p>");
        add(Map.of("url", server.at("/page").toString()))
                .statusCode(400)
                .body("code", equalTo("sources.invalid-field"))
                .body("violations[0].field", equalTo("url"))
                .body("detail", containsString("web page"));
        add(Map.of("url", "http://10.0.0.1/feed")).statusCode(400).body("violations[0].field", equalTo("url"));
        add(Map.of("url", "ftp://news.example/feed")).statusCode(400).body("violations[0].field", equalTo("url"));
        server.on(
                "/bomb",
                "HTTP/1.1 200 OK\nContent-Type: application/xml",
                "<!DOCTYPE r [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><rss><channel><title>&c;</title></channel></rss>");
        add(Map.of("url", server.at("/bomb").toString())).statusCode(400).body("detail", containsString("entities"));
        given().get("/api/v1/feeds").then().body("items.size()", equalTo(0));
    }

    @Test
    void a_feed_that_says_nothing_sensible_is_refused_field_by_field() {
        add(Map.of("title", "a\u0000b", "period", "PT1S", "full", "some", "language", "english", "state", "paused"))
                .statusCode(400)
                .body("violations.field", hasItem("url"))
                .body("violations.field", hasItem("title"))
                .body("violations.field", hasItem("period"))
                .body("violations.field", hasItem("full"))
                .body("violations.field", hasItem("language"))
                .body("violations.field", hasItem("state"));
        add(Map.of("address", "https://news.example/"))
                .statusCode(400)
                .body("code", equalTo("sources.unknown-field"))
                .body("violations[0].field", equalTo("address"));
    }

    @Test
    void a_feed_is_asked_only_for_what_has_changed() {
        rss("/feed", "ETag: \"v1\"\nLast-Modified: Mon, 22 Sep 2025 10:00:00 GMT", "");
        String id = added("/feed");
        server.on("/feed", "HTTP/1.1 304 Not Modified\nETag: \"v1\"", "");
        poll(id).statusCode(200)
                .body("health.state", equalTo("ok"))
                .body("health.etag", equalTo("\"v1\""))
                .body("health.lastModified", equalTo("Mon, 22 Sep 2025 10:00:00 GMT"));
        assertThat(server.asked("/feed").get(1)).contains("If-None-Match: \"v1\"");
        assertThat(server.asked("/feed").get(1)).contains("If-Modified-Since: Mon, 22 Sep 2025 10:00:00 GMT");
    }

    @Test
    void a_feed_that_fails_is_asked_less_and_less_and_comes_back() {
        server.on("/feed", "HTTP/1.1 500 Broken", "");
        String id = added("/feed");
        JsonPath first = feed(id);
        assertThat(first.getString("health.state")).isEqualTo("failing");
        assertThat(first.getString("health.problem.code")).isEqualTo("status");
        assertThat(first.getString("health.problem.words")).contains("500");
        assertThat(first.getString("health.lastSuccess")).isNull();
        poll(id).statusCode(200).body("health.failures", equalTo(2));
        JsonPath second = poll(id).extract().jsonPath();
        assertThat(second.getString("health.problem.since")).isEqualTo(first.getString("health.problem.since"));
        assertThat(Instant.parse(second.getString("health.nextPoll")))
                .isAfterOrEqualTo(
                        Instant.parse(second.getString("health.lastPoll")).plusSeconds(3600));
        rss("/feed", "", "");
        poll(id).body("health.state", equalTo("ok"))
                .body("health.failures", equalTo(0))
                .body("health.problem", nullValue());
    }

    @Test
    void a_server_that_asks_for_time_gets_it() {
        server.on("/feed", "HTTP/1.1 503 Busy\nRetry-After: 7200", "");
        JsonPath feed = feed(added("/feed"));
        assertThat(Instant.parse(feed.getString("health.nextPoll")))
                .isAfterOrEqualTo(
                        Instant.parse(feed.getString("health.lastPoll")).plusSeconds(7195));
    }

    @Test
    void a_feed_that_moves_for_good_is_asked_at_its_new_address() {
        rss("/new", "", "");
        server.on("/old", "HTTP/1.1 301 Moved\nLocation: /new", "");
        server.leading("/detour", "/new2");
        rss("/new2", "", "");
        add(Map.of("url", server.at("/old").toString()))
                .statusCode(201)
                .body("url", equalTo(server.at("/new").toString()));
        add(Map.of("url", server.at("/detour").toString()))
                .statusCode(201)
                .body("url", equalTo(server.at("/detour").toString()));
    }

    @Test
    void a_feed_that_is_gone_is_asked_no_more_until_somebody_wants_it() {
        rss("/feed", "", "");
        String id = added("/feed");
        server.on("/feed", "HTTP/1.1 410 Gone", "");
        poll(id).statusCode(200)
                .body("state", equalTo("gone"))
                .body("health.state", equalTo("gone"))
                .body("health.problem.code", equalTo("gone"))
                .body("health.nextPoll", nullValue());
        rss("/feed", "", "");
        int asked = server.asked("/feed").size();
        given().header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"state\": \"active\"}")
                .patch("/api/v1/feeds/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
        await().atMost(Duration.ofSeconds(30)).until(() -> server.asked("/feed").size() > asked);
        await().atMost(Duration.ofSeconds(30)).until(() -> feed(id).getString("health.state"), equalTo("ok"));
    }

    @Test
    void a_feed_is_changed_and_deleted_by_who_knows_it() {
        rss("/feed", "", "");
        String id = added("/feed");
        var json = given().contentType("application/json");
        json.body("{\"title\": \"x\"}").patch("/api/v1/feeds/" + id).then().statusCode(428);
        given().contentType("application/json")
                .header("If-Match", "\"7\"")
                .body("{\"title\": \"x\"}")
                .patch("/api/v1/feeds/" + id)
                .then()
                .statusCode(412);
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(
                        "{\"title\": \"Mine\", \"period\": \"PT2H\", \"state\": \"paused\", \"full\": \"never\", \"publisher\": \"Valley House\"}")
                .patch("/api/v1/feeds/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("title", equalTo("Mine"))
                .body("period", equalTo("PT2H"))
                .body("full", equalTo("never"))
                .body("publisher", equalTo("Valley House"))
                .body("health.state", equalTo("paused"));
        given().header("If-Match", "\"2\"")
                .contentType("application/json")
                .body("{\"url\": \"https://news.example/\", \"state\": \"gone\"}")
                .patch("/api/v1/feeds/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("url"))
                .body("violations.field", hasItem("state"));
        given().delete("/api/v1/feeds/" + id).then().statusCode(428);
        given().header("If-Match", "\"1\"").delete("/api/v1/feeds/" + id).then().statusCode(412);
        given().header("If-Match", "\"2\"").delete("/api/v1/feeds/" + id).then().statusCode(204);
        given().get("/api/v1/feeds/" + id).then().statusCode(404).body("code", equalTo("sources.feed-not-found"));
        given().get("/api/v1/feeds/none").then().statusCode(404);
        poll(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void a_poll_under_way_is_not_doubled() {
        rss("/feed", "", "");
        String id = added("/feed");
        int asked = server.asked("/feed").size();
        FollowedFeed claimed = feeds.claim(UUID.fromString(id)).orElseThrow();
        poll(id).statusCode(202);
        assertThat(server.asked("/feed")).hasSize(asked);
        poller.poll(claimed);
        poll(id).statusCode(200);
        assertThat(server.asked("/feed")).hasSize(asked + 2);
    }

    @Test
    void many_claimers_poll_each_feed_once() throws Exception {
        StringBuilder outlines = new StringBuilder();
        int many = 40;
        for (int i = 0; i < many; i++) {
            rss("/many/" + i, "", "");
            outlines.append("<outline type='rss' xmlUrl='")
                    .append(server.at("/many/" + i))
                    .append("'/>");
        }
        ExecutorService claimers = Executors.newFixedThreadPool(4);
        given().contentType("text/x-opml")
                .body("<opml><body>" + outlines + "</body></opml>")
                .post("/api/v1/feeds/import")
                .then()
                .statusCode(200)
                .body("added.size()", equalTo(many));
        List<Callable<Void>> work = IntStream.range(0, 4)
                .<Callable<Void>>mapToObj(i -> () -> {
                    for (var due = feeds.claimDue(); due.isPresent(); due = feeds.claimDue()) {
                        poller.poll(due.get());
                    }
                    return null;
                })
                .toList();
        for (var done : claimers.invokeAll(work)) {
            done.get();
        }
        claimers.shutdown();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/api/v1/feeds?limit=200").<List<String>>path("items.health.state").stream()
                        .allMatch("ok"::equals));
        for (int i = 0; i < many; i++) {
            assertThat(server.asked("/many/" + i)).hasSize(1);
        }
    }

    @Test
    void a_list_of_feeds_comes_in_and_goes_out_as_opml() {
        rss("/a", "", "");
        rss("/b", "", "");
        String list =
                """
                <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY f SYSTEM "file:///etc/passwd">]>
                <opml version="2.0"><body><outline text="Herat"><outline type="rss" text="A &amp; co" xmlUrl="%s"/>
                <outline><outline text="&f;" xmlUrl="%s" language="fa"/></outline></outline>
                <outline type="rss" text="None"/><outline xmlUrl="ftp://news.example/x"/><outline xmlUrl="%1$s"/></body></opml>
                """
                        .formatted(server.at("/a"), server.at("/b"));
        given().contentType("text/x-opml")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feeds/import")
                .then()
                .statusCode(200)
                .body(
                        "added.url",
                        equalTo(List.of(
                                server.at("/a").toString(), server.at("/b").toString())))
                .body("known.line", equalTo(List.of(5)))
                .body("refused.line", equalTo(List.of(3, 4)))
                .body("refused[1].problem", containsString("url"));
        given().get("/api/v1/feeds/export.opml")
                .then()
                .statusCode(200)
                .contentType("text/x-opml")
                .body(containsString("xmlUrl=\"" + server.at("/a") + "\""))
                .body(containsString("A &amp; co"))
                .body(containsString("language=\"fa\""));
        given().contentType("application/xml")
                .body("<html><body>No list.</body></html>")
                .post("/api/v1/feeds/import")
                .then()
                .statusCode(400);
    }

    @Test
    void the_list_is_paged() {
        for (String path : List.of("/1", "/2", "/3")) {
            rss(path, "", "");
            added(path);
        }
        JsonPath first = given().get("/api/v1/feeds?limit=2").jsonPath();
        assertThat(first.<String>getList("items.url"))
                .containsExactly(server.at("/1").toString(), server.at("/2").toString());
        JsonPath second = given().queryParam("cursor", first.getString("next"))
                .get("/api/v1/feeds?limit=2")
                .jsonPath();
        assertThat(second.<String>getList("items.url"))
                .containsExactly(server.at("/3").toString());
        assertThat(second.getString("next")).isNull();
        given().get("/api/v1/feeds?colour=red").then().statusCode(400);
    }
}
