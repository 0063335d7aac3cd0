package org.tarikh.timeline.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LagTest {
    private static final long SECOND = 1_000_000_000L;

    private final Lag lag = new Lag(Duration.ofSeconds(2));

    @Test
    void is_unknown_before_the_replica_was_heard_of() {
        lag.written(100, 0);
        assertThat(lag.seconds(SECOND)).isNaN();
        assertThat(lag.bearable(0)).isFalse();
    }

    @Test
    void is_the_age_of_the_oldest_change_that_is_missing() {
        lag.replayed(100);
        lag.written(100, 0);
        lag.written(200, SECOND);
        lag.written(300, 2 * SECOND);
        lag.replayed(100);
        assertThat(lag.seconds(3 * SECOND)).isEqualTo(2);
        assertThat(lag.bearable(3 * SECOND)).isTrue();
        lag.replayed(250);
        assertThat(lag.seconds(5 * SECOND)).isEqualTo(3);
        assertThat(lag.bearable(5 * SECOND)).isFalse();
    }

    @Test
    void is_none_where_nothing_is_missing_however_long_nothing_was_written() {
        lag.written(100, 0);
        lag.replayed(100);
        lag.written(100, 50 * SECOND);
        assertThat(lag.seconds(90 * SECOND)).isZero();
    }
}
