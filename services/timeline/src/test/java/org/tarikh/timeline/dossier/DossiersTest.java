package org.tarikh.timeline.dossier;

import org.junit.jupiter.api.Test;
import org.tarikh.timeline.PeerContract;

class DossiersTest {
    @Test
    void what_is_read_of_an_event_s_dossier_is_what_the_events_service_promises() {
        PeerContract.of("events").gives("EventReports", Accounts.class);
    }
}
