package org.tarikh.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ScrollTest extends InChromium {
    private static final int MANY = 3_000;

    /** What a list may hold at most: 280, and what one load adds to it. */
    private static final int BOUND = 320;

    private static final String IDS = "[...document.querySelectorAll('article')].map(entry => entry.id)";

    /** Adds up what shifts without the reader's doing, and notes lists that are too long, out of order or double. */
    private static final String WATCH =
            """
            () => {
              window.shifts = 0;
              window.most = 0;
              window.wrong = [];
              const list = document.querySelector("[data-list]");
              const count = (found) => found.getEntries().forEach((shift) => {
                if (!shift.hadRecentInput) shifts += shift.value;
              });
              new PerformanceObserver(count).observe({ type: "layout-shift" });
              new MutationObserver(() => {
                most = Math.max(most, list.querySelectorAll("article").length);
                for (const part of [".month a", ".day"]) {
                  const names = [...list.querySelectorAll(part)].map((one) => one.ariaLabel ?? one.href);
                  if (new Set(names).size < names.length) wrong.push(part);
                }
                const days = [...list.querySelectorAll(".day")].map((day) => day.dataset.day);
                if (days.join() !== [...days].sort().reverse().join()) wrong.push(days.join());
              }).observe(list, { childList: true });
            }
            """;

    @Override
    List<Entry> entries() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> {
                    Told told = Told.of("event " + i)
                            .on(LocalDate.of(2025, 12, 31).minusDays(i / 3).toString())
                            .title("Event number " + i
                                    + " with a title that is long enough for two lines".repeat(i % 4));
                    return i % 3 == 0 ? told.kind("move").entry() : told.entry();
                })
                .toList();
    }

    @Test
    void a_reader_scrolls_to_the_end_and_back_over_thousands_of_entries() {
        Page page = open("/");
        page.evaluate(WATCH);

        List<String> down = scroll(page, 1200);

        assertThat(down).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(page.locator(".pager").last()).isHidden();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("More entries are shown.");

        List<String> up = scroll(page, -1200);

        assertThat(up).containsExactlyInAnyOrderElementsOf(down);
        assertThat(page.locator(".pager").first()).isHidden();
        assertThat((Integer) page.evaluate("most")).isLessThanOrEqualTo(BOUND);
        assertThat((List<?>) page.evaluate("wrong")).isEmpty();
        assertThat(((Number) page.evaluate("shifts")).doubleValue()).isLessThan(0.02);
    }

    /** Every entry that was there while the reader scrolled, in the order in which they came. */
    private static List<String> scroll(Page page, int step) {
        List<String> seen = new ArrayList<>();
        page.mouse().move(640, 600);
        for (int still = 0; still < 4; ) {
            page.mouse().wheel(0, step);
            page.waitForTimeout(120);
            int before = seen.size();
            for (Object id : (List<?>) page.evaluate(IDS)) {
                if (!seen.contains(id)) {
                    seen.add((String) id);
                }
            }
            boolean more = (Boolean) page.evaluate(
                    "step => { const now = scrollY, was = window.was; window.was = now;"
                            + " return Math.abs(now - was) > 1 }",
                    step);
            still = more || seen.size() > before ? 0 : still + 1;
        }
        return seen;
    }

    @Test
    void back_from_an_event_finds_the_entry_where_it_was_and_open_what_was_open() {
        Page page = open("/");
        page.mouse().move(640, 600);
        for (int i = 0; i < 12; i++) {
            page.mouse().wheel(0, 2000);
            page.waitForTimeout(150);
        }
        Locator read = page.locator("article").nth(150);
        read.scrollIntoViewIfNeeded();
        page.mouse().wheel(0, 137);
        page.waitForTimeout(400);
        String id = read.getAttribute("id");
        Locator entry = page.locator("#" + id);
        double y = entry.boundingBox().y;

        entry.locator("h3 a").evaluate("link => link.click()");
        assertThat(page).hasURL(Pattern.compile("/events/"));
        page.goBack();

        assertThat(entry).isVisible();
        page.waitForCondition(() -> Math.abs(entry.boundingBox().y - y) < 2);
        assertThat(entry.boundingBox().y).isCloseTo(y, within(2.0));
        assertThat(page).hasURL(home.resolve("/").toString());
        page.mouse().move(640, 600);
        page.mouse().wheel(0, -6000);
        page.waitForTimeout(500);
        assertThat((Integer) page.evaluate("new Set(" + IDS + ").size"))
                .isEqualTo(page.locator("article").count());
        assertThat(page.locator("article").count()).isGreaterThan(80);

        page.goForward();
        assertThat(page).hasURL(Pattern.compile("/events/"));
    }

    @Test
    void keys_walk_past_what_is_loaded() {
        Page page = open("/");
        for (int i = 0; i < 45; i++) {
            page.keyboard().press("j");
        }
        // Each key counts, those too that come while more is loaded.
        page.waitForCondition(
                () -> (Boolean) page.evaluate(IDS + ".indexOf(document.activeElement.closest('article').id) === 44"));
    }

    @Test
    void an_entry_with_the_focus_stays_and_one_left_open_comes_back_open() {
        Page page = open("/");
        Locator opened = page.locator("article").nth(3);
        String open = opened.getAttribute("id");
        opened.locator("summary").click();
        assertThat(page.locator("#" + open + " .body .record")).isVisible();
        Locator focused = page.locator("article").nth(5).locator("h3 a");
        focused.focus();
        String href = focused.getAttribute("href");

        page.mouse().move(640, 600);
        for (int i = 0; i < 30; i++) {
            page.mouse().wheel(0, 2500);
            page.waitForTimeout(120);
        }
        assertThat(page.locator("#" + open)).hasCount(0);
        assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo(href);

        scroll(page, -3000);

        assertThat(page.locator("#" + open + " .body .record")).isVisible();
        assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo(href);
        assertThat(page.locator("article").nth(5).locator("h3 a")).isFocused();
    }

    private Page open(String address) {
        return open(wide(), address);
    }
}
