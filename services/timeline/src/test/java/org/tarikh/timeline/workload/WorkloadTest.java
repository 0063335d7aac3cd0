package org.tarikh.timeline.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tarikh.timeline.PeerContract;

class WorkloadTest {
    @Test
    void what_is_read_of_the_status_of_the_peers_is_what_they_promise() {
        PeerContract.of("sources").gives("Status", SourcesStatusTransport.Status.class);
        PeerContract.of("events").gives("Status", EventsStatusTransport.Status.class);
    }

    @Test
    void work_is_under_way_while_any_step_that_answers_is_not_done() {
        Work.Stage done = new Work.Stage(5, 5, 2);
        assertThat(new Work(done, done, done).busy()).isFalse();
        assertThat(new Work(null, null, null).busy()).isFalse();
        assertThat(new Work(null, done, new Work.Stage(4, 5, 0)).busy()).isTrue();
        assertThat(new Work(null, done, done).away()).isTrue();
    }
}
