package org.tarikh.timeline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;

/** The ribbon under wheel, finger and keys. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class NavigatorTest extends InChromium {

    @Test
    void the_wheel_goes_down_to_the_hours_of_a_day_and_back() {
        Page page = open(wide(), "/?from=2025-12-20&to=2025-12-21");
        assertThat(page.locator(".closer a[data-start]")).hasCount(1);
        assertThat(page.locator(".closer a[data-start] title")).hasText("21 December 2025 21:00 · incidents: 1");
        assertThat(page.locator(".range")).containsText("2 without a time of day");
        Browser.assertAccessible(page);
        BoundingBox hours = page.locator(".closer .band").boundingBox();
        page.mouse().move(hours.x + hours.width * 0.8, hours.y + 20);

        page.mouse().wheel(0, -200);

        assertThat(page).hasURL(Pattern.compile("from=2025-12-21&to=2025-12-21$"));
        assertThat(page.locator(".closer .tick")).hasCount(8);
        assertThat(page.locator("article")).hasCount(1);
        Browser.assertAccessible(page);

        page.keyboard().press("-");
        assertThat(page).hasURL(Pattern.compile("from=2025-12-01&to=2025-12-31$"));
    }

    @Test
    void bars_are_walked_and_read_by_key_and_enter_narrows_to_one() {
        Page page = open(wide(), "/");
        Locator bars = page.locator("a[data-start]");
        Locator last = page.locator("a[data-start][tabindex='0']");
        assertThat(last).hasCount(1);
        last.focus();

        page.keyboard().press("ArrowLeft");

        Locator left = bars.nth(bars.count() - 2);
        assertThat(left).isFocused();
        assertThat(last).hasCount(1);
        assertThat(page.locator("[data-read]")).hasText("1–30 November 2025 · incidents: 1");
        Browser.assertAccessible(page);
        page.keyboard().press("Home");
        assertThat(bars.first()).isFocused();
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("from=2025-11-01&to=2025-11-30"));
    }

    @Test
    void a_finger_drags_over_the_ribbon_and_two_spread_it() {
        Page page = open(wide().setHasTouch(true), "/");
        BoundingBox band = page.locator("svg[data-ribbon]").boundingBox();
        CDPSession session = page.context().newCDPSession(page);
        double y = band.y + 20;
        touch(session, "touchStart", y, band.x + band.width * 0.5);
        touch(session, "touchMove", y, band.x + band.width * 0.6);
        touch(session, "touchMove", y, band.x + band.width * 0.75);
        touch(session, "touchEnd", y);

        assertThat(page).hasURL(Pattern.compile("from=2024-\\d\\d-\\d\\d&to=2025-\\d\\d-\\d\\d"));

        page.navigate(home.resolve("/").toString());
        touch(session, "touchStart", y, band.x + band.width * 0.7, band.x + band.width * 0.8);
        touch(session, "touchMove", y, band.x + band.width * 0.6, band.x + band.width * 0.9);
        touch(session, "touchEnd", y);

        assertThat(page).hasURL(Pattern.compile("from=2024-\\d\\d-\\d\\d&to=2025-\\d\\d-\\d\\d"));
    }

    private static void touch(CDPSession session, String type, double y, double... xs) {
        String points = Arrays.stream(xs)
                .mapToObj(x -> "{\"x\": %f, \"y\": %f, \"id\": %d}".formatted(x, y, (int) (xs[0] == x ? 0 : 1)))
                .collect(Collectors.joining(","));
        session.send(
                "Input.dispatchTouchEvent",
                JsonParser.parseString("{\"type\": \"%s\", \"touchPoints\": [%s]}".formatted(type, points))
                        .getAsJsonObject());
    }
}
