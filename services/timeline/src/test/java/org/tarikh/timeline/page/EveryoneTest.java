package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class EveryoneTest extends InChromium {

    private static List<String> addresses() {
        return List.of(
                "/",
                "/?from=2025-09-01&to=2025-12-31&cal=sh&lang=fa",
                "/?kind=move&from=31%20Mizan%201404&cal=sh",
                "/events/" + Told.id("quake"),
                "/events/" + Told.id("talks") + "?lang=ps",
                "/sources/" + Newsroom.article() + "?event=" + Told.id("guzara"),
                "/sources/" + Newsroom.article() + "/changes",
                "/map",
                "/threads",
                "/records",
                "/figures",
                "/docs",
                "/about",
                "/about/status?lang=fa");
    }

    @Test
    void no_page_is_wider_than_a_small_phone_a_zoomed_window_or_a_wall_of_a_screen() {
        Newsroom.revise(peers);
        for (String address : addresses()) {
            Page page = open(new NewContextOptions().setViewportSize(360, 740), address);
            for (int width : new int[] {360, 640, 1000, 1440, 2560}) {
                page.setViewportSize(width, 900);
                Browser.assertFits(page);
            }
            page.context().close();
        }
    }

    @Test
    void an_article_read_with_letters_twice_as_large_is_no_wider_than_the_screen() {
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/documents/d/revisions"))
                        .willReturn(
                                okJson(
                                        """
                                {"items": [{"id": "d", "revision": 1, "hash": "sha256:00", "recorded": "2025-12-22T08:00:00Z"}]}
                                """)));
        String address = "/sources/" + Newsroom.article() + "?event=" + Told.id("guzara");
        for (String at : List.of(address, address + "&lang=fa")) {
            for (int width : new int[] {640, 360}) {
                Page page = open(new NewContextOptions().setViewportSize(width, 900), at);
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                assertThat(page.locator(".revisions li")).hasCount(1);
                Browser.assertFits(page);
            }
        }
    }

    @Test
    void entries_opened_together_have_no_two_landmarks_or_ids_alike() {
        Newsroom.tellMore(peers);
        Page page = open(wide(), "/");
        for (String told : List.of("guzara", "talks", "quake")) {
            page.locator("#e-" + Told.id(told) + " summary").click();
            assertThat(page.locator("#e-" + Told.id(told) + " .quotes")).isVisible();
        }

        Browser.assertAccessible(page);
        assertThat((Boolean) page.evaluate("(ids => new Set(ids).size === ids.length)"
                        + "([...document.querySelectorAll('[id]')].map(one => one.id))"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map", "/map?lang=fa", "/map?at=67,33.5,24", "/map?at=50,30,90", "/map?at=0,20,360"})
    void names_of_countries_stand_clear_of_each_other_and_of_what_is_marked_on_a_phone_too(String address) {
        for (int width : new int[] {400, 700, 1280}) {
            Page page = open(new NewContextOptions().setViewportSize(width, 900), address);
            List<?> names = (List<?>)
                    page.evaluate(
                            "[...document.querySelectorAll('.country')].filter(name => name.getClientRects()[0]).map(name => name.textContent)");
            assertThat(names).as("%s at %d", address, width).isNotEmpty().doesNotHaveDuplicates();
            assertThat(
                            (List<?>)
                                    page.evaluate(
                                            """
                            [...document.querySelectorAll(".country, .spot:not(.soft) .shape, .name")]
                              .filter((one) => one.getClientRects()[0])
                              .map((one) => [one, one.getBoundingClientRect()])
                              .filter(([one, box], at, all) => all.some(([other, its], i) => i !== at
                                && (one.matches(".country") || other.matches(".country"))
                                && Math.min(box.right, its.right) - Math.max(box.left, its.left) > 1.5
                                && Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 1.5))
                              .map(([one]) => one.textContent)
                            """))
                    .as("%s at %d", address, width)
                    .isEmpty();
            page.context().close();
        }
    }

    @Test
    void what_is_printed_is_dark_on_light_and_leaves_out_what_paper_cannot_do() {
        for (String address : List.of("/?kind=incident", "/events/" + Told.id("guzara"), "/map")) {
            Page page = open(wide().setColorScheme(ColorScheme.DARK), address);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("html")).hasCSS("color", "rgb(0, 0, 0)");
            assertThat(page.locator("html")).hasCSS("background-color", "rgb(255, 255, 255)");
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "[...document.querySelectorAll('form, button, input, .ribbons, .filters,"
                                                    + " .to-filters, .pager, .tools, .levels')].every(one => one.getClientRects().length === 0)"))
                    .as(address)
                    .isTrue();
            page.context().close();
        }
    }

    @Test
    void a_quote_is_printed_with_the_address_of_its_source() {
        Page page = open(wide(), "/events/" + Told.id("guzara"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('a.read'), '::after').content"))
                .contains("/sources/");
        assertThat(page.locator("blockquote q").first()).isVisible();
    }

    @Test
    void doubt_is_drawn_by_borders_so_that_colours_a_reader_forces_leave_it() {
        Page page = open(wide().setForcedColors(ForcedColors.ACTIVE), "/");
        String widths = "status => { const mark = getComputedStyle(document.querySelector(`.entry.${status} > .mark`));"
                + " return [mark.borderLeftWidth, mark.borderRightWidth].map(parseFloat)"
                + ".map(width => width > 4 ? 'full' : 'thin').join(' ') + ' ' + mark.borderRightStyle }";

        assertThat(page.evaluate(widths, "confirmed")).isEqualTo("full full solid");
        assertThat(page.evaluate(widths, "disputed")).isEqualTo("full thin solid");
        assertThat(page.evaluate(widths, "reported")).isEqualTo("thin thin solid");
        assertThat(page.evaluate(widths, "planned")).isEqualTo("thin thin dashed");
        assertThat(page.evaluate(widths, "rumour")).isEqualTo("thin thin dotted");
        Browser.assertAccessible(page);
    }

    @Test
    void the_skip_link_leads_into_the_page() {
        Newsroom.revise(peers);
        for (String address : addresses()) {
            Page page = open(wide(), address);
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            page.context().close();
        }
    }
}
