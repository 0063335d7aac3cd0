package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;

/** How Tarikh is doing, for people. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class StatusPageTest extends InChromium {
    private static final String ADDRESS = "/about/status";

    /** What a page says is up to a second old. */
    private static Document settled(String address) {
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        return Newsroom.page(address);
    }

    @Test
    void each_stage_tells_how_far_it_is_and_what_waits() {
        Newsroom.work(peers, 1_117, 380);
        Document page = settled(ADDRESS);

        assertThat(page.select("main > .lead").text()).contains("not quite up to date");
        assertThat(page.select(".stages section h2").eachText())
                .containsExactly("Documents", "Reading", "Chronology", "Versions");
        assertThat(page.select(".stages").text())
                .contains("5 documents", "380 documents of imports wait")
                .contains("1,117 articles read", "380 articles wait to be read", "3 articles could not be read")
                .contains("of 117 events");
        assertThat(page.select(".stages tr").get(2).text()).matches("Timeline \\S*\\d\\S*");
        assertThat(page.select(".stages .note")).isEmpty();
    }

    @Test
    void it_is_up_to_date_once_nothing_waits() {
        Newsroom.work(peers, 1_497, 0);
        Document page = settled(ADDRESS);

        assertThat(page.select("main > .lead").text()).contains("the chronology is up to date");
        assertThat(page.select(".stages").text()).contains("Nothing waits");
    }

    @Test
    void a_service_that_does_not_answer_is_told_of_and_the_page_answers_all_the_same() {
        Newsroom.fallSilent(peers);
        Document page = settled(ADDRESS);

        assertThat(page.select("main > .lead").text()).contains("does not answer", "nothing is lost");
        assertThat(page.select(".stages .note")).hasSize(2);
        assertThat(page.select(".stages tr").get(0).text()).isEqualTo("Sources not told");
        assertThat(page.select(".stages section").get(2).text()).contains("entries");
    }

    @Test
    void every_page_leads_to_it() {
        assertThat(Newsroom.page("/about").select("main a").eachAttr("href")).contains(ADDRESS);
        assertThat(Newsroom.page("/threads?lang=fa").select("footer a").eachAttr("href"))
                .contains(ADDRESS + "?lang=fa");
    }

    @Test
    void it_is_accessible_and_fits_a_phone_in_light_and_dark_and_all_languages() {
        Newsroom.work(peers, 1_117, 380);
        settled(ADDRESS);
        for (String tag : List.of("en", "fa", "ps")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = browser.page(new NewContextOptions().setColorScheme(scheme));
                page.navigate(home.resolve(ADDRESS + "?lang=" + tag).toString());
                Browser.assertAccessible(page);
                page.setViewportSize(360, 740);
                Browser.assertFits(page);
                Browser.assertAccessible(page);
                page.context().close();
            }
        }
    }
}
