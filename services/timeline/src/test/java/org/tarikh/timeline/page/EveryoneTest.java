package org.tarikh.timeline.page;

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
                "/map",
                "/threads",
                "/records",
                "/figures",
                "/about");
    }

    @Test
    void no_page_is_wider_than_a_small_phone_a_zoomed_window_or_a_wall_of_a_screen() {
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
