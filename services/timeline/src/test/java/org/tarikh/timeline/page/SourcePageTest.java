package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class SourcePageTest {
    @Inject
    Slate slate;

    WireMockServer peers;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        slate.clean();
        slate.put(Newsroom.years());
    }

    @Test
    void a_source_marks_and_numbers_what_events_take_from_it_and_leads_back_to_them() {
        peers.stubFor(get(urlPathEqualTo("/api/v1/events"))
                .withQueryParam("article", equalTo(Newsroom.article()))
                .willReturn(okJson(
                        """
                        {"items": [{"id": "%s"}, {"id": "%s"}], "next": null}
                        """
                                .formatted(Told.id("guzara"), Told.id("not on the chronology yet")))));

        Document page = Newsroom.page("/sources/" + Newsroom.article());

        assertThat(page.select("mark").text()).isEqualTo(Newsroom.QUOTE);
        assertThat(page.select("mark #q1").attr("data-number")).isEqualTo("1");
        assertThat(page.select(".marks li.incident .to").eachText()).containsExactly("Two fighters killed in Guzara");
        assertThat(page.select(".marks .to").attr("href")).isEqualTo("/events/" + Told.id("guzara"));
        assertThat(page.select(".marks .numbers a").attr("href")).isEqualTo("#q1");
        assertThat(page.select(".marks .current")).isEmpty();
    }

    @Test
    void a_source_stands_without_the_events_service_and_marks_the_event_a_reader_comes_from() {
        Document page = Newsroom.page("/sources/" + Newsroom.article() + "?event=" + Told.id("guzara") + "&lang=fa");

        assertThat(page.select("mark #q1").attr("data-number")).isEqualTo("۱");
        assertThat(page.select(".marks .current")).hasSize(1);
        assertThat(Newsroom.page("/sources/" + Newsroom.article()).select(".marks, mark"))
                .isEmpty();
    }

    @Test
    void a_source_in_another_language_says_that_it_is_not_read_yet() {
        assertThat(Newsroom.page("/sources/" + Newsroom.article()).select("p.note"))
                .isEmpty();
        peers.stubFor(get(urlPathEqualTo("/api/v1/articles/" + Newsroom.article()))
                .willReturn(okJson(
                        """
                        {"id": "%s", "document": "d", "revision": 1, "ordinal": 1, "start": 0, "end": %d,
                         "headline": "A movement claims an attack", "publisher": "Outlet", "publishedBasis": "unknown",
                         "language": "ps", "documentHash": "sha256:00"}
                        """
                                .formatted(Newsroom.article(), Newsroom.TEXT.length()))));
        assertThat(Newsroom.page("/sources/" + Newsroom.article())
                        .select("p.note")
                        .text())
                .contains("No events are read from it yet");
        assertThat(Newsroom.page("/sources/" + Newsroom.article() + "?lang=fa")
                        .select("p.note")
                        .text())
                .contains("انگلیسی");
        assertThat(Newsroom.page("/sources/" + Newsroom.article() + "?lang=ps")
                        .select("p.note")
                        .text())
                .contains("انګلیسي");
    }

    @Test
    void a_source_lists_the_revisions_of_its_document() {
        peers.stubFor(
                get(urlPathEqualTo("/api/v1/documents/d/revisions"))
                        .willReturn(
                                okJson(
                                        """
                        {"items": [
                          {"id": "d", "revision": 1, "hash": "sha256:00", "recorded": "2025-12-22T08:00:00Z"},
                          {"id": "d", "revision": 2, "hash": "sha256:01", "recorded": "2025-12-23T08:00:00Z"}]}
                        """)));

        assertThat(Newsroom.page("/sources/" + Newsroom.article())
                        .select(".revisions li")
                        .eachText())
                .containsExactly("Revision 2 · 23 December 2025", "Revision 1 · 22 December 2025 · shown here");
    }
}
