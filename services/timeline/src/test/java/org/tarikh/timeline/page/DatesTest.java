package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.frontend.chronology.Stretch;
import org.tarikh.frontend.chronology.When;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.terms.Extent;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Order;

class DatesTest {
    private final Dates english = new Dates(Lang.EN, true);

    @ParameterizedTest
    @CsvSource({
        "2025-09-21, 2025-09-21, day,     21 September 2025",
        "2025-09-29, 2025-09-30, days,    29–30 September 2025",
        "2025-09-29, 2025-10-01, days,    29 September – 1 October 2025",
        "2024-12-30, 2025-01-02, days,    30 December 2024 – 2 January 2025",
        "2025-08-01, 2025-08-31, month,   August 2025",
        "2025-07-01, 2025-09-30, quarter, July–September 2025",
        "2025-06-01, 2025-08-31, season,  summer 2025",
        "2024-12-01, 2025-02-28, season,  winter 2025",
        "2015-01-01, 2015-12-31, year,    2015",
        "1990-01-01, 1999-12-31, decade,  1990–1999",
    })
    void a_date_is_said_as_precisely_as_it_is_known(LocalDate start, LocalDate end, String precision, String text) {
        assertThat(english.text(new Entry.Date(start, end, precision, null, null, null)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-29, 2025-09-30, days,    DAYS,    29,      ,       30",
        "2025-09-29, 2025-10-01, days,    DAYS,    29 Sept, ,       1 Oct",
        "2025-09-29, 2025-09-30, day,     DAYS,    29,      ,       30",
        "2025-09-22, 2025-09-28, week,    WEEK,    22,      ,       28",
        "2025-08-01, 2025-08-31, month,   MONTH,   1,       Aug,    31",
        "2025-08-01, 2025-09-30, month,   MONTH,   Aug,     ,       Sept",
        "2025-07-01, 2025-09-30, quarter, QUARTER, Jul,     ,       Sept",
        "2024-12-01, 2025-02-28, season,  SEASON,  Dec,     winter, Feb",
        "2015-01-01, 2015-12-31, year,    YEAR,    Jan,     2015,   Dec",
        "1990-01-01, 1999-12-31, decade,  DECADE,  1990,    ,       1999",
    })
    void a_stretch_has_a_bracket_with_its_ends_in_the_order_of_the_page(
            LocalDate start, LocalDate end, String precision, Extent extent, String first, String name, String last) {
        Entry.Date date = new Entry.Date(start, end, precision, null, null, null);

        assertThat(english.stretch(date, Order.ASC)).isEqualTo(new Stretch(extent, first, name, last));
        assertThat(english.stretch(date, Order.DESC)).isEqualTo(new Stretch(extent, last, name, first));
        assertThat(english.when(date).extent()).isEqualTo(extent);
    }

    @Test
    void a_single_day_has_its_weekday_and_a_longer_stretch_has_none() {
        assertThat(english.when(day("2025-09-21")).weekday()).isEqualTo("Sun");
        assertThat(english.when(new Entry.Date(
                                LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30), "month", null, null, null))
                        .weekday())
                .isNull();
    }

    @Test
    void a_time_of_day_names_the_town_of_its_zone() {
        When when = english.when(new Entry.Date(
                LocalDate.of(2025, 9, 21), LocalDate.of(2025, 9, 21), "day", "21:00", "Asia/Kabul", "stated"));

        assertThat(when.time()).isEqualTo("21:00 Kabul");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-20, 30 Hut 1403",
        "2025-03-21, 1 Hamal 1404",
        "2025-09-22, 31 Sunbula 1404",
        "2025-09-23, 1 Mizan 1404",
        "2021-08-15, 24 Asad 1400",
        "1979-12-27, 6 Jadi 1358",
    })
    void a_day_has_its_solar_hijri_date(String gregorian, String solar) {
        assertThat(english.when(day(gregorian)).solar()).isEqualTo(solar);
    }

    @Test
    void a_solar_date_is_no_more_precise_than_the_gregorian_one() {
        Entry.Date year =
                new Entry.Date(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31), "year", null, null, null);

        assertThat(english.when(year).solar()).isEqualTo("1393–1394");
        assertThat(english.solarMonths(LocalDate.of(2025, 3, 1))).isEqualTo("Hut 1403–Hamal 1404");
    }

    @Test
    void dari_and_pashto_name_months_as_afghanistan_does_in_their_own_digits() {
        assertThat(new Dates(Lang.FA, false).text(day("2025-09-21"))).isEqualTo("۲۱ سپتمبر ۲۰۲۵");
        assertThat(new Dates(Lang.FA, true).when(day("2025-09-21")).solar()).isEqualTo("۳۰ سنبله ۱۴۰۴");
        assertThat(new Dates(Lang.PS, true).when(day("2025-09-21")).solar()).isEqualTo("۳۰ وږی ۱۴۰۴");
    }

    @Test
    void an_undated_event_is_given_no_date() {
        assertThat(english.when(null)).isEqualTo(new When(null, null, null, null, null, null, null));
    }

    private static Entry.Date day(String day) {
        return new Entry.Date(LocalDate.parse(day), LocalDate.parse(day), "day", null, null, null);
    }
}
