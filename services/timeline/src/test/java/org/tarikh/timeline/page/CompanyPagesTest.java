package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

/** What the pages of an actor, a thread and a place tell of who met or fought whom and of the dead over time. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class CompanyPagesTest {
    @Inject
    Slate slate;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(
                clash("first").on("2025-09-21").killed(2, 3, 5).entry(),
                clash("second").on("2025-10-02").killed(1, 1, 1).entry(),
                Told.of("third")
                        .by("pakistan", "Pakistan")
                        .against("taliban", "Taliban")
                        .between("2025-06-01", "2025-08-31", "season")
                        .killed(4, 4, 4)
                        .threaded("Border")
                        .entry(),
                Told.of("talks")
                        .kind("move")
                        .plover("CONSULT")
                        .by("taliban", "Taliban")
                        .by("pakistan", "Pakistan")
                        .on("2025-10-20")
                        .threaded("Border")
                        .entry());
    }

    private static Told clash(String key) {
        return Told.of(key)
                .plover("ASSAULT")
                .by("taliban", "Taliban")
                .against("pakistan", "Pakistan")
                .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                .threaded("Border");
    }

    @Test
    void an_actor_tells_who_met_or_fought_it_and_every_count_leads_to_as_many_entries() {
        Document page = Newsroom.page("/actors/taliban");

        Element row = page.selectFirst(".encounters tbody tr");
        assertThat(row.select("th a").attr("href")).isEqualTo("/actors/pakistan");
        assertThat(row.select(".cell").eachText())
                .containsExactly("In all 4", "Verbal cooperation 1", "Material conflict 3");
        for (Element count : row.select(".cell a")) {
            Document entries = Newsroom.page(count.attr("href"));
            assertThat(entries.select("article")).hasSize(Integer.parseInt(count.ownText()));
        }
        assertThat(row.select(".deeds").eachText())
                .containsExactly("It did to them 2 · 3–6 killed (best 4)", "They did to it 1 · 4 killed");
    }

    @Test
    void an_actor_tells_where_and_in_which_threads_it_is_named() {
        Document page = Newsroom.page("/actors/taliban");

        assertThat(page.select(".particulars a").eachAttr("href"))
                .contains("/places/afghanistan.herat.guzara", "/threads/" + Told.id("thread Border"));
    }

    @Test
    void the_dead_are_drawn_month_by_month_and_listed_and_those_of_no_month_are_told() {
        for (String address : new String[] {"/actors/taliban", "/threads/" + Told.id("thread Border")}) {
            Document page = Newsroom.page(address);

            assertThat(page.select(".toll-chart title").eachText())
                    .containsExactly("September 2025: 2–5 (best 3)", "October 2025: 1");
            assertThat(page.select(".as-table tbody tr").eachText())
                    .containsExactly(
                            "September 2025 Entries 1 Lowest 2 Best 3 Highest 5",
                            "October 2025 Entries 1 Lowest 1 Best 1 Highest 1");
            assertThat(page.select("[aria-labelledby=deaths] .key-to").text()).contains("4 more in entries");
        }
        assertThat(Newsroom.page("/places/afghanistan.herat").select(".toll-chart title"))
                .hasSize(2);
    }

    @Test
    void a_thread_sets_its_actors_against_each_other() {
        Document page = Newsroom.page("/threads/" + Told.id("thread Border"));

        assertThat(page.select(".circle tbody th a").eachText()).containsExactly("Pakistan", "Taliban");
        assertThat(page.select(".circle td a").eachAttr("aria-label"))
                .containsExactly("Pakistan and Taliban, cooperation: 1", "Taliban and Pakistan, conflict: 3");
        assertThat(Newsroom.page(page.select(".circle td a").last().attr("href"))
                        .select("article"))
                .hasSize(3);
    }

    @Test
    void many_years_of_dead_are_drawn_year_by_year() {
        slate.put(clash("long ago").on("2001-10-07").killed(9, 9, 9).entry());

        Document page = Newsroom.page("/actors/taliban");

        assertThat(page.select("#deaths").text()).contains("year by year");
        assertThat(page.select(".toll-chart title").eachText()).containsExactly("2001: 9", "2025: 3–6 (best 4)");
    }

    @Test
    void an_actor_tells_the_counts_over_a_period_of_its_doings_and_stands_without_them() {
        Newsroom.tellMore(peers);
        assertThat(Newsroom.page("/actors/taliban").select("[aria-labelledby=periods] tbody tr"))
                .hasSize(3);

        Newsroom.answer(peers);
        assertThat(Newsroom.page("/actors/taliban").select("[aria-labelledby=periods]"))
                .isEmpty();
    }

    @Test
    void what_two_have_in_common_stands_as_chips_with_their_names() {
        Document page = Newsroom.page("/?actor=taliban&with=actor:pakistan&quad=4");

        assertThat(page.select(".chosen a").eachText())
                .anyMatch(chip -> chip.contains("Also named") && chip.contains("Pakistan"))
                .anyMatch(chip -> chip.contains("Material conflict"));
        assertThat(page.select("article")).hasSize(3);
    }
}
