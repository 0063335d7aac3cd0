package org.tarikh.timeline.projection;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.publication.Publication;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class PublicationTest {
    private static final Publication REVIEWED = new Publication("reviewed");

    @Inject
    Slate slate;

    @Inject
    Projection byAll;

    @Inject
    Revisions revisionsByAll;

    @Inject
    Chronology chronology;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @RestClient
    EventFeedTransport events;

    @RestClient
    EventPositionTransport head;

    @RestClient
    RevisionFeedTransport past;

    @RestClient
    RevisionPositionTransport pastHead;

    WireMockServer peers;

    private Projection projection;

    @BeforeEach
    void begin() {
        slate.clean();
        peers.resetAll();
        projection = new Projection(database, json, REVIEWED);
    }

    @AfterEach
    void end() {
        byAll.heed();
        revisionsByAll.heed();
        slate.clean();
    }

    private static Entry event(String key, String review) {
        return Told.of(key).reviewed(review).entry();
    }

    private String feed(String name, Entry... told) throws Exception {
        List<?> items = Arrays.stream(told)
                .map(event -> name.equals("changes")
                        ? Map.of("id", event.id(), "revision", event.revision(), "deleted", false, "event", event)
                        : Map.of(
                                "event",
                                event.id(),
                                "revision",
                                event.revision(),
                                "recorded",
                                "2026-01-01T00:00:00Z",
                                "document",
                                event))
                .toList();
        return json.writeValueAsString(Map.of("items", items, "next", "1.1.9"));
    }

    @Test
    void of_the_feeds_only_what_an_editor_has_accepted_or_edited_is_told() throws Exception {
        Entry[] told = {event("machine", "machine"), event("accepted", "accepted"), event("edited", "edited")};
        peers.stubFor(get(urlPathEqualTo("/api/v1/events/changes")).willReturn(okJson(feed("changes", told))));
        peers.stubFor(get(urlPathEqualTo("/api/v1/events/revisions")).willReturn(okJson(feed("revisions", told))));

        List<Change> changes =
                new EventFeed(events, head, json, REVIEWED).after(null, 10, 0).changes();
        assertThat(changes).extracting(change -> change.event() == null).containsExactly(true, false, false);
        assertThat(changes).extracting(Change::revision).doesNotContain(0L);
        assertThat(new RevisionFeed(past, pastHead, json, REVIEWED)
                        .after(null, 10, 0)
                        .revisions())
                .extracting(revision -> revision.event() == null)
                .containsExactly(true, false, false);
        assertThat(new EventFeed(events, head, json, new Publication("all"))
                        .after(null, 10, 0)
                        .changes())
                .noneMatch(change -> change.event() == null);
    }

    @Test
    void another_rule_has_the_feed_read_anew_and_who_has_the_old_one_writes_no_more() {
        Entry unreviewed = event("unreviewed", "machine");
        slate.put(unreviewed, event("reviewed", "accepted"));
        int generation = byAll.feed().generation();

        assertThat(inTransaction(() -> projection.heed())).isTrue();
        assertThat(inTransaction(() -> projection.heed())).isFalse();
        Feed anew = byAll.feed();
        assertThat(anew.rebuilding()).isTrue();
        assertThat(anew.generation()).isEqualTo(generation + 1);
        assertThat(anew.position()).isNull();
        assertThatThrownBy(() -> byAll.apply(anew, List.of(Change.of(unreviewed)), List.of(), "1.1.1"))
                .hasStackTraceContaining("published by the rule reviewed");

        Change gone = Change.gone(unreviewed.id(), unreviewed.revision(), null);
        assertThat(inTransaction(() -> projection.apply(anew, List.of(gone), List.of(), "1.1.1")))
                .isTrue();
        assertThat(chronology.entry(unreviewed.id(), Knowledge.NOW)).isEmpty();
        assertThat(chronology.entry(Told.id("reviewed"), Knowledge.NOW)).isPresent();
    }

    private static boolean inTransaction(Callable<Boolean> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
