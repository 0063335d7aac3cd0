package org.tarikh.timeline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tarikh.timeline.Told;

class RowTest {
    @Test
    void a_place_lies_in_all_that_its_path_names() {
        assertThat(Row.path("afghanistan.herat.guzara"))
                .containsExactly("afghanistan", "afghanistan.herat", "afghanistan.herat.guzara");
        assertThat(Row.path("gulf")).containsExactly("gulf");
    }

    @Test
    void what_stands_twice_is_counted_once() {
        Row row = Row.of(Told.of("a")
                .by("taliban", "Taliban")
                .against("taliban", "Taliban")
                .quoted("Herald", "one")
                .quoted("Herald", "two")
                .plover("ASSAULT", "ASSAULT")
                .entry());
        assertThat(row.actors()).containsExactly("taliban");
        assertThat(row.publishers()).containsExactly("Herald");
        assertThat(row.types()).containsExactly("ASSAULT");
    }

    @Test
    void only_a_time_of_day_gives_an_hour() {
        assertThat(Row.of(Told.of("a").at("2025-09-21", "21:00").entry()).hour())
                .isEqualTo(21);
        assertThat(Row.of(Told.of("a").at("2025-09-21", "evening").entry()).hour())
                .isNull();
        assertThat(Row.of(Told.of("a").on("2025-09-21").entry()).hour()).isNull();
    }

    @Test
    void an_entry_without_a_date_has_no_day_at_all() {
        Row row = Row.of(Told.of("a").undated().entry());
        assertThat(row.start()).isNull();
        assertThat(row.precision()).isEqualTo(Row.UNDATED);
    }

    @Test
    void an_end_before_the_start_is_not_believed() {
        Row row =
                Row.of(Told.of("a").between("2025-09-21", "2025-09-20", "days").entry());
        assertThat(row.end()).isEqualTo(row.start());
    }
}
