package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotaTest {
    @Test
    void a_household_has_one_share_however_many_addresses_it_has() {
        Quota quota = new Quota("api", 2, path -> true);

        assertThat(quota.bucket("2001:db8:1:2::1").tryConsume(2)).isTrue();
        assertThat(quota.bucket("2001:db8:1:2:aa::9").tryConsume(1)).isFalse();
        assertThat(quota.bucket("2001:db8:1:3::1").tryConsume(1)).isTrue();
    }

    @Test
    void those_who_have_not_asked_for_longest_are_forgotten() {
        Quota quota = new Quota("api", 2, path -> true);
        for (int i = 0; i < Quota.MOST_CLIENTS + 500; i++) {
            quota.bucket("10.0." + i / 250 + "." + i % 250);
        }

        assertThat(quota.clients()).isEqualTo(Quota.MOST_CLIENTS);
    }

    @Test
    void a_share_of_nothing_bounds_nobody() {
        assertThat(new Quota("api", 0, path -> true).counts("/api/v1/chronology"))
                .isFalse();
    }
}
