package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.frontend.event.QuoteRef;
import org.tarikh.frontend.event.TollHistory;
import org.tarikh.frontend.event.TollHistory.Dot;
import org.tarikh.timeline.Told;

class TollHistoriesTest {
    private static final Map<Integer, QuoteRef> QUOTES = Map.of(0, new QuoteRef(1, "1"));

    @Test
    void nothing_counted_has_no_history() {
        assertThat(history(Told.of("quiet"))).isNull();
    }

    @Test
    void a_figure_that_never_changes_is_told_and_not_drawn() {
        TollHistory history =
                history(Told.of("clash").counted(null, 3, "2025-11-03", false).counted(null, 3, "2025-11-04", false));

        assertThat(history.rows()).hasSize(2);
        assertThat(history.charts()).isEmpty();
    }

    @Test
    void a_copy_is_told_and_adds_nothing_to_the_drawing() {
        TollHistory history = history(Told.of("clash")
                .counted(null, 3, "2025-11-03", false)
                .counted(null, 4, "2025-11-04", false)
                .counted(null, 4, "2025-11-05", true));

        assertThat(history.rows()).hasSize(3);
        assertThat(history.charts().get(0).dots()).extracting(Dot::label).containsExactly("3", "4");
    }

    @Test
    void each_counter_has_a_line_of_its_own_and_a_figure_repeated_no_second_label() {
        TollHistory history = history(Told.of("clash")
                .counted("The Movement", 10, "2025-11-03", false)
                .counted("The Ministry", 2, "2025-11-03", false)
                .counted("The Movement", 12, "2025-11-04", false)
                .counted("The Ministry", 2, "2025-11-05", false));

        TollHistory.Chart chart = history.charts().get(0);
        assertThat(chart.series()).containsExactly("The Movement", "The Ministry");
        assertThat(chart.strokes()).extracting(TollHistory.Stroke::series).containsExactly(0, 0, 1, 1);
        assertThat(chart.dots()).extracting(Dot::label).containsExactly("10", "2", "12", null);
    }

    @Test
    void of_very_many_figures_only_the_last_changes_are_drawn() {
        Told told = Told.of("long siege");
        for (int i = 0; i < 500; i++) {
            told.counted(null, i / 5, "2025-11-03", false);
        }

        TollHistory.Chart chart = history(told).charts().get(0);

        assertThat(chart.dots()).hasSize(24);
        assertThat(chart.dots().get(23).label()).isEqualTo("99");
    }

    private static TollHistory history(Told told) {
        Entries entries = Entries.of(Reader.ANYBODY);
        return new TollHistories(entries).history(told.entry().tolls(), QUOTES);
    }
}
