package org.tarikh.timeline.page;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.frontend.errata.CorrectionView;
import org.tarikh.frontend.event.Trail.Cause;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Chronology.Stage;
import org.tarikh.timeline.dossier.History;
import org.tarikh.timeline.dossier.History.Change;
import org.tarikh.timeline.dossier.History.Difference;
import org.tarikh.timeline.dossier.History.Reason;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class CorrectionsTest {
    private static final UUID EVENT = Told.id("quake");
    private static final Reader READER = Reader.ANYBODY;

    @Inject
    Slate slate;

    WireMockServer peers;

    @TestHTTPResource
    URI home;

    @BeforeEach
    void fill() {
        Newsroom.answer(peers);
        Newsroom.tellMore(peers);
        slate.clean();
        slate.put(Newsroom.years());
    }

    private static Change change(long revision, String cause, String... fields) {
        return new Change(
                revision,
                Instant.parse("2025-11-0" + revision + "T08:00:00Z"),
                cause == null ? null : new Reason(cause, "so"),
                Arrays.stream(fields)
                        .map(field -> new Difference(field, "this", "that"))
                        .toList());
    }

    private static List<CorrectionView> corrections(List<Stage> stages, Change... changes) {
        return new Corrections(READER, Provenance.of(READER)).of(EVENT, new History(List.of(changes), null), stages);
    }

    @ParameterizedTest
    @CsvSource({
        "edited, date, true",
        "edited, summary, true",
        "merged, reports, true",
        "split, place, true",
        "restored, status, true",
        "read_again, fatalities, true",
        "read_again, initiators, true",
        "read_again, title, false",
        "read_again, confidence, false",
        "read_again, unheard-of, false",
        "read, fatalities, false",
        "article_gone, fatalities, false",
        "linked, link, false",
        "unheard-of, date, false",
        ", date, false"
    })
    void a_correction_is_what_an_act_or_a_second_reading_of_what_was_there_makes_a_record_say(
            String cause, String field, boolean correction) {
        assertThat(corrections(List.of(), change(1, "read"), change(2, cause, field)))
                .hasSize(correction ? 1 : 0);
    }

    @Test
    void what_a_record_first_said_corrects_nothing() {
        assertThat(corrections(List.of(), change(1, "edited", "date"))).isEmpty();
    }

    @Test
    void the_newest_five_stand_first_each_with_the_record_as_it_was_before() {
        Change[] changes = new Change[9];
        Stage[] stages = new Stage[9];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = change(i + 1, i == 0 ? "read" : "edited", "date", "confidence");
            stages[i] = new Stage(i + 1, changes[i].recorded());
        }

        List<CorrectionView> corrections = corrections(List.of(stages), changes);

        assertThat(corrections)
                .extracting(CorrectionView::day)
                .containsExactly(
                        "9 November 2025", "8 November 2025", "7 November 2025", "6 November 2025", "5 November 2025");
        assertThat(corrections)
                .allMatch(correction -> correction.cause() == Cause.EDITED
                        && correction.changes().size() == 1);
        assertThat(corrections.get(0).before()).isEqualTo("/events/" + EVENT + "?asOf=2025-11-08T08%3A00%3A00Z");
    }

    @Test
    void a_correction_stands_at_the_head_of_its_event_s_page_and_where_there_is_none_nothing_does() {
        assertThat(Newsroom.page("/events/" + EVENT).select(".corrections")).isEmpty();
        peers.stubFor(get(urlPathEqualTo("/api/v1/events/" + EVENT + "/history"))
                .willReturn(okJson(Newsroom.HISTORY.replace(
                        "{\"cause\": \"read\", \"article\": \"a2\"", "{\"cause\": \"edited\", \"article\": null"))));

        Document page = Newsroom.page("/events/" + EVENT);
        assertThat(page.select(".corrections li").eachText())
                .containsExactly("Corrected on 4 November 2025: killed Was 7 → Is now 20 , place nothing → Is now Balkh"
                        + " (an editor changed it)");
        assertThat(Newsroom.page("/events/" + EVENT + "?lang=fa").select(".corrections ins bdi[lang=en]"))
                .hasSize(2);

        assumeFalse(System.getProperty("skipBrowser") != null, "Left out by -DskipBrowser");
        try (Browser browser = Browser.start()) {
            Page looked = browser.page(new NewContextOptions().setViewportSize(360, 740));
            looked.navigate(home.resolve("/events/" + EVENT + "?lang=ps").toString());
            Browser.assertAccessible(looked);
            Browser.assertFits(looked);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
