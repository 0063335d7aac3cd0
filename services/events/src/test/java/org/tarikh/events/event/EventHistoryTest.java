package org.tarikh.events.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;

@ServiceTest
class EventHistoryTest {
    private static String attack(String day, String place, int killed, String words) {
        return "incident|ASSAULT|" + day + "|afghanistan." + place + "|taliban|" + killed + "|" + words;
    }

    private static String event(String article) {
        return (String) eventsOf(article).get(0).get("id");
    }

    private static JsonPath history(String event) {
        return get("/api/v1/events/" + event + "/history");
    }

    @Test
    void each_revision_tells_the_article_it_came_of_and_what_it_tells_otherwise() {
        publish(
                "risen 1",
                "Outlet One",
                "2022-01-02",
                attack("2022-01-01", "nuristan.parun", 2, "Two guards shot dead"));
        readToTheEnd();
        String id = event("risen 1");
        publish(
                "risen 2",
                "Outlet Two",
                "2022-01-03",
                attack("2022-01-01", "nuristan.parun", 3, "Three guards shot dead"));
        readToTheEnd();

        JsonPath history = history(id);

        assertThat(history.getList("changes.revision")).isEqualTo(List.of(1, 2));
        assertThat(history.getList("changes.reason.cause")).isEqualTo(List.of("read", "read"));
        assertThat(history.getString("changes[0].reason.article")).isEqualTo(SourcesStub.id("risen 1"));
        assertThat(history.getString("changes[1].reason.says")).isEqualTo("Read in Outlet Two, 3 January 2022");
        assertThat(history.getList("changes[0].differences")).isEmpty();
        assertThat(history.<Map<String, Object>>getList("changes[1].differences"))
                .anySatisfy(difference -> assertThat(difference)
                        .containsEntry("field", "fatalities")
                        .containsEntry("was", "2"))
                .anySatisfy(difference -> assertThat(difference)
                        .containsEntry("field", "source")
                        .containsEntry("now", "Outlet Two, 3 January 2022"));
        assertThat(history.getString("changes[1].recorded")).isNotNull();
    }

    @Test
    void what_turned_out_to_be_one_and_what_was_told_apart_again_says_so() {
        publish("one 1", "One", "2022-02-02", attack("2022-02-01", "nuristan.parun", 2, "Two guards shot dead"));
        publish("one 2", "Two", "2022-02-02", attack("2022-02-01", "nuristan.kamdesh", 2, "Two guards shot dead"));
        readToTheEnd();
        String first = event("one 1");
        String second = event("one 2");
        publish("one 2", "Two", "2022-02-02", attack("2022-02-01", "nuristan.parun", 2, "Two guards shot dead"));
        readToTheEnd();
        publish("one 2", "Two", "2022-02-02", attack("2022-02-01", "nuristan.kamdesh", 2, "Two guards shot dead"));
        readToTheEnd();

        assertThat(history(first).getList("changes.reason.cause")).isEqualTo(List.of("read", "merged", "split"));
        JsonPath other = history(second);
        assertThat(other.getList("changes.reason.cause")).isEqualTo(List.of("read", "merged", "split"));
        assertThat(other.getList("changes.ended")).isEqualTo(List.of(false, true, false));
        assertThat(other.getString("changes[1].mergedInto")).isEqualTo(first);
        assertThat(other.getString("changes[1].reason.says"))
                .startsWith("Turned out to be one with “")
                .endsWith("Read again in Two, 2 February 2022");
        assertThat(other.getList("items.revision")).isEqualTo(List.of(1, 3));
    }

    @Test
    void an_article_that_went_is_told_as_the_reason_and_as_the_end() {
        publish("went 1", "One", "2022-03-02", attack("2022-03-01", "nuristan.parun", 2, "Two guards shot dead"));
        publish("went 2", "Two", "2022-03-02", attack("2022-03-01", "nuristan.parun", 2, "Two guards shot dead"));
        readToTheEnd();
        String id = event("went 1");
        SourcesStub.delete("went 2");
        readToTheEnd();
        SourcesStub.delete("went 1");
        readToTheEnd();

        JsonPath history = history(id);

        int last = history.getList("changes").size() - 1;
        assertThat(history.getString("changes[" + (last - 1) + "].reason.says")).isEqualTo("Gone: Two, 2 March 2022");
        assertThat(history.getString("changes[" + last + "].reason.cause")).isEqualTo("article_gone");
        assertThat(history.getBoolean("changes[" + last + "].ended")).isTrue();
    }

    @Test
    void a_history_walked_in_pages_is_the_whole_history() {
        publish("walked", "One", "2022-04-02", attack("2022-04-01", "nuristan.parun", 2, "Two guards shot dead"));
        readToTheEnd();
        String id = event("walked");
        for (int killed = 3; killed < 6; killed++) {
            publish("walked", "One", "2022-04-02", attack("2022-04-01", "nuristan.parun", killed, "Guards shot dead"));
            readToTheEnd();
        }
        JsonPath whole = history(id);
        assertThat(whole.getString("next")).isNull();

        JsonPath first = get("/api/v1/events/" + id + "/history?limit=2");
        JsonPath second = get("/api/v1/events/" + id + "/history?limit=2&cursor=" + first.getString("next"));

        assertThat(first.getList("changes"))
                .hasSize(2)
                .isEqualTo(whole.getList("changes").subList(0, 2));
        assertThat(second.<Object>getList("changes"))
                .isEqualTo(whole.getList("changes").subList(2, 4));
        assertThat(whole.getString("changes[1].reason.cause")).isEqualTo("read_again");
        given().get("/api/v1/events/" + id + "/history?cursor=x")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }
}
