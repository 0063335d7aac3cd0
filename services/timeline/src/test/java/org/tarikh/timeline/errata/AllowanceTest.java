package org.tarikh.timeline.errata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:20:00Z");

    private final Allowance allowance = new Allowance(2);

    @Test
    void an_address_may_send_so_many_an_hour_and_then_has_to_wait_for_the_next() {
        assertThat(allowance.secondsToWait("192.0.2.1", NOW)).isZero();
        assertThat(allowance.secondsToWait("192.0.2.1", NOW)).isZero();
        assertThat(allowance.secondsToWait("192.0.2.1", NOW)).isEqualTo(2400);
        assertThat(allowance.secondsToWait("192.0.2.2", NOW)).isZero();
        assertThat(allowance.secondsToWait("192.0.2.1", NOW.plusSeconds(2400))).isZero();
    }

    @Test
    void the_addresses_of_one_household_are_one() {
        allowance.secondsToWait("2001:db8:0:1:0:0:0:1", NOW);
        allowance.secondsToWait("2001:db8:0:1:0:0:0:2", NOW);
        assertThat(allowance.secondsToWait("2001:db8:0:1:0:0:0:3", NOW)).isPositive();
        assertThat(allowance.secondsToWait("2001:db8:0:2:0:0:0:3", NOW)).isZero();
    }

    @Test
    void of_very_many_addresses_the_first_are_forgotten() {
        allowance.secondsToWait("first", NOW);
        allowance.secondsToWait("first", NOW);
        for (int i = 0; i < Allowance.MOST_ADDRESSES; i++) {
            allowance.secondsToWait("address " + i, NOW);
        }
        assertThat(allowance.secondsToWait("first", NOW)).isZero();
    }
}
