package org.tarikh.sources.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTest {
    @Test
    void feeds_are_polled_from_every_second_to_once_in_thirty_days() {
        assertThat(new Allowed.Period().convert("1s")).isEqualTo(Duration.ofSeconds(1));
        assertThat(new Allowed.Period().convert("720h")).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999ms", "0", "-15m", "721h", "1000000000h"})
    void not_more_often_and_not_more_rarely(String time) {
        assertThatThrownBy(() -> new Allowed.Period().convert(time)).isInstanceOf(IllegalArgumentException.class);
    }
}
