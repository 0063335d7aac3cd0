package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.attack;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** One test for each row of the table at {@link Estimate}. */
class EstimateTest {
    private static Toll range(Told... told) {
        return Synthesis.of(Stream.of(told).map(Told::report).toList()).fatalities();
    }

    private static Told by(String outlet, String day) {
        return attack("An attack, says " + outlet).by(outlet, day);
    }

    @Test
    void the_figure_that_came_last_is_the_best() {
        assertThat(range(by("A", "2025-03-01").killing(5), by("B", "2025-03-03").killing(4)))
                .isEqualTo(new Toll(4, 4, 5));
    }

    @Test
    void a_copy_brings_an_old_figure_not_up_to_date() {
        assertThat(range(
                        by("A", "2025-03-01").killing(5),
                        by("B", "2025-03-02").killing(9),
                        by("C", "2025-03-04").killing(5).copyOf("A 2025-03-01")))
                .isEqualTo(new Toll(5, 9, 9));
    }

    @Test
    void a_story_that_is_told_again_with_a_new_figure_does() {
        assertThat(range(
                        by("A", "2025-03-01").killing(5),
                        by("B", "2025-03-02").killing(9),
                        by("C", "2025-03-04").killing(11).copyOf("A 2025-03-01")))
                .isEqualTo(new Toll(5, 11, 11));
    }

    @Test
    void of_one_day_the_figure_of_most_stories_is_the_best_and_copies_are_one() {
        assertThat(range(
                        by("A", "2025-03-01").killing(7),
                        by("B", "2025-03-01").killing(7),
                        by("C", "2025-03-01").killing(8),
                        by("D", "2025-03-01").killing(8).copyOf("C 2025-03-01"),
                        by("E", "2025-03-01").killing(8).copyOf("C 2025-03-01")))
                .isEqualTo(new Toll(7, 7, 8));
        assertThat(range(by("A", "2025-03-01").killing(7), by("B", "2025-03-01").killing(8))
                        .best())
                .isEqualTo(8);
    }

    @Test
    void the_least_and_the_most_that_any_claimant_tells_bound_it() {
        assertThat(range(by("A", "2025-03-01")
                        .counting(new Toll(6, 6, null))
                        .counted("police", Toll.exactly(4))
                        .counted("doctors", new Toll(12, 12, null))))
                .isEqualTo(new Toll(4, 6, 12));
    }

    @Test
    void what_is_denied_is_no_figure() {
        assertThat(range(by("A", "2025-03-01")
                        .counting(Toll.exactly(6))
                        .saying("Army", "army", Stance.DENIES, ClaimField.FATALITIES, Toll.exactly(40))))
                .isEqualTo(Toll.exactly(6));
    }

    @Test
    void no_more_than_so_many_widens_nothing() {
        assertThat(range(by("A", "2025-03-01").counting(Toll.exactly(6)).counted("rebels", new Toll(null, 22, 22))))
                .isEqualTo(Toll.exactly(6));
    }

    @Test
    void where_nobody_counts_there_is_no_figure() {
        assertThat(range(by("A", "2025-03-01"))).isNull();
    }
}
