package org.tarikh.timeline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.frontend.chronology.Download;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Link;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Order;
import org.tarikh.timeline.projection.Change;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class PagesTest {
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
        "machine, 'Read by machine, not yet checked by an editor'",
        "accepted, Accepted by an editor",
        "edited, Edited by an editor"
    })
    void an_event_says_what_editors_made_of_it(String state, String words) {
        slate.put(Told.of("reviewed").on("2025-09-21").reviewed(state).entry());

        assertThat(Newsroom.page("/events/" + Told.id("reviewed"))
                        .select("p.record")
                        .text())
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=fa&cal=sh",
                "/?lang=ps",
                "/?q=nothingofthekind",
                "/?from=2025-09-01&to=2025-12-31",
                "/about",
                "/about?lang=ps",
                "/docs",
                "/docs?lang=fa",
                "/figures?lang=fa",
                "/records?lang=fa",
                "/threads?lang=ps",
                "/map",
                "/map?lang=fa&kind=incident",
                "/nowhere"
            })
    void a_page_keeps_scripts_and_styles_out_of_itself(String address) {
        Response answer = given().get(address);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Vary")).contains("HX-Request");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("[style], style, script:not([src]), [onclick], [onload], [hx-on]"))
                .isEmpty();
        assertThat(page.select("[src], link[href]").eachAttr("abs:src")).noneMatch(src -> src.contains("//"));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?kind=move", "/?actor=taliban&dated=true", "/?zoom=months", "/about", "/docs"})
    void a_page_tells_beforehand_how_many_entries_its_files_hold(String address) {
        Element files = Newsroom.page(address).select(".files").first();

        String lines = given().urlEncodingEnabled(false)
                .get(files.select("a:containsOwn(NDJSON)").attr("href"))
                .asString();
        String table = given().urlEncodingEnabled(false)
                .get(files.select("a").first().attr("href"))
                .asString();
        long held = lines.lines().count();
        assertThat(held).isPositive();
        assertThat(table.lines().count()).isGreaterThan(held);
        assertThat(files.parent().text()).startsWith(held + (held == 1 ? " entry," : " entries,"));
    }

    @Test
    void files_know_the_filter_and_the_moment_of_a_page_and_nothing_else_of_its_reader() {
        Reader reader =
                Reader.ANYBODY.in(Lang.FA).withSolar(true).with(Order.ASC).at("2025-11-01");

        Download files = Downloads.of(reader, Filter.none().with("kind", "move"), "3");
        assertThat(Stream.concat(files.files().stream().map(Link::href), Stream.of(files.atom(), files.calendar())))
                .hasSize(9)
                .allSatisfy(href -> assertThat(href)
                        .startsWith("/api/v1/chronology/export.")
                        .contains("kind=move", "asOf=2025-11-01")
                        .doesNotContain("lang", "cal=", "order"));
        assertThat(Newsroom.page("/?q=nothingofthekind").select(".files")).isEmpty();
    }

    @Test
    void every_file_and_feed_a_page_offers_is_there_and_its_head_names_the_feed() {
        Document page = Newsroom.page("/?kind=incident");
        List<String> offered = page.select(".files a").eachAttr("href");
        assertThat(offered)
                .hasSize(9)
                .allSatisfy(address ->
                        given().urlEncodingEnabled(false).get(address).then().statusCode(200));
        assertThat(page.select("link[rel=alternate][type=application/atom+xml]").attr("href"))
                .isEqualTo("/api/v1/chronology/export.atom?kind=incident");
    }

    @Test
    void all_own_scripts_together_are_small() {
        List<String> own = Newsroom.page("/").select("script[src^=/assets/]").eachAttr("src");

        assertThat(own).hasSize(2);
        assertThat(own.stream()
                        .mapToInt(script -> given().get(script).asByteArray().length)
                        .sum())
                .isBetween(1_000, 10_240);
    }

    @Test
    void every_link_of_every_page_leads_somewhere() {
        Deque<String> open = new ArrayDeque<>(List.of("/", "/about", "/docs", "/events/" + Told.id("guzara")));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty() && seen.size() < 150) {
            String address = open.poll();
            Response answer =
                    given().redirects().follow(true).urlEncodingEnabled(false).get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (!answer.contentType().startsWith("text/html") || address.startsWith("/q/")) {
                continue;
            }
            Document page = Jsoup.parse(answer.asString());
            for (String link : page.select("a[href], link[href]").eachAttr("href")) {
                URI uri = URI.create(link);
                if (uri.getScheme() == null && !uri.getRawPath().isEmpty()) {
                    String next =
                            uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
                    if (seen.add(next)) {
                        open.add(next);
                    }
                }
            }
            for (Element script : page.select("script[src]")) {
                if (seen.add(script.attr("src"))) {
                    open.add(script.attr("src"));
                }
            }
        }
    }

    @Test
    void words_of_a_source_are_never_markup() {
        Document page = Newsroom.page("/");
        assertThat(page.select("#e-" + Told.id("hostile") + " h3").text())
                .isEqualTo("“<script>document.title='taken'</script> & \"quoted\"”");
        assertThat(Newsroom.page("/events/" + Told.id("hostile")).select("h1").text())
                .contains("<script>");
        Document source = Newsroom.page("/sources/" + Newsroom.article() + "?event=" + Told.id("guzara"));
        assertThat(source.select(".text").text()).contains("<script>document.title='taken'</script>");
        assertThat(source.select(".text script")).isEmpty();
    }

    @Test
    void a_title_in_another_direction_is_set_apart_from_what_surrounds_it() {
        assertThat(Newsroom.page("/")
                        .select("#e-" + Told.id("kabul-fa") + " h3 bdi")
                        .text())
                .isEqualTo("حمله در کابل (2025)");
    }

    @Test
    void doubt_has_a_mark_and_a_word() {
        Document page = Newsroom.page("/");

        Element denied = page.getElementById("e-" + Told.id("hostile"));
        assertThat(denied.hasClass("denied")).isTrue();
        assertThat(denied.select("h3 s")).hasSize(1);
        assertThat(denied.select(".status").text()).isEqualTo("denied");
        assertThat(page.getElementById("e-" + Told.id("talks"))
                        .select(".status")
                        .text())
                .isEqualTo("planned");
        assertThat(page.getElementById("e-" + Told.id("guzara")).select(".toll").text())
                .isEqualTo("2 killed (claimed)");
        assertThat(page.getElementById("e-" + Told.id("quake")).select(".toll").text())
                .isEqualTo("7–27 killed");
    }

    @Test
    void the_same_address_answers_the_page_and_its_fragment() {
        Document whole = Newsroom.page("/");
        String next = whole.select(".pager a[rel=next]").attr("href");

        Response fragment =
                given().urlEncodingEnabled(false).header("HX-Request", "true").get(next);
        Response boosted = given().urlEncodingEnabled(false)
                .header("HX-Request", "true")
                .header("HX-Boosted", "true")
                .get(next);

        assertThat(fragment.asString()).doesNotContain("<html", "masthead").contains("<article");
        assertThat(boosted.asString()).contains("<html");
        assertThat(Jsoup.parse(boosted.asString()).select("article").eachAttr("id"))
                .isEqualTo(Jsoup.parse(fragment.asString()).select("article").eachAttr("id"));
    }

    @Test
    void the_list_can_be_entered_at_any_entry_and_told_on_from_either_side_of_it() {
        List<String> all = new ArrayList<>(ids("/", ""));
        all.addAll(ids("/?after=2025-01-01." + all.get(39).substring(2), "true"));
        String near = "2025-11-03." + Told.id("quake");

        assertThat(ids("/?near=" + near, "")).contains(all.get(0), "e-" + Told.id("quake"), all.get(43));
        assertThat(ids("/?after=" + near, "true"))
                .startsWith("e-" + Told.id("rumour"))
                .hasSize(40);
        assertThat(ids("/?before=" + near, "true")).isEqualTo(all.subList(0, all.indexOf("e-" + Told.id("quake"))));
        String gone = "2025-11-03." + Told.id("never told");
        assertThat(ids("/?before=" + gone, "true")).startsWith(all.get(0));
        assertThat(ids("/?near=nowhere", "")).isEqualTo(all.subList(0, 40));
        given().header("HX-Request", "true").get("/?after=nowhere").then().statusCode(400);
    }

    private static List<String> ids(String address, String part) {
        Response answer =
                given().urlEncodingEnabled(false).header("HX-Request", part).get(address);
        return Jsoup.parse(answer.asString()).select("article").eachAttr("id");
    }

    @Test
    void a_body_opened_in_place_says_who_says_what_and_quotes_the_words() {
        Document body = Jsoup.parse(given().header("HX-Request", "true")
                .get("/events/" + Told.id("guzara"))
                .asString());

        assertThat(body.select(".claims li").text())
                .contains("National Resistance Front claims the number killed: 2")
                .contains("quote 1");
        assertThat(body.select("blockquote q").text()).isEqualTo(Newsroom.QUOTE);
        assertThat(body.select("figcaption").text()).contains("Tarikh sample", "22 December 2025");
        assertThat(body.select("a.read").attr("href"))
                .isEqualTo("/sources/" + Newsroom.article() + "?event=" + Told.id("guzara") + "#q1");
    }

    @Test
    void a_quote_is_marked_where_it_stands_in_its_source() {
        Document source = Newsroom.page("/sources/" + Newsroom.article() + "?event=" + Told.id("guzara"));

        assertThat(source.select("mark").text()).isEqualTo(Newsroom.QUOTE);
        assertThat(source.select("mark #q1")).hasSize(1);
        assertThat(source.select(".marks a").attr("href")).isEqualTo("#q1");
        assertThat(source.select(".crumb").text()).contains("Two fighters killed in Guzara");
    }

    @Test
    void the_sample_is_called_a_sample_and_nothing_else_is() {
        assertThat(Newsroom.page("/").select(".sample").text()).contains("sample");

        slate.clean();
        slate.put(Told.of("real").entry());
        assertThat(Newsroom.page("/").select(".sample")).isEmpty();
    }

    @Test
    void an_actor_has_its_own_page_and_chronology() {
        Document page = Newsroom.page("/actors/" + Newsroom.ACTOR);

        assertThat(page.select("h1").text()).isEqualTo("National Resistance Front");
        assertThat(page.select("bdi[lang=fa]").text()).isEqualTo("جبهه مقاومت ملی");
        assertThat(page.select("article h3").eachText()).containsExactly("Two fighters killed in Guzara");
        assertThat(page.select(".particulars").text()).contains("Afghanistan", "rebels", "NRF", "2021–");
    }

    @ParameterizedTest
    @CsvSource({"fa, rtl, گاه‌شمار", "ps, rtl, مهال‌لیک", "en, ltr, Chronology", "xx, ltr, Chronology"})
    void a_page_speaks_its_readers_language_in_its_direction(String lang, String direction, String heading) {
        Document page = Newsroom.page("/?lang=" + lang);

        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("h1").text()).isEqualTo(heading);
    }

    @Test
    void a_choice_of_language_and_calendar_stays_on_every_link() {
        Document page = Newsroom.page("/?lang=fa&cal=sh");

        assertThat(page.select("article h3 a").eachAttr("href")).allMatch(href -> href.endsWith("?cal=sh&lang=fa"));
        assertThat(page.select(".solar")).isNotEmpty();
    }

    @Test
    void what_is_not_there_is_a_page_that_says_so() {
        for (String address :
                List.of("/events/" + Told.id("none"), "/events/nonsense", "/sources/none", "/actors/none", "/x")) {
            Response answer = given().accept("text/html").get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(Jsoup.parse(answer.asString()).select("h1").text())
                    .isEqualTo("There is nothing at this address");
        }
    }

    @Test
    void a_peer_that_is_away_is_a_page_that_says_to_come_back() {
        Newsroom.fallSilent(peers);

        Response answer = given().get("/sources/" + Newsroom.article());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.asString()).contains("cannot be put together right now");
        given().get("/").then().statusCode(200);
    }

    @Test
    void who_says_what_stands_in_a_table_with_what_is_contested_and_why() {
        Document page = Newsroom.page("/events/" + Told.id("quake"));

        Element table = page.selectFirst(".comparison table");
        assertThat(table.select(".contested .matter").text())
                .isEqualTo("the number killed contested 20 and 27 cannot both be so");
        assertThat(table.select("tbody tr:eq(1)").text())
                .isEqualTo("Disaster Authority claims 20 Herald 22 September 2025 independent quote 1");
        assertThat(table.select("tbody tr:eq(2)").text())
                .contains("residents claims 27")
                .contains("copy");
        assertThat(page.select(table.select("a[href^=#w-]").attr("href"))).hasSize(1);
        assertThat(page.select(".claims")).isEmpty();
    }

    @Test
    void figures_stand_in_order_of_report_in_a_table_and_as_steps() {
        Document page = Newsroom.page("/events/" + Told.id("quake"));

        assertThat(page.select(".tolls tbody th").eachText())
                .containsExactly("7 killed", "7 killed", "9 killed", "20 killed");
        assertThat(page.select(".tolls tbody tr.copy")).hasSize(1);
        Element drawing = page.selectFirst(".steps svg");
        assertThat(drawing.attr("aria-label"))
                .isEqualTo("In order of report: 7 (3 November 2025), 9 (3 November 2025), 20 (4 November 2025)");
        assertThat(drawing.select("text.figure").eachText()).containsExactly("7", "9", "20");
        assertThat(Newsroom.page("/events/" + Told.id("guzara")).select(".tolls"))
                .isEmpty();
    }

    @Test
    void what_an_event_refers_to_is_listed_with_its_reason_and_drawn() {
        Document page = Newsroom.page("/events/" + Told.id("talks"));

        assertThat(page.select(".neighbours li").eachText())
                .containsExactly(
                        "Responds to “Troops are said to return” · 4 October 2025 answers what was said on 4 October 2025",
                        "Follows Earthquake in Balkh · 3 November 2025");
        assertThat(page.select("svg.graph a").eachAttr("href"))
                .containsExactly("/events/" + Told.id("rumour"), "/events/" + Told.id("quake"));
        assertThat(page.select("svg.graph .self").text()).contains("this event", "Delegations meet in Istanbul");
        assertThat(Newsroom.page("/events/" + Told.id("guzara")).select(".related, .chips"))
                .isEmpty();
    }

    @Test
    void what_changed_is_told_with_its_reason_and_what_was_before() {
        Newsroom.tellMore(peers);

        Document page = Newsroom.page("/events/" + Told.id("quake"));

        assertThat(page.select(".changes ol > li > p").eachText())
                .containsExactly(
                        "Revision 2 · 4 November 2025 · an article was read · read from Gazette",
                        "Revision 1 · 3 November 2025 · an article was read · read from Herald");
        assertThat(page.select(".changes tbody tr").eachText()).containsExactly("killed 7 20", "place nothing Balkh");
    }

    @Test
    void what_is_only_told_in_english_is_marked_so_and_the_rest_is_told_in_the_reader_s_language() {
        Newsroom.tellMore(peers);

        Document page = Newsroom.page("/events/" + Told.id("quake") + "?lang=fa");

        assertThat(page.select(".changes th[scope=row]").eachText()).containsExactly("کشته‌ها", "جای");
        assertThat(page.select(".changes bdi[lang=en][dir=ltr]").eachText())
                .contains("read from Gazette", "7", "20", "Balkh");
        assertThat(page.select(".sameness bdi[lang=en][dir=ltr]").eachText())
                .containsExactly("both on 3 November 2025", "disjoint dates");
    }

    @Test
    void what_the_events_service_is_made_to_say_it_could_say() {
        PeerContract events = PeerContract.of("events");
        events.holds("History", Newsroom.HISTORY);
        events.holds("EventReports", Newsroom.REPORTS.formatted(Told.id("rumour")));
    }

    @Test
    void why_reports_are_one_is_told_with_what_came_near() {
        Newsroom.tellMore(peers);

        Document page = Newsroom.page("/events/" + Told.id("quake"));

        assertThat(page.select(".sameness ol > li").eachText())
                .containsExactly(
                        "1 Quake kills 7 · Herald · 3 November 2025",
                        "2 Quake kills 20 · Gazette · 4 November 2025 ↔ 1 · 86% alike · both on 3 November 2025");
        assertThat(page.select(".sameness ul > li").eachText())
                .containsExactly("Troops are said to return 20% alike · disjoint dates");
        assertThat(page.select(".sameness ol a").attr("href")).isEqualTo("/sources/a1?event=" + Told.id("quake"));
    }

    @Test
    void an_event_stands_without_what_the_events_service_keeps_beside_it() {
        Newsroom.fallSilent(peers);

        Document page = Newsroom.page("/events/" + Told.id("quake"));

        assertThat(page.select("h1").text()).isEqualTo("Earthquake in Balkh");
        assertThat(page.select(".changes, .sameness")).isEmpty();
    }

    @Test
    void figures_that_contradict_each_other_stand_side_by_side_with_their_words() {
        Newsroom.tellMore(peers);

        Document page = Newsroom.page("/figures");

        assertThat(page.select(".versus")).hasSize(1);
        assertThat(page.select(".versus .count-of").eachText()).containsExactly("207 attacks", "29 attacks");
        assertThat(page.select(".versus article").first().text())
                .contains("Counted by The Movement", "Period 1 July – 30 September 2025", "Gazette, 1 October 2025");
        assertThat(page.select(".versus a[href=/actors/un]").text()).isEqualTo("United Nations");
        assertThat(page.select(".read").attr("href"))
                .isEqualTo("/sources/" + Newsroom.article() + "?revision=2#:~:text=Local%20sources%20heard%20shots");
    }

    @Test
    void where_no_figures_contradict_the_page_says_so_and_where_none_can_be_had_it_says_that() {
        assertThat(Newsroom.page("/figures").select(".empty").text())
                .isEqualTo("No two figures contradict each other.");
        Newsroom.fallSilent(peers);
        given().get("/figures").then().statusCode(503);
    }

    @Test
    void what_refers_to_an_event_is_listed_on_its_page() {
        assertThat(Newsroom.page("/events/" + Told.id("rumour"))
                        .select(".neighbours li")
                        .eachText())
                .containsExactly("Answered by Delegations meet in Istanbul · 18–20 December 2025 answers what was said"
                        + " on 4 October 2025");
    }

    @Test
    void a_thread_has_its_own_page_and_chronology() {
        assertThat(Newsroom.page("/threads").select("tbody tr").eachText())
                .containsExactly("Istanbul talks 1 18 December 2025");
        Document page = Newsroom.page(
                Newsroom.page("/events/" + Told.id("talks")).select(".chips a").attr("href"));

        assertThat(page.select("h1").text()).isEqualTo("Istanbul talks");
        assertThat(page.select("article h3").eachText()).containsExactly("Delegations meet in Istanbul");
        assertThat(page.select(".particulars").text()).contains("Taliban 1", "Pakistan 1", "Istanbul 1");
        given().get("/threads/" + Told.id("none")).then().statusCode(404);
        slate.clean();
        assertThat(Newsroom.page("/threads").select(".empty").text()).isEqualTo("No thread has been found yet.");
    }

    @Test
    void records_of_publishers_and_parties_are_plain_tables_of_counts() {
        Document page = Newsroom.page("/records");

        assertThat(page.select("section h2").eachText()).containsExactly("Publishers", "Parties");
        assertThat(page.select("thead").first().text())
                .isEqualTo("Who Claims Later confirmed Later denied Contradicted Still alone");
        assertThat(page.select("tr.all").eachText())
                .containsExactly(
                        "Tarikh sample Claims 12 Later confirmed 7 Later denied 2 Contradicted 1 Still alone 3",
                        "Taliban Claims 12 Later confirmed 7 Later denied 2 Contradicted 1 Still alone 3");
        assertThat(page.select("tr:not(.all) th[scope=row]").first().text()).isEqualTo("the number killed");
        assertThat(page.select("tr.all a").eachAttr("href"))
                .containsExactly("/?publisher=Tarikh+sample", "/actors/taliban");
        String further = page.select(".pager a").attr("href");
        assertThat(further).isEqualTo("/records?of=publishers&cursor=more");
        assertThat(Newsroom.page(further).select("section h2").eachText()).containsExactly("Publishers");
    }

    @Test
    void an_event_merged_away_leads_to_what_it_has_become() {
        Entry other = Newsroom.guzara();
        slate.change(List.of(Change.gone(Told.id("quake"), 2, other.id())));

        given().redirects()
                .follow(false)
                .get("/events/" + Told.id("quake") + "?lang=ps")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/events/" + other.id() + "?lang=ps"));
    }
}
