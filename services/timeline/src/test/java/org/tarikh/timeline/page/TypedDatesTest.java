package org.tarikh.timeline.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class TypedDatesTest {
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
        "/?kind=move&from=1404-07-08&lang=fa, /?kind=move&from=2025-09-30&lang=fa",
        "/?from=2025&to=2025-09,              /?from=2025-01-01&to=2025-09-30",
        "/?from=1404&to=1404,                 /?from=2025-03-21&to=2026-03-20",
        "/map?to=%DB%B1%DB%B4%DB%B0%DB%B4/%DB%B7, /map?to=2025-10-22",
        "/?fromDay=8&fromMonth=7&fromYear=1404&cal=sh,      /?from=2025-09-30&cal=sh",
        "/?toDay=&toMonth=7&toYear=%DB%B1%DB%B4%DB%B0%DB%B4&cal=sh&lang=ps, /?to=2025-10-22&cal=sh&lang=ps",
        "/?q=x&fromDay=&fromMonth=&fromYear=&toDay=&toMonth=&toYear=&cal=sh, /?q=x&cal=sh",
        "/?fromDay=31&fromMonth=7&fromYear=1404&cal=sh,     /?from=31%20Mizan%201404&cal=sh",
        "/?fromDay=&fromMonth=&fromYear=1404-07-08&cal=sh,  /?from=2025-09-30&cal=sh",
    })
    void a_date_typed_in_another_way_leads_to_the_address_with_gregorian_days(String typed, String canonical) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(typed)
                .then()
                .statusCode(303)
                .header("Location", endsWith(canonical));
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(canonical)
                .then()
                .statusCode(200);
    }

    @Test
    void a_field_tells_the_day_in_the_other_calendar() {
        assertThat(Newsroom.page("/?from=2025-09-30").select(".narrow .other").text())
                .isEqualTo("= 8 Mizan 1404");

        Document solar = Newsroom.page("/?from=2025-09-30&cal=sh&kind=move");
        assertThat(solar.select(".narrow .other").text()).isEqualTo("= 30 September 2025");
        assertThat(solar.select("[name=fromYear]").val()).isEqualTo("1404");
        assertThat(solar.select("[name=fromMonth] option[selected]").text()).isEqualTo("Mizan");
        assertThat(solar.select("[name=fromDay]").val()).isEqualTo("8");
        assertThat(solar.select(".narrow [name=kind]").val()).isEqualTo("move");
        assertThat(solar.select(".chosen").text()).contains("30 September 2025 · 8 Mizan 1404");

        Document dari = Newsroom.page("/?to=2025-09-30&cal=sh&lang=fa");
        assertThat(dari.select("[name=toYear]").val()).isEqualTo("۱۴۰۴");
        assertThat(dari.select("[name=toMonth] option[selected]").text()).isEqualTo("میزان");
    }

    @Test
    void what_is_no_date_is_named_and_every_other_filter_stays() {
        Document page = Newsroom.page("/?kind=move&from=31%20Mizan%201404&cal=sh");

        assertThat(page.select(".note").text()).contains("31 Mizan 1404");
        assertThat(page.select(".narrow .refused").text()).startsWith("“\u206831 Mizan 1404\u2069” is no date.");
        assertThat(page.select("[name=fromDay]").val()).isEqualTo("31");
        assertThat(page.select("[name=fromDay]").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("article.incident")).isEmpty();
        assertThat(page.select("article.move")).isNotEmpty();

        Document hostile = Newsroom.page("/?to=%3Cscript%3E1%3C/script%3E&lang=ps");
        assertThat(hostile.select(".narrow script, .note script")).isEmpty();
        assertThat(hostile.select(".refused").text()).contains("<script>1</script>");
    }

    @Test
    void an_end_before_the_beginning_is_said_to_be_one() {
        Document page = Newsroom.page("/?from=2025-09-30&to=2025-08-01");

        assertThat(page.select(".refused").text()).isEqualTo("“\u20682025-08-01\u2069” is before the beginning.");
        assertThat(page.select("#f-from").val()).isEqualTo("2025-09-30");
    }

    @Test
    void the_api_takes_gregorian_days_alone() {
        given().redirects()
                .follow(false)
                .get("/api/v1/chronology?from=2025-09")
                .then()
                .statusCode(400);
        given().get("/api/v1/chronology?from=1404-07-08").then().statusCode(200);
    }

    @Test
    void no_address_leads_to_another_host() {
        assertThat(given().urlEncodingEnabled(false)
                        .redirects()
                        .follow(false)
                        .get("//example.org/?from=1404")
                        .header("Location"))
                .satisfiesAnyOf(location -> assertThat(location).isNull(), location -> assertThat(location)
                        .doesNotContain("//example.org"));
    }
}
