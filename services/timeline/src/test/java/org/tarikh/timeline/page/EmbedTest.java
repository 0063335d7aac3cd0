package org.tarikh.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.projection.Change;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class EmbedTest {
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
    }

    @Test
    void an_embed_may_be_framed_and_every_other_page_refuses_it() {
        for (String embed : List.of(
                "/embed", "/embed?actor=taliban", "/embed/events/" + Told.id("guzara"), "/embed/events/nonsense")) {
            Response answer = given().get(embed);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(embed)
                    .contains("frame-ancestors *", "default-src 'none'")
                    .doesNotContain("script-src", "unsafe");
            assertThat(answer.header("X-Frame-Options")).as(embed).isNull();
        }
        for (String page : List.of(
                "/",
                "/?lang=fa",
                "/map",
                "/about",
                "/figures",
                "/records",
                "/threads",
                "/suggest?q=tali",
                "/events/" + Told.id("guzara"),
                "/sources/" + Newsroom.article(),
                "/actors/" + Newsroom.ACTOR,
                "/places/afghanistan.herat",
                "/threads/" + Told.id("thread Istanbul talks"),
                "/nowhere")) {
            Response answer = given().get(page);
            assertThat(answer.header("Content-Security-Policy")).as(page).contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Frame-Options")).as(page).isEqualTo("DENY");
        }
    }

    @Test
    void an_embed_lists_what_its_address_asks_for_and_leads_out_of_the_frame() {
        Document page = Newsroom.page("/embed?actor=taliban&status=claimed&limit=5&lang=fa&theme=dark");

        assertThat(page.select("html").attr("lang")).isEqualTo("fa");
        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.select("li.entry")).hasSize(1);
        assertThat(page.select("li.entry.claimed h2").text()).isEqualTo("Two fighters killed in Guzara");
        assertThat(page.select("li.entry .place").text()).isEqualTo("Guzara, Herat");
        assertThat(page.select("h1").text()).contains("Taliban");
        assertThat(page.select("script, form")).isEmpty();
        assertThat(page.select("a"))
                .isNotEmpty()
                .allMatch(link -> link.attr("target").equals("_blank")
                        && link.attr("rel").equals("noopener")
                        && link.attr("href").contains("lang=fa"));
        assertThat(page.select("footer a").attr("href"))
                .contains("actor=taliban", "status=claimed")
                .startsWith("/?");
    }

    @ParameterizedTest
    @CsvSource({"unknown=1, 10", "limit=3, 3", "limit=50, 50", "limit=1000, 50", "limit=0, 1", "limit=many, 10"})
    void an_embed_is_as_long_as_asked_for_within_bounds(String asked, int shown) {
        assertThat(Newsroom.page("/embed?" + asked).select("li.entry")).hasSize(shown);
    }

    @Test
    void an_embed_tells_what_it_could_not_understand_and_that_nothing_matches() {
        assertThat(Newsroom.page("/embed?from=yesterday").select(".note").text())
                .contains("yesterday");
        Document none = Newsroom.page("/embed?q=nothingofthekind");
        assertThat(none.select("main").text()).isNotBlank();
        assertThat(none.select("h1").text()).isEqualTo("“nothingofthekind”");
        assertThat(none.select("footer a").attr("href")).isEqualTo("/?q=nothingofthekind");
    }

    @Test
    void an_embedded_event_shows_its_words_and_one_merged_away_what_it_has_become() {
        Document page = Newsroom.page("/embed/events/" + Told.id("guzara"));
        assertThat(page.select("h1").text()).isEqualTo("Two fighters killed in Guzara");
        assertThat(page.select("blockquote q").text()).isEqualTo(Newsroom.QUOTE);
        assertThat(page.select("a")).allMatch(link -> link.attr("target").equals("_blank"));

        given().get("/embed/events/" + Told.id("never")).then().statusCode(404);

        slate.change(List.of(Change.gone(Told.id("rumour"), 2, Told.id("quake"))));
        given().redirects()
                .follow(false)
                .get("/embed/events/" + Told.id("rumour") + "?theme=dark")
                .then()
                .statusCode(301)
                .header("Location", "/embed/events/" + Told.id("quake") + "?theme=dark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?actor=taliban&lang=ps", "/events/%s"})
    void a_page_gives_a_frame_to_paste_without_any_script(String address) {
        Document page = Newsroom.page(address.formatted(Told.id("hostile")));

        String snippet = page.select(".embed textarea[readonly]").text();
        Element frame = Jsoup.parse(snippet).select("iframe").first();
        assertThat(Jsoup.parse(snippet).body().children()).hasSize(1);
        assertThat(frame.attr("title")).isNotBlank();
        assertThat(frame.attr("loading")).isEqualTo("lazy");
        assertThat(frame.attr("sandbox")).isEqualTo("allow-popups allow-popups-to-escape-sandbox");
        URI embed = URI.create(frame.attr("src"));
        assertThat(embed.getAuthority()).isEqualTo(home.getAuthority());
        given().urlEncodingEnabled(false).get(embed).then().statusCode(200);
    }

    @Test
    void a_page_s_description_for_other_sites_is_found_from_its_head() {
        for (String address : List.of("/?kind=move&lang=fa", "/events/" + Told.id("hostile"))) {
            String found = Newsroom.page(address)
                    .select("link[rel=alternate][type='application/json+oembed']")
                    .attr("href");

            Response answer = given().urlEncodingEnabled(false).get(URI.create(found));

            assertThat(answer.statusCode()).as(found).isEqualTo(200);
            assertThat(answer.contentType()).startsWith("application/json");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            answer.then().body("version", equalTo("1.0")).body("type", equalTo("rich"));
            Element frame =
                    Jsoup.parse(answer.<String>path("html")).select("iframe").first();
            assertThat(frame.attr("title")).isEqualTo(answer.<String>path("title"));
            assertThat(frame.attr("width")).isEqualTo(answer.path("width").toString());
            assertThat(URI.create(frame.attr("src")).getPath()).startsWith("/embed");
        }
        assertThat(Newsroom.page("/events/" + Told.id("hostile"))
                        .select("link[href*=oembed]")
                        .attr("title"))
                .contains("<script>");
    }

    @Test
    void a_description_obeys_the_room_there_is_and_comes_as_xml_as_well() {
        String event = home.resolve("/events/" + Told.id("hostile")).toString();

        given().get("/oembed?maxwidth=300&maxheight=200&url={url}", event)
                .then()
                .body("width", equalTo(300))
                .body("height", equalTo(200));
        Response xml = given().get("/oembed?format=xml&url={url}", event);
        assertThat(xml.contentType()).startsWith("text/xml");
        XmlPath read = xml.xmlPath();
        assertThat(read.getString("oembed.title")).startsWith("<script>document.title='taken'</script>");
        assertThat(Jsoup.parse(read.getString("oembed.html")).select("script")).isEmpty();
        assertThat(Jsoup.parse(read.getString("oembed.html")).select("iframe").attr("title"))
                .isEqualTo(read.getString("oembed.title"));
    }

    @ParameterizedTest
    @CsvSource({
        "/oembed, 400",
        "/oembed?url=, 400",
        "/oembed?url=HOME&format=yaml, 501",
        "/oembed?url=HOME&maxwidth=wide, 400",
        "/oembed?url=https%3A%2F%2Felsewhere.example%2F, 404",
        "/oembed?url=HOMEabout, 404",
        "/oembed?url=HOMEevents%2Fnonsense, 404",
        "/oembed?url=%2Fevents, 404",
        "/oembed?url=%25%25, 404",
        "/oembed?url=javascript%3Aalert(1), 404"
    })
    void what_cannot_be_described_is_a_problem(String address, int status) {
        given().urlEncodingEnabled(false)
                .get(address.replace("HOME", Reader.encoded(home.toString())))
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void within_another_site_an_embed_has_its_looks_and_is_accessible() {
        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(new NewContextOptions().setViewportSize(700, 900));
            String snippet =
                    Newsroom.page("/?kind=move").select(".embed textarea").text();
            peers.stubFor(WireMock.get("/elsewhere")
                    .willReturn(WireMock.aResponse()
                            .withHeader("Content-Type", "text/html")
                            .withBody("<!doctype html><html lang=en><link rel=icon href=data:,><title>Elsewhere</title>"
                                    + snippet)));
            page.navigate(peers.baseUrl() + "/elsewhere");
            FrameLocator frame = page.frameLocator("iframe");
            assertThat(frame.locator("li.entry")).hasCount(10);
            assertThat(frame.locator("li.entry").first()).hasCSS("position", "relative");
            Locator link = frame.locator("li.entry h2 a").first();
            Page opened = page.context().waitForPage(link::click);
            assertThat(opened).hasURL(Pattern.compile("/events/"));
            assertThat(opened.locator("h1")).hasCount(1);
            assertThat(browser.complaints()).isEmpty();
            page.context().close();

            for (String address : List.of(
                    "/embed",
                    "/embed?lang=fa&cal=sh&theme=dark",
                    "/embed/events/" + Told.id("guzara"),
                    "/embed/events/" + Told.id("kabul-fa") + "?lang=ps&theme=light")) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Page alone = browser.page(
                            new NewContextOptions().setViewportSize(360, 500).setColorScheme(scheme));
                    alone.navigate(home.resolve(address).toString());
                    Browser.assertAccessible(alone);
                    Browser.assertFits(alone);
                    alone.context().close();
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
