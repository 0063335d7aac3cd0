package org.tarikh.timeline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
@QuarkusTestResource(value = TileHost.class, restrictToAnnotatedClass = true)
class TilesTest extends InChromium {
    private static final String MAP = "/map?kind=incident&at=62.20,34.35,8";

    TileHost host;

    @Override
    List<Entry> entries() {
        return List.of(
                Told.of("guzara")
                        .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                        .standing(34.2, 62.2, 1)
                        .entry(),
                Told.of("herat")
                        .in("afghanistan.herat", "Herat", "Herat", "AF")
                        .standing(34.35, 62.2, 4)
                        .entry());
    }

    @Test
    void tiles_lie_under_the_outlines_and_whom_they_are_owed_to_stands_below_as_text() {
        Document page = Newsroom.page(MAP);

        Element chart = page.select("svg.chart").first();
        assertThat(chart.select("image")).hasSizeBetween(4, 24).allSatisfy(tile -> assertThat(tile.attr("href"))
                .matches(Pattern.quote(host.origin()) + "/\\d+/\\d+/\\d+\\.png"));
        assertThat(chart.children().indexOf(chart.select("> .tiles").first()))
                .isLessThan(chart.children().indexOf(chart.select("> path.land").first()));
        assertThat(page.select(".plate .credit").text()).isEqualTo(TileHost.CREDIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map", "/events/"})
    void pages_with_a_map_may_show_images_of_that_host_and_of_no_other(String path) {
        String policy = given().get(path.equals("/map") ? path : path + Told.id("guzara"))
                .header("Content-Security-Policy");

        assertThat(policy).contains("img-src 'self' data: " + host.origin() + ";", "default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/threads", "/embed"})
    void pages_without_a_map_may_not(String path) {
        assertThat(given().get(path).header("Content-Security-Policy"))
                .contains("img-src 'self' data:;")
                .doesNotContain(host.origin());
    }

    @Test
    void the_host_learns_which_house_asks_and_not_what_its_reader_looks_for() {
        host.asked().clear();
        Page page = open(wide(), MAP);

        page.waitForCondition(
                () -> host.asked().size() >= page.locator(".chart image").count());

        assertThat(host.asked())
                .extracting(TileHost.Asked::referrer)
                .containsOnly(home.resolve("/").toString());
        assertThat(host.asked()).extracting(TileHost.Asked::path).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {MAP, MAP + "&lang=fa"})
    void everyone_can_read_a_map_on_tiles_in_light_and_dark(String address) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {360, 1280}) {
                Page page =
                        open(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme), address);
                Browser.assertAccessible(page);
                Browser.assertFits(page);
            }
        }
    }
}
