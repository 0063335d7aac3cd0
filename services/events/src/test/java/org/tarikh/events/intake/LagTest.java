package org.tarikh.events.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LagTest {
    private Instant now = Instant.parse("2025-10-03T14:00:00Z");
    private final InstantSource ticking = () -> now;
    private final Lag lag = new Lag(ticking.withZone(ZoneOffset.UTC));

    private void pass(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }

    @Test
    void there_is_none_while_the_feed_is_read_to_its_end_however_long_nothing_comes() {
        pass(7);
        lag.atEnd();
        pass(20);
        assertThat(lag.seconds()).isZero();
    }

    @Test
    void it_is_the_age_of_what_was_reached_while_more_is_there() {
        lag.behind(now.minusSeconds(3600));
        pass(5);
        assertThat(lag.seconds()).isEqualTo(3605);
        lag.behind(now.minusSeconds(60));
        assertThat(lag.seconds()).isEqualTo(60);
    }

    @Test
    void it_grows_from_the_last_time_the_end_was_known_while_the_feed_cannot_be_read() {
        lag.atEnd();
        pass(10);
        lag.failed();
        pass(30);
        lag.failed();
        assertThat(lag.seconds()).isEqualTo(40);
        lag.atEnd();
        assertThat(lag.seconds()).isZero();
    }

    @Test
    void a_failure_does_not_forget_how_far_behind_it_was() {
        lag.behind(now.minusSeconds(3600));
        lag.failed();
        assertThat(lag.seconds()).isEqualTo(3600);
    }
}
