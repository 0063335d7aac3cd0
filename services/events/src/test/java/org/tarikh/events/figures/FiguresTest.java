package org.tarikh.events.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.store.Sql;

@ServiceTest
class FiguresTest {
    @Inject
    Sql sql;

    @Test
    void figures_of_two_counters_that_cannot_both_be_right_name_each_other() {
        publish(
                "count 1",
                "Outlet One",
                "1993-09-02",
                "figure|sortie|1993-01-01..1993-09-01|herat|Gulran Front|207|207 sorties this year\n"
                        + "figure|sortie|1993-08-01..1993-08-31|herat|Gulran Front|44|44 sorties in August");
        publish(
                "count 2",
                "Outlet Two",
                "1993-07-02",
                "figure|sortie|1993-01-01..1993-06-30|herat|Injil Council|29|29 sorties in six months\n"
                        + "figure|sortie|1991-01-01..1991-06-30|herat|Injil Council|31|31 sorties two years before\n"
                        + "figure|march|1993-01-01..1993-06-30|herat|Injil Council|30|30 marches in six months");
        readToTheEnd();

        Map<Integer, Map<String, Object>> figures = byCount();

        assertThat(figures.get(207).get("contradicts"))
                .isEqualTo(List.of(figures.get(29).get("id")));
        assertThat(figures.get(29).get("contradicts"))
                .isEqualTo(List.of(figures.get(207).get("id")));
        assertThat(figures.get(44).get("contradicts")).isEqualTo(List.of());
        assertThat(figures.get(31).get("contradicts")).isEqualTo(List.of());
        assertThat(figures.get(30).get("contradicts")).isEqualTo(List.of());
    }

    @Test
    void figures_about_an_actor_are_those_it_counts_and_those_of_its_doings() {
        publish(
                "count 3",
                "Outlet Three",
                "1994-07-02",
                "figure|raid||pul-e-alam|Kelagai Front|71|71 raids\n"
                        + "figure|raid||pul-e-alam|Kelagai Front|72|72 raids\n"
                        + "figure|raid||pul-e-alam|Kelagai Front|73|73 raids");
        readToTheEnd();
        sql.update("UPDATE figure SET content = jsonb_set(content, '{by,id}', '\"kelagai\"')"
                + " WHERE content ->> 'count' = '71' AND topic = 'raid pul-e-alam'");
        sql.update("UPDATE figure SET content = jsonb_set(content, '{parties}', '[\"kelagai\"]')"
                + " WHERE content ->> 'count' = '72' AND topic = 'raid pul-e-alam'");

        assertThat(get("/api/v1/figures?party=kelagai").getList("items.count")).containsExactlyInAnyOrder(71, 72);
        assertThat(get("/api/v1/figures?party=kelagai&limit=1").getString("next"))
                .isNotNull();
        assertThat(get("/api/v1/figures?party=nobody").getList("items")).isEmpty();
    }

    private static Map<Integer, Map<String, Object>> byCount() {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = get("/api/v1/figures?limit=2" + next);
            all.addAll(page.getList("items"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return all.stream()
                .filter(figure -> figure.get("topic") != null
                        && figure.get("topic").toString().endsWith(" herat"))
                .collect(java.util.stream.Collectors.toMap(figure -> (Integer) figure.get("count"), figure -> figure));
    }
}
