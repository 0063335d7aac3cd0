package org.tarikh.timeline.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.publication.Publication;

class DossiersTest {
    private static final UUID EVENT = new UUID(0, 1);

    private final PeerContract events = PeerContract.of("events");

    @Test
    void what_is_read_of_an_event_s_reports_is_what_the_events_service_promises() {
        events.gives("EventReports", Accounts.class);
    }

    @Test
    void what_is_read_of_an_event_s_history_is_what_the_events_service_promises() {
        events.gives("History", DossierTransport.Life.class);
    }

    @Test
    void the_history_that_readers_know_begins_with_its_publication_and_tells_of_no_other_event() {
        List<History.Change> life = List.of(
                change(1, "read", "Read in “Blast in Herat”"),
                change(2, "read_again", "Read again"),
                change(3, "accepted", "Accepted"),
                change(4, "split", "Told apart from “Another event”"));
        Map<Long, String> states = Map.of(1L, "machine", 2L, "machine", 3L, "accepted", 4L, "accepted");

        assertThat(new Dossiers(null, null, new Publication("reviewed")).published(life, states))
                .containsExactly(
                        new History.Change(3, null, new History.Reason("accepted", "Accepted"), List.of()),
                        new History.Change(
                                4,
                                null,
                                new History.Reason("split", null),
                                List.of(new History.Difference("title", "One", "Two"))));
    }

    @Test
    void of_an_article_s_events_those_are_asked_for_that_are_published() {
        List<List<String>> asked = new ArrayList<>();
        TellingTransport transport = (article, review, limit) -> {
            asked.add(review);
            return new TellingTransport.Batch(List.of(new TellingTransport.Item(EVENT)));
        };

        assertThat(new Dossiers(null, transport, new Publication("all")).told("1"))
                .containsExactly(EVENT);
        assertThat(new Dossiers(null, transport, new Publication("reviewed")).told("1"))
                .containsExactly(EVENT);

        assertThat(asked).containsExactly(List.of(), List.of("accepted", "edited"));
    }

    private static History.Change change(long revision, String cause, String says) {
        return new History.Change(
                revision,
                null,
                new History.Reason(cause, says),
                List.of(
                        new History.Difference("title", "One", "Two"),
                        new History.Difference("link", null, "responds to another event")));
    }

    @Test
    void what_is_read_of_editors_acts_is_what_the_events_service_promises() {
        events.gives("EventActPage", Acts.class);
    }

    @Test
    void what_is_read_of_an_article_s_events_is_what_the_events_service_promises() {
        events.gives("EventPage", TellingTransport.Batch.class);
    }
}
