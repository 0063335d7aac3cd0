package org.tarikh.timeline.importance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ZoomTest {
    @Test
    void the_weight_asked_for_never_rises_on_the_way_in_and_the_nearest_asks_for_none() {
        List<Double> weights = Stream.of(Zoom.values()).map(Zoom::least).toList();
        assertThat(weights).isSortedAccordingTo(Comparator.reverseOrder()).endsWith(0.0);
        assertThat(weights).allMatch(weight -> weight >= 0 && weight <= 10);
    }
}
