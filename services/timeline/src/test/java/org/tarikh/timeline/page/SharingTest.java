package org.tarikh.timeline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.projection.Change;
import org.tarikh.timeline.sharing.CardPainter;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class SharingTest {
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
        "bib, application/x-bibtex;charset=UTF-8, @misc{",
        "ris, application/x-research-info-systems;charset=UTF-8, TY  - ELEC",
        "json, application/vnd.citationstyles.csl+json, [{"
    })
    void a_citation_is_a_file_of_its_own_type_that_is_not_sent_twice(String ending, String type, String start) {
        String address = "/events/" + Told.id("guzara") + "/cite." + ending;
        Response file = given().get(address);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType().replace(" ", "")).isEqualToIgnoringCase(type);
        assertThat(file.asString()).startsWith(start).contains("Two fighters killed in Guzara");
        assertThat(file.header("Content-Disposition")).contains("attachment", "." + ending);
        given().header("If-None-Match", file.header("ETag")).get(address).then().statusCode(304);
    }

    @Test
    void the_page_says_how_to_cite_it_and_each_file_is_there() {
        Document page = Newsroom.page("/events/" + Told.id("guzara") + "?lang=fa");

        assertThat(page.select(".cite .citation").text())
                .startsWith("“Two fighters killed in Guzara”, 2025-12-21, after Tarikh sample. Tarikh, revision 1")
                .endsWith("/events/" + Told.id("guzara"));
        List<String> files = page.select(".files a").eachAttr("href");
        assertThat(page.select(".files a").eachText()).containsExactly("BibTeX", "RIS", "CSL-JSON");
        files.forEach(file -> given().get(file).then().statusCode(200));
    }

    @Test
    void a_citation_of_what_is_not_there_is_not_there_and_of_what_was_merged_is_of_what_it_became() {
        given().get("/events/" + Told.id("none") + "/cite.ris").then().statusCode(404);
        given().get("/events/nonsense/card.png").then().statusCode(404);
        given().get("/events/" + Told.id("guzara") + "/cite.doc").then().statusCode(404);
        slate.change(List.of(Change.gone(Told.id("quake"), 2, Told.id("guzara"))));
        assertThat(given().get("/events/" + Told.id("quake") + "/cite.ris").asString())
                .contains("TI  - Two fighters killed in Guzara", "/events/" + Told.id("guzara"));
    }

    @Test
    void the_event_is_told_in_structured_data_that_its_title_cannot_end() throws Exception {
        Document page = Newsroom.page("/events/" + Told.id("hostile"));

        JsonNode data = new ObjectMapper()
                .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(data.at("/@graph/0/name").asText())
                .isEqualTo("<script>document.title='taken'</script> & \"quoted\"");
        assertThat(page.select("script:not([src], [type=application/ld+json])")).isEmpty();
        JsonNode claimed = new ObjectMapper()
                .readTree(Newsroom.page("/events/" + Told.id("guzara"))
                        .select("head script[type=application/ld+json]")
                        .html());
        assertThat(claimed.at("/@graph/1/claimReviewed").asText()).isEqualTo("National Resistance Front: fatalities 2");
    }

    @Test
    void a_shared_link_shows_a_picture_of_the_event() throws Exception {
        assumeTrue(CardPainter.able(), "No font on this machine");
        Document page = Newsroom.page("/events/" + Told.id("kabul-fa") + "?lang=fa");
        String address = page.select("meta[property=og:image]").attr("content");
        assertThat(address).startsWith("http").contains("/events/" + Told.id("kabul-fa") + "/card.png?v=", "lang=fa");

        Response card = given().urlEncodingEnabled(false).get(address);

        assertThat(card.contentType()).isEqualTo("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card.asByteArray()));
        assertThat(picture.getWidth()).isEqualTo(CardPainter.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(CardPainter.HEIGHT);
        assertThat(card.asByteArray().length).isLessThan(150_000);
        given().urlEncodingEnabled(false)
                .header("If-None-Match", card.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        assertThat(Newsroom.page("/").select("meta[property=og:image]")).isEmpty();
    }
}
