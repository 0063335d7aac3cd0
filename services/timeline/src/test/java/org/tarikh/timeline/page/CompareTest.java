package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;
import org.tarikh.timeline.chronology.Order;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class CompareTest {
    private static final String THREAD = Told.id("thread Bagram").toString();

    @Inject
    Slate slate;

    @Inject
    Chronology chronology;

    WireMockServer peers;

    private final List<Entry> entries = Invented.entries(300, new Random(11));

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(entries);
    }

    @ParameterizedTest
    @CsvSource({
        "actor:taliban, actor:pakistan, ''",
        "actor:taliban, place:afghanistan.herat, &kind=incident",
        "place:pakistan, place:afghanistan.herat, &order=asc",
        "actor:iran, actor:united-nations, &from=2024-01-01&to=2024-06-30&status=-denied"
    })
    void every_entry_of_either_stands_once_in_order_on_the_side_that_names_it(String a, String b, String more) {
        List<String> lanes = new ArrayList<>();
        List<String> ids = walk("/compare?a=" + a + "&b=" + b + more, lanes);

        Filter filter = narrowed(more);
        List<String> first = ids(filter.with("with", a));
        List<String> second = ids(filter.with("with", b));
        List<String> either = ids(filter.with("with", a).with("with", b));
        if (!more.contains("asc")) {
            Collections.reverse(either);
        }
        assertThat(ids).hasSizeGreaterThan(20).isEqualTo(either);
        for (int i = 0; i < ids.size(); i++) {
            boolean inA = first.contains(ids.get(i));
            boolean inB = second.contains(ids.get(i));
            assertThat(lanes.get(i)).isEqualTo(inA && inB ? "lane-both" : inA ? "lane-a" : "lane-b");
        }
    }

    @Test
    void the_pages_before_are_the_same_as_those_walked_forwards() {
        String address = "/compare?a=actor:taliban&b=thread:" + THREAD;
        List<String> forwards = walk(address, new ArrayList<>());
        Document page = Newsroom.page(address);
        while (page.selectFirst("a[rel=next]") != null) {
            page = Newsroom.page(page.selectFirst("a[rel=next]").attr("href"));
        }
        List<List<String>> pages = new ArrayList<>();
        pages.add(page.select("article").eachAttr("id"));
        while (page.selectFirst("a[rel=prev]") != null) {
            page = Newsroom.page(page.selectFirst("a[rel=prev]").attr("href"));
            pages.add(0, page.select("article").eachAttr("id"));
        }
        assertThat(pages.stream().flatMap(List::stream).map(id -> id.substring(2)))
                .containsExactlyElementsOf(forwards);
    }

    @Test
    void both_are_counted_and_what_they_share_leads_to_its_entries() {
        Document page = Newsroom.page("/compare?a=actor:taliban&b=actor:pakistan&kind=incident");

        Filter incidents = Filter.none().with("kind", "incident");
        long shared = chronology
                .count(incidents.with("actor", "taliban").with("with", "actor:pakistan"))
                .entries();
        assertThat(page.select(".tallies .count").eachText())
                .containsExactly(
                        String.valueOf(chronology
                                .count(incidents.with("actor", "taliban"))
                                .entries()),
                        String.valueOf(chronology
                                .count(incidents.with("actor", "pakistan"))
                                .entries()),
                        String.valueOf(shared));
        String both = page.select(".tallies a").get(2).attr("href");
        assertThat(both).isEqualTo("/?kind=incident&actor=taliban&with=actor%3Apakistan");
        assertThat(shared).isPositive();
    }

    @Test
    void the_ribbon_has_one_side_above_the_line_and_the_other_below_it_on_one_scale() {
        slate.clean();
        slate.put(
                Told.of("a1").by("x", "X").on("2025-01-01").entry(),
                Told.of("a2").by("x", "X").on("2025-01-01").entry(),
                Told.of("b1").by("y", "Y").on("2025-01-01").entry(),
                Told.of("ab").by("x", "X").against("y", "Y").on("2025-01-20").entry());

        Document page = Newsroom.page("/compare?a=actor:x&b=actor:y");

        assertThat(page.select(".ribbon a title").eachText())
                .containsExactly("1 January 2025: 2 / 1", "20 January 2025: 1 / 1");
        Element shared = page.select(".ribbon svg svg a").get(1);
        assertThat(shared.select(".above").attr("height"))
                .isEqualTo(shared.select(".below").attr("height"));
        assertThat(shared.attr("href"))
                .startsWith("/compare?")
                .contains("a=actor%3Ax", "b=actor%3Ay", "from=2025-01-20");
        assertThat(page.select(".lane-both .side").text()).isEqualTo("Both");
    }

    @Test
    void the_form_keeps_what_is_chosen_and_the_sides_can_be_changed() {
        Document page = Newsroom.page("/compare?a=actor:iran&b=thread:" + THREAD
                + "&from=2023-02-01&kind=move&status=-denied&lang=ps&cal=sh");

        assertThat(page.select(".versus-form option[selected]").eachAttr("value"))
                .containsExactly("actor:iran", "thread:" + THREAD, "move");
        assertThat(page.select(".versus-form input[name=from]").val()).isEqualTo("2023-02-01");
        assertThat(page.select(".versus-form input[type=hidden]").eachAttr("name"))
                .containsExactly("status", "cal", "lang");
        assertThat(page.select(".swap").attr("href"))
                .contains("a=thread%3A" + THREAD, "b=actor%3Airan", "from=2023-02-01", "lang=ps");
        assertThat(page.select("article h3 a").attr("href")).doesNotContain("a=actor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?a=actor:taliban",
                "?a=actor:taliban&b=actor:nobody",
                "?a=%3Cb%3E&b=publisher:Herald",
                "?a=actor:taliban&b=actor:taliban",
                "?a=thread:not-a-uuid&b=&from=yesterday&cursor=x&utm=1",
                "?a=actor:taliban&b=actor:iran&cursor=x"
            })
    void whatever_is_asked_there_is_a_page_with_a_way_on(String query) {
        Document page = Newsroom.page("/compare" + query);

        assertThat(page.select(".versus-form select[name=a] option").size()).isGreaterThan(10);
        assertThat(page.select("h1")).hasSize(1);
        if (query.startsWith("?a=actor:taliban") && !query.contains("iran")) {
            assertThat(page.select(".chips a"))
                    .isNotEmpty()
                    .allMatch(link ->
                            Newsroom.page(link.attr("href")).select(".lanes").size() == 1);
        }
    }

    @Test
    void what_nobody_has_heard_of_is_named_as_words_not_as_markup() {
        Document page = Newsroom.page("/compare?a=%3Cb%3Ehm&b=actor:taliban");

        assertThat(page.select(".note").text()).contains("<b>hm");
        assertThat(page.select(".note b")).isEmpty();
    }

    @Test
    void nothing_in_common_with_a_filter_says_so_and_offers_to_drop_it() {
        Document page = Newsroom.page("/compare?a=actor:taliban&b=actor:iran&from=1999-01-01&to=1999-12-31");

        assertThat(page.select(".empty a").eachAttr("href")).hasSize(2).allMatch(href -> href.startsWith("/compare?"));
    }

    @Test
    void the_pages_of_an_actor_a_thread_and_a_place_lead_here() {
        assertThat(Newsroom.page("/actors/taliban").select("a[href^=/compare]").eachAttr("href"))
                .contains("/compare?a=actor%3Ataliban", "/compare?a=actor%3Ataliban&b=actor%3Apakistan");
        assertThat(Newsroom.page("/threads/" + THREAD)
                        .select("a[href^=/compare]")
                        .attr("href"))
                .isEqualTo("/compare?a=thread%3A" + THREAD);
        assertThat(Newsroom.page("/places/afghanistan.herat")
                        .select("a[href^=/compare]")
                        .attr("href"))
                .isEqualTo("/compare?a=place%3Aafghanistan.herat");
    }

    private List<String> walk(String address, List<String> lanes) {
        List<String> ids = new ArrayList<>();
        String next = address;
        while (next != null) {
            Document page = Newsroom.page(next);
            page.select("article").forEach(article -> {
                ids.add(article.id().substring(2));
                lanes.add(article.classNames().stream()
                        .filter(name -> name.startsWith("lane-"))
                        .findFirst()
                        .orElseThrow());
            });
            Element more = page.selectFirst("a[rel=next]");
            next = more == null ? null : more.attr("href");
        }
        return ids;
    }

    private static Filter narrowed(String more) {
        Filter filter = Filter.none();
        for (String one : more.split("&")) {
            if (!one.isEmpty() && !one.startsWith("order")) {
                filter = filter.with(one.split("=")[0], one.split("=")[1]);
            }
        }
        return filter;
    }

    private List<String> ids(Filter filter) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = chronology.page(filter, Order.ASC, cursor, 200);
            page.items().forEach(entry -> ids.add(entry.id().toString()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }
}
