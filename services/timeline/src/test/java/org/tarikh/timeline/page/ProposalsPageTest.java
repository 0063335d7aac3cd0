package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.desk.Naming;

/** The pages of the desk where names are brought into the lexicon, and listed that were. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ProposalsPageTest {
    private static final String PATH = "/desk/proposals";
    private static final String LEXICON = "/desk/lexicon";

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        signedIn("\"edit\", \"ingest\"");
        tell(peers);
    }

    /** One name that waits. */
    static void tell(WireMockServer peers) {
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/lexicon/proposals"))
                        .willReturn(
                                okJson(
                                        """
                                {"items": [{"id": "fern-front", "name": "Fern <b>Front", "acronym": "FF", "kind": "armed-group",
                                  "role": null, "articles": 3, "firstSeen": "2024-03-01", "lastSeen": "2024-03-09",
                                  "dismissed": false,
                                  "evidence": {"article": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f39", "publisher": "Outlet One",
                                    "quote": {"type": "TextQuoteSelector", "exact": "the Fern Front (FF) met"}}}],
                                 "next": "3.fern-front"}
                                """)));
    }

    private void signedIn(String scopes) {
        peers.stubFor(post(urlPathEqualTo("/api/v1/sessions/check"))
                .willReturn(okJson(
                        """
                                {"id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30",
                                 "account": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f31", "name": "Amina",
                                 "scopes": [%s], "mustChange": false}
                                """
                                .formatted(scopes))));
    }

    private static RequestSpecification person() {
        return given().redirects().follow(false).cookie("tarikh-desk", "secret");
    }

    private static Document page(String address) {
        Response answer = person().get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static Response send(Map<String, String> typed) {
        return send(PATH, "add", typed);
    }

    /** Sends the first form of a page that has a button. */
    private static Response send(String page, String button, Map<String, String> typed) {
        Response opened = person().get(page);
        RequestSpecification answer = person().cookies(opened.cookies());
        Jsoup.parse(opened.asString())
                .selectFirst("form:has(button[value=" + button + "])")
                .select("input[type=hidden]")
                .forEach(hidden -> answer.formParam(hidden.attr("name"), hidden.attr("value")));
        return answer.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed)
                .post(page);
    }

    private static Map<String, String> typed(String act, String... further) {
        Map<String, String> typed = new HashMap<>(Map.of("do", act, "name", "Fern Front", "kind", "ARMED_GROUP"));
        for (int i = 0; i < further.length; i += 2) {
            typed.put(further[i], further[i + 1]);
        }
        return typed;
    }

    private static void isDone(Response answer) {
        isDone(answer, PATH);
    }

    private static void isDone(Response answer, String page) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(URI.create(answer.header("Location")).getPath()).isEqualTo(page);
    }

    private void refuse(String address, int status, String field) {
        peers.stubFor(post(urlPathEqualTo(address))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\": \"events.x\", \"violations\": [{\"field\": \"" + field
                                + "\", \"message\": \"is wrong\"}]}")));
    }

    @Test
    void names_are_listed_with_the_words_they_were_met_in() {
        Document page = page(PATH);

        assertThat(page.select(".queue h2").text()).isEqualTo("Fern <b>Front (FF)");
        assertThat(page.select(".queue .doubts").text())
                .isEqualTo("armed group · articles: 3 · 1 March 2024 – 9 March 2024");
        assertThat(page.select(".queue blockquote").text()).isEqualTo("the Fern Front (FF) met");
        assertThat(page.select("a[rel=next]").attr("href")).contains("cursor=3.fern-front");
        assertThat(page.select("nav.desknav a[aria-current]").attr("href")).isEqualTo(PATH);
        assertThat(page.select("select option[selected]").attr("value")).isEqualTo("ARMED_GROUP");
        page(PATH + "?state=dismissed");
        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/lexicon/proposals"))
                .withQueryParam("state", equalTo("dismissed")));
        assertThat(page(PATH + "?lang=fa").select("h1").text()).isEqualTo("نام‌های ناشناخته");
        assertThat(given().redirects().follow(false).get(PATH).statusCode()).isEqualTo(303);
    }

    @Test
    void a_name_becomes_an_actor_or_a_place_or_another_name_or_is_dismissed() {
        for (String address : new String[] {
            "/api/v1/actors",
            "/api/v1/places",
            "/api/v1/actors/taliban/aliases",
            "/api/v1/lexicon/proposals/fern-front/dismiss"
        }) {
            peers.stubFor(post(urlPathEqualTo(address)).willReturn(okJson("{}").withStatus(201)));
        }

        isDone(send(typed("add", "aliases", "FF", "initiators", "Taliban (taliban)")));
        peers.verify(
                postRequestedFor(urlPathEqualTo("/api/v1/actors"))
                        .withRequestBody(
                                equalToJson(
                                        """
                        {"name": "Fern Front", "kind": "armed-group", "parent": "taliban", "aliases": ["FF"], "by": "Amina"}
                        """)));
        isDone(send(typed("add", "kind", "CITY", "place", "Herat (afghanistan.herat)", "lat", "34", "lon", "62")));
        peers.verify(
                postRequestedFor(urlPathEqualTo("/api/v1/places"))
                        .withRequestBody(
                                equalToJson(
                                        """
                        {"name": "Fern Front", "kind": "city", "parent": "afghanistan.herat", "lat": 34.0, "lon": 62.0,
                         "by": "Amina"}
                        """)));
        isDone(send(typed("alias", "initiators", "Taliban (taliban)")));
        peers.verify(postRequestedFor(urlPathEqualTo("/api/v1/actors/taliban/aliases"))
                .withRequestBody(equalToJson("{\"name\": \"Fern Front\", \"by\": \"Amina\"}")));
        isDone(send(typed("dismiss")));
        peers.verify(postRequestedFor(urlPathEqualTo("/api/v1/lexicon/proposals/fern-front/dismiss")));
    }

    @Test
    void what_is_refused_is_told_and_what_was_typed_is_kept() {
        refuse("/api/v1/actors", 409, "name");
        peers.stubFor(get(urlPathEqualTo("/api/v1/actors"))
                .willReturn(okJson("{\"items\": [{\"id\": \"fern\", \"name\": \"Fern Front\"}]}")));
        Response taken = send(typed("add", "note", "in many articles"));
        assertThat(taken.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(taken.asString());
        assertThat(page.select("[role=alert]").text()).contains("the lexicon has the name", "Fern Front (fern)");
        assertThat(page.select("#note-refused").attr("value")).isEqualTo("in many articles");

        refuse("/api/v1/actors", 400, "country");
        Response faulty = send(typed("add", "country", "ZZ"));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(faulty.asString()).select("[role=alert] li").text())
                .isEqualTo("Country");

        peers.stubFor(get(urlPathEqualTo("/api/v1/places")).willReturn(okJson("{\"items\": []}")));
        assertThat(send(typed("alias", "place", "Nowhere")).statusCode()).isEqualTo(400);
        assertThat(send(typed("alias")).statusCode()).isEqualTo(400);

        signedIn("\"ingest\"");
        Response forbidden = person().get(PATH);
        assertThat(Jsoup.parse(forbidden.asString()).select("button[name=do]")).isEmpty();
    }

    @Test
    void what_is_read_of_a_name_is_what_the_service_tells() {
        PeerContract.of("events").gives("LexiconProposal", Naming.Proposed.class);
        PeerContract.of("events").gives("LexiconAddition", Naming.Added.class);
    }

    private void added(String... items) {
        peers.stubFor(get(urlPathEqualTo("/api/v1/lexicon/additions"))
                .willReturn(okJson("{\"items\": [" + String.join(", ", items)
                        + "], \"next\": \"1709251200000_actor_fern-front\"}")));
    }

    private static final String ADDED_NAME =
            """
            {"kind": "name", "name": "Fern <i>Guard", "language": "en", "id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f50",
             "entry": {"sort": "actor", "id": "taliban", "name": "Taliban", "revision": 3, "current": true, "events": 7},
             "by": "Bashir", "at": "2024-03-01T10:00:00Z", "note": "In <b>many"}""";

    private static final String ADDED_PLACE =
            """
            {"kind": "place", "name": "Fern Bridge", "language": null, "id": null,
             "entry": {"sort": "place", "id": "afghanistan.herat.fern-bridge", "name": null, "revision": 1,
               "current": false, "events": 0},
             "by": null, "at": "2024-02-29T10:00:00Z", "note": null}""";

    @Test
    void what_editors_added_is_listed_and_narrowed() {
        added(ADDED_NAME, ADDED_PLACE);

        Document page = page(LEXICON + "?show=NAME&q=fern");

        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/lexicon/additions"))
                .withQueryParam("kind", equalTo("name"))
                .withQueryParam("q", equalTo("fern")));
        assertThat(page.select(".queue h2").eachText()).containsExactly("Fern <i>Guard", "Fern Bridge");
        assertThat(page.select(".queue h2 a").eachAttr("href"))
                .containsExactly("/actors/taliban", "/places/afghanistan.herat.fern-bridge");
        assertThat(page.select(".queue .doubts").eachText())
                .containsExactly("name · another name of Taliban · events: 7", "place · events: 0");
        assertThat(page.select(".queue article").get(0).text()).contains("Bashir · 1 March 2024 · In <b>many");
        assertThat(page.select(".queue .note").text()).startsWith("Articles are not read with it");
        assertThat(page.select(".queue a[href^=/desk/audit]").eachAttr("href"))
                .containsExactly("/desk/audit?entry=taliban", "/desk/audit?entry=afghanistan.herat.fern-bridge");
        assertThat(page.select("a[rel=next]").attr("href"))
                .contains("show=NAME", "q=fern", "cursor=1709251200000_actor_fern-front");
        assertThat(page.select("nav.desknav a[aria-current]").attr("href")).isEqualTo(LEXICON);
        assertThat(page(LEXICON + "?lang=ps").select("h1").text()).isEqualTo("په لغتونو کې ورزیات شوي");
        assertThat(given().redirects().follow(false).get(LEXICON).statusCode()).isEqualTo(303);
    }

    @Test
    void what_was_added_is_removed_as_it_was_shown() {
        added(ADDED_NAME);
        String name = "/api/v1/actors/taliban/aliases/0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f50";
        peers.stubFor(delete(urlPathEqualTo(name)).willReturn(aResponse().withStatus(204)));
        isDone(send(LEXICON, "remove", Map.of("do", "remove", "note", "named otherwise")), LEXICON);
        peers.verify(deleteRequestedFor(urlPathEqualTo(name))
                .withHeader("If-Match", equalTo("\"3\""))
                .withQueryParam("by", equalTo("Amina"))
                .withQueryParam("note", equalTo("named otherwise")));
        assertThat(page(LEXICON + "?removed=Fern Guard").select("[role=status]").text())
                .startsWith("Fern Guard: Removed.");

        peers.stubFor(delete(urlPathEqualTo(name)).willReturn(aResponse().withStatus(412)));
        Response changed = send(LEXICON, "remove", Map.of("do", "remove"));
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(changed.asString()).select("[role=alert]").text())
                .contains("no longer as it was shown");
        assertThat(Jsoup.parse(changed.asString()).select("details[open]")).isEmpty();

        added(ADDED_PLACE);
        String place = "/api/v1/places/afghanistan.herat.fern-bridge";
        peers.stubFor(delete(urlPathEqualTo(place))
                .willReturn(aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\": \"events.entry-in-use\"}")));
        Response used = send(LEXICON, "remove", Map.of("do", "remove"));
        assertThat(used.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(used.asString()).select("[role=alert]").text()).contains("lies under it");

        peers.stubFor(delete(urlPathEqualTo(place)).willReturn(aResponse().withStatus(503)));
        assertThat(send(LEXICON, "remove", Map.of("do", "remove")).statusCode()).isEqualTo(503);
    }

    @Test
    void a_name_is_added_to_any_entry_without_a_proposal() {
        added();
        peers.stubFor(post(urlPathEqualTo("/api/v1/places/afghanistan.herat/aliases"))
                .willReturn(okJson("{}").withStatus(201)));
        isDone(send(LEXICON, "add", typed("alias", "place", "Herat (afghanistan.herat)")), LEXICON);
        peers.verify(postRequestedFor(urlPathEqualTo("/api/v1/places/afghanistan.herat/aliases"))
                .withRequestBody(equalToJson("{\"name\": \"Fern Front\", \"by\": \"Amina\"}")));

        refuse("/api/v1/actors", 400, "country");
        Response faulty = send(LEXICON, "add", typed("add", "country", "ZZ"));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(faulty.asString())
                        .select("details[open] #country-new")
                        .attr("value"))
                .isEqualTo("ZZ");

        signedIn("\"ingest\"");
        peers.stubFor(get(urlPathEqualTo("/api/v1/lexicon/additions"))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\": \"events.forbidden\"}")));
        Response forbidden = person().get(LEXICON);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(forbidden.asString()).select("button[name=do]")).isEmpty();
    }
}
