package org.tarikh.events.proposals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tarikh.events.Service.get;
import static org.tarikh.events.Service.readToTheEnd;
import static org.tarikh.events.intake.SourcesStub.delete;
import static org.tarikh.events.intake.SourcesStub.id;
import static org.tarikh.events.intake.SourcesStub.publish;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tarikh.events.ServiceTest;
import org.tarikh.events.store.Sql;

@ServiceTest
class ProposalsTest {
    private static final String LIST = "/api/v1/lexicon/proposals";

    @Inject
    Sql sql;

    private final List<String> published = new ArrayList<>();

    private void article(String name, String day, String... lines) {
        published.add(name);
        publish(name, "Outlet One", day, String.join("\n", lines));
        readToTheEnd();
    }

    @AfterEach
    void clear() {
        published.forEach(name -> delete(name));
        readToTheEnd();
    }

    private static Map<String, Object> proposal(String id) {
        return get(LIST + "?limit=200").<Map<String, Object>>getList("items").stream()
                .filter(item -> item.get("id").equals(id))
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_party_the_lexicon_does_not_have_is_proposed_with_its_words() {
        article(
                "proposal 1",
                "2024-03-05",
                "Opening",
                "+|Öst Valley Front|ÖVF|armed-group|The Öst Valley Front (ÖVF) spoke");

        JsonPath page = get(LIST + "?q=ost valley");
        assertThat(page.getList("items")).isEmpty();
        page = get(LIST + "?q=öst valley");
        assertThat(page.getString("items[0].id")).isEqualTo("ost-valley-front");
        assertThat(page.getString("items[0].name")).isEqualTo("Öst Valley Front");
        assertThat(page.getString("items[0].acronym")).isEqualTo("ÖVF");
        assertThat(page.getString("items[0].kind")).isEqualTo("armed-group");
        assertThat(page.getInt("items[0].articles")).isEqualTo(1);
        assertThat(page.getString("items[0].firstSeen")).isEqualTo("2024-03-05");
        assertThat(page.getString("items[0].lastSeen")).isEqualTo("2024-03-05");
        assertThat(page.getString("items[0].evidence.article")).isEqualTo(id("proposal 1"));
        assertThat(page.getString("items[0].evidence.quote.exact")).isEqualTo("The Öst Valley Front (ÖVF) spoke");
        assertThat(page.getInt("items[0].evidence.position.start")).isEqualTo(43);
    }

    @Test
    void articles_are_counted_once_each_and_the_words_with_the_acronym_are_the_example() {
        article("count 1", "2024-03-05", "+|River Guard||armed-group|the River Guard", "+|River Guard||armed-group|it");
        article("count 2", "2024-03-09", "+|River Guard|RG|armed-group|the River Guard (RG)");
        article("count 3", "2024-03-01", "+|River Guard||armed-group|the River Guard again");

        assertThat(proposal("river-guard"))
                .containsEntry("articles", 3)
                .containsEntry("firstSeen", "2024-03-01")
                .containsEntry("lastSeen", "2024-03-09")
                .containsEntry("acronym", "RG");
    }

    @Test
    void a_new_revision_of_an_article_replaces_what_it_named_and_the_same_again_counts_no_more() {
        article("again 1", "2024-03-05", "+|Hill Party||party|the Hill Party");
        article("again 2", "2024-03-06", "+|Hill Party||party|the Hill Party too");
        article("again 1", "2024-03-05", "+|Hill Party||party|the Hill Party", "and more");
        assertThat(proposal("hill-party")).containsEntry("articles", 2);

        article("again 1", "2024-03-05", "+|Lake Party||party|the Lake Party");
        assertThat(proposal("hill-party"))
                .containsEntry("articles", 1)
                .containsEntry("firstSeen", "2024-03-06")
                .containsEntry("lastSeen", "2024-03-06");
        assertThat(proposal("lake-party")).containsEntry("articles", 1);
    }

    @Test
    void reading_everything_again_changes_no_proposal() {
        article("reread 1", "2024-03-05", "+|Dune Council||agency|the Dune Council");
        article("reread 2", "2024-03-06", "+|Dune Council||agency|the Dune Council again");
        List<Object> before = get(LIST + "?limit=200").getList("items");

        sql.update("UPDATE article SET state = 'waiting', attempts = 0 WHERE state = 'read'");
        readToTheEnd();

        assertThat(get(LIST + "?limit=200").<Object>getList("items")).isEqualTo(before);
        assertThat(proposal("dune-council")).containsEntry("articles", 2);
    }

    @Test
    void an_article_that_goes_takes_its_proposal_with_it() {
        article("gone proposal", "2024-03-05", "+|Mist Brigade||armed-group|the Mist Brigade");
        assertThat(proposal("mist-brigade")).isNotNull();

        delete("gone proposal");
        readToTheEnd();

        assertThat(proposal("mist-brigade")).isNull();
    }

    @Test
    void the_list_is_by_articles_then_by_id_and_can_be_walked_page_by_page() {
        article("page 1", "2024-03-05", "+|B Front||armed-group|b", "+|A Front||armed-group|a", "+|C Front||party|c");
        article("page 2", "2024-03-05", "+|C Front||party|c");

        List<String> walked = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = get(LIST + "?limit=1&q=front" + (next == null ? "" : "&cursor=" + next));
            walked.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);

        assertThat(walked).isEqualTo(List.of("c-front", "a-front", "b-front"));
        assertThat(get(LIST + "?q=front&kind=party").getList("items.id")).isEqualTo(List.of("c-front"));
        assertThat(get(LIST + "?q=front&kind=party&kind=armed-group").getList("items"))
                .hasSize(3);
    }

    @Test
    void the_counts_kept_are_those_that_counting_the_sightings_anew_gives() {
        for (int i = 0; i < 12; i++) {
            article("kept " + i % 5, "2024-03-0" + (1 + i % 7), "+|Kept " + (char) ('A' + i % 3) + "||agency|kept");
        }
        delete("kept 3");
        readToTheEnd();

        List<String> kept = sql.list(
                "SELECT id || ' ' || articles || ' ' || first_seen || ' ' || last_seen FROM proposal ORDER BY id",
                row -> row.getString(1));
        List<String> counted = sql.list(
                "SELECT proposal || ' ' || count(*) || ' ' || min(seen) || ' ' || max(seen) FROM proposal_sighting"
                        + " GROUP BY proposal ORDER BY proposal",
                row -> row.getString(1));
        assertThat(kept).isEqualTo(counted).isNotEmpty();
    }

    @Test
    void a_proposal_that_is_dismissed_is_listed_no_more_until_it_is_taken_back() {
        article("dismissed 1", "2024-03-05", "+|Moss Union||party|the Moss Union");
        String address = LIST + "/moss-union";

        for (int i = 0; i < 2; i++) {
            act(address + "/dismiss").statusCode(200).body("dismissed", equalTo(true));
        }
        assertThat(proposal("moss-union")).isNull();
        assertThat(get(LIST + "?state=dismissed").getList("items.id")).contains("moss-union");
        assertThat(get(LIST + "?state=all&q=moss").getList("items.id")).containsExactly("moss-union");
        article("dismissed 2", "2024-03-06", "+|Moss Union||party|the Moss Union again");
        assertThat(proposal("moss-union")).isNull();

        act(address + "/restore").statusCode(200).body("dismissed", equalTo(false));
        assertThat(proposal("moss-union")).containsEntry("articles", 2);
        act(LIST + "/no-such-union/dismiss").statusCode(404).body("code", equalTo("events.proposal-not-found"));
        given().get(LIST + "?state=gone").then().statusCode(400).body("code", equalTo("events.invalid-parameter"));
        assertThat(get("/api/v1/audit?act=proposal_dismissed").<Map<String, Object>>getList("items.becomes"))
                .filteredOn(becomes -> becomes.get("id").equals("moss-union"))
                .hasSize(1);
    }

    private static ValidatableResponse act(String address) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("by", "Amina", "note", "Named in passing"))
                .post(address)
                .then();
    }
}
