package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.frontend.chronology.Ribbon;
import org.tarikh.timeline.chronology.Bucket;
import org.tarikh.timeline.chronology.Density;
import org.tarikh.timeline.chronology.Density.Count;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Span;

class RibbonsTest {
    private static final Span TWO_YEARS = new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, HOUR",
        "2025-12-30, HOUR",
        "2025-12-29, DAY",
        "2025-10-01, DAY",
        "2024-06-01, WEEK",
        "2015-01-01, MONTH",
        "1979-01-01, YEAR"
    })
    void a_bucket_is_as_fine_as_can_be_told_apart(LocalDate first, Bucket bucket) {
        assertThat(Ribbons.bucket(new Span(first, LocalDate.of(2025, 12, 31)))).isEqualTo(bucket);
    }

    @Test
    void columns_stand_where_their_time_lies_and_grow_with_their_count() {
        Ribbon ribbon = draw(Filter.none(), new Count("2024-01-01", 1, 0), new Count("2025-01-01", 4, 2));

        Ribbon.Column first = ribbon.columns().get(0);
        Ribbon.Column second = ribbon.columns().get(1);
        assertThat(first.x()).isEqualTo("0.000");
        assertThat(Double.parseDouble(second.x())).isBetween(49.9, 50.3);
        assertThat(Double.parseDouble(second.up())).isCloseTo(4 * Double.parseDouble(first.up()), within(0.01));
        assertThat(Double.parseDouble(second.down())).isCloseTo(2 * Double.parseDouble(first.up()), within(0.01));
        assertThat(Double.parseDouble(second.upY()) + Double.parseDouble(second.up()))
                .isCloseTo(Double.parseDouble(ribbon.axis()), within(0.01));
        assertThat(first.down()).isEqualTo("0.000");
    }

    @Test
    void a_column_leads_to_its_stretch_of_time_under_the_same_filter() {
        Ribbon ribbon = draw(Filter.none().with("kind", "move"), new Count("2025-01-01", 0, 2));

        assertThat(ribbon.columns().get(0).href()).isEqualTo("/?from=2025-01-01&to=2025-01-31&kind=move");
        assertThat(ribbon.columns().get(0).words()).isEqualTo("1–31 January 2025");
        assertThat(ribbon.columns().get(0).incidents()).isNull();
        assertThat(ribbon.columns().get(0).moves()).isEqualTo("2");
    }

    @Test
    void the_range_shown_is_a_window_that_can_be_widened_and_left() {
        Filter month = Filter.none().with("from", "2025-03-01").with("to", "2025-03-31");

        Ribbon ribbon = draw(month, new Count("2025-03-01", 3, 0));

        assertThat(ribbon.window()).isNotNull();
        assertThat(ribbon.controls().range()).isEqualTo("1–31 March 2025");
        assertThat(ribbon.controls().wider()).isEqualTo("/?from=2025-01-01&to=2025-12-31");
        assertThat(ribbon.controls().whole()).isEqualTo("/");
    }

    @Test
    void going_closer_goes_to_where_most_stands() {
        Ribbon ribbon = draw(
                Filter.none(),
                new Count("2024-05-01", 1, 0),
                new Count("2025-02-01", 2, 3),
                new Count("2025-09-01", 1, 1));

        assertThat(ribbon.controls().closer()).isEqualTo("/?from=2025-01-01&to=2025-12-31");
        assertThat(ribbon.controls().wider()).isNull();
    }

    @Test
    void a_single_day_is_drawn_too() {
        LocalDate day = LocalDate.of(2025, 9, 21);

        Ribbon ribbon = Ribbons.of(reader(), Filter.none())
                .draw(new Span(day, day), density(Bucket.DAY, new Count("2025-09-21", 1, 0)), true, true);

        assertThat(ribbon.columns()).hasSize(1);
        assertThat(ribbon.controls().range()).isEqualTo("21 September 2025");
        assertThat(ribbon.controls().closer()).isNull();
    }

    @Test
    void two_days_are_drawn_by_the_hour_and_what_has_no_hour_is_counted() {
        LocalDate day = LocalDate.of(2025, 9, 21);
        Density hours = new Density(
                Bucket.HOUR, List.of(new Count("2025-09-22T06:00", 2, 1)), new Density.Kinds(3, 1), 0, true);

        Ribbon ribbon = Ribbons.of(reader(), Filter.none()).draw(new Span(day, day.plusDays(1)), hours, false, true);

        assertThat(ribbon.columns()).singleElement().satisfies(column -> {
            assertThat(column.x()).isEqualTo("62.500");
            assertThat(column.words()).isEqualTo("22 September 2025 06:00");
            assertThat(column.href()).isEqualTo("/?from=2025-09-22&to=2025-09-22");
        });
        assertThat(ribbon.ticks())
                .extracting(Ribbon.Tick::name)
                .containsExactly("21 Sept", "06:00", "12:00", "18:00", "22 Sept", "06:00", "12:00", "18:00");
        assertThat(ribbon.ticks().get(1).href()).isNull();
        assertThat(ribbon.controls().untimed()).isEqualTo("4");
    }

    @Test
    void ticks_never_crowd() {
        for (int years : new int[] {1, 3, 10, 50, 300, 1500}) {
            LocalDate last = LocalDate.of(2025, 12, 31);
            Ribbon ribbon = Ribbons.of(reader(), Filter.none())
                    .draw(new Span(last.minusYears(years), last), density(Bucket.YEAR), true, true);

            assertThat(ribbon.ticks()).hasSizeBetween(2, 14);
        }
    }

    private static Ribbon draw(Filter filter, Count... counts) {
        return Ribbons.of(reader(), filter).draw(TWO_YEARS, density(Bucket.MONTH, counts), true, true);
    }

    private static Density density(Bucket bucket, Count... counts) {
        return new Density(bucket, List.of(counts), new Density.Kinds(0, 0), 0, true);
    }

    private static Reader reader() {
        return Reader.ANYBODY;
    }

    private static Offset<Double> within(double distance) {
        return Offset.offset(distance);
    }
}
