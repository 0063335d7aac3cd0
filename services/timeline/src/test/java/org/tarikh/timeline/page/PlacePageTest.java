package org.tarikh.timeline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class PlacePageTest {
    @Inject
    Slate slate;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(
                Told.of("province")
                        .in("afghanistan.herat", "Herat", "Herat", "AF")
                        .standing(34.3, 62.2, 4)
                        .entry(),
                Told.of("district")
                        .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                        .against("taliban", "Taliban")
                        .entry(),
                Told.of("talks")
                        .kind("move")
                        .plover("CONSULT")
                        .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                        .entry(),
                Told.of("beside")
                        .in("afghanistan.farah", "Farah", "Farah", "AF")
                        .standing(32.4, 62.1, 4)
                        .entry(),
                Told.of("elsewhere")
                        .in("turkey.istanbul", "Istanbul", null, "TR")
                        .standing(41, 29, 1)
                        .entry());
    }

    @Test
    void a_place_tells_its_own_chronology_and_that_of_what_lies_in_it() {
        Document page = Newsroom.page("/places/afghanistan.herat");

        assertThat(page.select("article")).hasSize(3);
        assertThat(page.select(".bar").text()).startsWith("3 entries");
        assertThat(page.select(".bar a").attr("href")).isEqualTo("/?place=afghanistan.herat");
        assertThat(page.select("section[aria-labelledby=within] li a").eachText())
                .containsExactly("Guzara");
        assertThat(page.select("section[aria-labelledby=nearby] li a").eachText())
                .containsExactly("Farah");
        assertThat(page.select("section[aria-labelledby=nearby] li a").attr("href"))
                .isEqualTo("/places/afghanistan.farah");
    }

    @Test
    void it_says_where_it_lies_what_happened_there_and_who_took_part() {
        Document page = Newsroom.page("/places/afghanistan.herat.guzara");

        assertThat(page.select(".crumb a").eachAttr("href"))
                .containsExactly("/", "/places/afghanistan", "/places/afghanistan.herat");
        assertThat(page.select(".particulars a").eachAttr("href"))
                .contains("/?type=CONSULT&place=afghanistan.herat.guzara", "/actors/taliban");
        assertThat(page.select(".minimap svg .spot title").eachText())
                .contains("Guzara – incidents: 1 · moves: 1")
                .noneMatch(words -> words.startsWith("Istanbul"));
    }

    @Test
    void a_place_no_entry_tells_of_is_still_a_page() {
        slate.clean();

        assertThat(Newsroom.page("/places/afghanistan.herat").select(".empty")).hasSize(1);
    }

    @Test
    void a_place_nobody_knows_is_a_page_with_a_way_on() {
        given().get("/places/nowhere").then().statusCode(404);
    }

    @Test
    void the_place_these_tests_are_told_of_is_one_the_events_service_may_send() {
        PeerContract.of("events").holds("Place", Newsroom.PLACE.formatted("a.b", "b", "\"a\""));
    }

    @Test
    void an_event_is_drawn_where_it_happened_and_leads_to_the_map() {
        Document page = Newsroom.page("/events/" + Told.id("talks"));

        assertThat(page.select(".minimap svg .spot .move")).hasSize(1);
        assertThat(page.select(".minimap svg .spot .incident")).isEmpty();
        assertThat(page.select(".minimap a").attr("href")).isEqualTo("/map?place=afghanistan.herat.guzara");
    }
}
