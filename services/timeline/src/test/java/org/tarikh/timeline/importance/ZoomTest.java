package org.tarikh.timeline.importance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomTest {
    @Test
    void the_weight_asked_for_never_rises_on_the_way_in_and_the_nearest_asks_for_none() {
        List<Double> weights = Stream.of(Zoom.values()).map(Zoom::least).toList();
        assertThat(weights).isSortedAccordingTo(Comparator.reverseOrder()).endsWith(0.0);
        assertThat(weights).allMatch(weight -> weight >= 0 && weight <= 10);
    }

    @Test
    void a_shorter_span_is_never_seen_from_farther_away() {
        assertThat(LongStream.range(0, 20_000).mapToObj(Zoom::of).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({"0, days", "30, days", "31, weeks", "120, months", "730, years", "3652, decades", "400000, decades"})
    void a_span_has_a_zoom_that_suits_it(long days, String zoom) {
        assertThat(Zoom.of(days)).hasToString(zoom);
    }
}
