package org.tarikh.events.records;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.Service.eventsOf;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.delete;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;

@ServiceTest
class RecordsTest {
    @Test
    void a_record_follows_what_others_publish_and_take_back() {
        publish("record 1", "Ledger Post", "1994-05-02", attack("5", "1994-05-01", "ledgerton"));
        readToTheEnd();
        assertThat(record("Ledger Post")).containsEntry("made", 2).containsEntry("alone", 2);

        publish(
                "record 2",
                "Ledger Herald",
                "1994-05-03",
                attack("5", "1994-05-01", "ledgerton").replace("were killed at", "died in an attack on"));
        readToTheEnd();
        assertThat(record("Ledger Post")).containsEntry("confirmed", 2).containsEntry("alone", 0);
        assertThat((List<?>) record("Ledger Post").get("fields"))
                .extracting(field -> (Object) ((Map<?, ?>) field).get("field"))
                .containsExactly("fatalities", "occurrence");

        delete("record 2");
        readToTheEnd();
        assertThat(record("Ledger Post")).containsEntry("confirmed", 0).containsEntry("alone", 2);
        assertThat(all("publishers", 200)).noneMatch(record -> name(record).equals("Ledger Herald"));
    }

    @Test
    void pages_of_any_size_tell_each_record_once_and_those_who_said_most_first() {
        publish("record 3", "Ledger Globe", "1994-06-02", attack("3", "1994-06-01", "globeham"));
        publish("record 4", "Ledger Globe", "1994-07-02", attack("4", "1994-07-01", "globeham"));
        publish("record 5", "Ledger Star", "1994-08-02", attack("6", "1994-08-01", "starham"));
        readToTheEnd();

        List<Map<String, Object>> one = all("publishers", 1);

        assertThat(one).isEqualTo(all("publishers", 200));
        assertThat(new HashSet<>(one)).hasSameSizeAs(one);
        assertThat(one).extracting(record -> -(Integer) record.get("made")).isSorted();
    }

    @Test
    void a_cursor_it_did_not_give_is_refused() {
        for (String list : List.of("publishers", "parties")) {
            for (String cursor : List.of("x", "MTA", "%E2%82%AC")) {
                given().urlEncodingEnabled(false)
                        .get("/api/v1/records/" + list + "?cursor=" + cursor)
                        .then()
                        .statusCode(400);
            }
            given().get("/api/v1/records/" + list + "?sort=best").then().statusCode(400);
        }
    }

    @Test
    void of_some_states_of_review_only_the_events_in_them_count() {
        publish("record 6", "Ledger Mail", "1994-09-02", attack("3", "1994-09-01", "mailham"));
        publish("record 7", "Ledger Mail", "1994-10-02", attack("4", "1994-10-01", "mailford"));
        publish("record 8", "Ledger Echo", "1994-11-02", attack("6", "1994-11-01", "echoham"));
        readToTheEnd();
        String states = "&review=accepted&review=edited";
        assertThat(names(all("publishers", 200, states))).doesNotContain("Ledger Mail", "Ledger Echo");

        accept(eventsOf("record 6").get(0));
        accept(eventsOf("record 8").get(0));

        List<Map<String, Object>> reviewed = all("publishers", 200, states);
        assertThat(record("Ledger Mail", reviewed)).containsEntry("made", 2).containsEntry("alone", 2);
        assertThat((List<?>) record("Ledger Mail", reviewed).get("fields"))
                .extracting(field -> (Object) ((Map<?, ?>) field).get("made"))
                .containsExactly(1, 1);
        assertThat(record("Ledger Mail")).containsEntry("made", 4);
        assertThat(record("Ledger Mail", all("publishers", 200, "&review=machine")))
                .containsEntry("made", 2);
        assertThat(all("publishers", 1, states)).isEqualTo(reviewed);
        assertThat(all("publishers", 200, "&review=-machine")).isEqualTo(reviewed);
        assertThat(all("parties", 200, "&review=machine&review=accepted&review=edited"))
                .isEqualTo(all("parties", 200));
        given().get("/api/v1/records/parties?review=rejected").then().statusCode(400);
    }

    private static void accept(Map<String, Object> event) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + event.get("revision") + "\"")
                .body(Map.of("by", "Amina"))
                .post("/api/v1/events/" + event.get("id") + "/accept")
                .then()
                .statusCode(200);
    }

    private static String attack(String killed, String day, String town) {
        return "incident|ASSAULT|" + day + "|afghanistan.herat." + town + "|front-of-" + town + "|" + killed + "|"
                + killed + " people were killed at the market of " + town;
    }

    private static Map<String, Object> record(String publisher) {
        return record(publisher, all("publishers", 200));
    }

    private static Map<String, Object> record(String publisher, List<Map<String, Object>> records) {
        return records.stream()
                .filter(record -> name(record).equals(publisher))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Map<String, Object> record) {
        return ((Map<?, ?>) record.get("subject")).get("name").toString();
    }

    private static List<String> names(List<Map<String, Object>> records) {
        return records.stream().map(RecordsTest::name).toList();
    }

    private static List<Map<String, Object>> all(String list, int limit) {
        return all(list, limit, "");
    }

    private static List<Map<String, Object>> all(String list, int limit, String filter) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = get("/api/v1/records/" + list + "?limit=" + limit + filter + next);
            all.addAll(page.getList("items"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return all;
    }
}
