package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class MapPageTest {
    @Inject
    Slate slate;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            entries.add(Told.of("kabul " + i)
                    .kind(i < 5 ? "incident" : "move")
                    .in("afghanistan.kabul.kabul", "Kabul", "Kabul", "AF")
                    .standing(34.53, 69.17, 1)
                    .entry());
        }
        entries.add(Told.of("herat")
                .in("afghanistan.herat", "Herat", "Herat", "AF")
                .standing(34.35, 62.2, 4)
                .entry());
        entries.add(Told.of("country")
                .in("afghanistan", "Afghanistan", null, "AF")
                .standing(33.9, 67.7, 6)
                .entry());
        entries.add(Told.of("far")
                .kind("move")
                .in("united-states.new-york", "New York", "New York", "US")
                .standing(40.7, -74, 1)
                .entry());
        entries.add(Told.of("nowhere").entry());
        slate.put(entries);
    }

    @Test
    void a_town_is_a_mark_and_a_province_an_area_and_each_leads_to_its_chronology() {
        Document page = Newsroom.page("/map");

        Element town = mark(page, "Kabul");
        assertThat(town.hasClass("soft")).isFalse();
        assertThat(town.select("path.incident, path.move")).hasSize(2);
        assertThat(town.select(".count").text()).isEqualTo("9");
        assertThat(town.select("title").text()).isEqualTo("Kabul – incidents: 5 · moves: 4");
        assertThat(town.select("a").attr("href")).isEqualTo("/?place=afghanistan.kabul.kabul");
        Element province = mark(page, "Herat");
        assertThat(province.hasClass("soft")).isTrue();
        assertThat(province.select("a").attr("href")).isEqualTo("/?place=afghanistan.herat");
    }

    @Test
    void what_is_known_to_a_country_only_is_counted_beside_the_map_and_not_drawn_in_its_middle() {
        Document page = Newsroom.page("/map");

        assertThat(page.select(".spot title").eachText()).noneMatch(words -> words.startsWith("Afghanistan"));
        Element country = line(page, "Afghanistan");
        assertThat(country.text()).contains("incidents: 1", "somewhere in the country", "11 with what lies in it");
        assertThat(page.select(".bar").text()).contains("13 entries", "1 without a place");
    }

    @Test
    void the_list_beside_holds_every_place_for_those_who_do_not_see_the_map() {
        Document page = Newsroom.page("/map");

        assertThat(page.select("svg.chart").attr("aria-hidden")).isEqualTo("true");
        assertThat(page.select("svg.chart a").eachAttr("tabindex")).containsOnly("-1");
        assertThat(page.select(".places li a").eachText()).containsExactly("Kabul", "Herat", "New York", "Afghanistan");
        assertThat(line(page, "New York").text()).contains("not on this part of the map");
        assertThat(page.select(".plate").text()).contains("1 further away than this map reaches");
    }

    @Test
    void a_look_at_the_world_shows_all_and_near_ones_as_one_that_leads_closer() {
        Document page = Newsroom.page("/map?at=0,20,360");

        assertThat(page.select(".plate").text()).doesNotContain("further away");
        assertThat(page.select(".gazetteer .unseen")).isEmpty();
        assertThat(mark(page, "New York").select("a").attr("href")).isEqualTo("/?place=united-states.new-york");
    }

    @Test
    void the_filter_stays_while_one_looks_closer_and_the_look_stays_while_one_filters() {
        Document page = Newsroom.page("/map?kind=move&at=69.17,34.53,16");

        assertThat(page.select(".compass a[title=Closer]").attr("href"))
                .isEqualTo("/map?kind=move&at=69.17,34.53,8.00");
        assertThat(page.select(".ways a").first().attr("href")).isEqualTo("/map?kind=move");
        assertThat(page.select(".chosen a").attr("href")).isEqualTo("/map?at=69.17,34.53,16.00");
        assertThat(page.select("#filters form").attr("action")).isEqualTo("/map");
        assertThat(page.select("#filters form input[name=at]").val()).isEqualTo("69.17,34.53,16.00");
        assertThat(page.select("svg[data-ribbon]").attr("data-jump")).startsWith("/map?kind=move");
        assertThat(page.select(".tools a[hreflang=fa]").attr("href")).contains("/map?", "kind=move", "at=", "lang=fa");
        assertThat(mark(page, "Kabul").select("a").attr("href")).isEqualTo("/?kind=move&place=afghanistan.kabul.kabul");
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "1,2", "0,89,10", "1e9,0,10", ",,", "999,10,10,10"})
    void a_look_that_cannot_be_understood_is_told_and_the_map_fits_the_entries(String at) {
        Document page = Newsroom.page("/map?at=" + at);

        assertThat(page.select(".note").text()).contains("at");
        assertThat(mark(page, "Kabul")).isNotNull();
    }

    @Test
    void a_map_of_nothing_says_what_to_give_up() {
        Document page = Newsroom.page("/map?q=nothingofthekind");

        assertThat(page.select(".empty a").first().attr("href")).isEqualTo("/map");
    }

    @Test
    void the_chronology_and_the_map_lead_to_each_other_under_the_same_filter() {
        assertThat(Newsroom.page("/?kind=move").select(".bar a[href^=/map]").attr("href"))
                .isEqualTo("/map?kind=move");
        assertThat(Newsroom.page("/map?kind=move").select(".bar a").first().attr("href"))
                .isEqualTo("/?kind=move");
    }

    private static Element mark(Document page, String place) {
        return page.select(".spot").stream()
                .filter(mark -> mark.select("title").text().startsWith(place + " –"))
                .findFirst()
                .orElseThrow();
    }

    private static Element line(Document page, String place) {
        return page.select(".places li").stream()
                .filter(line -> line.select("a").text().equals(place))
                .findFirst()
                .orElseThrow();
    }
}
