package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.http.conn.params.ConnRoutePNames;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.projection.Change;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ErrorReportPageTest {
    private static final UUID EVENT = Told.id("guzara");
    private static final String FORM = "/report?event=" + EVENT;
    private static final String QUEUE = "/api/v1/events/" + EVENT + "/error-reports";
    private static final String KEPT =
            """
            {"id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30", "event": "%s", "revision": 1, "field": "date",
             "wrong": "a day later", "source": null, "state": "open", "received": "2026-01-02T03:04:05Z"}
            """
                    .formatted(EVENT);

    private static final String REFUSED =
            """
            {"type": "urn:tarikh:problem:events.invalid-field", "title": "A field is not valid", "status": 400,
             "detail": "no", "instance": "/x", "code": "events.invalid-field",
             "violations": [{"field": "source", "message": "must be a web address"}]}
            """;

    @Inject
    Slate slate;

    @ConfigProperty(name = "tarikh.error-reports.per-hour")
    int perHour;

    WireMockServer peers;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(Newsroom.years());
        answers(201, KEPT);
    }

    private void answers(int status, String body) {
        peers.stubFor(WireMock.post(urlPathEqualTo(QUEUE))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", status < 300 ? "application/json" : "application/problem+json")
                        .withBody(body)));
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of("field", "date", "wrong", "a day\r\nlater", "source", "", "contact", ""));
    }

    private static Response send(String form, Map<String, String> typed) {
        return send(RestAssured::given, form, typed);
    }

    /** Opens the form as a browser does and sends it. */
    private static Response send(Supplier<RequestSpecification> reader, String form, Map<String, String> typed) {
        Response opened = reader.get().get(form);
        assertThat(opened.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(opened.asString());
        RequestSpecification answer = reader.get().redirects().follow(false).cookies(opened.cookies());
        page.select("form[method=post] input[type=hidden]")
                .forEach(hidden -> answer.formParam(hidden.attr("name"), hidden.attr("value")));
        return answer.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed)
                .post(page.select("form[method=post]").attr("action"));
    }

    @Test
    void a_report_is_passed_on_to_the_desk_and_the_reader_thanked_on_a_page_that_sends_nothing_again() {
        Response answer = send(FORM + "&lang=fa", typed());

        assertThat(answer.statusCode()).isEqualTo(303);
        peers.verify(
                1,
                postRequestedFor(urlPathEqualTo(QUEUE))
                        .withRequestBody(
                                equalToJson(
                                        "{\"field\": \"date\", \"wrong\": \"a day\\r\\nlater\", \"source\": \"\", \"contact\": \"\"}")));
        Document thanks = Newsroom.page(URI.create(answer.header("Location")).getRawPath() + "?"
                + URI.create(answer.header("Location")).getRawQuery());
        assertThat(thanks.select("html").attr("lang")).isEqualTo("fa");
        assertThat(thanks.select("code").text()).isEqualTo("0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30");
        assertThat(thanks.select("main a").attr("href")).isEqualTo("/events/" + EVENT + "?lang=fa");
    }

    @Test
    void what_the_desk_is_sent_and_answers_is_what_it_takes_and_says() {
        PeerContract desk = PeerContract.of("events");
        desk.holds("ErrorReport", KEPT);
        desk.holds("Problem", REFUSED);
        desk.holds(
                "ErrorReportRequest",
                "{\"field\": \"date\", \"wrong\": \"a day later\", \"source\": \"\", \"contact\": \"\"}");
    }

    @Test
    void every_event_leads_to_its_form_and_only_the_form_gives_out_a_cookie() {
        Response event = given().get("/events/" + EVENT + "?lang=ps");
        assertThat(event.cookies()).isEmpty();
        assertThat(Jsoup.parse(event.asString()).select(".report-error").attr("href"))
                .isEqualTo(FORM + "&lang=ps");
        assertThat(Jsoup.parse(given().header("HX-Request", "true")
                                .get("/events/" + EVENT)
                                .asString())
                        .select(".report-error"))
                .hasSize(1);

        Response form = given().get(FORM);
        assertThat(form.header("Set-Cookie")).containsIgnoringCase("path=/").containsIgnoringCase("httponly");
        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(form.header("Content-Security-Policy")).contains("form-action 'self'", "frame-ancestors 'none'");
    }

    @Test
    void a_form_needs_its_token_however_its_type_is_spelt() throws IOException, InterruptedException {
        for (String address : List.of(FORM, "/desk/login")) {
            HttpRequest forged = HttpRequest.newBuilder(home.resolve(address))
                    .header("Content-Type", "APPLICATION/X-WWW-FORM-URLENCODED")
                    .POST(HttpRequest.BodyPublishers.ofString("field=date&wrong=x&name=a&password=b"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(forged, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as(address)
                    .isIn(400, 415);
        }
    }

    @Test
    void a_form_that_was_not_opened_here_is_refused_with_a_page_that_says_so() {
        Response forged = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed())
                .post(FORM);

        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(forged.contentType()).startsWith("text/html");
        assertThat(forged.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(Jsoup.parse(forged.asString()).select("h1").text()).isEqualTo("The form has expired");
        given().cookies(given().get(FORM).cookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed())
                .post(FORM)
                .then()
                .statusCode(400);
        peers.verify(0, postRequestedFor(urlPathEqualTo(QUEUE)));
    }

    @Test
    void a_machine_that_fills_in_every_field_is_thanked_and_not_listened_to() {
        Map<String, String> typed = typed();
        typed.put("website", "https://example.org");

        assertThat(send(FORM, typed).statusCode()).isEqualTo(303);
        peers.verify(0, postRequestedFor(urlPathEqualTo(QUEUE)));
    }

    @Test
    void what_the_desk_cannot_keep_comes_back_with_what_was_typed_and_the_field_at_fault() {
        answers(400, REFUSED);
        Map<String, String> typed = typed();
        typed.put("wrong", "</textarea><script>alert(1)</script> & \"so\" " + "🙂".repeat(1900));
        typed.put("source", "nowhere\"><b>");
        typed.put("contact", "Amina");

        Response answer = send(FORM, typed);

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#r-wrong").first().wholeText().strip().equals(typed.get("wrong")))
                .isTrue();
        assertThat(page.select("#r-source").attr("value")).isEqualTo("nowhere\"><b>");
        assertThat(page.select("#r-contact").attr("value")).isEqualTo("Amina");
        assertThat(page.select("#r-field option[selected]").attr("value")).isEqualTo("date");
        assertThat(page.select("[aria-invalid]").eachAttr("name")).containsExactly("source");
        assertThat(page.select("[role=alert]").text()).startsWith("Not sent yet");
        assertThat(page.select("main script, main b")).isEmpty();
    }

    @Test
    void where_the_desk_is_away_the_form_says_so_and_keeps_what_was_typed() {
        answers(503, "{}");

        Response answer = send(FORM, typed());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#r-wrong").first().wholeText())
                .contains("a day")
                .contains("later");
        assertThat(page.select("[role=alert]").text()).contains("cannot be reached");
        answers(201, KEPT);
        assertThat(send(FORM, typed()).statusCode()).isEqualTo(303);
    }

    @Test
    void beyond_the_allowance_of_an_address_the_form_says_when_to_come_back_and_keeps_what_was_typed() {
        Map<String, String> typed = typed();
        typed.put("source", "https://example.org/told?otherwise=1");
        typed.put("contact", "Amina");
        int sent = 0;
        Response answer = send(ErrorReportPageTest::neighbour, FORM + "&lang=fa", typed);
        // The hour may turn meanwhile, once.
        while (answer.statusCode() == 303 && sent <= 2 * perHour) {
            sent++;
            answer = send(ErrorReportPageTest::neighbour, FORM + "&lang=fa", typed);
        }

        assertThat(sent).isBetween(perHour, 2 * perHour);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 3600);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        peers.verify(sent, postRequestedFor(urlPathEqualTo(QUEUE)));
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("html").attr("lang")).isEqualTo("fa");
        assertThat(page.select("[role=alert]").text()).isNotEmpty();
        assertThat(page.select("#r-field option[selected]").attr("value")).isEqualTo("date");
        assertThat(page.select("#r-wrong").first().wholeText())
                .contains("a day")
                .contains("later");
        assertThat(page.select("#r-source").attr("value")).isEqualTo("https://example.org/told?otherwise=1");
        assertThat(page.select("#r-contact").attr("value")).isEqualTo("Amina");
        assertThat(page.select(".crumb a").attr("href")).isEqualTo("/events/" + EVENT + "?lang=fa");
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo(FORM + "&lang=fa");
        assertThat(send(FORM, typed).statusCode())
                .as("another address has its own allowance")
                .isEqualTo(303);
    }

    /** Somebody who comes from another address of this machine. */
    private static RequestSpecification neighbour() {
        try {
            return given().config(RestAssured.config()
                    .httpClient(HttpClientConfig.httpClientConfig()
                            .setParam(ConnRoutePNames.LOCAL_ADDRESS, InetAddress.getByName("127.0.0.2"))));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_event_that_is_not_there_has_no_form_and_one_merged_away_that_of_what_it_became() {
        given().get("/report").then().statusCode(404);
        given().get("/report?event=nonsense").then().statusCode(404);
        given().get("/report?event=" + Told.id("never")).then().statusCode(404);
        slate.change(List.of(Change.gone(Told.id("rumour"), 2, EVENT)));
        given().redirects()
                .follow(false)
                .get("/report?event=" + Told.id("rumour"))
                .then()
                .statusCode(303)
                .header("Location", FORM);
    }

    @Test
    void a_reader_without_javascript_reports_an_error_from_the_event_s_page() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(new NewContextOptions().setJavaScriptEnabled(false));
            page.navigate(home.resolve("/events/" + EVENT).toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report an error"))
                    .click();
            page.getByLabel("Which part is wrong").selectOption("date");
            page.getByLabel(Pattern.compile("^What is wrong")).fill("a day later");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to the desk"))
                    .click();
            assertThat(page.locator("h1")).hasText("Thank you");
            page.context().close();

            for (String address : List.of(FORM, FORM + "&lang=fa", "/report/thanks?event=" + EVENT + "&lang=ps")) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Page looked = browser.page(
                            new NewContextOptions().setViewportSize(360, 740).setColorScheme(scheme));
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
