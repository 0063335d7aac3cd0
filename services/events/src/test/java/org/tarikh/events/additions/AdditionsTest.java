package org.tarikh.events.additions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.intake.SourcesStub;
import org.tarikh.events.store.Sql;

@ServiceTest
class AdditionsTest {
    private static final String ACTORS = "/api/v1/actors";
    private static final String PLACES = "/api/v1/places";

    @Inject
    Sql sql;

    private static ValidatableResponse post(String address, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(address).then();
    }

    private static Map<String, Object> actor(String name) {
        return new HashMap<>(Map.of("name", name, "kind", "armed-group", "by", "Amina"));
    }

    private static ValidatableResponse remove(String address, String revision) {
        return given().header("If-Match", revision).delete(address).then();
    }

    @Test
    void an_actor_is_added_named_and_removed_and_each_act_is_known() {
        Map<String, Object> form = actor("Fern Hill Front");
        form.put("aliases", List.of("FHFX"));
        form.put("names", Map.of("fa", "جبهه سرخس"));
        form.put("note", "Named in many articles");
        post(ACTORS, form)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/actors/fern-hill-front"))
                .body("id", equalTo("fern-hill-front"))
                .body("aliases", equalTo(List.of("FHFX")))
                .body("names.fa", equalTo("جبهه سرخس"))
                .body("byHand.entry", equalTo(true));
        assertThat(get(ACTORS + "?q=fern hill").getList("items.id")).containsExactly("fern-hill-front");

        String alias = post(ACTORS + "/fern-hill-front/aliases", Map.of("name", "Fern Guard"))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .extract()
                .path("byHand.names[2].id");
        post(ACTORS + "/fern-hill-front/aliases", Map.of("name", "فرن", "language", "fa"))
                .statusCode(409)
                .body("code", equalTo("events.name-exists"));
        String address = ACTORS + "/fern-hill-front/aliases/" + alias;
        given().delete(address).then().statusCode(428);
        remove(address, "\"1\"").statusCode(412);
        remove(address, "\"2\"").statusCode(204);
        remove(address, "\"3\"").statusCode(404).body("code", equalTo("events.added-name-not-found"));

        remove(ACTORS + "/fern-hill-front", "\"3\"").statusCode(204);
        given().get(ACTORS + "/fern-hill-front").then().statusCode(404);
        post(ACTORS, form).statusCode(201).header("ETag", "\"5\"");
        remove(ACTORS + "/fern-hill-front", "*").statusCode(204);

        JsonPath added = get("/api/v1/audit?act=actor_added&by=Amina");
        assertThat(added.getList("items.becomes.id")).contains("fern-hill-front");
        assertThat(added.getString("items[0].sort")).isEqualTo("actor");
        assertThat(added.getString("items[0].note")).isEqualTo("Named in many articles");
        assertThat(get("/api/v1/audit?act=name_removed").getList("items.was.name"))
                .contains("Fern Guard");
        assertThat(get("/api/v1/audit?act=entry_removed").getList("items.was.id"))
                .contains("fern-hill-front");
    }

    @Test
    void a_place_is_added_where_it_lies() {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name", "Fern Bridge", "kind", "facility", "parent", "afghanistan.herat", "lat", 34.1, "lon", 62.1));
        post(PLACES, form)
                .statusCode(201)
                .body("id", equalTo("afghanistan.herat.fern-bridge"))
                .body("country", equalTo("AF"));
        post(PLACES, form).statusCode(409).body("code", equalTo("events.place-exists"));
        post(PLACES + "/afghanistan.herat/aliases", Map.of("name", "Fern Province"))
                .statusCode(201)
                .body("aliases", hasItem("Fern Province"))
                .body("byHand.entry", equalTo(false));

        post(PLACES, Map.of("name", "Fern Gate", "kind", "facility", "parent", "afghanistan.herat.fern-bridge"))
                .statusCode(201);
        remove(PLACES + "/afghanistan.herat.fern-bridge", "*")
                .statusCode(409)
                .body("code", equalTo("events.entry-in-use"));
        remove(PLACES + "/afghanistan.herat.fern-bridge.fern-gate", "*").statusCode(204);
        remove(PLACES + "/afghanistan.herat.fern-bridge", "*").statusCode(204);
        String name = get(PLACES + "/afghanistan.herat").getString("byHand.names[0].id");
        remove(PLACES + "/afghanistan.herat/aliases/" + name, "*").statusCode(204);
    }

    @Test
    void what_the_packs_have_is_named_and_stays() {
        post(ACTORS, actor("Tehrik-i-Taliban Pakistan")).statusCode(409).body("code", equalTo("events.name-exists"));
        Map<String, Object> form = actor("Fern Something");
        form.put("id", "taliban");
        post(ACTORS, form)
                .statusCode(409)
                .body("code", equalTo("events.actor-exists"))
                .body("detail", containsString("taliban"));
        remove(ACTORS + "/taliban", "*").statusCode(409).body("code", equalTo("events.not-added-by-hand"));
        remove(ACTORS + "/nobody", "*").statusCode(404).body("code", equalTo("events.actor-not-found"));
    }

    @Test
    void all_that_is_wrong_is_told_by_field() {
        Map<String, Object> form = new HashMap<>();
        form.put("name", "people");
        form.put("kind", "tribe");
        form.put("country", "ZZ");
        form.put("parent", "nobody");
        form.put("aliases", List.of("Fine Alias", ""));
        post(ACTORS, form)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("name", "kind", "country", "parent", "aliases[1]")));
        post(PLACES, Map.of("name", "Fern Well", "kind", "facility", "lat", 91))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("parent", "lat", "lon")));
        post(ACTORS, Map.of("nom", "x")).statusCode(400).body("code", equalTo("events.unknown-field"));
    }

    @Test
    void articles_that_hold_the_name_are_read_again_and_no_others() {
        SourcesStub.publish("fern 1", "Outlet One", "2024-03-05", "+|Fern Lake Front||armed-group|Fern Lake Front");
        SourcesStub.publish("fern 2", "Outlet One", "2024-03-05", "The Fern Lake Front is named by sources alone");
        SourcesStub.publish("fern 3", "Outlet One", "2024-03-05", "Nothing of it");
        readToTheEnd();
        for (String name : List.of("fern 1", "fern 2", "fern 3")) {
            sql.update("UPDATE article SET extractor = 'before' WHERE id = ?", SourcesStub.id(name));
        }
        SourcesStub.holds("Fern Lake Front", "fern 2");

        post(ACTORS, actor("Fern Lake Front")).statusCode(201);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(before()).containsExactly("fern 3"));
        assertThat(get("/api/v1/lexicon/proposals?q=fern lake").getList("items"))
                .hasSize(1);
        remove(ACTORS + "/fern-lake-front", "*").statusCode(204);
        List.of("fern 1", "fern 2", "fern 3").forEach(SourcesStub::delete);
        readToTheEnd();
    }

    private List<String> before() {
        List<String> ids = sql.list("SELECT id FROM article WHERE extractor = 'before'", row -> row.getString(1));
        return List.of("fern 1", "fern 2", "fern 3").stream()
                .filter(name -> ids.contains(SourcesStub.id(name)))
                .toList();
    }

    @Test
    void a_change_in_another_replica_is_taken_over_and_until_then_nothing_is_read() {
        sql.update("INSERT INTO lexicon_actor (id, name, kind, sectors) VALUES ('fern-elsewhere', 'Fern Elsewhere',"
                + " 'party', '{}')");
        sql.update("UPDATE lexicon_version SET version = version + 1");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> given().get(ACTORS + "/fern-elsewhere").statusCode() == 200);
        SourcesStub.publish("fern 4", "Outlet One", "2024-03-05", "Opening");
        readToTheEnd();
        remove(ACTORS + "/fern-elsewhere", "*").statusCode(204);
        SourcesStub.delete("fern 4");
        readToTheEnd();
    }
}
