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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
class SuggestTest {
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
        "pak, Pakistan 1, /?actor=pakistan",
        "resist nat, National Resistance Front 1, /?actor=national-resistance-front",
        "PÁKI, Pakistan 1, /?actor=pakistan",
        "guz, Guzara 1, /?place=afghanistan.herat.guzara",
        "earth, earthquake 1, /?type=EQ",
    })
    void the_beginning_of_a_name_or_type_finds_it_with_its_count(String typed, String line, String href) {
        Document found = found("q=" + Reader.encoded(typed));

        assertThat(found.select("li a").first().text()).isEqualTo(line);
        assertThat(found.select("li a").first().attr("href")).isEqualTo(href);
        assertThat(found.select("li a").last().attr("href")).startsWith("/?q=");
    }

    @Test
    void what_is_found_is_grouped_by_sort_in_the_language_of_the_reader() {
        Document found = found("q=ista");

        assertThat(found.select("p.label").eachText()).containsExactly("Place", "Thread", "Words");
        assertThat(found.select("li a").eachText())
                .containsExactly("Istanbul 1", "Istanbul talks 1", "Search all words for ista");
        Document dari = found("q=" + Reader.encoded("زمین") + "&lang=fa");
        assertThat(dari.select("li a").first().attr("href")).isEqualTo("/?type=EQ&lang=fa");
    }

    @Test
    void of_many_names_the_most_frequent_are_offered_and_never_more_than_eight_lines() {
        for (int i = 0; i < 30; i++) {
            slate.put(Told.of("front " + i)
                    .by("front-" + i, "Front " + i)
                    .in("frontier." + i, "Frontier " + i, null, null)
                    .threaded("Front line " + i)
                    .entry());
        }
        slate.put(Told.of("front again").by("front-7", "Front 7").entry());

        Document found = found("q=front");

        assertThat(found.select("li a")).hasSize(7);
        assertThat(found.select("li a").first().text()).isEqualTo("Front 7 2");
    }

    @Test
    void what_is_typed_is_shown_as_text_and_sent_on_whole() {
        String typed = "<script>alert(1)</script> & \"x\"";

        Document found = found("q=" + Reader.encoded(typed));

        assertThat(found.select("script")).isEmpty();
        assertThat(found.select("b").text()).isEqualTo(typed);
        assertThat(Newsroom.page(found.select("li a").last().attr("href"))
                        .select("#q")
                        .val())
                .isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0149", "\u0308", "\u00bd", "'", "\\", ":*", "& |", "%_", "-"})
    void marks_that_mean_something_to_the_database_mean_nothing_here(String typed) {
        assertThat(found("q=" + Reader.encoded(typed)).select("li a")).hasSize(1);
        Newsroom.page("/?q=" + Reader.encoded(typed));
    }

    @Test
    void nothing_typed_offers_nothing_and_what_cannot_be_read_is_passed_over() {
        assertThat(found("q=").select("a")).isEmpty();
        assertThat(found("q=%00&colour=red").select("a")).isEmpty();
    }

    @Test
    void without_a_script_the_address_leads_to_the_search() {
        given().redirects()
                .follow(false)
                .get("/suggest?q=pak&lang=fa")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/?q=pak&lang=fa"));
    }

    private static Document found(String query) {
        Response answer =
                given().urlEncodingEnabled(false).header("HX-Request", "true").get("/suggest?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain("<html");
        return Jsoup.parse(answer.asString());
    }
}
