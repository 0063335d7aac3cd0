package org.tarikh.timeline.dossier;

import org.junit.jupiter.api.Test;
import org.tarikh.timeline.PeerContract;

class DossiersTest {
    private final PeerContract events = PeerContract.of("events");

    @Test
    void what_is_read_of_an_event_s_reports_is_what_the_events_service_promises() {
        events.gives("EventReports", Accounts.class);
    }

    @Test
    void what_is_read_of_an_event_s_history_is_what_the_events_service_promises() {
        events.gives("History", History.class);
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
