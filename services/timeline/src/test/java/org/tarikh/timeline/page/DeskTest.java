package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.desk.Accounts;
import org.tarikh.timeline.desk.Audit;
import org.tarikh.timeline.desk.ErrorReports;
import org.tarikh.timeline.desk.Tokens;
import org.tarikh.timeline.desk.Waiting;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class DeskTest {
    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    private static final String SESSION = "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30";
    private static final String ACCOUNT = "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f31";
    private static final UUID EVENT = Told.id("guzara");
    private static final String ACCEPT = "/api/v1/events/" + EVENT + "/accept";

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
        String opened = "{\"secret\": \"%s\", \"session\": %s}".formatted(SECRET, session(false));
        peers.stubFor(post(urlPathEqualTo("/api/v1/sessions")).willReturn(created(opened)));
        signedIn(session(false));
        peers.stubFor(delete(urlPathEqualTo("/api/v1/sessions/" + SESSION))
                .willReturn(aResponse().withStatus(204)));
        peers.stubFor(post(urlPathEqualTo("/api/v1/accounts/" + ACCOUNT + "/password"))
                .willReturn(aResponse().withStatus(204)));
        Map<String, Object> item = Map.of(
                "event", Newsroom.guzara(), "score", 4.2, "reasons", List.of("no_place", "hearsay"), "errors", 0);
        peers.stubFor(get(urlPathEqualTo("/api/v1/review/queue"))
                .willReturn(okJson("{\"items\": [%s], \"next\": \"a b\"}".formatted(json.writeValueAsString(item)))));
        for (String act : List.of("accept", "reject")) {
            peers.stubFor(post(urlPathEqualTo("/api/v1/events/" + EVENT + "/" + act))
                    .willReturn(okJson("{\"decision\": null, \"events\": [], \"ended\": []}")));
        }
    }

    private static String session(boolean mustChange) {
        return """
                {"id": "%s", "account": "%s", "name": "Amina", "role": "editor", "scopes": %s, "mustChange": %s,
                 "expires": "2026-01-02T03:04:05Z"}
                """
                .formatted(SESSION, ACCOUNT, mustChange ? "[]" : "[\"edit\", \"ingest\"]", mustChange);
    }

    private static ResponseDefinitionBuilder created(String body) {
        return aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private void signedIn(String session) {
        peers.stubFor(post(urlPathEqualTo("/api/v1/sessions/check"))
                .withRequestBody(equalToJson("{\"secret\": \"" + SECRET + "\"}"))
                .willReturn(okJson(session)));
    }

    private void refused(String address, int status, String code, String... header) {
        ResponseDefinitionBuilder answer = aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\": \"events.%s\", \"status\": %d}".formatted(code, status));
        if (header.length > 0) {
            answer.withHeader(header[0], header[1]);
        }
        peers.stubFor(post(urlPathEqualTo(address)).willReturn(answer));
    }

    private static RequestSpecification editor() {
        return given().redirects().follow(false).cookie("tarikh-desk", SECRET);
    }

    /** Opens a page as a browser does and sends one of its forms. */
    private static Response send(String page, String action, Map<String, String> typed) {
        Response opened = editor().get(page);
        assertThat(opened.statusCode()).isEqualTo(200);
        Document form = Jsoup.parse(opened.asString());
        RequestSpecification answer = editor().cookies(opened.cookies());
        form.select("form[action=" + action + "], form:has([formaction=" + action + "])")
                .select("input[type=hidden]")
                .forEach(hidden -> answer.formParam(hidden.attr("name"), hidden.attr("value")));
        return answer.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed)
                .post(action);
    }

    private static Response signIn(String page) {
        return send(page, "/desk/login", Map.of("name", "Amina", "password", "river stone bridge"));
    }

    private static String path(Response answer) {
        URI location = URI.create(answer.header("Location"));
        return location.getRawQuery() == null
                ? location.getRawPath()
                : location.getRawPath() + "?" + location.getRawQuery();
    }

    @Test
    void an_editor_signs_in_and_comes_to_the_desk_and_nowhere_else() {
        Response answer = signIn("/desk/login?next=https://example.org");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(path(answer)).isEqualTo("/desk");
        assertThat(answer.headers().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("tarikh-desk=" + SECRET)
                .containsIgnoringCase("httponly")
                .containsIgnoringCase("samesite=strict")
                .containsIgnoringCase("path=/desk"));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        peers.verify(postRequestedFor(urlPathEqualTo("/api/v1/sessions"))
                .withRequestBody(equalToJson(
                        "{\"name\": \"Amina\", \"password\": \"river stone bridge\", \"address\": \"127.0.0.1\"}")));
    }

    @Test
    void what_is_asked_of_the_events_service_is_what_it_takes_and_says() {
        PeerContract events = PeerContract.of("events");
        events.gives("QueuePage", Waiting.class);
        events.gives("AuditPage", Audit.Page.class);
        events.gives("ErrorReportPage", ErrorReports.Page.class);
        events.gives("AccountPage", Accounts.Page.class);
        events.gives("NewPassword", Accounts.Made.class);
        events.gives("ApiTokenPage", Tokens.Page.class);
        events.holds(
                "SignInRequest",
                "{\"name\": \"Amina\", \"password\": \"river stone bridge\", \"address\": \"127.0.0.1\"}");
        events.holds("SecretRequest", "{\"secret\": \"x\"}");
        events.holds("PasswordRequest", "{\"current\": \"x\", \"password\": \"y\"}");
        events.holds("Session", session(true));
        events.holds("OpenedSession", "{\"secret\": \"x\", \"session\": %s}".formatted(session(false)));
    }

    @Test
    void who_cannot_sign_in_is_told_why_and_the_password_does_not_come_back() {
        refused("/api/v1/sessions", 403, "sign-in-refused");
        Response wrong = signIn("/desk/login");
        assertThat(wrong.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(wrong.asString());
        assertThat(page.select("[role=alert]").text()).contains("do not belong together");
        assertThat(page.select("#d-name").attr("value")).isEqualTo("Amina");
        assertThat(wrong.asString()).doesNotContain("river stone");
        assertThat(wrong.header("Set-Cookie") == null
                        || !wrong.header("Set-Cookie").contains("tarikh-desk"))
                .isTrue();

        refused("/api/v1/sessions", 429, "too-many-requests", "Retry-After", "30");
        Response locked = signIn("/desk/login");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.header("Retry-After")).isEqualTo("30");
        assertThat(Jsoup.parse(locked.asString()).select("[role=alert]").text()).contains("30 seconds");

        refused("/api/v1/sessions", 500, "internal-error");
        assertThat(signIn("/desk/login").statusCode()).isEqualTo(503);
    }

    @Test
    void the_pages_of_the_desk_are_for_who_is_signed_in_and_are_not_kept() {
        refused("/api/v1/sessions/check", 404, "session-not-found");
        for (String page : List.of("/desk", "/desk/password")) {
            Response ended = editor().get(page + "?lang=ps");
            assertThat(ended.statusCode()).isEqualTo(303);
            assertThat(path(ended)).isEqualTo("/desk/login?lang=ps");
            assertThat(given().redirects().follow(false).get(page).statusCode()).isEqualTo(303);
        }
        signedIn(session(false));
        for (String page : List.of("/desk", "/desk/login", "/desk/password")) {
            Response shown = editor().get(page);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.header("Cache-Control")).as(page).contains("no-store");
            assertThat(shown.header("ETag")).as(page).isNull();
        }
    }

    @Test
    void what_was_typed_is_kept_where_the_session_has_ended() {
        Response opened = editor().get("/desk");
        RequestSpecification sent = editor().cookies(opened.cookies());
        Jsoup.parse(opened.asString())
                .select("form[action=/desk/accept], form:has([formaction=/desk/accept])")
                .select("input[type=hidden]")
                .forEach(hidden -> sent.formParam(hidden.attr("name"), hidden.attr("value")));
        refused("/api/v1/sessions/check", 404, "session-not-found");

        Response ended = sent.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("note", "<b>two\nlines</b>")
                .post("/desk/accept?lang=fa");

        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(ended.header("Cache-Control")).contains("no-store");
        Document page = Jsoup.parse(ended.asString());
        assertThat(page.select("main [role=alert]").text()).contains("نگه داشته شده است");
        assertThat(page.select("main a[target=_blank]").attr("href")).isEqualTo("/desk/login?lang=fa");
        assertThat(page.select("main form").attr("action")).isEqualTo("/desk/accept?lang=fa");
        assertThat(page.select("main input[name=note]").attr("value")).isEqualTo("<b>two\nlines</b>");
        assertThat(page.select("main input[name=event]").attr("value")).isEqualTo(EVENT.toString());
        peers.verify(0, postRequestedFor(urlPathEqualTo("/api/v1/events/" + EVENT + "/accept")));
    }

    @Test
    void who_was_given_a_password_chooses_another_first_and_signs_in_with_it() {
        signedIn(session(true));
        assertThat(path(editor().get("/desk"))).isEqualTo("/desk/password");
        Map<String, String> typed = Map.of("current", "once", "password", "river stone bridge", "again", "river stone");
        assertThat(send("/desk/password", "/desk/password", typed).statusCode()).isEqualTo(400);
        peers.verify(0, postRequestedFor(urlPathEqualTo("/api/v1/accounts/" + ACCOUNT + "/password")));

        Map<String, String> same =
                Map.of("current", "once", "password", "river stone bridge", "again", "river stone bridge");
        Response changed = send("/desk/password", "/desk/password", same);
        assertThat(path(changed)).isEqualTo("/desk/login?changed=1");
        peers.verify(postRequestedFor(urlPathEqualTo("/api/v1/accounts/" + ACCOUNT + "/password"))
                .withRequestBody(equalToJson("{\"current\": \"once\", \"password\": \"river stone bridge\"}")));
        assertThat(Jsoup.parse(given().get("/desk/login?changed=1").asString())
                        .select("[role=status].note")
                        .text())
                .contains("is changed");

        refused("/api/v1/accounts/" + ACCOUNT + "/password", 400, "invalid-field");
        assertThat(Jsoup.parse(send("/desk/password", "/desk/password", same).asString())
                        .select("[role=alert]")
                        .text())
                .contains("72 bytes");
    }

    @Test
    void what_waits_stands_with_its_words_and_why_and_is_decided_by_the_revision_that_was_seen() {
        Document page = Jsoup.parse(editor().get("/desk").asString());

        assertThat(page.select(".queue h2").text()).isEqualTo(Newsroom.guzara().title());
        assertThat(page.select(".queue blockquote q").text()).contains(Newsroom.QUOTE);
        assertThat(page.select(".queue figcaption a").attr("href")).startsWith("/sources/");
        assertThat(page.select(".doubts").text()).isEqualTo("no place");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/desk?cursor=a%20b");

        Response done = send("/desk", "/desk/accept", Map.of());
        assertThat(path(done)).isEqualTo("/desk?accepted=" + EVENT);
        peers.verify(postRequestedFor(urlPathEqualTo(ACCEPT))
                .withHeader("If-Match", equalTo("\"" + Newsroom.guzara().revision() + "\""))
                .withRequestBody(equalToJson("{\"by\": \"Amina\"}")));
        assertThat(Jsoup.parse(editor().get(path(done)).asString())
                        .select(".note[role=status]")
                        .text())
                .isEqualTo("Accepted: " + Newsroom.guzara().title());
        assertThat(path(send("/desk", "/desk/reject", Map.of()))).isEqualTo("/desk?rejected=" + EVENT);
    }

    @Test
    void a_conflict_is_shown_plainly_and_nothing_is_decided_without_the_form() {
        refused(ACCEPT, 412, "precondition-failed");
        Response conflict = send("/desk", "/desk/accept", Map.of());
        assertThat(conflict.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(conflict.asString());
        assertThat(page.select("[role=alert]").text()).contains("has changed since");
        assertThat(page.select(".queue h2")).hasSize(1);
        refused(ACCEPT, 403, "forbidden");
        assertThat(send("/desk", "/desk/accept", Map.of()).statusCode()).isEqualTo(403);

        peers.resetRequests();
        editor().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("event", EVENT.toString(), "revision", "1"))
                .post("/desk/accept")
                .then()
                .statusCode(400);
        peers.verify(0, postRequestedFor(urlPathEqualTo(ACCEPT)));
    }

    @Test
    void who_signs_out_is_signed_out_everywhere() {
        Response out = send("/desk", "/desk/logout", Map.of());

        assertThat(path(out)).isEqualTo("/desk/login");
        assertThat(out.headers().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("tarikh-desk=")
                .doesNotContain(SECRET)
                .containsIgnoringCase("max-age=0"));
        peers.verify(deleteRequestedFor(urlPathEqualTo("/api/v1/sessions/" + SESSION)));
    }

    @Test
    void an_editor_without_javascript_signs_in_accepts_and_signs_out() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(new NewContextOptions().setJavaScriptEnabled(false));
            page.navigate(home.resolve("/desk").toString());
            page.getByLabel("Name").fill("Amina");
            page.getByLabel("Password").fill("river stone bridge");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            assertThat(page.locator("h1")).hasText("Waiting for review");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Accept").setExact(true))
                    .click();
            assertThat(page.locator(".note[role=status]")).containsText("Accepted");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.locator("h1")).hasText("Sign in to the desk");
            page.context().close();

            for (String address : List.of("/desk", "/desk?lang=fa", "/desk/password?lang=ps")) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Page looked = browser.page(
                            new NewContextOptions().setViewportSize(360, 740).setColorScheme(scheme));
                    looked.navigate(home.resolve("/desk/login?lang=fa").toString());
                    Browser.assertAccessible(looked);
                    looked.locator("#d-name").fill("Amina");
                    looked.locator("#d-password").fill("river stone bridge");
                    looked.locator("main button").click();
                    looked.waitForURL(Pattern.compile("/desk\\?"));
                    looked.navigate(home.resolve(address).toString());
                    Browser.assertAccessible(looked);
                    Browser.assertFits(looked);
                    looked.context().close();
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
