package org.tarikh.events.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;

@ServiceTest
class EventListTest {
    private static boolean published;

    @BeforeEach
    void publishOnce() {
        if (!published) {
            published = true;
            String[] lines = {
                "incident|ASSAULT|1990-01-01|nepal.bagmati.kathmandu|maoists|1|Alpha alpha",
                "incident|EQ|1990-02-01|nepal.bagmati||2|Beta beta",
                "move|CONSULT|1990-03-01|nepal|maoists,king||Gamma gamma",
                "move|ACCUSE|1990-03-01|nepalgunj|king||Delta delta",
                "move|THREATEN||nepal.bagmati|king||Epsilon epsilon"
            };
            SourcesStub.publish("list", "Outlet One", "1990-04-01", String.join("\n", lines));
        }
        readToTheEnd();
    }

    private static List<String> titles(String filters) {
        return get("/api/v1/events?article=" + SourcesStub.id("list") + filters).getList("items.title");
    }

    @Test
    void events_stand_in_the_order_of_time_and_the_undated_last() {
        List<String> titles = titles("");

        assertThat(titles).hasSize(5);
        assertThat(titles.subList(0, 2)).containsExactly("Alpha alpha", "Beta beta");
        assertThat(titles.get(4)).isEqualTo("Epsilon epsilon");
    }

    @Test
    void each_filter_narrows_to_what_it_says() {
        assertThat(titles("&kind=move")).containsExactlyInAnyOrder("Gamma gamma", "Delta delta", "Epsilon epsilon");
        assertThat(titles("&type=ASSAULT&type=EQ")).containsExactly("Alpha alpha", "Beta beta");
        assertThat(titles("&actor=maoists")).containsExactly("Alpha alpha", "Gamma gamma");
        assertThat(titles("&actor=king&actor=-maoists")).containsExactlyInAnyOrder("Delta delta", "Epsilon epsilon");
        assertThat(titles("&from=1990-02-01&to=1990-03-01"))
                .containsExactlyInAnyOrder("Beta beta", "Gamma gamma", "Delta delta");
        assertThat(titles("&q=gamma")).containsExactly("Gamma gamma");
        assertThat(titles("&document=" + SourcesStub.id("list"))).hasSize(5);
        assertThat(titles("&review=machine")).hasSize(5);
        assertThat(titles("&review=-machine")).isEmpty();
        assertThat(titles("&status=reported")).isNotEmpty();
    }

    @Test
    void a_place_includes_what_lies_in_it_and_nothing_that_only_begins_alike() {
        assertThat(titles("&place=nepal")).hasSize(4).doesNotContain("Delta delta");
        assertThat(titles("&place=nepal.bagmati")).containsExactly("Alpha alpha", "Beta beta", "Epsilon epsilon");
        assertThat(titles("&place=-nepal.bagmati")).containsExactlyInAnyOrder("Gamma gamma", "Delta delta");
        assertThat(titles("&place=nepa_")).isEmpty();
    }

    @Test
    void pages_of_any_size_give_every_event_once() {
        List<Object> all = get("/api/v1/events?limit=200").getList("items.id");
        List<Object> walked = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1/events")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(walked).isEqualTo(all).doesNotHaveDuplicates();
    }

    @Test
    void every_word_an_event_uses_is_in_the_vocabulary() {
        JsonPath vocabulary = get("/api/v1/vocabulary");
        JsonPath events = get("/api/v1/events?limit=200");

        assertThat(vocabulary.getList("status.value", String.class))
                .containsAll(events.getList("items.status", String.class));
        assertThat(vocabulary.getList("kind.value")).containsExactly("incident", "move");
        assertThat(vocabulary.getList("plover.labels.ps", String.class))
                .hasSize(16)
                .doesNotContain("");
        assertThat(vocabulary.getMap("$").keySet())
                .isEqualTo(Set.of(
                        "kind",
                        "quad",
                        "plover",
                        "mode",
                        "acled",
                        "acledSub",
                        "hazard",
                        "precision",
                        "basis",
                        "status",
                        "stance",
                        "field",
                        "realis",
                        "rel",
                        "review"));
    }
}
