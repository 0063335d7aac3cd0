package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
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
class LanguagesTest {
    private static final String DARI = "fa-AF,fa;q=0.9,en;q=0.5";
    private static final String PAGE = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

    @Inject
    Slate slate;

    @BeforeEach
    void fill() {
        slate.clean();
        slate.put(Told.of("one").on("2025-09-21").entry());
    }

    @ParameterizedTest
    @CsvSource({"/, /?lang=fa", "/?kind=incident&cal=sh, /?kind=incident&cal=sh&lang=fa", "/map, /map?lang=fa"})
    void who_has_chosen_no_language_is_led_to_the_one_the_browser_asks_for(String address, String led) {
        HttpResponse<byte[]> answer = Asker.get(address, "Accept-Language", DARI, "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Asker.header(answer, "Location")).isEqualTo(led);
        assertThat(Asker.header(answer, "Vary")).contains("Accept-Language");
        assertThat(Asker.get(led, "Accept-Language", DARI, "Accept", PAGE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_has_chosen_english_keeps_it_on_every_way_on() {
        HttpResponse<byte[]> answer = Asker.get("/?lang=en", "Accept-Language", DARI, "Accept", PAGE);
        Document page = Jsoup.parse(new String(answer.body()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".entry h3 a, .group li a, .colophon a[href*=about], .orders a")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.contains("lang=en"));
        assertThat(page.select(".search input[name=lang]").attr("value")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/chronology", "/embed", "/assets/tarikh.css"})
    void what_is_no_page_of_ours_is_told_in_one_language(String address) {
        assertThat(Asker.get(address, "Accept-Language", DARI, "Accept", PAGE).statusCode())
                .isIn(200, 406);
    }

    @Test
    void programs_parts_of_pages_and_readers_of_english_are_led_nowhere() {
        assertThat(Asker.get("/", "Accept-Language", DARI).statusCode()).isEqualTo(200);
        assertThat(Asker.get("/", "Accept-Language", DARI, "Accept", PAGE, "HX-Request", "true")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Asker.get("/", "Accept-Language", "en-US,en;q=0.9,fa;q=0.8", "Accept", PAGE)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void two_slashes_lead_to_no_other_host() {
        HttpResponse<byte[]> answer = Asker.get("//elsewhere.example/", "Accept-Language", DARI, "Accept", PAGE);

        assertThat(Asker.header(answer, "Location")).isEqualTo("/elsewhere.example/?lang=fa");
    }
}
