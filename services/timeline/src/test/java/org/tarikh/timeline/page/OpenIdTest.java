package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

/** The desk of those who sign in at an OpenID provider. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
@QuarkusTestResource(value = NewsroomProvider.class, restrictToAnnotatedClass = true)
class OpenIdTest {
    private static final String ACCEPT = "/api/v1/events/" + Told.id("guzara") + "/accept";
    private static final Set<String> EDITORS = Set.of("tarikh-editor", "office");

    @Inject
    Slate slate;

    @Inject
    ObjectMapper json;

    WireMockServer peers;

    NewsroomProvider provider;

    /** What the browser holds. */
    private final Map<String, String> cookies = new HashMap<>();

    @BeforeEach
    void fill() throws JsonProcessingException {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(Newsroom.years());
        Map<String, Object> item = Map.of("event", Newsroom.guzara(), "score", 4.2, "reasons", List.of(), "errors", 0);
        peers.stubFor(get(urlPathEqualTo("/api/v1/review/queue"))
                .willReturn(okJson("{\"items\": [%s], \"next\": null}".formatted(json.writeValueAsString(item)))));
        peers.stubFor(
                post(urlPathEqualTo(ACCEPT)).willReturn(okJson("{\"decision\": null, \"events\": [], \"ended\": []}")));
    }

    private RequestSpecification browser() {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    private Response kept(Response answer) {
        answer.detailedCookies().asList().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return answer;
    }

    private Response open(String address) {
        return kept(browser().get(address));
    }

    /** Sends a form of a page as a browser does. */
    private Response send(Response page, String action) {
        Document form = Jsoup.parse(page.asString());
        RequestSpecification sent = browser();
        form.select("form[action=" + action + "] input[type=hidden]")
                .forEach(hidden -> sent.formParam(hidden.attr("name"), hidden.attr("value")));
        return kept(sent.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .urlEncodingEnabled(true)
                .post(action));
    }

    private static String parameter(String address, String name) {
        return List.of(URI.create(address).getQuery().split("&")).stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    /** Goes to the provider and comes back with a code. */
    private Response comeBack(String code) {
        String there = open("/desk/login").header("Location");
        return open("/desk/login?code=" + code + "&state=" + parameter(there, "state"));
    }

    private void signIn(Set<String> groups) {
        provider.knows("code-1", "newsroom|7", "Amina", groups);
        assertThat(comeBack("code-1").header("Location")).isEqualTo("/desk/login");
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_provider_and_readers_are_not() {
        assertThat(open("/desk").header("Location")).isEqualTo("/desk/login");
        Response led = open("/desk/login");
        assertThat(led.statusCode()).isEqualTo(302);
        String there = led.header("Location");
        assertThat(there).startsWith(provider.pages() + "/authorize?");
        assertThat(parameter(there, "redirect_uri")).endsWith("/desk/login");
        assertThat(parameter(there, "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(there, "scope").split("[ +]")).contains("openid");
        assertThat(led.headers().getValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("httponly")
                .containsIgnoringCase("path=/desk"));
        given().cookie("q_session", "nonsense").get("/").then().statusCode(200);
    }

    @Test
    void an_editor_acts_in_the_name_that_the_provider_tells() throws IOException {
        signIn(EDITORS);
        assertThat(cookies.keySet()).anyMatch(name -> name.startsWith("q_session"));
        assertThat(open("/desk/login").header("Location")).isEqualTo("/desk");
        Response desk = open("/desk");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(desk.asString()).select(".person").text()).contains("Amina");
        assertThat(Jsoup.parse(desk.asString()).select("a[href=/desk/password]"))
                .isEmpty();

        assertThat(send(desk, "/desk/accept").statusCode()).isEqualTo(303);
        String token = peers.findAll(postRequestedFor(urlPathEqualTo(ACCEPT)))
                .get(0)
                .getHeader("Authorization")
                .substring("Bearer ".length());
        JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.get("sub").asText()).isEqualTo("newsroom|7");
        assertThat(claims.get("name").asText()).isEqualTo("Amina");
        assertThat(claims.get("groups")).extracting(JsonNode::asText).containsExactlyInAnyOrder("edit", "ingest");
    }

    @Test
    void who_has_no_role_is_told_so_and_may_sign_out() {
        signIn(Set.of("office"));
        assertThat(open("/desk").header("Location")).isEqualTo("/desk/login");
        Response told = open("/desk/login");
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(told.asString()).select("[role=alert]").text()).contains("no role");
        assertThat(Jsoup.parse(told.asString()).select("input[type=password]")).isEmpty();
        assertThat(send(told, "/desk/logout").header("Location")).startsWith(provider.issuer() + "/end?");
    }

    @Test
    void who_signs_out_is_signed_out_here_and_led_to_the_provider_for_the_rest() {
        signIn(Set.of("tarikh-admin"));
        Response desk = open("/desk");
        assertThat(desk.header("Content-Security-Policy"))
                .contains("form-action 'self' " + provider.issuer().replace("/newsroom", " ")
                        + provider.pages().replace("/newsroom", ";"));

        Response out = send(desk, "/desk/logout");
        assertThat(out.statusCode()).isEqualTo(303);
        String there = out.header("Location");
        assertThat(there).startsWith(provider.issuer() + "/end?");
        assertThat(parameter(there, "id_token_hint")).contains(".");
        assertThat(parameter(there, "post_logout_redirect_uri")).matches("http://[^/]+/");
        assertThat(cookies.keySet()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(open("/desk").header("Location")).isEqualTo("/desk/login");
    }

    @Test
    void whom_the_provider_does_not_let_in_is_told_so_on_a_page_of_this_house() {
        String there = open("/desk/login").header("Location");
        Response back = open("/desk/login?error=access_denied&error_description=%3Cb%3Ea%20lure%3C/b%3E&state="
                + parameter(there, "state"));
        assertThat(back.statusCode()).isEqualTo(302);
        String shown = back.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(shown).startsWith("/desk/refused?");

        Response told = open(shown);

        assertThat(told.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(told.asString());
        assertThat(page.select("main [role=alert]").text()).contains("did not let you in");
        assertThat(page.select("main a").attr("href")).isEqualTo("/desk/login");
        assertThat(page.select("main").text()).doesNotContain("lure");
    }

    @ParameterizedTest
    @CsvSource({
        "server_error, 503, just now",
        "temporarily_unavailable, 503, just now",
        "login_required, 403, not finished"
    })
    void what_else_hindered_the_provider_is_told_in_words_with_a_way_to_try_again(
            String error, int status, String words) {
        String there = open("/desk/login").header("Location");
        Response back = open("/desk/login?error=" + error + "&state=" + parameter(there, "state"));

        Response told = open(back.header("Location").replaceFirst("^https?://[^/]+", ""));

        assertThat(told.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(told.asString());
        assertThat(page.select("main [role=alert]").text()).contains(words);
        assertThat(page.select("main a").attr("href")).isEqualTo("/desk/login");
    }

    @Test
    void a_code_that_counts_no_more_is_told_in_words_and_a_sign_in_that_was_begun_elsewhere_begins_anew() {
        Response told = comeBack("code-of-before");
        assertThat(told.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(told.asString());
        assertThat(page.select("main [role=alert]").text()).contains("not finished");
        assertThat(page.select("main a").attr("href")).isEqualTo("/desk/login");
        assertThat(told.header("Cache-Control")).contains("no-store");

        String there = open("/desk/login").header("Location");
        assertThat(parameter(there, "state")).isNotBlank();
        assertThat(open("/desk/login?code=code-1&state=another").header("Location"))
                .startsWith(provider.pages() + "/authorize?");
        signIn(EDITORS);
        assertThat(open("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_typed_is_kept_where_the_provider_renews_the_session_no_more() {
        signIn(EDITORS);
        Response desk = open("/desk");
        cookies.keySet().removeIf(name -> name.startsWith("q_session"));
        provider.knowsBriefly("code-3", "newsroom|7", "Amina", EDITORS);
        assertThat(comeBack("code-3").header("Location")).isEqualTo("/desk/login");
        Awaitility.await().until(() -> open("/desk").statusCode() != 200);

        Response ended = send(desk, "/desk/accept");

        assertThat(ended.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(ended.asString());
        assertThat(page.select("main h1").text()).isEqualTo("Your session has ended");
        assertThat(page.select("main a").attr("href")).isEqualTo("/desk/login");
        peers.verify(0, postRequestedFor(urlPathEqualTo(ACCEPT)));
        signIn(EDITORS);
        assertThat(send(ended, "/desk/accept").statusCode()).isEqualTo(303);
        peers.verify(1, postRequestedFor(urlPathEqualTo(ACCEPT)));
    }

    @Test
    void accounts_that_are_kept_elsewhere_have_no_page_here() {
        signIn(Set.of("tarikh-admin"));
        assertThat(Jsoup.parse(open("/desk").asString()).select("a[href=/desk/accounts]"))
                .isEmpty();
        assertThat(open("/desk/accounts").statusCode()).isEqualTo(404);
    }

    @Test
    void what_another_key_has_signed_and_passwords_kept_here_open_nothing() {
        provider.knows("code-2", "newsroom|8", "Nobody", EDITORS, NewsroomProvider.pair("RSA", 2048));
        Response back = comeBack("code-2");
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(cookies.keySet()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(open("/desk").header("Location")).isEqualTo("/desk/login");

        kept(browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("name", "Amina", "password", "river stone bridge"))
                .post("/desk/login"));
        peers.verify(0, postRequestedFor(urlPathMatching("/api/v1/sessions.*")));
        assertThat(open("/desk/password").header("Location")).isEqualTo("/desk/login");
    }
}
