package org.tarikh.timeline.standing;

import org.junit.jupiter.api.Test;
import org.tarikh.timeline.PeerContract;

class StandingsTest {
    @Test
    void what_is_read_of_records_is_what_the_events_service_promises() {
        PeerContract.of("events").gives("RecordPage", StandingsTransport.Batch.class);
    }
}
