package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Told;

/** What a reader without a mouse does; at each stop of the focus {@link Keyboard} looks whether it can be seen. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class KeyboardTest extends InChromium {

    @ParameterizedTest
    @ValueSource(ints = {1280, 400})
    void the_tab_key_leads_to_all_of_the_first_page_and_back_and_is_never_caught(int width) {
        Page page = open(new NewContextOptions().setViewportSize(width, 800), "/");
        Keyboard keyboard = new Keyboard(page);

        int dated =
                (int) entries().stream().filter(entry -> entry.date() != null).count();
        for (int shown : new int[] {80, dated}) {
            page.locator(".pager").last().scrollIntoViewIfNeeded();
            assertThat(page.locator("article")).hasCount(shown);
        }

        keyboard.walk("Tab");
        assertThat(keyboard.met()).isEqualTo(keyboard.focusable());
        keyboard.walk("Shift+Tab");
        assertThat(keyboard.met()).isEqualTo(keyboard.focusable());
        assertThat(keyboard.press("Tab").get("name")).isEqualTo("a Skip to the content");
    }

    @Test
    void a_reader_skips_to_the_entries_opens_one_follows_a_quote_to_its_source_and_comes_back_to_it() {
        Page page = open(wide(), "/");
        Keyboard keyboard = new Keyboard(page);
        String entry = "#e-" + Told.id("guzara");

        keyboard.follow(".skip");
        assertThat(page.locator("main")).isFocused();
        keyboard.follow(entry + " summary");
        assertThat(page.locator(entry + " blockquote")).isVisible();
        keyboard.follow(entry + " a.read");
        assertThat(page).hasURL(Pattern.compile("/sources/.+#q1$"));
        assertThat(page.locator("mark")).isInViewport();
        keyboard.reach("a[href^='/events/']");

        page.goBack();

        assertThat(page.locator(entry + " blockquote")).isInViewport();
        keyboard.reach(entry + " a.read");
    }

    @Test
    void a_reader_narrows_by_what_is_chosen_and_typed_and_takes_it_back() {
        Page page = open(wide(), "/");
        Keyboard keyboard = new Keyboard(page);

        keyboard.reach("#filters summary").reach("#filters a[href='/?kind=move']");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("kind=move$"));
        keyboard.reach("#f-from");
        page.keyboard().type("01012025");
        keyboard.follow(".narrow button");
        assertThat(page).hasURL(Pattern.compile("from=2025-01-01"));
        assertThat(page.locator(".chosen a")).hasCount(2);
        keyboard.follow(".chosen a");
        assertThat(page.locator(".chosen a")).hasCount(1);
        keyboard.follow(".chosen a");
        assertThat(page.locator(".chosen a")).hasCount(0);
    }

    @Test
    void a_reader_asks_for_the_rest_of_many_values_and_goes_on_from_where_the_focus_was() {
        for (int i = 0; i < 12; i++) {
            slate.put(Told.of("one of " + i).by("a-" + i, "Somebody " + i).entry());
        }
        Page page = open(wide(), "/");
        Keyboard keyboard = new Keyboard(page);

        keyboard.follow("#by-actor .rest summary");
        assertThat(page.locator("#by-actor .rest li")).not().hasCount(0);
        assertThat(page.locator("#by-actor .rest summary")).isFocused();
        keyboard.follow("#by-actor .rest li a");

        assertThat(page.locator(".chosen a")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void each_part_of_a_date_shows_that_the_focus_is_there(ColorScheme scheme) {
        for (String field : List.of("#f-from", "#c-from")) {
            Page page = open(wide().setColorScheme(scheme), field.startsWith("#f") ? "/" : "/compare");
            Keyboard keyboard = new Keyboard(page).reach(field);
            List<String> looks = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                assertThat(page.locator(field)).isFocused();
                byte[] look = page.locator(field)
                        .screenshot(new Locator.ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL));
                looks.add(Base64.getEncoder().encodeToString(look));
                keyboard.press("Tab");
            }
            assertThat(looks).as(field).doesNotHaveDuplicates();
            assertThat(page.locator(field)).not().isFocused();
        }
    }

    @Test
    void on_a_phone_the_sheet_of_filters_opens_lets_the_focus_out_and_then_no_longer_covers_the_page() {
        Page page = open(new NewContextOptions().setViewportSize(400, 800), "/");
        Keyboard keyboard = new Keyboard(page);

        keyboard.follow(".to-filters a");
        assertThat(page.locator("#filters")).isVisible();
        keyboard.reach("#filters .sheet-bar a").reach(".lanes a");
        assertThat(page.locator("#filters")).isHidden();

        keyboard.reach(".to-filters a", "Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#filters")).isVisible();
        keyboard.reach("#filters .group a").reach("#filters .sheet-bar a", "Shift+Tab");
        page.keyboard().press("Escape");
        assertThat(page.locator("#filters")).isHidden();

        keyboard.follow(".to-filters a");
        keyboard.follow("#filters a[href='/?kind=move']");
        assertThat(page).hasURL(Pattern.compile("kind=move$"));
    }

    @Test
    void a_reader_walks_the_bars_of_the_ribbon_goes_closer_along_and_out_again() {
        Page page = open(wide(), "/");
        Keyboard keyboard = new Keyboard(page);
        String bar = "svg[data-ribbon] a[data-start]";

        keyboard.reach(bar);
        String newest = page.locator("[data-read]").textContent();
        keyboard.press("ArrowLeft");
        assertThat(page.locator("[data-read]")).not().hasText(newest);
        keyboard.press("End");
        assertThat(page.locator("[data-read]")).hasText(newest);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("from=.+&to="));
        String closer = page.url();

        keyboard.reach(bar).press("Home");
        page.keyboard().press("Enter");
        assertThat(page).not().hasURL(closer);
        keyboard.follow("[data-zoom=out]");
        assertThat(page.locator(bar).first()).isVisible();
        page.keyboard().press("]");
        assertThat(page).hasURL(Pattern.compile("from=.+&to="));
    }

    @Test
    void a_reader_changes_the_language_and_the_light_by_key() {
        Page page = open(wide().setColorScheme(ColorScheme.LIGHT), "/");
        Keyboard keyboard = new Keyboard(page);

        keyboard.follow(".tools a[lang=fa]");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        keyboard.reach("[data-theme-toggle]");
        page.keyboard().press(" ");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        keyboard.look();
        keyboard.reach(".entry h3 a");
    }

    @Test
    void a_reader_reads_the_list_of_the_map_sets_two_side_by_side_and_reports_an_error() {
        String reports = "/api/v1/events/" + Told.id("guzara") + "/error-reports";
        peers.stubFor(post(urlPathEqualTo(reports))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody(
                                """
                                {"id": "0199b0c2-7f3e-7a11-8c55-0a4c9d1e2f30", "event": "%s", "revision": 1,
                                 "field": "date", "wrong": "late", "source": null, "state": "open",
                                 "received": "2026-01-02T03:04:05Z"}
                                """
                                        .formatted(Told.id("guzara")))));
        Page page = open(wide(), "/map");
        Keyboard keyboard = new Keyboard(page);
        keyboard.reach(".compass a").follow(".places a");
        assertThat(page).hasURL(Pattern.compile("place="));

        page.navigate(home.resolve("/compare").toString());
        keyboard.reach("#c-a");
        page.keyboard().press("ArrowDown");
        keyboard.reach("#c-b");
        page.keyboard().press("End");
        keyboard.follow(".versus-form button");
        assertThat(page).hasURL(Pattern.compile("a=\\w+%3A.+&b=\\w+%3A"));

        page.navigate(home.resolve("/events/" + Told.id("guzara")).toString());
        keyboard.follow(".report-error");
        assertThat(page).hasURL(Pattern.compile("/report"));
        keyboard.reach("#r-field");
        page.keyboard().press("ArrowDown");
        keyboard.reach("#r-wrong");
        page.keyboard().type("late");
        keyboard.follow(".report form button");
        assertThat(page).hasURL(Pattern.compile("(receipt|thanks|sent|report)"));
        assertThat(page.locator(".report form")).hasCount(0);
    }
}
