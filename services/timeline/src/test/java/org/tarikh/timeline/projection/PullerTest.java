package org.tarikh.timeline.projection;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class PullerTest {
    private static final String CHANGES = "/api/v1/events/changes";

    WireMockServer peers;

    @Inject
    Slate slate;

    @Inject
    Puller puller;

    @Inject
    Projection projection;

    @Inject
    Chronology chronology;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void clean() {
        slate.clean();
        peers.resetAll();
    }

    @Test
    void the_feed_is_read_from_where_it_was_left() {
        peers.stubFor(get(urlPathEqualTo(CHANGES))
                .withQueryParam("after", absent())
                .willReturn(okJson(batch("1.10.1", item(Told.of("a").entry())))));
        peers.stubFor(get(urlPathEqualTo(CHANGES))
                .withQueryParam("after", equalTo("1.10.1"))
                .willReturn(okJson(batch("1.10.2", item(Told.of("b").entry())))));

        assertThat(puller.step()).isTrue();
        assertThat(puller.step()).isTrue();

        assertThat(chronology.size()).isEqualTo(2);
        assertThat(projection.feed().position()).isEqualTo("1.10.2");
        peers.verify(getRequestedFor(urlPathEqualTo(CHANGES)).withQueryParam("wait", equalTo("0")));
        peers.verify(getRequestedFor(urlPathEqualTo(CHANGES)).withQueryParam("wait", equalTo("20")));
    }

    @Test
    void a_field_this_service_does_not_know_is_no_hindrance() {
        ObjectNode event = json.valueToTree(Told.of("a").entry());
        event.putNull("importance").put("mood", "grave");
        peers.stubFor(get(urlPathEqualTo(CHANGES)).willReturn(okJson(batch("1.1.1", item(event)))));
        assertThat(puller.step()).isTrue();
        assertThat(chronology.entry(Told.id("a"), Knowledge.NOW).orElseThrow().importance())
                .isPositive();
    }

    @Test
    void a_passed_epoch_starts_a_rebuild() {
        slate.put(Told.of("lost").entry());
        peers.stubFor(get(urlPathEqualTo(CHANGES)).willReturn(okJson(batch("2.7.1"))));
        peers.stubFor(get(urlPathEqualTo(CHANGES))
                .withQueryParam("after", equalTo("2.3.1"))
                .willReturn(okJson(batch("2.7.1"))));
        peers.stubFor(get(urlPathEqualTo(CHANGES))
                .withQueryParam("after", absent())
                .willReturn(okJson(batch("2.3.1", item(Told.of("kept").entry())))));
        peers.stubFor(get(urlPathEqualTo(CHANGES))
                .withQueryParam("after", equalTo(projection.feed().position()))
                .willReturn(aResponse().withStatus(410)));

        assertThat(puller.step()).isTrue();
        assertThat(projection.feed().rebuilding()).isTrue();
        assertThat(puller.step()).isTrue();
        assertThat(puller.step()).isTrue();

        assertThat(projection.feed().rebuilding()).isFalse();
        assertThat(projection.feed().position()).isEqualTo("2.7.1");
        assertThat(chronology.entry(Told.id("kept"), Knowledge.NOW)).isPresent();
        assertThat(chronology.entry(Told.id("lost"), Knowledge.NOW)).isEmpty();
    }

    @Test
    void an_events_service_that_is_away_or_broken_loses_nothing() {
        slate.put(Told.of("a").entry());
        Feed before = projection.feed();
        for (var answer : new com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder[] {
            aResponse().withStatus(503),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            okJson("{\"items\": "),
            okJson("{}")
        }) {
            peers.resetAll();
            peers.stubFor(get(urlPathEqualTo(CHANGES)).willReturn(answer));
            assertThat(puller.step()).isFalse();
        }
        assertThat(projection.feed()).isEqualTo(before);
        assertThat(chronology.size()).isEqualTo(1);
        peers.resetAll();
        peers.stubFor(get(urlPathEqualTo(CHANGES)).willReturn(okJson(batch("1.99.1"))));
        assertThat(puller.step()).isTrue();
    }

    @Test
    void an_event_that_cannot_be_read_is_kept_aside_and_stops_no_other() {
        ObjectNode untitled = json.valueToTree(Told.of("untitled").entry());
        untitled.putNull("title");
        ObjectNode misdated = json.valueToTree(Told.of("misdated").entry());
        ((ObjectNode) misdated.get("date")).put("start", "last week");
        peers.stubFor(get(urlPathEqualTo(CHANGES))
                .willReturn(okJson(batch(
                        "1.4.1",
                        item(untitled),
                        item(misdated),
                        item(Told.of("a").entry())))));
        peers.stubFor(get(urlPathEqualTo(CHANGES + "/position")).willReturn(okJson("{\"position\": \"1.4.1\"}")));
        assertThat(puller.step()).isTrue();
        given().get("/api/v1/status")
                .then()
                .statusCode(200)
                .body("entries", org.hamcrest.Matchers.equalTo(1))
                .body("unreadable", org.hamcrest.Matchers.equalTo(2))
                .body("position", org.hamcrest.Matchers.equalTo("1.4.1"))
                .body("upstream", org.hamcrest.Matchers.equalTo("1.4.1"));

        peers.stubFor(get(urlPathEqualTo(CHANGES))
                .willReturn(okJson(batch(
                        "1.5.1",
                        item(Told.of("untitled").revision(2).entry()),
                        item(Told.of("misdated").revision(2).entry())))));
        assertThat(puller.step()).isTrue();
        given().get("/api/v1/status").then().body("unreadable", org.hamcrest.Matchers.equalTo(0));
    }

    @Test
    void the_status_says_so_where_upstream_does_not_answer() {
        given().get("/api/v1/status").then().statusCode(200).body("upstream", nullValue());
        given().get("/api/v1/status?verbose=1").then().statusCode(400);
    }

    @Test
    void what_is_read_of_the_feed_and_what_stands_in_for_it_are_as_the_events_service_promises() {
        PeerContract events = PeerContract.of("events");
        events.gives("EventChanges", EventFeedTransport.Batch.class);
        events.gives("Event", Entry.class);
        events.gives("Position", EventPositionTransport.Position.class);
        Entry event = Told.of("a")
                .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                .by("taliban", "Taliban")
                .killed(2, 2, 2)
                .quoted("Herald", "two were killed")
                .claimed("residents", "confirms", "occurrence", null)
                .entry();
        ObjectNode told = json.valueToTree(event);
        told.putNull("importance");
        events.holds("EventChanges", batch("1.1.1", item(told)));
        events.holds("EventChanges", batch("1.1.1"));
        events.holds("Position", "{\"position\": \"1.4.1\"}");
    }

    private String batch(String next, ObjectNode... items) {
        ObjectNode batch = json.createObjectNode();
        batch.putArray("items").addAll(java.util.List.of(items));
        return batch.put("next", next).toString();
    }

    private ObjectNode item(Entry event) {
        return item(json.<ObjectNode>valueToTree(event));
    }

    private ObjectNode item(ObjectNode event) {
        ObjectNode item = json.createObjectNode();
        item.set("id", event.get("id"));
        item.set("revision", event.get("revision"));
        item.put("deleted", false).putNull("mergedInto").set("event", event);
        return item;
    }
}
