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
import java.util.ArrayList;
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
    private static final String ADDITIONS = "/api/v1/lexicon/additions";

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
        form.put("name", "People");
        form.put("kind", "tribe");
        form.put("country", "ZZ");
        form.put("parent", "nobody");
        form.put("aliases", List.of("Fine Alias", "", "FINE-Alias"));
        form.put("note", "half a character: \ud800");
        post(ACTORS, form)
                .statusCode(400)
                .body(
                        "violations.field",
                        equalTo(List.of("name", "kind", "country", "parent", "note", "aliases[1]", "aliases[2]")));
        post(PLACES, Map.of("name", "Fern Well", "kind", "facility", "lat", 91))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("parent", "lat", "lon")));
        post(ACTORS, Map.of("nom", "x")).statusCode(400).body("code", equalTo("events.unknown-field"));
    }

    @Test
    void a_name_is_kept_as_it_is_to_be_written() {
        Map<String, Object> form = actor("  Fe\u0301rn\u00A0 Coast  Front ");
        form.put("id", "fern-coast-front");
        post(ACTORS, form).statusCode(201).body("name", equalTo("Férn Coast Front"));
        post(ACTORS, actor("FERN coast-front")).statusCode(409).body("code", equalTo("events.actor-exists"));
        remove(ACTORS + "/fern-coast-front", "*").statusCode(204);
    }

    @Test
    void what_was_added_is_listed_the_newest_first_with_who_and_why() {
        Map<String, Object> form = actor("Fern Isle Front");
        form.put("aliases", List.of("Fern Islanders"));
        form.put("note", "Named in many articles");
        post(ACTORS, form).statusCode(201);
        post(PLACES, Map.of("name", "Fern Isle", "kind", "city", "parent", "afghanistan.herat", "by", "Bashir"))
                .statusCode(201);
        post(ACTORS + "/taliban/aliases", Map.of("name", "Fern Isle Guard", "by", "Bashir"))
                .statusCode(201);

        List<String> walked = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = get(ADDITIONS + "?limit=1&q=fern isl" + (next == null ? "" : "&cursor=" + next));
            walked.addAll(page.getList("items.name"));
            next = page.getString("next");
        } while (next != null);
        assertThat(walked).containsExactly("Fern Isle Guard", "Fern Isle", "Fern Islanders", "Fern Isle Front");

        JsonPath names = get(ADDITIONS + "?kind=name&q=FERN ISL");
        assertThat(names.getList("items.name")).containsExactly("Fern Isle Guard", "Fern Islanders");
        assertThat(names.getString("items[0].entry.id")).isEqualTo("taliban");
        assertThat(names.getString("items[0].entry.sort")).isEqualTo("actor");
        assertThat(names.getString("items[0].by")).isEqualTo("Bashir");
        JsonPath actors = get(ADDITIONS + "?kind=actor&kind=place&q=fern-isle-front");
        assertThat(actors.getList("items")).hasSize(1);
        assertThat(actors.getString("items[0].note")).isEqualTo("Named in many articles");
        assertThat(actors.getLong("items[0].entry.revision")).isEqualTo(1);
        assertThat(actors.getBoolean("items[0].entry.current")).isTrue();
        assertThat(actors.getLong("items[0].entry.events")).isZero();
        given().get(ADDITIONS + "?kind=thing").then().statusCode(400).body("violations[0].field", equalTo("kind"));
        given().get(ADDITIONS + "?cursor=x").then().statusCode(400).body("code", equalTo("events.invalid-cursor"));

        remove(ACTORS + "/taliban/aliases/" + names.getString("items[0].id"), "*")
                .statusCode(204);
        remove(PLACES + "/afghanistan.herat.fern-isle", "*").statusCode(204);
        remove(ACTORS + "/fern-isle-front?note=Gone by now&by=Amina", "\"1\"").statusCode(204);
        assertThat(get(ADDITIONS + "?q=fern isl").getList("items")).isEmpty();
    }

    @Test
    void acts_are_found_by_the_entry_they_were_on() {
        post(ACTORS, actor("Fern Dune Front")).statusCode(201);
        remove(ACTORS + "/fern-dune-front?note=Gone by now&by=Amina", "\"1\"").statusCode(204);

        JsonPath acts = get("/api/v1/audit?entry=fern-dune-front");
        assertThat(acts.getList("items.act")).containsExactly("entry_removed", "actor_added");
        assertThat(acts.getList("items.entry")).containsOnly("fern-dune-front");
        assertThat(acts.getString("items[0].note")).isEqualTo("Gone by now");
        assertThat(given().get("/api/v1/audit/export.csv?entry=fern-dune-front").asString())
                .startsWith("id,at,act,sort,subject,by,note,was,becomes,redacted,entry\r\n")
                .contains(",false,fern-dune-front\r\n");
        given().get("/api/v1/audit?entry=No slug").then().statusCode(400);
        given().header("If-Match", "*")
                .delete(ACTORS + "/fern-dune-front?note=" + "x".repeat(2001))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("note"));
    }

    @Test
    void what_a_pack_has_come_to_have_or_has_lost_can_still_be_removed() {
        sql.update("INSERT INTO lexicon_actor (id, name, kind, sectors, parent) VALUES"
                + " ('taliban', 'Fern Taliban', 'party', '{}', NULL),"
                + " ('fern-orphan', 'Fern Orphan', 'party', '{}', 'fern-nobody')");
        sql.update("INSERT INTO lexicon_name (id, sort, entry, name, language) VALUES"
                + " (gen_random_uuid(), 'place', 'fern-nowhere', 'Fern Nowhere', 'en')");
        sql.update("UPDATE lexicon_version SET version = version + 1");

        JsonPath listed = get(ADDITIONS + "?q=fern");
        assertThat(listed.getList("items.name"))
                .containsExactlyInAnyOrder("Fern Taliban", "Fern Orphan", "Fern Nowhere");
        assertThat(listed.getList("items.entry.current")).containsOnly(false);
        String name = listed.getString("items.find { it.kind == 'name' }.id");
        remove(PLACES + "/fern-nowhere/aliases/" + name, "*").statusCode(204);
        remove(ACTORS + "/fern-orphan", "*").statusCode(204);
        remove(ACTORS + "/taliban", "*").statusCode(204);
        assertThat(get("/api/v1/audit?entry=taliban&act=entry_removed").getString("items[0].was.name"))
                .isEqualTo("Fern Taliban");
        assertThat(get(ACTORS + "/taliban").getString("name")).isEqualTo("Taliban");
    }

    @Test
    void articles_are_asked_for_again_where_sources_refuses_now() {
        SourcesStub.publish("fern 5", "Outlet One", "2024-03-05", "The Fern Tide Front is named by sources alone");
        readToTheEnd();
        sql.update("UPDATE article SET extractor = 'before' WHERE id = ?", SourcesStub.id("fern 5"));
        SourcesStub.refuses("Fern Tide-Front", 403);

        post(ACTORS, actor("Fern Tide-Front")).statusCode(201);

        await().atMost(Duration.ofSeconds(10)).until(() -> SourcesStub.asked("Fern Tide-Front") > 0);
        SourcesStub.holds("Fern Tide-Front", "fern 5");
        sql.update("UPDATE lexicon_rereading SET not_before = now()");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(before("fern 5")).isEmpty());
        remove(ACTORS + "/fern-tide-front", "*").statusCode(204);
        SourcesStub.delete("fern 5");
        readToTheEnd();
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

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(before("fern 1", "fern 2", "fern 3"))
                .containsExactly("fern 3"));
        assertThat(get("/api/v1/lexicon/proposals?q=fern lake").getList("items"))
                .hasSize(1);
        remove(ACTORS + "/fern-lake-front", "*").statusCode(204);
        List.of("fern 1", "fern 2", "fern 3").forEach(SourcesStub::delete);
        readToTheEnd();
    }

    private List<String> before(String... articles) {
        List<String> ids = sql.list("SELECT id FROM article WHERE extractor = 'before'", row -> row.getString(1));
        return List.of(articles).stream()
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
