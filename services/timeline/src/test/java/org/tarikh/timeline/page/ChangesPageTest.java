package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ChangesPageTest {
    private static final String SOURCE = "/sources/" + Newsroom.article();
    private static final String ADDRESS = SOURCE + "/changes";

    @Inject
    Slate slate;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        Newsroom.revise(peers);
        slate.clean();
        slate.put(Newsroom.years());
    }

    @Test
    void a_source_whose_document_has_changed_leads_to_what_changed() {
        assertThat(Newsroom.page(SOURCE + "?lang=en")
                        .select("header .byline a[href*=changes]")
                        .text())
                .isEqualTo("Changed since first stored: 3 revisions");
        assertThat(Newsroom.page(SOURCE + "?lang=fa")
                        .select("header .byline a[href*=changes]")
                        .attr("href"))
                .isEqualTo(ADDRESS + "?lang=fa");
    }

    @Test
    void the_newest_revision_stands_against_the_one_before_with_words_for_what_colour_and_strokes_show() {
        Document page = Newsroom.page(ADDRESS);

        assertThat(page.title()).startsWith("What changed: A movement claims an attack");
        assertThat(page.select("h2").first().text()).isEqualTo("From revision 2 to revision 3");
        assertThat(page.select(".sheet tbody tr").eachText())
                .containsExactly(
                        "Title A movement speaks A movement claims an attack",
                        "Date of publication nothing 22 December 2025");
        assertThat(page.select(".text p").eachText())
                .containsExactly(
                        "The movement said it had removed: wounded end of what was removed added: killed end of what was"
                                + " added two fighters.",
                        "1,200 characters that stayed are left out",
                        "…of the district.",
                        "added: <b>It said no more.</b> end of what was added");
        assertThat(page.select(".text b")).isEmpty();
        assertThat(page.select(".crumb a").last().attr("href")).isEqualTo(SOURCE);
    }

    @Test
    void all_revisions_stand_there_with_their_hashes_and_how_they_were_had() {
        Document page = Newsroom.page(ADDRESS + "?event=" + Told.id("guzara"));
        String event = "?event=" + Told.id("guzara");

        assertThat(page.select(".stored li").eachText())
                .containsExactly(
                        "Revision 3 · 24 December 2025 · what changed since revision 2 · what changed since revision 1"
                                + " fetched on 24 December 2025 · https://herald.example/attack · last found so on"
                                + " 26 December 2025 · copy in an archive sha256:02",
                        "Revision 2 · 23 December 2025 · what changed since revision 1 sha256:01",
                        "Revision 1 · 22 December 2025 sha256:00");
        assertThat(page.select(".stored .current a").eachAttr("href"))
                .containsExactly(
                        SOURCE + event + "&revision=3",
                        ADDRESS + event + "&from=2&revision=3",
                        ADDRESS + event + "&from=1&revision=3",
                        "https://herald.example/attack",
                        "https://archive.example/attack");
        assertThat(page.select(".crumb").text()).contains("Two fighters killed in Guzara");
    }

    @Test
    void any_two_revisions_can_be_set_against_each_other_and_one_against_itself() {
        assertThat(Newsroom.page(ADDRESS + "?from=1&revision=3")
                        .select("h2")
                        .first()
                        .text())
                .isEqualTo("From revision 1 to revision 3");
        Document first = Newsroom.page(ADDRESS + "?revision=1");
        assertThat(first.select(".lead").text()).isEqualTo("Nothing differs in the words or in what is told of them.");
        assertThat(first.select(".tools a[hreflang=fa]").attr("href")).isEqualTo(ADDRESS + "?revision=1&lang=fa");
    }

    @ParameterizedTest
    @CsvSource({"fa, افزوده شده:, برداشته شده:, از نسخهٔ ۲ تا نسخهٔ ۳", "ps, زیات شوي:, لرې شوي:, له ۲ نسخې تر ۳ نسخې"})
    void the_words_beside_those_of_the_document_are_the_readers_and_leave_its_direction_alone(
            String lang, String added, String removed, String between) {
        Document page = Newsroom.page(ADDRESS + "?lang=" + lang);

        assertThat(page.select("h2").first().text()).isEqualTo(between);
        assertThat(page.select(".text ins bdi").first().text()).isEqualTo(added);
        assertThat(page.select(".text del bdi").first().text()).isEqualTo(removed);
        assertThat(page.select(".text :is(ins, del) bdi").eachAttr("lang")).containsOnly(lang);
        assertThat(page.select(".text p:not(.left-out)").eachAttr("dir")).containsOnly("auto");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"display\": \"quotes\"', 200, allows quotes only",
        "'\"display\": \"hidden\"', 200, does not allow its words",
        "'\"takenDown\": true', 451, was taken down"
    })
    void of_words_that_may_not_be_shown_no_change_is_shown_but_that_there_was_one(
            String rights, int status, String says) {
        Newsroom.limit(peers, rights);

        Response answer = given().get(ADDRESS);

        assertThat(answer.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".note").text()).contains(says);
        assertThat(page.select(".text, ins, del, .sheet, .stored a:not([rel])")).isEmpty();
        assertThat(page.select(".stored .hash").eachText()).containsExactly("sha256:02", "sha256:01", "sha256:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {451, 410})
    void of_a_document_that_may_not_be_shown_as_a_whole_no_change_is_shown(int status) {
        peers.stubFor(get(urlPathEqualTo("/api/v1/documents/d/revisions/3/difference"))
                .willReturn(aResponse().withStatus(status)));

        Document page = Newsroom.page(ADDRESS);

        assertThat(page.select(".note").text()).startsWith("What changed is not shown here");
        assertThat(page.select(".text")).isEmpty();
        assertThat(page.select(".stored li")).hasSize(3);
    }

    @Test
    void what_is_not_there_is_a_page_that_says_so_and_what_stands_is_told_once() {
        for (String address : new String[] {
            "/sources/none/changes", ADDRESS + "?revision=4", ADDRESS + "?from=x", SOURCE + "?revision=9"
        }) {
            given().get(address).then().statusCode(404);
        }
        String tag = given().get(ADDRESS).header("ETag");
        given().header("If-None-Match", tag).get(ADDRESS).then().statusCode(304);
    }

    @Test
    void a_quote_read_from_an_older_revision_leads_to_that_and_the_page_says_that_there_is_a_newer_one() {
        String event = "?event=" + Told.id("guzara");
        peers.stubFor(get(urlPathEqualTo("/api/v1/documents/d/text"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/plain; charset=UTF-8")
                        .withBody("As it was told first\n\nThe movement " + Newsroom.QUOTE + ".")));

        Document older = Newsroom.page(SOURCE + event);

        assertThat(older.select("h1").text()).isEqualTo("As first told");
        assertThat(older.select(".text p").eachText())
                .containsExactly("As it was told first", "The movement " + Newsroom.QUOTE + ".");
        assertThat(older.select("mark").text()).isEqualTo(Newsroom.QUOTE);
        assertThat(older.select(".note").text())
                .isEqualTo("This is the document as it stood at revision 1. It has changed since. Show the newest"
                        + " revision");
        assertThat(older.select(".note a").attr("href")).isEqualTo(SOURCE + event + "&revision=3");
        assertThat(older.select(".revisions .current").text()).contains("Revision 1");
        assertThat(older.select(".particulars .hash").text()).isEqualTo("sha256:00");

        Document newest = Newsroom.page(SOURCE + event + "&revision=3");
        assertThat(newest.select(".note")).isEmpty();
        assertThat(newest.select(".revisions .current").text()).contains("Revision 3");
        assertThat(newest.select(".text").text()).contains("Local sources heard shots.");
    }

    @Test
    void of_an_older_revision_that_may_not_be_shown_what_was_read_from_it_is_quoted() {
        peers.stubFor(get(urlPathEqualTo("/api/v1/documents/d/text"))
                .willReturn(aResponse().withStatus(451)));

        Document page = Newsroom.page(SOURCE + "?event=" + Told.id("guzara"));

        assertThat(page.select(".note").text()).contains("not shown here as a whole", "It has changed since");
        assertThat(page.select(".text").text()).isEqualTo(Newsroom.QUOTE);
        assertThat(Newsroom.page(SOURCE + "?event=" + Told.id("guzara") + "&revision=2")
                        .select(".text")
                        .text())
                .isEmpty();
    }

    @Test
    void what_the_sources_service_is_made_to_say_it_could_say() {
        PeerContract sources = PeerContract.of("sources");
        sources.holds("DocumentRevisions", Newsroom.REVISIONS.formatted(Told.id("document")));
        sources.holds("Difference", Newsroom.DIFFERENCE);
    }

    @Test
    void sources_that_do_not_answer_are_said_to_be_away() {
        peers.stubFor(get(urlPathEqualTo("/api/v1/documents/d/revisions/3/difference"))
                .willReturn(aResponse().withStatus(500)));
        given().get(ADDRESS).then().statusCode(503);
        peers.stubFor(get(urlPathEqualTo("/api/v1/documents/d/revisions/3/difference"))
                .willReturn(okJson("{\"from\": 2, \"to\": 3, \"fields\": [], \"runs\": []}")));
        given().get(ADDRESS).then().statusCode(200);
    }
}
