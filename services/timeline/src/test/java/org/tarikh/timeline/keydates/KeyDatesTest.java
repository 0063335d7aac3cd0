package org.tarikh.timeline.keydates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyDatesTest {
    private static LocalDate day(int day) {
        return LocalDate.of(2025, 10, day);
    }

    private static KeyDates.Weighed event(int day, double importance) {
        return new KeyDates.Weighed(day(day), importance);
    }

    @Test
    void a_great_event_outweighs_many_small_ones_and_among_equals_the_fuller_day_is_chosen() {
        List<KeyDates.Weighed> events = List.of(
                event(1, 6), event(2, 2), event(2, 2), event(2, 2), event(3, 4), event(4, 4), event(4, 1), event(5, 1));
        assertThat(KeyDates.chosen(events, 1)).containsExactly(day(1));
        assertThat(KeyDates.chosen(events, 2)).containsExactly(day(1), day(4));
        assertThat(KeyDates.chosen(events, 3)).containsExactly(day(1), day(3), day(4));
        assertThat(KeyDates.chosen(events, 30)).hasSize(5);
    }

    @Test
    void f1_counts_the_same_day_and_coverage_forgives_one() {
        KeyDates.Score score =
                KeyDates.score(Set.of(day(1), day(5), day(10), day(20)), List.of(day(1), day(6), day(12)));
        assertThat(score.precision()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(score.recall()).isEqualTo(0.25);
        assertThat(score.f1()).isEqualTo(2 / 7.0, within(1e-9));
        assertThat(score.coverage()).isEqualTo(0.5);
        assertThat(KeyDates.score(Set.of(day(1)), List.of()).f1()).isZero();
    }

    @Test
    void only_events_of_the_subject_dated_to_a_day_count() throws IOException {
        KeyDatesBench.Reference reference =
                new KeyDatesBench.Reference("talks", "", Pattern.compile("talks"), Set.of(day(1)));
        String line = "{\"title\":\"%s\",\"importance\":3.5,\"date\":{\"start\":\"2025-10-02\",\"precision\":\"%s\"}}";
        assertThat(KeyDatesBench.weighed(
                        Stream.of(
                                line.formatted("The talks open", "day"),
                                line.formatted("The talks go on", "month"),
                                line.formatted("A quake", "day"),
                                "{\"title\":\"Undated talks\",\"importance\":9,\"date\":null}"),
                        reference))
                .containsExactly(event(2, 3.5));
    }

    @Test
    void the_timelines_of_the_sample_can_be_read() throws IOException {
        assertThat(KeyDatesBench.references(Path.of("..", "..", "deploy", "bench", "keydates")))
                .isNotEmpty()
                .allMatch(reference -> reference.dates().size() >= 3);
    }
}
