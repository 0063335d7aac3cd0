package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Proposal;
import org.tarikh.timeline.desk.Term;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class EditPageTest {
    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    private static final UUID EVENT = Told.id("guzara");
    private static final String PEER = "/api/v1/events/" + EVENT;
    private static final String ITEM = "/api/v1/review/events/" + EVENT;
    private static final String PAGE = "/desk/events/" + EVENT + "/edit";
    private static final String PROPOSAL =
            """
            {"event": "%s", "revision": 1, "edited": ["place", "title"],
             "differences": [{"field": "place", "was": "Guzara", "now": "Herat City, Herat, AF"}], "news": ["place"]}
            """
                    .formatted(EVENT);
    private static final String VOCABULARY =
            """
            {"plover": [%1$s, %2$s], "mode": [%3$s, %4$s], "quad": [%5$s], "acled": [], "acledSub": [],
             "hazard": [], "realis": [%6$s], "precision": [%7$s, %8$s]}
            """
                    .formatted(
                            term("ASSAULT", "Assault"),
                            term("COERCE", "Coerce"),
                            term("expel", "Threaten expulsion"),
                            term("expel", "Expel"),
                            term("4", "Material conflict"),
                            term("actual", "Actual"),
                            term("day", "Day"),
                            term("days", "Days"));

    @Inject
    ObjectMapper json;

    WireMockServer peers;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void fill() throws JsonProcessingException {
        Newsroom.answer(peers);
        peers.stubFor(
                post(urlPathEqualTo("/api/v1/sessions/check"))
                        .willReturn(
                                okJson(
                                        """
                                {"id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30", "role": "editor", "mustChange": false,
                                 "account": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f31", "name": "Amina",
                                 "scopes": ["edit", "ingest"], "expires": "2026-01-02T03:04:05Z"}
                                """)));
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/review/queue")).willReturn(okJson("{\"items\": [], \"next\": null}")));
        stands(Newsroom.guzara());
        peers.stubFor(get(urlPathEqualTo(PEER + "/proposal")).willReturn(okJson(PROPOSAL)));
        peers.stubFor(get(urlPathEqualTo("/api/v1/vocabulary")).willReturn(okJson(VOCABULARY)));
        peers.stubFor(get(urlPathEqualTo("/api/v1/places"))
                .willReturn(okJson("{\"items\": [%s, %s], \"next\": null}"
                        .formatted(named("a.lower-kunar", "Lower Kunar"), named("afghanistan.kunar", "Kunar")))));
        peers.stubFor(get(urlPathEqualTo("/api/v1/actors"))
                .willReturn(okJson("{\"items\": [%s], \"next\": null}".formatted(named("pakistan", "Pakistan")))));
        peers.stubFor(patch(urlPathEqualTo(PEER)).willReturn(okJson("{}")));
    }

    private static String term(String value, String name) {
        return "{\"value\": \"%1$s\", \"parent\": null, \"labels\": {\"en\": \"%2$s\", \"fa\": \"%2$s\", \"ps\": \"%2$s\"}}"
                .formatted(value, name);
    }

    private static String named(String id, String name) {
        return "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(id, name);
    }

    private void stands(Entry event) throws JsonProcessingException {
        stands(json.writeValueAsString(event), "null");
    }

    private void stands(String event, String assignment) {
        peers.stubFor(get(urlPathEqualTo(ITEM))
                .willReturn(okJson("{\"event\": %s, \"score\": 0, \"reasons\": [], \"errors\": 0, \"assignment\": %s}"
                        .formatted(event, assignment))));
    }

    private void refuses(int status, String body) {
        peers.stubFor(patch(urlPathEqualTo(PEER))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(body)));
    }

    private static RequestSpecification editor() {
        return given().redirects().follow(false).cookie("tarikh-desk", SECRET);
    }

    private static Document opened() {
        Response page = editor().get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.headers().getValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("tarikh-form=").containsIgnoringCase("httponly"));
        return Jsoup.parse(page.asString());
    }

    /** Sends a page's form as a browser does, with some of its fields as they are typed. */
    private static Response send(Document page, Map<String, ?> typed) {
        Element form = page.selectFirst("form[action=" + PAGE + "]");
        String token = page.selectFirst("form.person input[type=hidden]").attr("value");
        RequestSpecification sent = given().redirects()
                .follow(false)
                .cookie("tarikh-desk", SECRET)
                .cookie("tarikh-form", token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        form.select("[name]").forEach(field -> {
            String name = field.attr("name");
            boolean off = List.of("checkbox", "radio").contains(field.attr("type")) && !field.hasAttr("checked");
            if (!typed.containsKey(name) && !off) {
                Element chosen = field.normalName().equals("select") ? field.selectFirst("option[selected]") : field;
                sent.formParam(
                        name,
                        chosen == null
                                ? field.select("option").attr("value")
                                : field.normalName().equals("textarea") ? field.wholeText() : chosen.attr("value"));
            }
        });
        return sent.formParams(typed).post(PAGE);
    }

    private static String alert(Response answer) {
        return Jsoup.parse(answer.asString()).select("[role=alert]").text();
    }

    @Test
    void what_is_asked_of_the_events_service_is_what_it_takes_and_says() {
        PeerContract events = PeerContract.of("events");
        events.gives("Proposal", Proposal.class);
        events.gives("Term", Term.class);
        events.holds("Proposal", PROPOSAL);
        events.holds("EventEdit", "{\"title\": \"x\", \"place\": null, \"restore\": [\"date\"], \"by\": \"Amina\"}");
    }

    @Test
    void the_form_has_every_field_with_the_words_it_was_read_from_and_what_the_machine_reads_now() {
        Document page = opened();

        assertThat(page.select("#e-title").attr("value"))
                .isEqualTo(Newsroom.guzara().title());
        assertThat(page.select("#e-place").attr("value")).isEqualTo("Guzara (afghanistan.herat.guzara)");
        assertThat(page.select("[name=start]").attr("value")).isEqualTo("2025-12-21");
        assertThat(page.select("[name=end]").attr("value")).isEmpty();
        assertThat(page.select("[name=recipients]").eachAttr("value")).containsExactly("Taliban (taliban)", "", "");
        assertThat(page.select("[name='fatalities.best']").attr("value")).isEqualTo("2");
        assertThat(page.select("[name=mode] option").eachText())
                .containsExactly("none", "Threaten expulsion / Expel", "firearms");
        assertThat(page.select(".beside blockquote q").text()).contains(Newsroom.QUOTE);
        assertThat(page.select(".offer").eachText())
                .anySatisfy(offer -> assertThat(offer).contains("Herat City").contains("new since it was set"))
                .anySatisfy(offer -> assertThat(offer).contains("reads the same"));

        assertThat(alert(send(page, Map.of()))).contains("nothing is changed");
        peers.verify(0, patchRequestedFor(urlPathEqualTo(PEER)));
    }

    @Test
    void only_what_is_changed_is_sent_under_the_revision_that_was_seen() {
        Response saved = send(
                opened(),
                Map.of(
                        "title", "Guards killed in Guzara",
                        "place", "kunar",
                        "fatalities.low", "",
                        "fatalities.best", "",
                        "fatalities.high", "",
                        "initiators", List.of("Pakistan", "Villagers"),
                        "restore", "title",
                        "note", "seen"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.header("Location")).endsWith(PAGE + "?saved=1");
        peers.verify(
                patchRequestedFor(urlPathEqualTo(PEER))
                        .withHeader("If-Match", equalTo("\"" + Newsroom.guzara().revision() + "\""))
                        .withRequestBody(
                                equalToJson(
                                        """
                                {"place": {"id": "afghanistan.kunar"}, "fatalities": null, "restore": ["title"],
                                 "initiators": [{"id": "pakistan"}, {"name": "Villagers"}],
                                 "by": "Amina", "note": "seen"}
                                """)));
        assertThat(Jsoup.parse(editor().get(PAGE + "?saved=1").asString())
                        .select("[role=status].note")
                        .text())
                .isEqualTo("Saved.");
    }

    @Test
    void who_has_the_event_in_hand_is_told_with_where_it_is_taken_over_and_what_was_typed_stays()
            throws JsonProcessingException {
        Document page = opened();
        stands(
                json.writeValueAsString(Newsroom.guzara()),
                "{\"by\": \"Laila\", \"own\": false, \"until\": \"2026-01-02T03:04:05Z\"}");
        refuses(409, "{\"code\": \"events.event-assigned\", \"status\": 409}");

        Response held = send(page, Map.of("title", "Typed", "note", "why"));

        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(alert(held)).contains("in hand");
        Document again = Jsoup.parse(held.asString());
        assertThat(again.select(".hand").text()).contains("In the hands of Laila until 03:04 UTC");
        assertThat(again.select(".hand a").attr("href")).isEqualTo("/desk/events/" + EVENT);
        assertThat(again.select("#e-title").attr("value")).isEqualTo("Typed");
        assertThat(again.select("#e-note").text()).isEqualTo("why");
    }

    @Test
    void a_rejected_event_is_edited_too_and_is_neither_merged_nor_split() throws JsonProcessingException {
        ObjectNode rejected = json.valueToTree(Newsroom.guzara());
        rejected.putObject("review").put("state", "rejected");
        stands(rejected.toString(), "null");

        Document page = opened();

        assertThat(page.select(".note.rejected").text()).contains("rejected this event");
        assertThat(page.select(".eventnav a").eachAttr("href"))
                .containsExactly("/desk/events/" + EVENT, PAGE, "/desk/events/" + EVENT + "/acts");
        assertThat(send(page, Map.of("title", "Typed")).statusCode()).isEqualTo(303);
        for (String other : List.of("merge", "split")) {
            assertThat(editor().get("/desk/events/" + EVENT + "/" + other).header("Location"))
                    .endsWith("/desk/events/" + EVENT);
        }
    }

    @Test
    void what_cannot_be_is_marked_and_what_was_typed_stays() {
        Response wrong = send(opened(), Map.of("title", "Typed", "fatalities.low", "9"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(wrong.asString());
        assertThat(page.select("#e-title").attr("value")).isEqualTo("Typed");
        assertThat(page.select(".fault").text()).contains("Whole numbers");

        refuses(
                400,
                "{\"code\": \"events.invalid-field\", \"status\": 400, \"violations\": [{\"field\": \"date.zone\", \"message\": \"x\"}]}");
        Response refused = send(opened(), Map.of("zone", "Mars"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.asString()).select("#f-date")).hasSize(1);
        assertThat(alert(send(opened(), Map.of("title", "Typed", "base", "{\"date\": {}}"))))
                .contains("does not belong to this page");
    }

    @Test
    void what_only_one_changed_is_merged_and_what_both_did_is_asked() throws JsonProcessingException {
        Document page = opened();
        refuses(412, "{\"code\": \"events.precondition-failed\", \"status\": 412}");
        Entry theirs = Told.of("guzara")
                .revision(7)
                .title("By another")
                .at("2025-12-21", "21:00")
                .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                .by(Newsroom.ACTOR, "National Resistance Front")
                .against("taliban", "Taliban")
                .killed(2, 3, 4)
                .status("claimed")
                .entry();
        stands(theirs);

        Response conflict = send(page, Map.of("title", "By me", "summary", "Mine", "note", "why"));

        assertThat(conflict.statusCode()).isEqualTo(409);
        Document both = Jsoup.parse(conflict.asString());
        assertThat(both.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("By me").contains("By another"))
                .anySatisfy(row -> assertThat(row).contains("2 – 3 – 4 (taken)"))
                .anySatisfy(row -> assertThat(row).contains("Mine (taken)"))
                .hasSize(3);
        assertThat(both.select("input[type=radio]").eachAttr("name")).containsExactly("keep.title", "keep.title");

        peers.stubFor(patch(urlPathEqualTo(PEER)).willReturn(okJson("{}")));
        assertThat(send(both, Map.of("keep.title", "theirs")).statusCode()).isEqualTo(303);
        peers.verify(patchRequestedFor(urlPathEqualTo(PEER))
                .withHeader("If-Match", equalTo("\"7\""))
                .withRequestBody(equalToJson("{\"summary\": \"Mine\", \"by\": \"Amina\", \"note\": \"why\"}")));
        assertThat(send(both, Map.of("keep.title", "mine")).statusCode()).isEqualTo(303);
        peers.verify(patchRequestedFor(urlPathEqualTo(PEER))
                .withRequestBody(equalToJson(
                        "{\"title\": \"By me\", \"summary\": \"Mine\", \"by\": \"Amina\", \"note\": \"why\"}")));
    }

    @Test
    void the_page_is_for_who_is_signed_in_and_follows_an_event_to_where_it_lives() {
        UUID other = Told.id("other");
        peers.stubFor(get(urlPathEqualTo(ITEM))
                .willReturn(aResponse()
                        .withStatus(308)
                        .withHeader("Content-Type", "application/json")
                        .withHeader("Location", "/api/v1/review/events/" + other)
                        .withBody("{\"id\": \"%s\", \"mergedInto\": \"%s\"}".formatted(EVENT, other))));
        assertThat(editor().get(PAGE).header("Location")).endsWith("/desk/events/" + other + "/edit");
        peers.stubFor(get(urlPathEqualTo(ITEM)).willReturn(aResponse().withStatus(404)));
        assertThat(editor().get(PAGE).statusCode()).isEqualTo(404);
        peers.stubFor(post(urlPathEqualTo("/api/v1/sessions/check"))
                .willReturn(aResponse().withStatus(404)));
        assertThat(given().redirects().follow(false).get(PAGE).header("Location"))
                .contains("/desk/login");
        assertThat(given().get("/desk/names?place=kunar").asString()).doesNotContain("Kunar");
    }

    @Test
    void names_are_suggested_as_they_are_typed_and_the_page_is_for_everybody() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(new NewContextOptions().setViewportSize(360, 740));
            page.context()
                    .addCookies(List.of(new Cookie("tarikh-desk", SECRET)
                            .setUrl(home.resolve("/desk").toString())));
            page.navigate(home.resolve(PAGE).toString());
            page.locator("#e-place").fill("");
            page.locator("#e-place").pressSequentially("kun");
            assertThat(page.locator("#places option").first()).hasAttribute("value", "Kunar (afghanistan.kunar)");
            assertThat(page.locator("#places option")).hasCount(2);
            Browser.assertAccessible(page);
            Browser.assertFits(page);
            page.locator("#e-place").fill("Kunar (afghanistan.kunar)");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.locator(".note[role=status]")).hasText("Saved.");
            page.navigate(home.resolve(PAGE + "?lang=fa").toString());
            Browser.assertFits(page);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
