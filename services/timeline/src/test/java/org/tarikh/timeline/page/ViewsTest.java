package org.tarikh.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ViewsTest extends InChromium {

    @Test
    void a_view_is_saved_under_a_name_found_again_and_removed() {
        Page page = open("/?kind=move&from=2025-09-01");
        Locator views = views(page);
        views.getByLabel("Name of this view").fill("<b>Moves</b> & more");
        page.keyboard().press("Enter");

        page.navigate(home.toString());
        views(page);
        Locator saved = views.locator("li a");
        assertThat(saved).hasText("<b>Moves</b> & more");
        Browser.assertAccessible(page);
        saved.click();
        assertThat(page).hasURL(home.resolve("/?kind=move&from=2025-09-01").toString());

        views(page);
        views.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove <b>Moves</b> & more"))
                .click();
        assertThat(views.locator("li")).hasCount(0);
        assertThat(views.locator("summary")).isFocused();
        page.reload();
        assertThat(views.locator("li")).hasCount(0);
    }

    @Test
    void a_view_without_a_name_is_called_by_what_is_chosen_and_the_same_name_is_kept_once() {
        Page page = open("/?kind=move&status=planned&lang=en");
        Locator views = views(page);
        for (int i = 0; i < 2; i++) {
            views.locator("form button").click();
        }
        assertThat(views.locator("li a")).hasText(Pattern.compile("Kind diplomatic move · Status planned"));
    }

    @Test
    void storage_that_is_broken_or_not_ours_holds_no_views_and_no_more_than_fifty_are_kept() {
        Page page = open("/");
        for (String stored : List.of(
                "nonsense",
                "null",
                "{}",
                "[null]",
                "[[\"x\"]]",
                "[[\"x\",\"javascript:alert(1)\"]]",
                "[[\"x\",\"https://example.org/\"]]",
                "[[\"x\",\"" + home.getScheme() + "://" + home.getAuthority() + "@example.org/\"]]")) {
            page.evaluate("stored => localStorage.setItem('views', stored)", stored);
            page.reload();
            assertThat(views(page).locator("li")).hasCount(0);
        }

        page.evaluate("localStorage.setItem('views', JSON.stringify([...Array(60).keys()]"
                + ".map(i => ['view ' + i, location.origin + '/?q=' + i])))");
        page.reload();
        views(page).locator("form input").fill("newest");
        page.keyboard().press("Enter");
        assertThat(views(page).locator("li")).hasCount(50);
        assertThat(views(page).locator("li a").first()).hasText("newest");
    }

    @Test
    void a_browser_that_refuses_to_keep_a_view_says_so() {
        Page page = open("/");
        page.evaluate("for (let size = 2 ** 23; size >= 1; size /= 2)"
                + " try { for (;;) localStorage.setItem('full ' + size + Math.random(), 'x'.repeat(size)) } catch {}");

        views(page).locator("form button").click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("This browser refused to keep it.");
        assertThat(views(page).locator("li")).hasCount(0);
    }

    @Test
    void the_link_of_the_view_is_copied_without_a_place_in_the_list() {
        Page page = open(wide().setPermissions(List.of("clipboard-read", "clipboard-write")), "/?kind=incident");
        String id = page.locator("article").first().getAttribute("id").substring("e-".length());
        String day = page.locator("[data-day]").first().getAttribute("data-day");
        page.navigate(
                home.resolve("/?kind=incident&near=" + day + "." + id + "#main").toString());

        page.locator("[data-copy]").click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Link copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(home.resolve("/?kind=incident").toString());
    }

    @Test
    void without_javascript_neither_is_offered() {
        Page page = browser.page(wide().setJavaScriptEnabled(false));
        page.navigate(home.toString());

        assertThat(page.locator("[data-views]")).isHidden();
        assertThat(page.locator("[data-copy]")).isHidden();
    }

    private Page open(String address) {
        return open(wide(), address);
    }

    /** The saved views, unfolded. */
    private static Locator views(Page page) {
        page.evaluate("document.querySelector('[data-views]').open = true");
        return page.locator("[data-views]");
    }
}
