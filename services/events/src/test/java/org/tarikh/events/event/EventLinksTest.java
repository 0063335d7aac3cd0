package org.tarikh.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;

@ServiceTest
class EventLinksTest {
    private static final String CUT = "incident|COERCE|%s|nepal.gandaki|king||The internet was cut off";
    private static final String BACK = "move|CONCEDE|%s|nepal.gandaki|king||The internet was restored";

    private static void publish(String name, String line, String day) {
        SourcesStub.publish(name, "Outlet One", day, line.formatted(day));
        readToTheEnd();
    }

    private static List<Map<String, Object>> links(String article) {
        return get("/api/v1/events/" + eventsOf(article).get(0).get("id")).getList("links");
    }

    @Test
    void a_link_is_found_whichever_of_the_two_events_comes_first() {
        publish("links-back", BACK, "1991-01-03");
        assertThat(links("links-back")).isEmpty();

        publish("links-cut", CUT, "1991-01-01");

        assertThat(links("links-back"))
                .containsExactly(Map.of(
                        "to",
                        eventsOf("links-cut").get(0).get("id"),
                        "rel",
                        "follows",
                        "why",
                        "ends the internet shutdown of 1 January 1991"));
        assertThat(get("/api/v1/events/" + eventsOf("links-back").get(0).get("id") + "/history")
                        .getList("items.revision"))
                .containsExactly(1, 2);
    }

    @Test
    void a_nearer_event_takes_the_link_and_gives_it_back_when_it_is_gone() {
        publish("links-near-back", BACK, "1992-01-05");
        publish("links-far-cut", CUT, "1992-01-01");
        Object far = eventsOf("links-far-cut").get(0).get("id");
        assertThat(links("links-near-back")).extracting("to").containsExactly(far);

        publish("links-near-cut", CUT, "1992-01-04");
        assertThat(links("links-near-back"))
                .extracting("to")
                .containsExactly(eventsOf("links-near-cut").get(0).get("id"));

        SourcesStub.delete("links-near-cut");
        readToTheEnd();
        assertThat(links("links-near-back")).extracting("to").containsExactly(far);

        SourcesStub.delete("links-far-cut");
        readToTheEnd();
        assertThat(links("links-near-back")).isEmpty();
    }

    @Test
    void an_event_sees_the_nearest_of_more_than_are_looked_at() {
        StringBuilder many = new StringBuilder();
        for (int day = 1; day <= 28; day++) {
            many.append(CUT.formatted("1993-01-%02d".formatted(day)))
                    .append(" on day ")
                    .append(day)
                    .append('\n');
        }
        SourcesStub.publish("links-many", "Outlet One", "1993-01-28", many.toString());
        publish("links-many-back", BACK, "1993-02-01");
        assertThat(links("links-many-back"))
                .extracting("why")
                .containsExactly("ends the internet shutdown of 28 January 1993");

        SourcesStub.publish("links-many", "Outlet One", "1993-01-28", CUT.formatted("1993-01-01"));
        readToTheEnd();

        assertThat(links("links-many-back"))
                .extracting("why")
                .containsExactly("ends the internet shutdown of 1 January 1993");
    }
}
