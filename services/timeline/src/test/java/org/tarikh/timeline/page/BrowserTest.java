package org.tarikh.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class BrowserTest extends InChromium {

    @Test
    void a_reader_scrolls_and_more_entries_come() {
        Page page = open(wide(), "/");
        assertThat(page.locator("article")).hasCount(40);

        page.locator(".pager").last().scrollIntoViewIfNeeded();

        assertThat(page.locator("article")).hasCount(80);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("More entries are shown.");
        assertThat((Integer) page.evaluate("new Set([...document.querySelectorAll('article')].map(a => a.id)).size"))
                .isEqualTo(80);
        List<String> months = page.locator("h2.month a").allInnerTexts();
        assertThat(months).doesNotHaveDuplicates();
    }

    @Test
    void a_reader_narrows_by_a_filter_and_takes_it_back() {
        Page page = open(wide(), "/");

        link(page.locator("#filters"), "diplomatic move").click();

        assertThat(page).hasURL(Pattern.compile("kind=move"));
        assertThat(page.locator("article.incident")).hasCount(0);
        assertThat(page.locator("article.move")).hasCount(40);

        link(page.locator(".chosen"), "Remove this filter").click();
        assertThat(page).hasURL(home.resolve("/").toString());
    }

    @Test
    void a_reader_searches_for_words() {
        Page page = open(wide(), "/");

        page.keyboard().press("/");
        page.keyboard().type("Istanbul");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("q=Istanbul"));
        assertThat(page.locator("article h3")).hasText("Delegations meet in Istanbul");
    }

    @Test
    void a_reader_walks_the_suggestions_by_keyboard_and_puts_them_away() {
        Page page = open(wide(), "/");
        page.keyboard().press("/");
        page.keyboard().type("pak");
        Locator pakistan = link(page.locator("#found"), "Pakistan");
        assertThat(pakistan).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 suggestions");
        Browser.assertAccessible(page);

        page.keyboard().press("Escape");
        assertThat(pakistan).isHidden();
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("pak");

        page.keyboard().type("i");
        assertThat(pakistan).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(pakistan).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("actor=pakistan$"));
        assertThat(page.locator("article h3")).hasText("Delegations meet in Istanbul");
    }

    @Test
    void suggestions_fit_a_phone_and_read_from_right_to_left() {
        Page page = open(phone().setColorScheme(ColorScheme.DARK), "/?lang=fa");
        page.locator("#q").fill("istanbul");
        assertThat(page.locator("#found a")).hasCount(3);
        Browser.assertFits(page);
        Browser.assertAccessible(page);
        page.locator("#found a").first().click();
        assertThat(page).hasURL(Pattern.compile("place=turkey.istanbul&lang=fa$"));
    }

    @Test
    void a_reader_opens_an_entry_in_place_and_follows_its_quote_to_the_marked_words() {
        Page page = open(wide(), "/");
        Locator entry = page.locator("#e-" + Told.id("guzara"));
        double before = box(entry).width;

        entry.locator("summary").click();

        assertThat(entry.locator(".claims")).containsText("National Resistance Front claims the number killed: 2");
        assertThat(entry.locator("blockquote q")).hasText(Newsroom.QUOTE);
        assertThat(box(entry).width).isGreaterThan(before * 1.5);
        Browser.assertAccessible(page);

        link(entry, "read in place").click();

        assertThat(page).hasURL(Pattern.compile("/sources/.+#q1$"));
        assertThat(page.locator("mark")).hasText(Newsroom.QUOTE);
        assertThat(page.locator("mark")).isInViewport();
        assertThat(page).hasTitle(Pattern.compile("A movement claims an attack"));
    }

    @Test
    void without_javascript_everything_can_still_be_reached() {
        Page page = open(wide().setJavaScriptEnabled(false), "/");

        link(page.locator("#filters"), "incident").first().click();
        assertThat(page).hasURL(Pattern.compile("kind=incident"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Earlier entries"))
                .click();
        assertThat(page).hasURL(Pattern.compile("kind=incident.*cursor="));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Later entries"))
                .click();
        link(page.locator("body"), "Two fighters killed in Guzara").click();
        assertThat(page.locator("blockquote q")).hasText(Newsroom.QUOTE);
        link(page.locator("body"), "read in place").click();
        assertThat(page.locator("mark")).isInViewport();

        page.navigate(home.resolve("/").toString());
        page.locator("#f-from").fill("2025-12-01");
        page.locator("#f-to").fill("2025-12-31");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Narrow"))
                .click();
        assertThat(page.locator(".bar")).containsText("4 entries");
        page.locator("details.open summary").first().click();
        assertThat(page.locator("details.open .body a").first()).isVisible();
    }

    @Test
    void a_reader_walks_by_keyboard() {
        Page page = open(wide(), "/");

        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("#t-" + Told.id("guzara") + " a")).isFocused();
        page.keyboard().press("o");
        assertThat(page.locator("#e-" + Told.id("guzara") + " .claims")).isVisible();
        page.keyboard().press("o");
        assertThat(page.locator("#e-" + Told.id("guzara") + " .claims")).isHidden();
        page.keyboard().press("k");
        assertThat(page.locator("#t-" + Told.id("hostile") + " a")).isFocused();

        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        Browser.assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();

        page.keyboard().press("]");
        assertThat(page).hasURL(Pattern.compile("from=\\d{4}-01-01&to=\\d{4}-12-31"));
        page.keyboard().press("[");
        assertThat(page).hasURL(home.resolve("/").toString());
    }

    @Test
    void a_line_on_the_ribbon_tells_where_in_time_the_reader_is() {
        Page page = open(wide(), "/");
        double newest = here(page);
        assertThat(newest).isGreaterThan(95);

        page.mouse().wheel(0, 3000);

        page.waitForCondition(() -> here(page) < newest - 1);
        String top = (String) page.evaluate(
                "[...document.querySelectorAll('article')].find(entry => entry.getBoundingClientRect().bottom"
                        + " > document.querySelector('.band').offsetHeight"
                        + " + document.querySelector('.month').offsetHeight).closest('.day').dataset.day");
        assertThat((Boolean) page.evaluate(
                        "day => { const band = document.querySelector('[data-ribbon]').dataset;"
                                + " const [from, to] = [Date.parse(band.start), Date.parse(band.end) + 86400000];"
                                + " const x = parseFloat(document.querySelector('.here').getAttribute('x1'));"
                                + " return Math.abs(x - 100 * (Date.parse(day) - from) / (to - from)) < 0.01 }",
                        top))
                .isTrue();
    }

    private static double here(Page page) {
        return Double.parseDouble(
                page.locator(".here").first().getAttribute("x1").replace("%", ""));
    }

    @Test
    void turning_the_wheel_over_the_ribbon_halves_the_time_shown_and_turning_back_doubles_it() {
        Page page = open(wide(), "/");
        BoundingBox band = box(page.locator("svg[data-ribbon]"));
        page.mouse().move(band.x + band.width * 0.99, band.y + 20);

        page.mouse().wheel(0, -200);
        assertThat(page).hasURL(Pattern.compile("from=2024-\\d\\d-\\d\\d&to=2025-12-\\d\\d"));

        page.mouse().move(band.x + band.width * 0.5, band.y + 20);
        page.mouse().wheel(0, 200);
        assertThat(page).hasURL(home.resolve("/").toString());

        page.keyboard().press("+");
        assertThat(page).hasURL(Pattern.compile("from=\\d{4}-01-01&to=\\d{4}-12-31"));
        page.keyboard().press("-");
        assertThat(page).hasURL(home.resolve("/").toString());
    }

    @Test
    void dragging_over_the_ribbon_narrows_to_that_time() {
        Page page = open(wide(), "/");
        BoundingBox band = box(page.locator("svg[data-ribbon]"));

        page.mouse().move(band.x + band.width * 0.5, band.y + 20);
        page.mouse().down();
        page.mouse().move(band.x + band.width * 0.6, band.y + 20);
        page.mouse().move(band.x + band.width * 0.75, band.y + 20);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile("from=2024-\\d\\d-\\d\\d&to=2025-\\d\\d-\\d\\d"));
        assertThat(page.locator(".band")).hasCount(2);
    }

    @Test
    void dragging_the_range_chosen_moves_it_and_keeps_its_length() {
        Page page = open(wide(), "/?from=2025-03-01&to=2025-08-31");
        BoundingBox window = box(page.locator(".window"));
        double middle = window.x + window.width / 2;

        page.mouse().move(middle, window.y + 20);
        page.mouse().down();
        page.mouse().move(middle - window.width, window.y + 20);
        page.mouse().move(middle - 2 * window.width, window.y + 20);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile("from=2024-0[23]-\\d\\d&to=2024-0[89]-\\d\\d"));
        String[] days = page.url().replaceAll(".*from=(.+)&to=(.+)", "$1 $2").split(" ");
        assertThat(ChronoUnit.DAYS.between(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                .isEqualTo(183);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?from=2025-10-01&to=2025-12-31&kind=incident",
                "/?actor=-pakistan&status=disputed&minSources=1",
                "/?q=nothingofthekind",
                "/about",
                "/docs",
                "/map",
                "/map?at=50,30,90",
                "/actors/taliban",
                "/compare?a=actor:taliban&b=actor:pakistan",
                "/nowhere"
            })
    void a_page_is_accessible_and_fits_a_phone_in_light_and_dark_and_both_directions(String address) {
        String fromRight = address + (address.contains("?") ? "&" : "?") + "lang=fa";
        look(address, ColorScheme.LIGHT, true);
        look(address, ColorScheme.DARK, false);
        look(fromRight, ColorScheme.LIGHT, false);
        look(fromRight, ColorScheme.DARK, true);
        browser.complaints();
    }

    @Test
    void an_event_a_source_figures_and_an_actor_are_accessible_and_fit_a_phone() {
        Newsroom.tellMore(peers);
        for (String address : List.of(
                "/events/" + Told.id("guzara") + "?cal=sh",
                "/events/" + Told.id("talks") + "?lang=ps",
                "/events/" + Told.id("quake"),
                "/events/" + Told.id("quake") + "?lang=fa",
                "/sources/" + Newsroom.article() + "?event=" + Told.id("guzara"),
                "/threads",
                "/threads?lang=fa",
                "/threads/" + Told.id("thread Istanbul talks"),
                "/records",
                "/records?lang=fa",
                "/figures",
                "/figures?lang=ps",
                "/places/afghanistan.herat.guzara",
                "/places/afghanistan.herat?lang=ps",
                "/actors/" + Newsroom.ACTOR)) {
            Page page = open(wide(), address);
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
            Browser.assertAccessible(page);
            page.setViewportSize(360, 740);
            Browser.assertFits(page);
            Browser.assertAccessible(page);
            page.context().close();
        }
    }

    @Test
    void what_changed_in_a_document_is_accessible_and_fits_a_phone() {
        Newsroom.revise(peers);
        for (String address : List.of(
                "/sources/" + Newsroom.article(),
                "/sources/" + Newsroom.article() + "/changes",
                "/sources/" + Newsroom.article() + "/changes?lang=fa")) {
            look(address, ColorScheme.LIGHT, true);
            look(address, ColorScheme.DARK, false);
        }
    }

    /**
     * Looks at a page on a wide screen or on a phone, and whether it fits the phone. Four such looks see each width with each of
     * both colour schemes and of both directions, which is all that a page's style tells apart.
     */
    private void look(String address, ColorScheme scheme, boolean wide) {
        Page page = open(wide().setColorScheme(scheme), address);
        if (wide) {
            Browser.assertAccessible(page);
        }
        page.setViewportSize(360, 740);
        Browser.assertFits(page);
        if (!wide) {
            Browser.assertAccessible(page);
        }
        page.context().close();
    }

    @Test
    void a_reader_slides_back_to_what_was_known_and_on_to_now() {
        slate.put(MomentsTest.now());
        slate.recall(MomentsTest.revisions());
        Page page = open(wide(), "/events/" + Told.id("raid"));
        page.locator("#moment").focus();

        page.keyboard().press("ArrowLeft");

        assertThat(page).hasURL(Pattern.compile("asOf=2025-11-02"));
        assertThat(page.locator(".apart")).containsText("confirmed");
        assertThat(page.locator(".known")).isVisible();
        assertThat(page.locator("#moment")).isFocused();
        Browser.assertAccessible(page);

        page.keyboard().press("ArrowRight");

        assertThat(page).hasURL(home.resolve("/events/" + Told.id("raid")).toString());
        assertThat(page.locator(".apart")).hasCount(0);
    }

    @Test
    void on_a_phone_the_filters_come_from_below() {
        Page page = open(phone(), "/");
        assertThat(page.locator("#filters")).isHidden();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Filters"))
                .click();
        assertThat(page.locator("#filters")).isVisible();
        Browser.assertAccessible(page);
        link(page.locator("#filters"), "diplomatic move").click();

        assertThat(page).hasURL(Pattern.compile("kind=move"));
        assertThat(page.locator("#filters")).isHidden();
        assertThat(page.locator("article.incident")).hasCount(0);
        Browser.assertFits(page);
    }

    @Test
    void on_a_wide_screen_incidents_and_moves_stand_on_either_side_and_mirrored_from_right_to_left() {
        Page page = open(wide(), "/");
        assertThat(box(page.locator("article.incident").first()).x)
                .isLessThan(box(page.locator("article.move").first()).x);

        Page mirrored = open(wide(), "/?lang=fa");
        assertThat(box(mirrored.locator("article.incident").first()).x)
                .isGreaterThan(box(mirrored.locator("article.move").first()).x);
    }

    @Test
    void the_month_and_the_ribbon_stay_in_sight() {
        Page page = open(wide(), "/");

        page.mouse().wheel(0, 1500);

        page.waitForCondition(() -> (Boolean) page.evaluate("scrollY > 1000"));
        assertThat(page.locator("svg[data-ribbon]").first()).isInViewport();
        assertThat((Boolean) page.evaluate(
                        "[...document.querySelectorAll('h2.month')].some(h => Math.abs(h.getBoundingClientRect().top"
                                + " - document.querySelector('.band').offsetHeight) < 2)"))
                .isTrue();
    }

    @Test
    void a_choice_of_dark_or_light_is_remembered() {
        Page page = open(wide().setColorScheme(ColorScheme.LIGHT), "/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Light or dark page"))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasCSS("background-color", "rgb(20, 20, 19)");

        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        Browser.assertAccessible(page);
    }

    @Test
    void nothing_moves_for_a_reader_who_asked_for_stillness() {
        Page page = open(wide().setReducedMotion(ReducedMotion.REDUCE), "/");

        page.locator("details.open summary").first().click();

        assertThat(page.locator("details.open .body").first()).hasCSS("animation-name", "none");
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(360, 740);
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static BoundingBox box(Locator locator) {
        return locator.boundingBox();
    }

    @Test
    void the_api_can_be_tried_with_the_scripts_its_page_may_run() {
        Page page = open(wide(), "/openapi/ui/");
        assertThat(page.locator(".swagger-ui .opblock").first()).isVisible();
        assertThat(page.locator("#swaggerUiLogoLink")).isVisible();
    }
}
