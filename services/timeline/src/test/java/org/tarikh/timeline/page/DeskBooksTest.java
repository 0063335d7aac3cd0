package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

/** The audit, readers' reports, accounts and tokens on the desk, and what the event page tells of editors. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class DeskBooksTest {
    private static final String ACCOUNT = "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f31";
    private static final String OTHER = "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f32";
    private static final UUID EVENT = Told.id("guzara");
    private static final UUID REJECTED = Told.id("never was");

    @Inject
    Slate slate;

    WireMockServer peers;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(Newsroom.years());
        signedIn("\"edit\", \"ingest\", \"admin\"");
    }

    private void signedIn(String scopes) {
        peers.stubFor(post(urlPathEqualTo("/api/v1/sessions/check"))
                .willReturn(okJson(
                        """
                                {"id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30", "account": "%s", "name": "Amina",
                                 "scopes": [%s], "mustChange": false}
                                """
                                .formatted(ACCOUNT, scopes))));
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\": \"events.%s\", \"status\": %d}".formatted(code, status));
    }

    private static RequestSpecification person() {
        return given().redirects().follow(false).cookie("tarikh-desk", "secret");
    }

    private static Document page(String address) {
        Response answer = person().get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return Jsoup.parse(answer.asString());
    }

    /** Opens a page and sends its first form that leads to the action, with one of its buttons. */
    private static Response send(String page, String action, Map<String, ?> typed) {
        Response opened = person().get(page);
        assertThat(opened.statusCode()).isEqualTo(200);
        Element form = Jsoup.parse(opened.asString())
                .selectFirst("form[action=" + action + "], form:has([formaction=" + action + "])");
        RequestSpecification answer = person().cookies(opened.cookies());
        form.select("input[type=hidden]")
                .forEach(hidden -> answer.formParam(hidden.attr("name"), hidden.attr("value")));
        return answer.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed)
                .post(action);
    }

    private static String path(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        URI location = URI.create(answer.header("Location"));
        return location.getRawQuery() == null
                ? location.getRawPath()
                : location.getRawPath() + "?" + location.getRawQuery();
    }

    private void tellAudit() {
        peers.stubFor(get(urlPathEqualTo("/api/v1/audit"))
                .willReturn(okJson(
                        """
                                {"items": [
                                  {"id": "%1$s", "at": "2026-01-02T03:04:05Z", "act": "edit", "sort": "event", "subject": "%2$s",
                                   "by": "Amina", "note": "as the story has it", "was": {"title": "Before", "review": "machine"},
                                   "becomes": {"title": "After", "review": "edited"}, "redacted": false},
                                  {"id": "%1$s", "at": "2026-01-02T03:04:05Z", "act": "sign_in_refused", "sort": "account",
                                   "subject": null, "by": null, "note": null, "was": {}, "becomes": {}, "redacted": false},
                                  {"id": "%1$s", "at": "2026-01-02T03:04:05Z", "act": "reject", "sort": "event", "subject": "%3$s",
                                   "by": null, "note": null, "was": null, "becomes": null, "redacted": true}],
                                 "next": "7"}
                                """
                                .formatted(OTHER, EVENT, REJECTED))));
    }

    private String tellReports() {
        String report =
                """
                {"id": "%s", "event": "%s", "revision": 1, "field": "date", "wrong": "It was a day later", "source": null,
                 "state": "open", "received": "2026-01-02T03:04:05Z", "version": 4, "answer": null, "answered": null,
                 "answeredBy": null}
                """
                        .formatted(OTHER, EVENT);
        peers.stubFor(get(urlPathEqualTo("/api/v1/error-reports"))
                .willReturn(okJson("{\"items\": [%s], \"next\": null}".formatted(report))));
        return report;
    }

    private String tellAccounts() {
        String account =
                """
                {"id": "%s", "name": "Bilal", "role": "editor", "active": true, "mustChange": true, "revision": 3,
                 "created": "2026-01-02T03:04:05Z"}
                """
                        .formatted(OTHER);
        peers.stubFor(get(urlPathEqualTo("/api/v1/accounts"))
                .willReturn(okJson("{\"items\": [%s], \"next\": null}".formatted(account))));
        return account;
    }

    private String tellTokens() {
        String token =
                """
                {"id": "%s", "name": "Import", "scopes": ["ingest"], "created": "2026-01-02T03:04:05Z", "createdBy": "Amina",
                 "expires": null, "revoked": null, "lastUsed": null%s}
                """;
        peers.stubFor(get(urlPathEqualTo("/api/v1/tokens"))
                .willReturn(okJson("{\"items\": [%s], \"next\": null}".formatted(token.formatted(OTHER, "")))));
        return token;
    }

    @Test
    void the_audit_is_read_with_filters_and_taken_away_as_a_file() {
        tellAudit();
        String filters =
                "?act=edit&by=Amina&event=https://example.org/events/" + EVENT + "&from=2026-01-01&to=2026-01-31";

        Document page = page("/desk/audit" + filters);

        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/audit"))
                .withQueryParam("act", equalTo("edit"))
                .withQueryParam("by", equalTo("Amina"))
                .withQueryParam("subject", equalTo(EVENT.toString()))
                .withQueryParam("from", equalTo("2026-01-01T00:00:00Z"))
                .withQueryParam("to", equalTo("2026-02-01T00:00:00Z")));
        assertThat(page.select("tbody tr")).hasSize(3);
        String first = page.select("tbody tr").get(0).text();
        assertThat(first)
                .contains(
                        "2026-01-02 03:04:05 UTC",
                        "Amina",
                        "edited an event",
                        Newsroom.guzara().title())
                .contains("as the story has it", "title: Before → After");
        assertThat(page.select("tbody tr").get(1).text()).contains("not known", "was not let in");
        assertThat(page.select("tbody tr").get(2).text()).contains("taken out");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly("/desk/events/" + EVENT, "/desk/events/" + REJECTED);
        assertThat(page.select("a[rel=next]").attr("href")).contains("cursor=7").contains("act=edit");
        assertThat(page.select("nav.desknav a[aria-current]").attr("href")).isEqualTo("/desk/audit");

        peers.stubFor(get(urlPathEqualTo("/api/v1/audit/export.csv"))
                .willReturn(aResponse().withHeader("Content-Type", "text/csv").withBody("id,at\r\n1,2\r\n")));
        String file = page.select(".files a").first().attr("href");
        Response csv = person().urlEncodingEnabled(false).get(file);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.asString()).isEqualTo("id,at\r\n1,2\r\n");
        assertThat(csv.header("Content-Disposition")).contains("audit.csv");
        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/audit/export.csv"))
                .withQueryParam("subject", equalTo(EVENT.toString())));

        Response faulty = person().get("/desk/audit?from=yesterday");
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(faulty.asString()).select("[role=alert]")).hasSize(1);
        assertThat(path(given().redirects().follow(false).get("/desk/audit/export.csv")))
                .isEqualTo("/desk/login");
    }

    @Test
    void acts_on_the_lexicon_are_found_by_their_entry_and_lead_to_what_is_there() {
        peers.stubFor(get(urlPathEqualTo("/api/v1/audit"))
                .willReturn(okJson(
                        """
                                {"items": [
                                  {"id": "%1$s", "at": "2026-01-02T03:04:05Z", "act": "name_added", "sort": "actor",
                                   "subject": null, "entry": "taliban", "by": "Amina", "note": null, "was": null,
                                   "becomes": {"id": "taliban", "name": "Guard <b>of", "language": "en"}, "redacted": false}],
                                 "next": "7"}
                                """
                                .formatted(OTHER))));

        Document page = page("/desk/audit?entry=taliban");

        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/audit")).withQueryParam("entry", equalTo("taliban")));
        assertThat(page.select("tbody a").text()).isEqualTo("Guard <b>of");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/desk/lexicon?q=taliban");
        assertThat(page.select("#a-entry").attr("value")).isEqualTo("taliban");
        assertThat(page.select("a[rel=next]").attr("href")).contains("entry=taliban", "cursor=7");
        assertThat(page.select(".files a").eachAttr("href")).allMatch(file -> file.contains("entry=taliban"));
        assertThat(person().get("/desk/audit?entry=No%20id").statusCode()).isEqualTo(400);
    }

    @Test
    void the_audit_of_documents_is_read_beside_that_of_events() {
        peers.stubFor(get(urlPathEqualTo("/api/v1/audit"))
                .willReturn(okJson(
                        """
                                {"items": [
                                  {"id": "%1$s", "at": "2026-01-02T03:04:05Z", "act": "article_day_taken_back", "sort": "article",
                                   "subject": "%2$s", "by": "Amina", "note": "the wrong paper", "was": {"published": "2025-09-22"},
                                   "becomes": {"published": null}, "redacted": false},
                                  {"id": "%1$s", "at": "2026-01-02T03:04:05Z", "act": "publisher_changed", "sort": "publisher",
                                   "subject": "%2$s", "by": null, "note": null, "was": {"name": "Valley & Herald"},
                                   "becomes": {"name": "Valley & Herald", "display": "quotes"}, "redacted": false},
                                  {"id": "%1$s", "at": "2026-01-02T03:04:05Z", "act": "document_taken_down", "sort": "document",
                                   "subject": "%2$s", "by": null, "note": "asked for", "was": {"url": "https://a.example/1"},
                                   "becomes": {"url": "https://a.example/1", "takenDown": true}, "redacted": false}],
                                 "next": null}
                                """
                                .formatted(OTHER, ACCOUNT))));
        Document events = page("/desk/audit?by=Amina&act=edit");
        assertThat(events.select("option").eachAttr("value"))
                .contains("edit", "token_made")
                .doesNotContain("article_dated");
        String other = events.select(".choices a:not([aria-current])").attr("href");
        assertThat(other).isEqualTo("/desk/audit?of=sources&by=Amina");

        Document page = page("/desk/audit?of=sources&act=article_day_taken_back&by=Amina&subject=" + ACCOUNT);

        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/audit"))
                .withQueryParam("act", equalTo("article_day_taken_back"))
                .withQueryParam("by", equalTo("Amina"))
                .withQueryParam("subject", equalTo(ACCOUNT)));
        assertThat(page.select(".choices [aria-current]").text()).isEqualTo("Documents (sources)");
        assertThat(page.select("option").eachAttr("value"))
                .contains("article_dated", "token_made")
                .doesNotContain("edit");
        assertThat(page.select("input[type=hidden][name=of]").attr("value")).isEqualTo("sources");
        assertThat(page.select("tbody tr").get(0).text())
                .contains("took back the day given to an article", "the wrong paper", "published: 2025-09-22");
        assertThat(page.select("tbody tr").get(1).text())
                .contains("display: → quotes")
                .doesNotContain("name:");
        assertThat(page.select("tbody tr").get(2).text()).contains("https://a.example/1", "asked for");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly("/sources/" + ACCOUNT, "/?publisher=Valley%20%26%20Herald");
        assertThat(page.select(".files a").eachAttr("href")).allMatch(file -> file.contains("of=sources"));
        assertThat(page("/desk/audit?of=sources&lang=ps")
                        .select("tbody tr")
                        .get(0)
                        .text())
                .contains("د یوې مقالې ورکړل شوې نېټه یې بېرته واخیسته");
        assertThat(person().get("/desk/audit?of=weather").statusCode()).isEqualTo(400);
    }

    @Test
    void a_report_is_answered_by_the_version_that_was_seen_and_what_was_typed_is_kept_where_it_is_refused() {
        String report = tellReports();
        peers.stubFor(patch(urlPathEqualTo("/api/v1/error-reports/" + OTHER)).willReturn(okJson(report)));

        Document page = page("/desk/reports");
        peers.verify(getRequestedFor(urlPathEqualTo("/api/v1/error-reports")).withQueryParam("state", equalTo("open")));
        assertThat(page.select(".queue h2").text()).isEqualTo(Newsroom.guzara().title());
        assertThat(page.select(".queue h2 a").attr("href")).isEqualTo("/desk/events/" + EVENT);
        assertThat(page.select(".queue blockquote").text()).isEqualTo("It was a day later");

        Map<String, String> typed = Map.of("answer", "It was", "state", "resolved");
        assertThat(path(send("/desk/reports", "/desk/reports/answer", typed))).isEqualTo("/desk/reports?answered=1");
        peers.verify(patchRequestedFor(urlPathEqualTo("/api/v1/error-reports/" + OTHER))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson("{\"state\": \"resolved\", \"answer\": \"It was\", \"by\": \"Amina\"}")));

        peers.stubFor(patch(urlPathEqualTo("/api/v1/error-reports/" + OTHER))
                .willReturn(problem(412, "precondition-failed")));
        Response refused = send("/desk/reports", "/desk/reports/answer", typed);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.asString()).select("textarea").text()).isEqualTo("It was");
        assertThat(Jsoup.parse(refused.asString()).select("[role=alert]")).hasSize(1);
    }

    @Test
    void an_admin_makes_accounts_whose_password_is_shown_once_and_an_editor_does_not() {
        String account = tellAccounts();
        String made = "{\"password\": \"amber-coast-91\", \"account\": %s}".formatted(account);
        peers.stubFor(
                post(urlPathEqualTo("/api/v1/accounts")).willReturn(okJson(made).withStatus(201)));
        peers.stubFor(post(urlPathEqualTo("/api/v1/accounts/" + OTHER + "/one-time-password"))
                .willReturn(okJson(made)));
        peers.stubFor(patch(urlPathEqualTo("/api/v1/accounts/" + OTHER)).willReturn(okJson(account)));

        Response done = send("/desk/accounts", "/desk/accounts/make", Map.of("name", "Bilal", "role", "editor"));
        assertThat(path(done)).isEqualTo("/desk/accounts?done=1");
        assertThat(done.header("Location")).doesNotContain("amber");
        Response shown =
                person().cookie("tarikh-once", done.cookie("tarikh-once")).get("/desk/accounts?done=1");
        assertThat(Jsoup.parse(shown.asString()).select("code.once").text()).isEqualTo("amber-coast-91");
        assertThat(shown.headers().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("tarikh-once=")
                .doesNotContain("amber")
                .containsIgnoringCase("max-age=0"));
        assertThat(page("/desk/accounts?done=1").select("code.once")).isEmpty();

        assertThat(path(send("/desk/accounts", "/desk/accounts/change", Map.of("active", "false"))))
                .isEqualTo("/desk/accounts?done=1");
        peers.verify(patchRequestedFor(urlPathEqualTo("/api/v1/accounts/" + OTHER))
                .withHeader("If-Match", equalTo("\"3\""))
                .withQueryParam("by", equalTo("Amina"))
                .withRequestBody(equalToJson("{\"active\": false}")));
        assertThat(send("/desk/accounts", "/desk/accounts/renew", Map.of()).cookie("tarikh-once"))
                .isEqualTo("amber-coast-91");

        peers.stubFor(post(urlPathEqualTo("/api/v1/accounts")).willReturn(problem(409, "account-exists")));
        Response exists = send("/desk/accounts", "/desk/accounts/make", Map.of("name", "Bilal", "role", "editor"));
        assertThat(exists.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(exists.asString()).select("[role=alert]").text()).contains("of that name");
        assertThat(Jsoup.parse(exists.asString()).select("#n-name").attr("value"))
                .isEqualTo("Bilal");

        signedIn("\"edit\", \"ingest\"");
        for (String page : List.of("/desk/accounts", "/desk/tokens")) {
            Response refused = person().get(page);
            assertThat(refused.statusCode()).as(page).isEqualTo(403);
            assertThat(refused.asString()).doesNotContain("Bilal");
        }
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/error-reports")).willReturn(okJson("{\"items\": [], \"next\": null}")));
        assertThat(page("/desk/reports").select("nav.desknav").text()).doesNotContain("Accounts");
    }

    @Test
    void an_admin_makes_and_revokes_tokens_of_both_services() {
        String token = tellTokens();
        peers.stubFor(post(urlPathEqualTo("/api/v1/tokens"))
                .willReturn(okJson(token.formatted(OTHER, ", \"token\": \"tarikh_once_secret\""))
                        .withStatus(201)));
        peers.stubFor(delete(urlPathEqualTo("/api/v1/tokens/" + OTHER))
                .willReturn(aResponse().withStatus(204)));

        Document page = page("/desk/tokens");
        assertThat(page.select("section h2").eachText()).isEqualTo(List.of("Events", "Documents (sources)"));
        assertThat(page.select(".queue h3").eachText()).isEqualTo(List.of("Import", "Import"));

        Map<String, String> typed =
                Map.of("name", "Import", "service", "sources", "scope", "ingest", "until", "2030-12-31");
        Response made = send("/desk/tokens", "/desk/tokens/make", typed);
        assertThat(path(made)).isEqualTo("/desk/tokens?done=1");
        assertThat(made.cookie("tarikh-once")).isEqualTo("tarikh_once_secret");
        peers.verify(postRequestedFor(urlPathEqualTo("/api/v1/tokens"))
                .withRequestBody(equalToJson(
                        "{\"name\": \"Import\", \"scopes\": [\"ingest\"], \"expires\": \"2031-01-01T00:00:00Z\"}")));
        assertThat(path(send("/desk/tokens", "/desk/tokens/revoke", Map.of()))).isEqualTo("/desk/tokens?done=1");
        peers.verify(
                deleteRequestedFor(urlPathEqualTo("/api/v1/tokens/" + OTHER)).withQueryParam("by", equalTo("Amina")));
    }

    @Test
    void the_books_are_accessible_and_fit_a_phone() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        tellAudit();
        tellReports();
        tellAccounts();
        tellTokens();
        ProposalsPageTest.tell(peers);
        try (Browser browser = Browser.start()) {
            for (String lang : List.of("en", "fa")) {
                Page page = browser.page(new NewContextOptions()
                        .setViewportSize(360, 740)
                        .setColorScheme(lang.equals("en") ? ColorScheme.DARK : ColorScheme.LIGHT));
                page.context().addCookies(List.of(new Cookie("tarikh-desk", "secret").setUrl(home + "desk")));
                for (String book : List.of("audit", "reports", "proposals", "accounts", "tokens")) {
                    page.navigate(
                            home.resolve("/desk/" + book + "?lang=" + lang).toString());
                    assertThat(page.locator("main nav a[aria-current]").getAttribute("href"))
                            .contains("/desk/" + book);
                    Browser.assertAccessible(page);
                    Browser.assertFits(page);
                }
                page.context().close();
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void everybody_is_told_what_editors_did_and_what_none_has_looked_at() {
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/events/" + EVENT + "/acts"))
                        .willReturn(
                                okJson(
                                        """
                                {"items": [{"at": "2026-01-02T03:04:05Z", "act": "edit", "by": null,
                                  "note": "the story was corrected", "fields": ["date", "title"]}], "next": null}
                                """)));

        String told =
                Newsroom.page("/events/" + EVENT).select("details.acts li").text();
        assertThat(told).contains("an editor corrected it", "changed: date, title", "Why: the story was corrected");
        assertThat(Newsroom.page("/events/" + EVENT + "?lang=fa")
                        .select("details.acts li")
                        .text())
                .contains("یک دبیر", "آن را درست کرد", "چرا");
        assertThat(Newsroom.page("/?lang=ps")
                        .select(".facts .unreviewed")
                        .first()
                        .text())
                .isEqualTo("بیاکتل شوې نه ده");
    }
}
