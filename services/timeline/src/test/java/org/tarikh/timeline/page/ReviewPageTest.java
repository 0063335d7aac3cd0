package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.microsoft.playwright.Browser.NewContextOptions;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

/** The review of one event beside its source, and what the queue does besides showing what waits. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ReviewPageTest {
    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    private static final UUID EVENT = Told.id("guzara");
    private static final UUID OTHER = Told.id("talks");
    private static final String API = "/api/v1/events/" + EVENT;
    private static final String PAGE = "/desk/events/" + EVENT;

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
                        .willReturn(
                                okJson(
                                        """
                                {"id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30", "role": "editor", "mustChange": false,
                                 "account": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f31", "name": "Amina",
                                 "scopes": ["edit", "ingest"], "expires": "2026-01-02T03:04:05Z"}
                                """)));
        Entry talks = Newsroom.years().stream()
                .filter(entry -> entry.id().equals(OTHER))
                .findFirst()
                .orElseThrow();
        String queue = "{\"items\": [%s, %s], \"next\": null}"
                .formatted(item(Newsroom.guzara(), "null"), item(talks, held("Laila", false)));
        PeerContract.of("events").holds("AssignmentRequest", "{\"takeOver\": true}");
        peers.stubFor(get(urlPathEqualTo("/api/v1/review/queue")).willReturn(okJson(queue)));
        stands(Newsroom.guzara(), "null");
        peers.stubFor(get(urlPathEqualTo("/api/v1/review/events/" + OTHER))
                .willReturn(okJson(item(talks, held("Laila", false)))));
        for (String act : List.of("accept", "reject")) {
            peers.stubFor(post(urlPathEqualTo(API + "/" + act))
                    .willReturn(okJson("{\"decision\": null, \"events\": [], \"ended\": []}")));
        }
        peers.stubFor(put(urlPathEqualTo(API + "/assignment")).willReturn(okJson(held("Amina", true))));
        peers.stubFor(delete(urlPathEqualTo(API + "/assignment"))
                .willReturn(aResponse().withStatus(204)));
    }

    private static String held(String by, boolean own) {
        return "{\"by\": \"%s\", \"own\": %s, \"until\": \"2026-01-02T03:04:05Z\"}".formatted(by, own);
    }

    private String item(Entry event, String assignment) throws JsonProcessingException {
        return "{\"event\": %s, \"score\": 4.2, \"reasons\": [\"no_place\"], \"errors\": 2, \"assignment\": %s}"
                .formatted(json.writeValueAsString(event), assignment);
    }

    private void stands(Entry event, String assignment) throws JsonProcessingException {
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/review/events/" + EVENT)).willReturn(okJson(item(event, assignment))));
    }

    private void refused(String address, int status, String code) {
        peers.stubFor(any(urlPathEqualTo(address))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\": \"events.%s\", \"status\": %d}".formatted(code, status))));
    }

    private static RequestSpecification editor() {
        return given().urlEncodingEnabled(false).redirects().follow(false).cookie("tarikh-desk", SECRET);
    }

    private static Document open(String page) {
        return Jsoup.parse(editor().get(page).then().statusCode(200).extract().asString());
    }

    /** Sends the form with a button of a page as a browser does. */
    private static Response press(String page, String button, Map<String, ?> typed) {
        Response opened = editor().get(page);
        Element pressed = Jsoup.parse(opened.asString()).selectFirst(button);
        Element form = pressed.closest("form");
        RequestSpecification sent = editor().cookies(opened.cookies());
        form.select("input[type=hidden]").forEach(hidden -> sent.formParam(hidden.attr("name"), hidden.attr("value")));
        if (pressed.hasAttr("name")) {
            sent.formParam(pressed.attr("name"), pressed.attr("value"));
        }
        return sent.urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed)
                .post(URI.create("http://any"
                                + (pressed.hasAttr("formaction") ? pressed : form)
                                        .attr(pressed.hasAttr("formaction") ? "formaction" : "action"))
                        .toString()
                        .substring("http://any".length()));
    }

    private static String leadsTo(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^http://[^/]+", "");
    }

    @Test
    void an_event_stands_beside_the_words_it_was_read_from() throws JsonProcessingException {
        Document page = open(PAGE + "?reason=no_place");

        assertThat(page.select("h1").text()).isEqualTo(Newsroom.guzara().title());
        assertThat(page.select(".text mark").text()).isEqualTo(Newsroom.QUOTE);
        assertThat(page.select(".text").text()).contains("Local sources heard shots");
        assertThat(page.select(".says a").attr("href")).isEqualTo("#q1");
        assertThat(page.select(".text #q1")).hasSize(1);
        assertThat(page.select(".doubts").text()).isEqualTo("no place 2 readers' reports of errors are open.");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/desk/events/" + OTHER + "?reason=no_place#q1");
        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/review/queue"))
                .withQueryParam("reason", equalTo("no_place"))
                .withQueryParam("assigned", equalTo("free"))
                .withQueryParam("after", equalTo(EVENT.toString())));

        refused("/api/v1/articles/" + Newsroom.article(), 503, "x");
        Document without = open(PAGE);
        assertThat(without.select(".from .note").text()).contains("does not answer");
        assertThat(without.select(".from q").text()).isEqualTo(Newsroom.QUOTE);

        peers.stubFor(get(urlPathEqualTo("/api/v1/review/events/" + EVENT))
                .willReturn(aResponse()
                        .withStatus(308)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"id\": \"%s\", \"mergedInto\": \"%s\"}".formatted(EVENT, OTHER))));
        assertThat(leadsTo(editor().get(PAGE))).isEqualTo("/desk/events/" + OTHER);
        assertThat(editor().get("/desk/events/none").statusCode()).isEqualTo(404);
        assertThat(leadsTo(given().redirects().follow(false).get(PAGE))).isEqualTo("/desk/login");
    }

    @Test
    void a_decision_is_sent_with_its_reason_and_leads_to_the_next() {
        Response done = press(PAGE + "?reason=no_place", "[data-key=a]", Map.of("note", " seen on page 1 "));

        assertThat(leadsTo(done)).isEqualTo("/desk/events/" + OTHER + "?accepted=" + EVENT + "&reason=no_place#q1");
        peers.verify(postRequestedFor(urlPathEqualTo(API + "/accept"))
                .withHeader("If-Match", equalTo("\"1\""))
                .withRequestBody(equalToJson("{\"by\": \"Amina\", \"note\": \"seen on page 1\"}")));
        assertThat(open("/desk/events/" + OTHER + "?accepted=" + EVENT)
                        .select("[role=status].note")
                        .text())
                .isEqualTo("Accepted: " + Newsroom.guzara().title());

        peers.stubFor(
                get(urlPathEqualTo("/api/v1/review/queue")).willReturn(okJson("{\"items\": [], \"next\": null}")));
        assertThat(open(PAGE).text()).contains("This was the last one.");
        assertThat(leadsTo(press(PAGE, "[data-key=r]", Map.of()))).isEqualTo("/desk?rejected=" + EVENT);
    }

    @Test
    void who_meets_a_conflict_is_shown_what_changed_and_decides_again() {
        peers.stubFor(get(urlPathEqualTo(API + "/history")).willReturn(okJson(Newsroom.HISTORY)));
        refused(API + "/accept", 412, "precondition-failed");

        Response conflict = press(PAGE, "[data-key=a]", Map.of("note", "seen"));

        assertThat(conflict.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(conflict.asString());
        assertThat(page.select("[role=alert]").text()).contains("has changed since");
        assertThat(page.select(".since li")).hasSize(1);
        assertThat(page.select(".since").text())
                .contains("read from Gazette", "Balkh")
                .doesNotContain("Herald");
        assertThat(page.select("#f-note").text()).isEqualTo("seen");
        assertThat(page.select("[data-key=a]")).hasSize(1);
    }

    @Test
    void what_another_has_in_hand_is_taken_over_only_by_saying_so() throws JsonProcessingException {
        refused(API + "/reject", 409, "event-assigned");
        Response refused = press(PAGE, "[data-key=r]", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.asString()).select("[role=alert]").text())
                .contains("somebody else has the event in hand");

        stands(Newsroom.guzara(), held("Laila", false));
        Document page = open(PAGE);
        assertThat(page.select(".hand").text()).isEqualTo("In the hands of Laila until 03:04 UTC");
        assertThat(page.select("[data-key=a]")).isEmpty();
        assertThat(leadsTo(press(PAGE, "[data-key=t]", Map.of()))).isEqualTo(PAGE);
        peers.verify(putRequestedFor(urlPathEqualTo(API + "/assignment"))
                .withRequestBody(equalToJson("{\"takeOver\": true}")));

        stands(Newsroom.guzara(), "null");
        press(PAGE, "[data-key=t]", Map.of());
        peers.verify(putRequestedFor(urlPathEqualTo(API + "/assignment"))
                .withRequestBody(equalToJson("{\"takeOver\": false}")));
        stands(Newsroom.guzara(), held("Amina", true));
        assertThat(open(PAGE).select("[data-key=t]").text()).startsWith("Give out of hand");
        assertThat(leadsTo(press(PAGE, "[data-key=t]", Map.of()))).isEqualTo(PAGE);
    }

    @Test
    void the_queue_is_narrowed_by_what_the_events_service_knows_and_keeps_what_was_asked() {
        Document page = open("/desk?reason=no_place&type=Battles&q=a%20b&actor=x&actor=-y&kind=&lang=ps&nothing=1");

        assertThat(page.select("select[name=reason] option[selected]").attr("value"))
                .isEqualTo("no_place");
        assertThat(page.select("select[name=type] option[selected]").attr("value"))
                .isEqualTo("Battles");
        assertThat(page.select(".narrow [name=actor]").eachAttr("value")).containsExactly("x", "-y");
        assertThat(page.select(".narrow [name=lang]").attr("value")).isEqualTo("ps");
        assertThat(page.select(".queue h2 a").first().attr("href")).contains("reason=no_place", "q=a%20b", "actor=-y");
        assertThat(page.select(".queue li").get(1).select("[data-key=a]")).isEmpty();
        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/review/queue"))
                .withQueryParam("reason", equalTo("no_place"))
                .withQueryParam("type", equalTo("Battles"))
                .withQueryParam("q", equalTo("a b")));

        Response done = press("/desk?reason=no_place", ".queue [data-key=a]", Map.of());
        assertThat(leadsTo(done)).isEqualTo("/desk?accepted=" + EVENT + "&reason=no_place#i-" + OTHER);

        refused("/api/v1/review/queue", 400, "invalid-parameter");
        Response wrong = editor().get("/desk?from=x");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.asString()).select("[role=alert]").text()).contains("not understood");
    }

    @Test
    void several_are_decided_at_once_and_each_fate_is_told() {
        String acts =
                """
                {"items": [{"id": "%s", "outcome": "done", "revision": 2},
                           {"id": "%s", "outcome": "changed", "revision": 5}]}
                """
                        .formatted(EVENT, OTHER);
        PeerContract events = PeerContract.of("events");
        events.holds("ActsOutcome", acts);
        String asked =
                """
                {"act": "reject", "by": "Amina", "note": "no events",
                 "events": [{"id": "%s", "revision": 1}, {"id": "%s", "revision": 4}]}
                """
                        .formatted(EVENT, OTHER);
        events.holds("ActsRequest", asked);
        peers.stubFor(post(urlPathEqualTo("/api/v1/review/acts")).willReturn(okJson(acts)));

        List<String> picked = List.of(EVENT + " 1", OTHER + " 4", "none", "x y");
        Response done = press("/desk", "#several [value=reject]", Map.of("pick", picked, "note", "no events"));

        peers.verify(postRequestedFor(urlPathEqualTo("/api/v1/review/acts")).withRequestBody(equalToJson(asked)));
        assertThat(open(leadsTo(done)).select("[role=status].note").text())
                .isEqualTo("1 rejected. 1 had changed meanwhile and are as they were.");
        Response none = press("/desk", "#several [value=accept]", Map.of());
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(none.asString()).select("[role=alert]").text()).contains("no event was chosen");
    }

    @Test
    void a_keyboard_is_enough() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(new NewContextOptions().setViewportSize(360, 740));
            page.context()
                    .addCookies(List.of(new Cookie("tarikh-desk", SECRET)
                            .setDomain(home.getHost())
                            .setPath("/desk")));
            page.navigate(home.resolve("/desk").toString());
            page.keyboard().press("j");
            assertThat(page.locator("#t-" + EVENT + " a")).isFocused();
            page.keyboard().press("j");
            assertThat(page.locator("#t-" + OTHER + " a")).isFocused();
            page.keyboard().press("k");
            page.keyboard().press("x");
            assertThat(page.locator("li:has(#i-" + EVENT + ") [name=pick]")).isChecked();
            page.keyboard().press("?");
            assertThat(page.locator("#help")).containsText("accept");
            page.keyboard().press("Escape");
            page.keyboard().press("o");
            page.waitForURL(Pattern.compile(PAGE));
            assertThat(page.locator(".text mark")).isInViewport();
            Browser.assertAccessible(page);
            Browser.assertFits(page);
            page.keyboard().press("w");
            page.keyboard().type("a reason");
            page.keyboard().press("Escape");
            page.keyboard().press("a");
            page.waitForURL(Pattern.compile("/desk/events/" + OTHER));
            peers.verify(postRequestedFor(urlPathEqualTo(API + "/accept"))
                    .withRequestBody(equalToJson("{\"by\": \"Amina\", \"note\": \"a reason\"}")));
            page.keyboard().press("u");
            page.waitForURL(Pattern.compile("/desk$"));
            page.keyboard().press("j");
            page.keyboard().press("a");
            page.waitForURL(Pattern.compile("accepted=" + EVENT));
            assertThat(page.locator("#t-" + OTHER + " a")).isFocused();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
