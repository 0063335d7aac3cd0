package org.tarikh.timeline.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.publication.Publication;

class StandingsTest {
    @Test
    void what_is_read_of_records_is_what_the_events_service_promises() {
        PeerContract.of("events").gives("RecordPage", StandingsTransport.Batch.class);
    }

    @Test
    void only_events_that_are_published_count() {
        List<List<String>> asked = new ArrayList<>();
        StandingsTransport transport = (kind, review, cursor, limit) -> {
            asked.add(review);
            return new StandingsTransport.Batch(List.of(), null);
        };

        new Standings(transport, new Publication("all")).page(Standings.Kind.PARTIES, null);
        new Standings(transport, new Publication("reviewed")).page(Standings.Kind.PARTIES, null);

        assertThat(asked).containsExactly(List.of(), List.of("accepted", "edited"));
    }
}
