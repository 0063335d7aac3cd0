package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;

class TimelineJsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Format TIMELINE = new TimelineJs(JSON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-09-21|2025-09-21|day|{'year':2025,'month':9,'day':21}||21 September 2025",
                "2025-09-21|2025-09-24|days|{'year':2025,'month':9,'day':21}|{'year':2025,'month':9,'day':24}|21 September 2025 to 24 September 2025",
                "2025-02-01|2025-02-28|month|{'year':2025,'month':2}||February 2025",
                "2025-09-01|2025-11-30|season|{'year':2025,'month':9}|{'year':2025,'month':11}|September 2025 to November 2025 (known to the season)",
                "2025-01-01|2025-12-31|year|{'year':2025}||2025",
                "2010-01-01|2019-12-31|decade|{'year':2010}|{'year':2019}|2010 to 2019"
            })
    void a_date_has_no_more_parts_than_are_known(
            String start, String end, String precision, String first, String last, String words) throws Exception {
        JsonNode slide =
                slides(Told.of("a").between(start, end, precision).entry()).get(0);
        assertThat(slide.get("start_date").toString()).isEqualTo(first.replace('\'', '"'));
        assertThat(slide.path("end_date").toString()).isEqualTo(last == null ? "" : last.replace('\'', '"'));
        assertThat(slide.get("display_date").asText()).isEqualTo(words);
    }

    @Test
    void a_time_of_day_is_kept() throws Exception {
        JsonNode start =
                slides(Told.of("a").at("2025-09-21", "21:05").entry()).get(0).get("start_date");
        assertThat(start.toString()).isEqualTo("{\"year\":2025,\"month\":9,\"day\":21,\"hour\":21,\"minute\":5}");
    }

    @Test
    void the_title_tells_licence_filter_and_how_many_have_no_date() throws Exception {
        JsonNode file = JSON.readTree(Written.of(
                TIMELINE,
                Filter.none().with("kind", "move"),
                List.of(Told.of("a").undated().entry())));
        assertThat(file.get("events")).isEmpty();
        assertThat(file.at("/title/text/headline").asText()).isEqualTo("Tarikh: kind move");
        assertThat(file.at("/title/text/text").asText())
                .contains("https://creativecommons.org/licenses/by/4.0/")
                .contains("not known: 4");
        assertThat(file.at("/filter/kind/0").asText()).isEqualTo("move");
    }

    @ParameterizedTest
    @MethodSource("org.tarikh.timeline.export.Hostile#texts")
    void any_text_is_shown_as_it_is_and_makes_no_element(String text) throws Exception {
        JsonNode words = slides(Hostile.saying(text)).get(0).get("text");
        assertThat(Jsoup.parseBodyFragment(words.get("headline").asText())
                        .body()
                        .children())
                .isEmpty();
        assertThat(Jsoup.parseBodyFragment(words.get("headline").asText())
                        .body()
                        .wholeText())
                .isEqualTo(Text.line(text));
        assertThat(Jsoup.parseBodyFragment(words.get("text").asText()).select("script, g, a"))
                .hasSize(1);
    }

    @Test
    void every_slide_has_an_id_of_its_own_and_a_known_group() throws Exception {
        List<Entry> entries = Invented.entries(200, new Random(12));
        JsonNode slides =
                JSON.readTree(Written.of(TIMELINE, Filter.none(), entries)).get("events");
        Set<String> ids = new HashSet<>();
        assertThat(slides)
                .hasSize((int)
                        entries.stream().filter(entry -> entry.date() != null).count())
                .allSatisfy(slide -> {
                    assertThat(ids.add(slide.get("unique_id").asText())).isTrue();
                    assertThat(slide.get("group").asText()).isIn("Incidents", "Diplomatic moves");
                    assertThat(slide.at("/start_date/year").isInt()).isTrue();
                });
    }

    private static JsonNode slides(Entry entry) throws Exception {
        return JSON.readTree(Written.of(TIMELINE, entry)).get("events");
    }
}
