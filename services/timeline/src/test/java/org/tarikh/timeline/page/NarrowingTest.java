package org.tarikh.timeline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class NarrowingTest {
    @Inject
    Slate slate;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(Newsroom.years());
    }

    @ParameterizedTest
    @CsvSource({
        "kind=move, 56",
        "status=denied, 1",
        "type=EQ, 1",
        "actor=pakistan, 1",
        "place=turkey, 1",
        "q=Istanbul, 1"
    })
    void a_filter_in_the_address_narrows_the_entries_and_is_shown_as_chosen(String filter, int count) {
        Document page = Newsroom.page("/?" + filter);

        assertThat(page.select(".bar > span").first().text()).isEqualTo(count == 1 ? "1 entry" : count + " entries");
        assertThat(page.select(".chosen a")).hasSize(1);
        assertThat(page.select(".chosen a").attr("href")).isEqualTo("/");
        assertThat(page.select(".clear a").attr("href")).isEqualTo("/");
    }

    @Test
    void only_disputed_and_only_of_two_independent_sources_are_counted_asked_for_and_taken_back() {
        slate.put(Told.of("twice told")
                .title("Told twice")
                .quoted("Herald", "once")
                .quoted("Gazette", "twice")
                .entry());
        Document page = Newsroom.page("/");
        assertThat(page.select(".group a:contains(Only disputed) .count").text())
                .isEqualTo("1");
        Element two = page.select(".group a:contains(Two independent sources)").first();
        assertThat(two.attr("href")).isEqualTo("/?minSources=2");
        assertThat(two.select(".count").text()).isEqualTo("1");

        Document narrowed = Newsroom.page("/?minSources=2");

        assertThat(narrowed.select("article h3").eachText()).containsExactly("Told twice");
        assertThat(narrowed.select(".chosen a span:first-child").text()).isEqualTo("Independent sources ≥ 2");
        assertThat(narrowed.select(".group a:contains(Two independent sources)").attr("href"))
                .isEqualTo("/");
        assertThat(narrowed.select(".group a:contains(Only disputed) .count").text())
                .isEqualTo("0");
    }

    @Test
    void a_value_can_be_left_out_let_in_again_or_chosen_instead() {
        Document page = Newsroom.page("/");
        assertThat(page.select(".except[href*=pakistan] .visually-hidden").text())
                .isEqualTo("not Pakistan");
        assertThat(page.select(".except[href*=kind]")).isEmpty();
        assertThat(Newsroom.page(page.select(".except[href*=pakistan]").attr("href"))
                        .select(".bar > span")
                        .first()
                        .text())
                .isEqualTo("115 entries");

        Document without = Newsroom.page("/?actor=-pakistan");

        assertThat(without.select(".chosen a span:first-child").text()).isEqualTo("Actor not Pakistan");
        assertThat(without.select(".except[aria-current]").eachAttr("href")).containsExactly("/");
        assertThat(without.select(".group a:not(.except):contains(Pakistan)").attr("href"))
                .isEqualTo("/?actor=pakistan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/map"})
    void of_many_values_the_most_frequent_are_shown_and_the_others_asked_for(String path) {
        for (int i = 0; i < 12; i++) {
            slate.put(Told.of("one of " + i).by("a-" + i, "Somebody " + i).entry());
        }
        Element rest =
                Newsroom.page(path + "?kind=incident").select("#by-actor .rest").first();
        assertThat(rest.select("summary").text()).isEqualTo("6 more");
        String address = rest.attr("hx-get");

        Document part = Jsoup.parse(given().header("HX-Request", "true")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        Document whole = Newsroom.page(rest.select("a").attr("href"));

        assertThat(part.select("body > ul > li")).hasSize(6);
        assertThat(part.select("li a").first().attr("href")).startsWith(path + "?kind=incident&actor=a-");
        assertThat(whole.select("#by-actor .rest")).isEmpty();
        assertThat(whole.select("#by-actor li").eachText().subList(8, 14))
                .isEqualTo(part.select("li").eachText());
    }

    @Test
    void a_chip_says_the_name_even_of_what_stands_far_down_the_list_or_matches_nothing() {
        for (int i = 0; i < 60; i++) {
            slate.put(
                    Told.of("one of " + i).by("a-" + i, "Somebody " + i).entry(),
                    Told.of("two of " + i).by("a-" + i, "Somebody " + i).entry());
        }

        assertThat(Newsroom.page("/?actor=pakistan")
                        .select(".chosen a span:first-child")
                        .text())
                .isEqualTo("Actor Pakistan");
        assertThat(Newsroom.page("/?actor=-pakistan&kind=move&type=EQ")
                        .select(".chosen")
                        .text())
                .contains("not Pakistan");
    }

    @Test
    void every_filter_in_the_address_has_its_chip_and_one_link_clears_them_all() {
        Document page = Newsroom.page("/?dated=false&review=machine&lang=fa");

        assertThat(page.select(".lanes .chosen a")).hasSize(2);
        assertThat(page.select(".chosen a").eachAttr("href"))
                .containsExactlyInAnyOrder("/?review=machine&lang=fa", "/?dated=false&lang=fa");
        assertThat(page.select(".clear a").attr("href")).isEqualTo("/?lang=fa");
    }

    @Test
    void the_form_keeps_what_was_chosen_by_links() {
        Document page = Newsroom.page("/?kind=move&order=asc&lang=fa");

        assertThat(page.select("form.narrow input[type=hidden]").eachAttr("name"))
                .containsExactly("kind", "order", "lang");
    }

    @Test
    void a_bad_filter_is_left_out_and_told_and_an_unknown_one_passed_over() {
        Document page = Newsroom.page("/?from=yesterday&colour=red");

        assertThat(page.select("[role=note]").text()).contains("yesterday").doesNotContain("colour");
        assertThat(page.select(".bar > span").first().text()).isEqualTo("116 entries");
    }

    @Test
    void a_bad_cursor_leads_to_the_first_page() {
        Document page = Newsroom.page("/?cursor=nonsense");

        assertThat(page.select("[role=note]").text()).contains("cursor");
        assertThat(page.select("article")).hasSize(40);
    }

    @Test
    void nothing_found_says_which_choice_to_give_up() {
        Document page = Newsroom.page("/?kind=move&type=EQ");

        assertThat(page.select(".empty h2").text()).isEqualTo("No entry matches all of this");
        assertThat(page.select(".empty li a").eachAttr("href")).containsExactly("/?kind=move", "/?type=EQ");
    }

    @Test
    void an_empty_chronology_says_so() {
        slate.clean();

        assertThat(Newsroom.page("/").select(".empty h2").text()).isEqualTo("Nothing has been read yet");
    }

    @Test
    void undated_entries_are_counted_and_led_to() {
        Document page = Newsroom.page("/");

        String link = page.select(".bar a:contains(without a date)").attr("href");
        assertThat(Newsroom.page(link).select("article h3").text()).isEqualTo("Something without a date");
    }

    @Test
    void the_ribbon_draws_every_dated_entry_and_leads_to_its_time() {
        Document page = Newsroom.page("/?kind=move");

        assertThat(page.select("svg title").eachText()).isNotEmpty();
        assertThat(page.select("svg a[data-start]").eachAttr("href")).allMatch(href -> href.contains("kind=move"));
        assertThat(Newsroom.page("/?from=2025-10-01&to=2025-12-31").select(".band"))
                .hasSize(2);
    }

    @Test
    void following_the_link_at_the_end_reads_every_entry_once() {
        assertThat(read("/")).hasSize(116);
    }

    /** The entries from an address to the end of the chronology, none of them twice. */
    private static Set<String> read(String address) {
        Set<String> read = new HashSet<>();
        String next = address;
        while (!next.isEmpty()) {
            Document page = Newsroom.page(next);
            page.select("article")
                    .eachAttr("id")
                    .forEach(id -> assertThat(read.add(id)).as(id).isTrue());
            next = page.select(".pager a[rel=next]").attr("href");
        }
        return read;
    }

    @Test
    void key_dates_come_first_and_asking_for_more_only_adds() {
        Document page = Newsroom.page("/?status=-denied&zoom=years&order=asc");

        assertThat(page.select(".levels [aria-current=true]").eachText()).containsExactly("Key dates");
        List<String> levels = page.select(".levels a").eachAttr("href");
        assertThat(levels)
                .containsExactly(
                        "/?status=-denied&zoom=years&order=asc",
                        "/?status=-denied&zoom=months&order=asc",
                        "/?status=-denied&order=asc");
        Set<String> nearer = Set.of();
        for (String level : levels) {
            Set<String> seen = read(level);
            assertThat(seen).containsAll(nearer).hasSizeGreaterThan(nearer.size());
            nearer = seen;
        }
    }

    @Test
    void what_is_looked_past_is_shown_as_chosen_and_can_be_given_up() {
        Document page = Newsroom.page("/?zoom=decades&minImportance=9");

        assertThat(page.select(".chosen a span:first-child").eachText())
                .containsExactly("Importance ≥ 9", "Importance ≥ 5.5");
        assertThat(Newsroom.page("/?zoom=decades&lang=fa").select(".chosen a").text())
                .contains("اهمیت ≥ ۵.۵");
        Document nothing = Newsroom.page("/?zoom=decades&status=denied");
        assertThat(nothing.select(".empty li a").eachAttr("href")).contains("/?status=denied");
        assertThat(Newsroom.page("/?minImportance=5").select(".levels [aria-current]"))
                .isEmpty();
    }

    @Test
    void an_event_of_a_type_the_filter_does_not_know_is_counted_and_does_not_cost_the_page() {
        slate.put(Told.of("odd").title("Something new").plover("FLABBERGAST").entry());

        Document page = Newsroom.page("/");

        assertThat(page.select(".group .fixed").text()).contains("FLABBERGAST 1");
        assertThat(page.select(".group a[href*=FLABBERGAST]")).isEmpty();
    }
}
