package org.tarikh.timeline.projection;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Knowledge;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class RevisionsTest {
    private static final String ADDRESS = "/api/v1/events/revisions";
    private static final Instant BEGINNING = Instant.parse("2025-10-01T00:00:00Z");

    WireMockServer peers;

    @Inject
    Slate slate;

    @Inject
    Revisions revisions;

    @Inject
    RevisionPuller puller;

    @Inject
    Chronology chronology;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void clean() {
        slate.clean();
        peers.resetAll();
    }

    private static Instant hour(long hours) {
        return BEGINNING.plusSeconds(3600 * hours);
    }

    private static Entry a(long revision) {
        return Told.of("a").revision(revision).title("Told " + revision).entry();
    }

    private List<String> spans() {
        List<String> spans = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT revision, extract(epoch FROM known_from - '" + BEGINNING
                        + "')::int / 3600, CASE WHEN isfinite(known_to) THEN (extract(epoch FROM known_to - '"
                        + BEGINNING
                        + "')::int / 3600)::text ELSE 'now' END FROM entry_revision ORDER BY id, revision")) {
            while (row.next()) {
                spans.add(row.getLong(1) + ": " + row.getInt(2) + "-" + row.getString(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return spans;
    }

    @Test
    void revisions_in_any_order_told_once_or_more_leave_the_same_spans() {
        List<Revision> told = new ArrayList<>(List.of(
                Revision.of(a(1), hour(1)),
                Revision.of(a(2), hour(3)),
                Revision.end(Told.id("a"), 3, hour(5), Told.id("b")),
                Revision.of(a(4), hour(8)),
                Revision.of(a(5), hour(9))));
        List<String> expected = List.of("1: 1-3", "2: 3-5", "3: 5-8", "4: 8-9", "5: 9-now");
        for (int seed = 0; seed < 12; seed++) {
            slate.clean();
            Collections.shuffle(told, new Random(seed));
            int cut = new Random(seed).nextInt(told.size());
            slate.recall(told.subList(0, cut));
            slate.recall(told.subList(cut, told.size()));
            slate.recall(told.subList(0, cut));
            assertThat(spans()).isEqualTo(expected);
        }
    }

    @Test
    void a_clock_set_back_makes_no_revision_known_before_the_one_it_follows() {
        slate.recall(List.of(Revision.of(a(1), hour(4))));
        slate.recall(List.of(Revision.of(a(2), hour(2))));
        slate.recall(List.of(Revision.of(a(3), hour(6))));
        assertThat(spans()).containsExactly("1: 4-4", "2: 4-6", "3: 6-now");
        assertThat(chronology
                        .entry(Told.id("a"), Knowledge.at(hour(4)))
                        .orElseThrow()
                        .title())
                .isEqualTo("Told 2");
        assertThat(chronology.entry(Told.id("a"), Knowledge.at(hour(3)))).isEmpty();
    }

    @Test
    void a_rebuild_takes_away_what_the_feed_no_longer_tells() {
        slate.recall(List.of(
                Revision.of(a(1), hour(1)),
                Revision.of(a(2), hour(2)),
                Revision.of(Told.of("lost").entry(), hour(1))));
        revisions.rebuild(revisions.feed());
        slate.recall(List.of(Revision.of(a(1), hour(1))));
        assertThat(chronology.entry(Told.id("a"), Knowledge.at(hour(3))))
                .as("what was held is shown meanwhile")
                .map(Entry::title)
                .contains("Told 2");
        slate.recall(List.of());
        assertThat(spans()).containsExactly("1: 1-now");
        assertThat(revisions.feed().rebuilding()).isFalse();
    }

    @Test
    void a_batch_read_from_another_position_is_not_applied() {
        Feed before = revisions.feed();
        assertThat(revisions.apply(before, List.of(Revision.of(a(1), hour(1))), List.of(), "1.5.1"))
                .isTrue();
        assertThat(revisions.apply(before, List.of(Revision.of(a(2), hour(2))), List.of(), "1.5.2"))
                .isFalse();
        assertThat(revisions.feed().position()).isEqualTo("1.5.1");
        assertThat(spans()).containsExactly("1: 1-now");
    }

    @Test
    void the_feed_is_read_from_where_it_was_left_and_anew_after_a_passed_epoch() {
        peers.stubFor(get(urlPathEqualTo(ADDRESS))
                .withQueryParam("after", absent())
                .willReturn(okJson(batch("1.10.1", item(a(1), 1)))));
        peers.stubFor(get(urlPathEqualTo(ADDRESS))
                .withQueryParam("after", equalTo("1.10.1"))
                .willReturn(okJson(batch("1.10.2", item(a(2), 2)))));
        peers.stubFor(get(urlPathEqualTo(ADDRESS))
                .withQueryParam("after", equalTo("1.10.2"))
                .willReturn(aResponse().withStatus(410)));
        assertThat(puller.step()).isTrue();
        assertThat(puller.step()).isTrue();
        assertThat(spans()).containsExactly("1: 1-2", "2: 2-now");
        assertThat(puller.step()).isTrue();
        assertThat(revisions.feed().rebuilding()).isTrue();
        assertThat(revisions.feed().position()).isNull();

        peers.resetAll();
        peers.stubFor(get(urlPathEqualTo(ADDRESS)).willReturn(aResponse().withStatus(503)));
        assertThat(puller.step()).isFalse();
    }

    @Test
    void a_revision_that_cannot_be_read_is_a_gap_and_not_the_one_before_it() {
        ObjectNode untitled = item(a(2), 2);
        ((ObjectNode) untitled.get("document")).putNull("title");
        ObjectNode timeless = item(Told.of("timeless").entry(), 2);
        timeless.put("recorded", "some day");
        peers.stubFor(get(urlPathEqualTo(ADDRESS))
                .willReturn(okJson(batch("1.4.1", item(a(1), 1), untitled, timeless, item(a(3), 4)))));
        assertThat(puller.step()).isTrue();
        assertThat(chronology.entry(Told.id("a"), Knowledge.at(hour(1)))).isPresent();
        assertThat(chronology.entry(Told.id("a"), Knowledge.at(hour(3)))).isEmpty();
        assertThat(chronology.entry(Told.id("a"), Knowledge.at(hour(4)))).isPresent();
        given().get("/api/v1/status")
                .then()
                .body("unreadable", org.hamcrest.Matchers.equalTo(2))
                .body("history.position", org.hamcrest.Matchers.equalTo("1.4.1"));
    }

    @Test
    void what_is_read_of_the_feed_and_what_stands_in_for_it_are_as_the_events_service_promises() {
        PeerContract events = PeerContract.of("events");
        events.gives("EventRevisions", RevisionFeedTransport.Batch.class);
        ObjectNode told = item(a(1), 1);
        ((ObjectNode) told.get("document")).putNull("importance");
        events.holds("EventRevisions", batch("1.1.1", told));
    }

    private String batch(String next, ObjectNode... items) {
        ObjectNode batch = json.createObjectNode();
        batch.putArray("items").addAll(List.of(items));
        return batch.put("next", next).toString();
    }

    private ObjectNode item(Entry event, long hours) {
        ObjectNode item = json.createObjectNode();
        item.put("event", event.id().toString());
        item.put("revision", event.revision());
        item.put("recorded", hour(hours).toString());
        item.set("document", json.valueToTree(event));
        return item.putNull("mergedInto");
    }
}
