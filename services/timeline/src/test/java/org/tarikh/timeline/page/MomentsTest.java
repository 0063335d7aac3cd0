package org.tarikh.timeline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.projection.Revision;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class MomentsTest {
    private static final String PAGE = "/events/" + Told.id("raid");

    @Inject
    Slate slate;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(now());
        slate.recall(revisions());
    }

    static List<Revision> revisions() {
        return List.of(
                Revision.of(
                        Told.of("raid").title("A raid").killed(2, 2, 2).entry(), Instant.parse("2025-11-01T08:00:00Z")),
                Revision.of(
                        Told.of("raid")
                                .revision(2)
                                .title("A raid")
                                .killed(2, 4, 4)
                                .entry(),
                        Instant.parse("2025-11-02T08:00:00Z")),
                Revision.of(now(), Instant.parse("2025-11-04T08:00:00Z")));
    }

    static Entry now() {
        return Told.of("raid")
                .revision(3)
                .title("A raid on a post")
                .killed(2, 4, 4)
                .status("confirmed")
                .entry();
    }

    @Test
    void each_revision_can_be_read_and_the_one_shown_is_marked() {
        Document page = Newsroom.page(PAGE);

        assertThat(page.select(".moments ol a").eachText())
                .containsExactly(
                        "1 November 2025 · Revision 1", "2 November 2025 · Revision 2", "4 November 2025 · Revision 3");
        assertThat(page.select(".moments ol a").eachAttr("href"))
                .containsExactly(
                        PAGE + "?asOf=2025-11-01T08%3A00%3A00Z", PAGE + "?asOf=2025-11-02T08%3A00%3A00Z", PAGE);
        assertThat(page.select(".moments [aria-current]").text()).contains("Revision 3");
        assertThat(page.select(".apart")).isEmpty();
        assertThat(page.select("input[type=range]").attr("value")).isEqualTo("3");
        page.select(".moments ol a")
                .eachAttr("href")
                .forEach(link ->
                        given().urlEncodingEnabled(false).get(link).then().statusCode(200));
    }

    @Test
    void the_past_says_what_differs_from_now() {
        Document page = Newsroom.page(PAGE + "?asOf=2025-11-01");

        assertThat(page.select(".apart tbody tr").eachText())
                .containsExactly("title A raid A raid on a post", "status reported confirmed", "killed 2 2–4");
        assertThat(page.select("input[type=range]").attr("value")).isEqualTo("1");
        assertThat(Newsroom.page(PAGE + "?asOf=2025-11-05").select(".moments").text())
                .contains("nothing differs from now");
    }

    @Test
    void the_slider_leads_to_the_revision_it_names_and_to_now_for_the_newest() {
        for (String[] way : new String[][] {
            {"revision=2&lang=fa", PAGE + "?asOf=2025-11-02T08%3A00%3A00Z&lang=fa"},
            {"revision=3", PAGE},
            {"revision=9", PAGE}
        }) {
            given().redirects()
                    .follow(false)
                    .get(PAGE + "?" + way[0])
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(way[1]));
        }
        for (String nonsense : List.of("revision=0", "revision=x", "revision=", "revision=" + "9".repeat(40))) {
            given().get(PAGE + "?" + nonsense).then().statusCode(200);
        }
    }

    @Test
    void an_event_that_never_changed_has_no_slider() {
        slate.clean();
        slate.put(Told.of("raid").entry());
        slate.recall(List.of(Revision.of(Told.of("raid").entry(), Instant.parse("2025-11-01T08:00:00Z"))));

        assertThat(Newsroom.page(PAGE).select(".moments")).isEmpty();
    }
}
