package org.tarikh.timeline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.projection.Change;
import org.tarikh.timeline.projection.Revision;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class AsKnownTest {
    @Inject
    Slate slate;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(Told.of("b")
                .revision(2)
                .title("Two markets were hit")
                .threaded("Markets")
                .entry());
        slate.change(List.of(Change.gone(Told.id("a"), 2, Told.id("b"))));
        slate.recall(List.of(
                Revision.of(
                        Told.of("a")
                                .title("A blast in Kushk")
                                .threaded("Markets")
                                .entry(),
                        Instant.parse("2025-11-01T08:00:00Z")),
                Revision.end(Told.id("a"), 2, Instant.parse("2025-11-02T08:00:00Z"), Told.id("b")),
                Revision.of(
                        Told.of("b")
                                .revision(2)
                                .title("Two markets were hit")
                                .threaded("Markets")
                                .entry(),
                        Instant.parse("2025-11-02T08:00:00Z"))));
    }

    @Test
    void the_chronology_of_a_day_of_the_past_says_so_and_leads_back_to_now() {
        Document page = Newsroom.page("/?asOf=2025-11-01&kind=incident");

        assertThat(page.select(".entry h3").eachText()).containsExactly("A blast in Kushk");
        assertThat(page.select(".known").text()).contains("known on 1 November 2025.");
        assertThat(page.select(".known a").attr("href")).isEqualTo("/?kind=incident");
        assertThat(Newsroom.page("/?kind=incident").select(".known")).isEmpty();
    }

    @Test
    void every_link_of_the_past_stays_there_but_the_one_to_now() {
        Document page = Newsroom.page("/?asOf=2025-11-01T12:30:00Z");

        assertThat(page.select(".known").text()).contains("1 November 2025 12:30 UTC");
        assertThat(page.select(".entry h3 a, .ribbon a, .group a, .month a, .orders a, .tools a[hreflang]")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.contains("asOf=2025-11-01T12%3A30%3A00Z"));
        assertThat(page.select("form.narrow input[name=asOf], form.search input[name=asOf]")
                        .eachAttr("value"))
                .containsExactly("2025-11-01T12:30:00Z", "2025-11-01T12:30:00Z");
    }

    @Test
    void an_event_merged_since_stands_on_its_page_as_it_stood() {
        String event = "/events/" + Told.id("a");
        Document page = Newsroom.page(event + "?asOf=2025-11-01");

        assertThat(page.select("h1").text()).isEqualTo("A blast in Kushk");
        assertThat(page.select(".known a").attr("href")).isEqualTo(event);
        given().get(event + "?asOf=2025-11-03").then().statusCode(404);
        given().redirects().follow(false).get(event).then().statusCode(301);
    }

    @Test
    void the_neighbours_of_an_event_of_the_past_stand_as_they_were_known_then() {
        Entry reply = Told.of("reply")
                .title("A reply")
                .linked("responds_to", "demand", "rejects the demand")
                .linked("follows", "a", null)
                .entry();
        Entry later = Told.of("later")
                .title("Told later")
                .linked("follows", "reply", null)
                .entry();
        Entry demand = Told.of("demand").revision(2).title("A demand").entry();
        slate.put(reply, later, demand);
        slate.recall(List.of(
                Revision.of(reply, Instant.parse("2025-11-01T09:00:00Z")),
                Revision.of(
                        Told.of("demand").title("A demand as first told").entry(),
                        Instant.parse("2025-11-01T09:00:00Z")),
                Revision.of(demand, Instant.parse("2025-11-05T09:00:00Z")),
                Revision.of(later, Instant.parse("2025-11-05T09:00:00Z"))));

        Document then = Newsroom.page("/events/" + reply.id() + "?asOf=2025-11-01");
        assertThat(then.select(".neighbours a").eachText())
                .containsExactlyInAnyOrder("A demand as first told", "A blast in Kushk");
        assertThat(then.select(".neighbours a, .graph a").eachAttr("href")).allMatch(link -> link.contains("asOf="));
        assertThat(Newsroom.page("/events/" + reply.id() + "?asOf=2025-11-05")
                        .select(".neighbours a")
                        .eachText())
                .containsExactly("A demand", "Told later");
        assertThat(Newsroom.page("/events/" + later.id() + "?asOf=2025-11-05")
                        .select(".neighbours a")
                        .eachText())
                .containsExactly("A reply");
    }

    @Test
    void no_link_of_an_event_of_the_past_leads_to_what_is_known_now() {
        String event = "/events/" + Told.id("a") + "?asOf=2025-11-01";
        List<String> links = Newsroom.page(event).select("main a[href^=/]").eachAttr("href");

        // Only what is wrong is told to the desk of today.
        assertThat(links)
                .isNotEmpty()
                .allMatch(link -> link.contains("asOf=2025-11-01") || link.startsWith("/report?"));
        assertThat(links).anyMatch(link -> link.startsWith("/api/")).anyMatch(link -> link.contains("thread="));
        links.stream()
                .filter(link -> !link.startsWith("/sources/"))
                .forEach(link ->
                        given().urlEncodingEnabled(false).get(link).then().statusCode(200));
    }

    @Test
    void before_the_first_record_nothing_was_known_and_a_moment_to_come_is_left_aside() {
        assertThat(Newsroom.page("/?asOf=2025-10-01").select(".empty h2")).hasSize(1);
        Document page = Newsroom.page("/?asOf=2999-01-01");
        assertThat(page.select(".note").text()).contains("asOf must not lie in the future");
        assertThat(page.select(".known")).isEmpty();
        assertThat(page.select(".entry h3").eachText()).containsExactly("Two markets were hit");
    }

    @ParameterizedTest
    @CsvSource({"fa, خواندن آنچه اکنون دانسته است", "ps, اوسنی معلومات ولولئ"})
    void the_past_is_told_in_the_reader_s_language(String lang, String back) {
        Document page = Newsroom.page("/?lang=" + lang + "&asOf=2025-11-01");
        assertThat(page.select(".known a").text()).isEqualTo(back);
        assertThat(page.select(".known a").attr("href")).isEqualTo("/?lang=" + lang);
    }

    @Test
    void a_thread_narrows_the_entries_and_is_shown_by_its_name() {
        slate.put(Told.of("c").title("Elsewhere").entry());
        Document page = Newsroom.page("/?thread=" + Told.id("thread Markets"));
        assertThat(page.select(".entry h3").eachText()).containsExactly("Two markets were hit");
        assertThat(page.select(".chosen a").text()).contains("Thread Markets");
    }
}
