package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
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
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Acts;
import org.tarikh.timeline.desk.Waiting;

/** The pages on which editors merge, split and undo. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class RegroupingTest {
    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    private static final UUID EVENT = Told.id("guzara");
    private static final UUID OTHER = Told.id("other");
    private static final String PEER = "/api/v1/events/" + EVENT;
    private static final String DESK = "/desk/events/" + EVENT;
    private static final String FIRST_REPORT = "00000000-0000-0000-0000-000000000001";
    private static final String LAILAS = "{\"by\": \"Laila\", \"own\": false, \"until\": \"2026-01-02T03:04:05Z\"}";
    private static final String AUDIT =
            """
            {"items": [
               {"id": "%1$s", "at": "2025-12-24T10:00:00Z", "act": "edit", "sort": "event", "subject": "%1$s",
                "by": "Amina", "note": "seen on the spot", "redacted": false,
                "was": {"place": null, "title": "Old"}, "becomes": {"place": {"id": "a", "name": "Kunar"}, "title": "New"}},
               {"id": "%1$s", "at": "2025-12-24T09:30:00Z", "act": "take_over", "sort": "event", "subject": "%1$s",
                "by": "Amina", "note": null, "redacted": false,
                "was": {"assigned": "Zalmai"}, "becomes": {"assigned": "Amina"}},
               {"id": "%1$s", "at": "2025-12-24T09:00:00Z", "act": "split", "sort": "event", "subject": "%1$s",
                "by": null, "note": null, "redacted": false,
                "was": {"%1$s": ["r1", "r2"]}, "becomes": {"%1$s": ["r1"], "%2$s": ["r2"]}},
               {"id": "%1$s", "at": "2025-12-23T10:00:00Z", "act": "accept", "sort": "event", "subject": "%1$s",
                "by": null, "note": null, "redacted": true, "was": null, "becomes": null}],
             "next": "more of it"}
            """
                    .formatted(EVENT, OTHER);

    @Inject
    ObjectMapper json;

    @Inject
    Slate slate;

    WireMockServer peers;

    @TestHTTPResource
    URI home;

    private final Entry other = Told.of("other")
            .title("Fighters die in Guzara")
            .on("2025-12-22")
            .revision(4)
            .entry();

    @BeforeEach
    void fill() throws JsonProcessingException {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(Newsroom.guzara(), other);
        peers.stubFor(
                post(urlPathEqualTo("/api/v1/sessions/check"))
                        .willReturn(
                                okJson(
                                        """
                                {"id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30", "role": "editor", "mustChange": false,
                                 "account": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f31", "name": "Amina",
                                 "scopes": ["edit", "ingest"], "expires": "2026-01-02T03:04:05Z"}
                                """)));
        Entry one = Newsroom.guzara();
        stands(one, "null");
        stands(other, "null");
        peers.stubFor(get(urlPathEqualTo(PEER + "/reports")).willReturn(okJson(Newsroom.REPORTS.formatted(OTHER))));
        peers.stubFor(get(urlPathEqualTo("/api/v1/audit")).willReturn(okJson(AUDIT)));
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/vocabulary"))
                        .willReturn(
                                okJson(
                                        """
                                {"plover": [{"value": "ASSAULT", "labels": {"en": "Assault", "fa": "یورش", "ps": "یرغل"}}],
                                 "realis": [{"value": "actual", "labels": {"en": "took place", "fa": "رخ داد", "ps": "وشول"}}],
                                 "precision": [{"value": "day", "labels": {"en": "to the day", "fa": "تا روز", "ps": "تر ورځې"}}]}
                                """)));
        peers.stubFor(get(urlPathEqualTo("/api/v1/events"))
                .willReturn(okJson("{\"items\": [%s], \"next\": null}"
                        .formatted(json.writeValueAsString(Told.of("third")
                                .title("A third")
                                .on("2025-12-23")
                                .entry())))));
        for (String act : List.of("merge", "merge/preview")) {
            peers.stubFor(post(urlPathEqualTo(PEER + "/" + act)).willReturn(okJson(come(one))));
        }
        for (String act : List.of("split", "split/preview")) {
            peers.stubFor(post(urlPathEqualTo(PEER + "/" + act)).willReturn(okJson(come(one, other))));
        }
        peers.stubFor(post(urlPathEqualTo(PEER + "/restore")).willReturn(okJson(come(one))));
    }

    private void stands(Entry event, String assignment) {
        peers.stubFor(get(urlPathEqualTo("/api/v1/review/events/" + event.id()))
                .willReturn(okJson("{\"event\": %s, \"score\": 0, \"reasons\": [], \"errors\": 0, \"assignment\": %s,"
                        .concat(" \"last\": {\"act\": \"split\", \"event\": \"%s\", \"at\": \"2025-12-24T09:00:00Z\"}}")
                        .formatted(written(event), assignment, EVENT))));
    }

    private String come(Entry... events) throws JsonProcessingException {
        return "{\"events\": [%s], \"ended\": []}"
                .formatted(Arrays.stream(events).map(this::written).collect(Collectors.joining(", ")));
    }

    private String written(Entry event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(String act, int status, String code) {
        peers.stubFor(post(urlPathEqualTo(PEER + "/" + act))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\": \"events.%s\", \"status\": %d}".formatted(code, status))));
    }

    private static Document opened(String page) {
        Response answer =
                given().redirects().follow(false).cookie("tarikh-desk", SECRET).get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    /** Sends the form of a page that goes to an address, with what is ticked or typed. */
    private static Response send(Document page, String action, Map<String, ?> typed) {
        var sent = given().redirects()
                .follow(false)
                .cookie("tarikh-desk", SECRET)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        page.select("form[action=" + action + "] input[type=hidden]").forEach(hidden -> {
            if (hidden.attr("name").startsWith("csrf")) {
                sent.cookie("tarikh-form", hidden.attr("value"));
            }
            sent.formParam(hidden.attr("name"), hidden.attr("value"));
        });
        return sent.formParams(typed).post(action);
    }

    private static String alert(Response answer) {
        return Jsoup.parse(answer.asString()).select("[role=alert]").text();
    }

    @Test
    void what_is_asked_of_the_events_service_is_what_it_takes_and_says() {
        PeerContract events = PeerContract.of("events");
        events.holds("AuditPage", AUDIT);
        events.gives("AuditPage", Acts.Page.class);
        events.gives("ReviewItem", Waiting.Item.class);
        events.gives("LastAct", Waiting.LastAct.class);
        events.holds(
                "MergeRequest",
                "{\"others\": [\"%1$s\"], \"revisions\": {\"%1$s\": 4}, \"by\": \"Amina\"}".formatted(OTHER));
        events.holds("SplitRequest", "{\"reports\": [\"%s\"], \"by\": \"Amina\"}".formatted(FIRST_REPORT));
    }

    @Test
    void others_are_found_and_what_they_would_be_is_shown_before_they_are_merged() {
        Document page = opened(DESK + "/merge");
        assertThat(page.select(".candidates label").eachText()).containsExactly("Troops are said to return", "A third");
        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/events"))
                .withQueryParam("from", equalTo("2025-12-14"))
                .withQueryParam("to", equalTo("2025-12-28")));
        opened(DESK + "/merge?q=Guzara&from=2025-12-01&to=");
        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/events"))
                .withQueryParam("q", equalTo("Guzara"))
                .withQueryParam("from", equalTo("2025-12-01")));

        assertThat(alert(send(page, DESK + "/merge/preview", Map.of()))).contains("choose at least one");
        Response shown = send(page, DESK + "/merge/preview", Map.of("other", OTHER.toString()));
        assertThat(shown.statusCode()).isEqualTo(200);
        Document preview = Jsoup.parse(shown.asString());
        assertThat(preview.select(".outlook h3").text())
                .isEqualTo(Newsroom.guzara().title());
        assertThat(preview.select(".outlook dd").eachText())
                .contains("2 – 2 – 2", "took place")
                .anySatisfy(type -> assertThat(type).contains("Assault"))
                .anySatisfy(date -> assertThat(date).contains("to the day"))
                .noneSatisfy(code -> assertThat(code).contains("ASSAULT"));
        assertThat(preview.select("#m-one ~ ul").text()).isEqualTo("Fighters die in Guzara");
        peers.verify(0, postRequestedFor(urlPathEqualTo(PEER + "/merge")));

        Response merged = send(preview, DESK + "/merge", Map.of("note", "one raid"));
        assertThat(merged.statusCode()).isEqualTo(303);
        assertThat(merged.header("Location")).endsWith(DESK + "/acts?done=merge");
        peers.verify(postRequestedFor(urlPathEqualTo(PEER + "/merge"))
                .withRequestBody(equalToJson(
                        """
                                {"others": ["%1$s"], "revisions": {"%1$s": 4, "%2$s": 1}, "by": "Amina",
                                 "note": "one raid"}
                                """
                                .formatted(OTHER, EVENT))));

        refuses("merge", 412, "precondition-failed");
        Response stale = send(preview, DESK + "/merge", Map.of());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(alert(stale)).contains("has changed since");
        assertThat(Jsoup.parse(stale.asString()).select(".outlook")).hasSize(1);
    }

    @Test
    void who_has_an_event_in_hand_is_told_with_where_it_is_taken_over_and_what_was_chosen_stays() {
        Document merge =
                Jsoup.parse(send(opened(DESK + "/merge"), DESK + "/merge/preview", Map.of("other", OTHER.toString()))
                        .asString());
        Document split =
                Jsoup.parse(send(opened(DESK + "/split"), DESK + "/split/preview", Map.of("report", FIRST_REPORT))
                        .asString());
        Document acts = opened(DESK + "/acts");
        for (String act : List.of("merge", "merge/preview", "split", "split/preview", "restore")) {
            refuses(act, 409, "event-assigned");
        }

        stands(other, LAILAS);
        Document merged = held(send(merge, DESK + "/merge", Map.of("note", "one raid")));
        assertThat(merged.select(".hand a").attr("href")).isEqualTo("/desk/events/" + OTHER);
        assertThat(merged.select(".candidates input[checked]").eachAttr("value"))
                .containsExactly(OTHER.toString());
        assertThat(merged.select("input[name=note]").attr("value")).isEqualTo("one raid");
        stands(Newsroom.guzara(), LAILAS);
        Document parted = held(send(split, DESK + "/split", Map.of("note", "two")));
        assertThat(parted.select(".candidates input[checked]").eachAttr("value"))
                .containsExactly(FIRST_REPORT);
        Document undone = held(send(acts, DESK + "/acts", Map.of("note", "mistaken")));
        assertThat(undone.select(".hand a").attr("href")).isEqualTo(DESK);
        assertThat(undone.select("#e-note").text()).isEqualTo("mistaken");
    }

    private static Document held(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(alert(answer)).contains("in hand");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".hand").text()).contains("In the hands of Laila until 03:04 UTC");
        return page;
    }

    @Test
    void reports_are_ticked_and_the_two_events_shown_before_they_are_split() {
        Document page = opened(DESK + "/split");
        assertThat(page.select(".candidates label").eachText()).containsExactly("Quake kills 7", "Quake kills 20");

        Document preview = Jsoup.parse(send(page, DESK + "/split/preview", Map.of("report", FIRST_REPORT))
                .asString());
        assertThat(preview.select(".outlook h3").eachText())
                .containsExactly(Newsroom.guzara().title(), other.title());
        peers.verify(
                postRequestedFor(urlPathEqualTo(PEER + "/split/preview")).withHeader("If-Match", equalTo("\"1\"")));
        Response split = send(preview, DESK + "/split", Map.of("note", "two quakes"));
        assertThat(split.header("Location")).endsWith(DESK + "/acts?done=split");
        peers.verify(postRequestedFor(urlPathEqualTo(PEER + "/split"))
                .withHeader("If-Match", equalTo("\"1\""))
                .withRequestBody(equalToJson("{\"reports\": [\"%s\"], \"by\": \"Amina\", \"note\": \"two quakes\"}"
                        .formatted(FIRST_REPORT))));

        refuses("split/preview", 400, "invalid-field");
        Response all = send(page, DESK + "/split/preview", Map.of());
        assertThat(all.statusCode()).isEqualTo(400);
        assertThat(alert(all)).contains("leave at least one");
        assertThat(Jsoup.parse(all.asString()).select(".candidates")).hasSize(1);
    }

    @Test
    void acts_stand_with_what_was_and_what_is_and_the_last_is_undone() {
        Document page = opened(DESK + "/acts?done=merge");
        assertThat(page.select("[role=status].note").text()).isEqualTo("Merged");
        assertThat(page.select(".acts > li").eachText())
                .hasSize(4)
                .anySatisfy(
                        act -> assertThat(act).startsWith("took an event over").contains("Zalmai → Amina"))
                .anySatisfy(act -> assertThat(act)
                        .startsWith("Split")
                        .contains(Newsroom.guzara().title() + " Reports: 2 → Reports: 1")
                        .contains(other.title() + " none → Reports: 1"))
                .anySatisfy(act -> assertThat(act)
                        .startsWith("Edited")
                        .contains("Amina")
                        .contains("seen on the spot")
                        .contains("Place none → Kunar")
                        .contains("Title Old → New"))
                .anySatisfy(act -> assertThat(act).startsWith("Accepted").contains("redacted"));
        assertThat(page.select(".acts > li:has(mark)").eachText())
                .singleElement()
                .satisfies(act -> assertThat(act).startsWith("Split").contains("this is what would be undone"));
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo(DESK + "/acts?cursor=more%20of%20it");

        assertThat(send(page, DESK + "/acts", Map.of("note", "mistaken")).header("Location"))
                .endsWith(DESK + "/acts?done=restore");
        peers.verify(postRequestedFor(urlPathEqualTo(PEER + "/restore"))
                .withHeader("If-Match", equalTo("\"1\""))
                .withRequestBody(equalToJson("{\"by\": \"Amina\", \"note\": \"mistaken\"}")));
        refuses("restore", 409, "nothing-to-restore");
        Response nothing = send(page, DESK + "/acts", Map.of());
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(alert(nothing)).contains("still holds");
        Document elsewhere = opened("/desk/events/" + OTHER + "/acts");
        assertThat(elsewhere.select("main .note a").attr("href")).isEqualTo(DESK + "/acts");
        assertThat(elsewhere.select("main .note a").text())
                .isEqualTo(Newsroom.guzara().title());
    }

    @Test
    void the_pages_are_for_everybody_and_work_without_javascript() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(new NewContextOptions().setJavaScriptEnabled(false));
            signedIn(page);
            page.navigate(home.resolve(DESK + "/split").toString());
            page.getByLabel("Quake kills 7").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what would be"))
                    .click();
            assertThat(page.locator(".outlook")).hasCount(2);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Split"))
                    .click();
            assertThat(page.locator("main .note[role=status]")).hasText("Split");
            page.context().close();

            Page looked = browser.page(new NewContextOptions().setViewportSize(360, 740));
            signedIn(looked);
            for (String address : List.of("/merge", "/split?lang=fa", "/acts")) {
                looked.navigate(home.resolve(DESK + address).toString());
                Browser.assertAccessible(looked);
                Browser.assertFits(looked);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void signedIn(Page page) {
        page.context()
                .addCookies(List.of(new Cookie("tarikh-desk", SECRET)
                        .setUrl(home.resolve("/desk").toString())));
    }
}
