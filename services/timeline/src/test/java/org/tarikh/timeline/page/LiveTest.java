package org.tarikh.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.projection.Change;

/** What comes while a page is read, and work under way. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class LiveTest extends InChromium {
    @Inject
    MeterRegistry meters;

    @Test
    void a_pill_counts_what_comes_under_the_filter_says_so_once_and_leads_to_it() {
        Page page = open(wide(), "/?kind=incident");
        assertThat(page.locator(".live a")).isHidden();
        double before = page.locator("article").first().boundingBox().y;

        slate.put(
                Told.of("new one").title("Shots at the border").on("2025-12-30").entry(),
                Told.of("new move").kind("move").on("2025-12-30").entry());
        assertThat(page.locator(".live a")).hasText("1 new");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 new");
        slate.put(
                Told.of("new two").on("2025-12-29").entry(),
                Told.of("quake")
                        .revision(2)
                        .hazard("EQ")
                        .title("Earthquake in Balkh")
                        .on("2025-11-03")
                        .entry());

        assertThat(page.locator(".live a")).hasText("2 new · 1 changed");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 new");
        assertThat(page.locator("article").first().boundingBox().y).isEqualTo(before);
        assertThat(page.getByText("Shots at the border")).hasCount(0);
        Browser.assertAccessible(page);

        page.locator(".live a").click();
        assertThat(page).hasURL(Pattern.compile("\\?kind=incident$"));
        assertThat(page.locator("article h3").first()).hasText("Shots at the border");
        assertThat(page.locator(".live a")).isHidden();
    }

    @Test
    void the_pill_is_said_in_the_digits_of_the_page_and_what_goes_again_is_not_counted() {
        Page page = open(wide(), "/?lang=fa");
        slate.put(Told.of("one").entry(), Told.of("two").entry());
        assertThat(page.locator(".live a")).hasText("۲ تازه");
        slate.change(List.of(Change.gone(Told.id("two"), 2, null)));
        assertThat(page.locator(".live a")).hasText("۱ تازه");
    }

    @Test
    void a_page_that_is_left_listens_no_more_and_one_come_back_to_is_told_what_was_missed() {
        Page page = open(wide(), "/");
        await().until(() -> listeners() > 0);
        page.navigate(home.resolve("/about").toString());
        await().atMost(Duration.ofSeconds(10)).until(() -> listeners() == 0);
        slate.put(Told.of("missed").on("2025-12-30").entry());
        page.goBack();
        assertThat(page.locator("article").first()).isVisible();
        boolean shown = page.locator("#e-" + Told.id("missed")).count() == 1;
        if (!shown) {
            assertThat(page.locator(".live a")).hasText("1 new");
        }
        page.context().close();
        await().atMost(Duration.ofSeconds(10)).until(() -> listeners() == 0);
    }

    private double listeners() {
        return meters.get("tarikh.live.listeners").gauge().value();
    }

    @Test
    void a_view_of_the_past_is_not_followed() {
        assertThat(Newsroom.page("/?asOf=2025-12-01").select("[data-live]")).isEmpty();
        assertThat(Newsroom.page("/?kind=move").select("[data-live]").attr("data-live"))
                .matches("/api/v1/chronology/stream\\?kind=move&after=\\d+");
    }

    @Test
    void a_page_shows_how_far_each_step_is_and_renews_itself_until_all_is_done() {
        Newsroom.work(peers, 117, 380);
        Document page = settled();
        assertThat(page.select("progress").eachAttr("max")).containsExactly("800", "500", "117");
        assertThat(page.select("progress").eachAttr("value")).containsExactly("420", "120", "117");
        assertThat(page.select(".stages").text())
                .contains("420 of 800")
                .contains("3 could not be read")
                .contains("renewed every two seconds");
        assertThat(page.select(".stages").attr("hx-get")).isEqualTo("/progress");

        Newsroom.work(peers, 497, 0);
        page = settled();
        assertThat(page.select(".stages").hasAttr("hx-get")).isFalse();
        assertThat(page.select(".stages").text()).contains("Nothing is under way");
    }

    /** What a page says is up to a second old. */
    private static Document settled() {
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        return Newsroom.page("/progress");
    }

    @Test
    void services_that_do_not_answer_are_told_of_and_asked_again() {
        Newsroom.fallSilent(peers);
        Document page = settled();
        assertThat(page.select(".stages .note")).hasSize(3);
        assertThat(page.select(".stages").attr("hx-get")).isEqualTo("/progress");
    }

    @Test
    void the_chronology_says_what_is_still_being_read_and_when_it_has_been() {
        Newsroom.work(peers, 117, 380);
        settled();
        Document page = Newsroom.page("/");
        assertThat(page.select(".under-way").text()).startsWith("Documents are being taken in: 420 of 800");

        Newsroom.work(peers, 497, 0);
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        String line = given().header("HX-Request", "true")
                .get(page.select(".under-way").attr("hx-get"))
                .asString();
        assertThat(line).contains("Everything that was given has been read").doesNotContain("hx-get");
        assertThat(Newsroom.page("/").select(".under-way")).isEmpty();
    }

    @Test
    void progress_is_accessible_and_fits_a_phone_in_light_and_dark_and_both_directions() {
        Newsroom.work(peers, 117, 380);
        settled();
        for (String address : List.of("/progress", "/progress?lang=fa", "/?lang=ps")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = browser.page(new NewContextOptions().setColorScheme(scheme));
                page.navigate(home.resolve(address).toString());
                Browser.assertAccessible(page);
                page.setViewportSize(360, 740);
                Browser.assertFits(page);
                Browser.assertAccessible(page);
            }
        }
    }
}
