package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.desk.Dateable;

/** What editors find in sources themselves: claims at words they choose, and days of articles. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class FindingsByHandTest {
    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    private static final String EVENT = Told.id("guzara").toString();
    private static final String FORM = "/desk/events/" + EVENT + "/claim";
    private static final String CLAIMS = "/api/v1/events/" + EVENT + "/claims";

    /** The same words twice, after a letter of two UTF-16 units. */
    private static final String TEXT =
            "😀 Two died at the gate.\nThe office said: Two died at the gate, and three later.";

    @Inject
    Slate slate;

    @Inject
    ObjectMapper json;

    WireMockServer peers;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void fill() throws JsonProcessingException {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(Newsroom.years());
        peers.stubFor(
                post(urlPathEqualTo("/api/v1/sessions/check"))
                        .withRequestBody(equalToJson("{\"secret\": \"" + SECRET + "\"}"))
                        .willReturn(
                                okJson(
                                        """
                                {"id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30", "account": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f31",
                                 "name": "Amina", "role": "editor", "scopes": ["edit", "ingest"], "mustChange": false,
                                 "expires": "2026-01-02T03:04:05Z"}
                                """)));
        peers.stubFor(get(urlPathEqualTo("/api/v1/events/" + EVENT))
                .willReturn(okJson(json.writeValueAsString(Newsroom.guzara()))));
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles/" + Newsroom.article() + "/text"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/plain; charset=UTF-8")
                        .withBody(TEXT)));
        peers.stubFor(get(urlPathEqualTo("/api/v1/actors")).willReturn(okJson("{\"items\": [], \"next\": null}")));
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/actors"))
                        .withQueryParam("q", equalTo("nrf"))
                        .willReturn(
                                okJson(
                                        """
                                {"items": [{"id": "national-resistance-front", "name": "National Resistance Front", "aliases": ["NRF"]},
                                 {"id": "other", "name": "Another of the NRF", "aliases": []}], "next": null}
                                """)));
        peers.stubFor(post(urlPathEqualTo(CLAIMS)).willReturn(okJson("{}")));
        tell("null", "unknown", 1);
        peers.stubFor(
                patch(urlPathEqualTo("/api/v1/articles/" + Newsroom.article())).willReturn(okJson("{}")));
    }

    private void tell(String day, String basis, int revision) {
        String article =
                """
                {"id": "%s", "document": "d", "revision": %d, "start": 100, "end": 180, "headline": "Two died",
                 "publisher": "Herald", "published": %s, "publishedBasis": "%s", "display": "full", "takenDown": false}
                """
                        .formatted(Newsroom.article(), revision, day, basis);
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles/" + Newsroom.article()))
                .willReturn(okJson(article).withHeader("ETag", "\"4\"")));
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles"))
                .withQueryParam("undated", equalTo("true"))
                .willReturn(okJson("{\"items\": [" + article + "], \"next\": \"a b\"}")));
    }

    private static RequestSpecification editor() {
        return given().redirects().follow(false).cookie("tarikh-desk", SECRET);
    }

    /** Opens a page as a browser does and sends its form. */
    private static Response send(String page, String action, Map<String, String> typed) {
        Response opened = editor().get(page);
        assertThat(opened.statusCode()).isEqualTo(200);
        RequestSpecification answer = editor().cookies(opened.cookies());
        Map<String, String> all = new HashMap<>();
        Jsoup.parse(opened.asString())
                .select("main form[action=" + action + "][method=post] input[type=hidden]")
                .forEach(hidden -> all.put(hidden.attr("name"), hidden.attr("value")));
        all.putAll(typed);
        return answer.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(all)
                .post(action);
    }

    private static Map<String, String> claim(String quote, String by, String figure) {
        return Map.of(
                "quote",
                quote,
                "by",
                by,
                "stance",
                "SILENT",
                "field",
                "FATALITIES",
                "figure",
                figure,
                "note",
                "read it myself");
    }

    private static String path(Response answer) {
        URI to = URI.create(answer.header("Location"));
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    private static String alert(Response answer) {
        return Jsoup.parse(answer.asString()).select("[role=alert]").text();
    }

    @Test
    void a_claim_is_added_at_words_that_are_found_in_the_source_by_the_actor_who_is_called_so() {
        Document page = Jsoup.parse(editor().get(FORM).asString());
        assertThat(page.select("#c-text").first().wholeText().strip()).isEqualTo(TEXT);
        assertThat(page.select(".eventnav a").eachAttr("href")).contains(FORM, "/desk/events/" + EVENT + "/edit");
        assertThat(page.select("#c-parties option").eachAttr("value")).contains("National Resistance Front");

        Response done = send(FORM, FORM, claim("and  three\r\nlater", "nrf", "3"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(path(done)).isEqualTo("/events/" + EVENT);
        int start = 100 + TEXT.codePointCount(0, TEXT.indexOf("and three"));
        peers.verify(postRequestedFor(urlPathEqualTo(CLAIMS))
                .withHeader("If-Match", equalTo("\"1\""))
                .withRequestBody(equalToJson(
                        """
                                {"article": "%s", "revision": 1, "start": %d, "end": %d,
                                 "by": {"id": "national-resistance-front", "name": null}, "stance": "no_comment",
                                 "field": "fatalities", "figure": 3, "editor": "Amina", "note": "read it myself"}
                                """
                                .formatted(Newsroom.article(), start, start + 15))));
    }

    @ParameterizedTest
    @CsvSource({
        "four died, office, 3, do not stand",
        "died at the gate, office, 3, more than once",
        "and three later, office, many, cannot be",
        "and three later, ' ', 3, cannot be"
    })
    void what_cannot_be_added_is_told_and_what_was_typed_is_kept(String quote, String by, String figure, String told) {
        Response again = send(FORM, FORM, claim(quote, by, figure));

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(alert(again)).contains(told);
        Document page = Jsoup.parse(again.asString());
        assertThat(page.select("#c-quote").first().wholeText().strip()).isEqualTo(quote);
        assertThat(page.select("#c-figure").attr("value")).isEqualTo(figure);
        assertThat(page.select("#c-stance option[selected]").attr("value")).isEqualTo("SILENT");
        peers.verify(0, postRequestedFor(urlPathEqualTo(CLAIMS)));
    }

    @Test
    void a_conflict_and_a_lack_of_leave_are_told() {
        for (Map.Entry<Integer, Integer> refused :
                Map.of(412, 409, 403, 403, 400, 400, 500, 503).entrySet()) {
            ResponseDefinitionBuilder answer = aResponse().withStatus(refused.getKey());
            peers.stubFor(post(urlPathEqualTo(CLAIMS)).willReturn(answer));
            Response again = send(FORM, FORM, claim("and three later", "office", ""));
            assertThat(again.statusCode()).isEqualTo(refused.getValue());
            assertThat(alert(again)).isNotEmpty();
        }
        assertThat(given().redirects().follow(false).get(FORM).header("Location"))
                .endsWith("/desk/login");
        assertThat(editor().get("/desk/events/" + Told.id("never told") + "/claim")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_has_the_event_in_hand_is_told_and_what_was_typed_is_kept() throws JsonProcessingException {
        peers.stubFor(post(urlPathEqualTo(CLAIMS))
                .willReturn(okJson("{\"code\": \"events.event-assigned\", \"status\": 409}")
                        .withStatus(409)));
        peers.stubFor(get(urlPathEqualTo("/api/v1/review/events/" + EVENT))
                .willReturn(okJson(
                        """
                                {"event": %s, "score": 0, "reasons": [], "errors": 0,
                                 "assignment": {"by": "Laila", "own": false, "until": "2026-01-02T03:04:05Z"}}
                                """
                                .formatted(json.writeValueAsString(Newsroom.guzara())))));

        Response held = send(FORM, FORM, claim("and three later", "office", ""));

        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(alert(held)).contains("in hand");
        Document page = Jsoup.parse(held.asString());
        assertThat(page.select(".hand").text()).contains("Laila");
        assertThat(page.select(".hand a").attr("href")).isEqualTo("/desk/events/" + EVENT);
        assertThat(page.select("#c-quote").first().wholeText().strip()).isEqualTo("and three later");
    }

    @Test
    void an_undated_article_is_given_its_day_and_loses_it_again() {
        PeerContract.of("sources").gives("Article", Dateable.class);
        Document page = Jsoup.parse(editor().get("/desk/articles").asString());
        assertThat(page.select(".queue h2").text()).isEqualTo("Two died");
        assertThat(page.select(".queue a[href^=/desk/events/new]").attr("href"))
                .isEqualTo("/desk/events/new?article=" + Newsroom.article());
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/desk/articles?cursor=a%20b");

        Response done =
                send("/desk/articles", "/desk/articles", Map.of("published", "2024-03-02", "note", "the paper"));
        assertThat(path(done)).isEqualTo("/desk/articles?done=" + Newsroom.article());
        String dated = "/api/v1/articles/" + Newsroom.article();
        peers.verify(patchRequestedFor(urlPathEqualTo(dated))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(
                        equalToJson("{\"published\": \"2024-03-02\", \"by\": \"Amina\", \"note\": \"the paper\"}")));

        tell("\"2024-03-02\"", "manual", 1);
        String one = "/desk/articles?article=" + Newsroom.article();
        assertThat(Jsoup.parse(editor().get(one).asString()).select(".queue").text())
                .contains("Given by an editor");
        assertThat(send(one, "/desk/articles", Map.of("published", "")).statusCode())
                .isEqualTo(303);
        peers.verify(patchRequestedFor(urlPathEqualTo(dated))
                .withRequestBody(equalToJson("{\"published\": null, \"by\": \"Amina\", \"note\": null}")));

        Response late = send(one, "/desk/articles", Map.of("was", "", "published", "2024-03-05"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(alert(late)).contains("meanwhile");
        assertThat(send(one, "/desk/articles", Map.of("published", "March")).statusCode())
                .isEqualTo(400);
    }

    private static Map<String, String> event(String title, String day) {
        return Map.of(
                "quote",
                "and three later",
                "kind",
                "MOVE",
                "title",
                title,
                "plover",
                "AID",
                "start",
                day,
                "initiators",
                "office",
                "note",
                "");
    }

    @Test
    void an_event_that_the_machine_missed_is_written_at_words_of_a_source_and_edited_further() {
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/vocabulary"))
                        .willReturn(
                                okJson(
                                        """
                                {"plover": [{"value": "AID", "labels": {"en": "aid", "fa": "کمک", "ps": "مرسته"}}],
                                 "hazard": [{"value": "EQ", "labels": {"en": "earthquake", "fa": "زلزله", "ps": "زلزله"}}]}
                                """)));
        String made = "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f55";
        peers.stubFor(post(urlPathEqualTo("/api/v1/events"))
                .willReturn(okJson("{\"id\": \"" + made + "\"}").withStatus(201)));
        String form = "/desk/events/new?article=" + Newsroom.article();
        assertThat(Jsoup.parse(editor().get("/desk/events/new").asString()).select("#c-text"))
                .isEmpty();

        Response done = send(form, "/desk/events/new", event("Aid came late", "2025-12-20"));

        assertThat(path(done)).isEqualTo("/desk/events/" + made + "/edit");
        int start = 100 + TEXT.codePointCount(0, TEXT.indexOf("and three"));
        peers.verify(postRequestedFor(urlPathEqualTo("/api/v1/events"))
                .withRequestBody(equalToJson(
                        """
                                {"kind": "move", "title": "Aid came late", "realis": "actual",
                                 "type": {"plover": ["AID"]}, "initiators": [{"name": "office"}], "recipients": [],
                                 "date": {"start": "2025-12-20", "end": "2025-12-20", "precision": "day"},
                                 "evidence": {"article": "%s", "revision": 1, "start": %d, "end": %d}, "by": "Amina"}
                                """
                                .formatted(Newsroom.article(), start, start + 15),
                        true,
                        true)));
        Response again = send(form, "/desk/events/new", event("", "20 December"));
        assertThat(again.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(again.asString());
        assertThat(page.select(".fault").eachAttr("id")).containsExactlyInAnyOrder("f-title", "f-date");
        assertThat(page.select("#c-quote").first().wholeText().strip()).isEqualTo("and three later");
        assertThat(page.select("#n-kind option[selected]").attr("value")).isEqualTo("MOVE");
    }

    @Test
    void words_that_are_selected_are_those_quoted_even_where_they_stand_twice() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(new NewContextOptions().setViewportSize(1280, 900));
            BrowserContext context = page.context();
            context.addCookies(List.of(new Cookie("tarikh-desk", SECRET).setUrl(home.toString())));
            page.navigate(home.resolve(FORM).toString());
            Browser.assertAccessible(page);
            page.locator("#c-text").focus();
            page.keyboard().press("Control+Home");
            for (int i = 0; i < 2; i++) {
                page.keyboard().press("ArrowRight");
            }
            for (int i = 0; i < "Two died".length(); i++) {
                page.keyboard().press("Shift+ArrowRight");
            }
            assertThat(page.locator("#c-quote")).hasValue("Two died");
            page.locator("#c-by").fill("office");
            page.locator("#c-field").selectOption("OCCURRENCE");
            page.locator("main form[method=post] button").last().click();
            page.waitForURL("**/events/" + EVENT + "*");
            peers.verify(postRequestedFor(urlPathEqualTo(CLAIMS))
                    .withRequestBody(equalToJson("{\"start\": 102, \"end\": 110}", true, true)));
            page.navigate(home.resolve("/desk/articles?lang=fa").toString());
            Browser.assertAccessible(page);
            Browser.assertFits(page);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
