package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2025-09-30,        2025-09-30, 2025-09-30",
        "2025/9/3,          2025-09-03, 2025-09-03",
        "2025-09,           2025-09-01, 2025-09-30",
        "2024-02,           2024-02-01, 2024-02-29",
        "2025,              2025-01-01, 2025-12-31",
        "30 September 2025, 2025-09-30, 2025-09-30",
        "sept 2025,         2025-09-01, 2025-09-30",
        "0001-01-01,        0001-01-01, 0001-01-01",
        "9999-12-31,        9999-12-31, 9999-12-31",
        "1199,              1199-01-01, 1199-12-31",
        "1500-01-01,        1500-01-01, 1500-01-01",
        "سپتمبر ۲۰۲۵,       2025-09-01, 2025-09-30",
        "سېپتمبر ۲۰۲۵,      2025-09-01, 2025-09-30",
    })
    void gregorian_dates_are_read_as_days_months_and_years(String typed, LocalDate first, LocalDate last) {
        assertThat(TypedDate.read(typed)).contains(new TypedDate(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "1404-07-08,     2025-09-30, 2025-09-30",
        "۱۴۰۴/۷/۸,       2025-09-30, 2025-09-30",
        "١٤٠٤/٧/٨,       2025-09-30, 2025-09-30",
        "1404,           2025-03-21, 2026-03-20",
        "1404-07,        2025-09-23, 2025-10-22",
        "1404-12,        2026-02-20, 2026-03-20",
        "1404 میزان,     2025-09-23, 2025-10-22",
        "۸ میزان ۱۴۰۴,   2025-09-30, 2025-09-30",
        "۸ ميزان ۱۴۰۴,   2025-09-30, 2025-09-30",
        "۸ تله ۱۴۰۴,     2025-09-30, 2025-09-30",
        "8 Mizan 1404,   2025-09-30, 2025-09-30",
        "1404 MIZAN 8,   2025-09-30, 2025-09-30",
        "۸ مهر ۱۴۰۴,     2025-09-30, 2025-09-30",
        "1403-12-30,     2025-03-20, 2025-03-20",
        "1403,           2024-03-20, 2025-03-20",
        "1499-12-29,     2121-03-20, 2121-03-20",
        "1200-01-01,     1821-03-21, 1821-03-21",
    })
    void solar_hijri_dates_are_read_in_any_digits_and_with_each_language_s_months(
            String typed, LocalDate first, LocalDate last) {
        assertThat(TypedDate.read(typed)).contains(new TypedDate(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1404-12-30", // a common year's Hut has 29 days
                "1404-07-31",
                "1404-13-01",
                "1404-07-00",
                "31 Mizan 1404",
                "0 Mizan 1404",
                "2025-02-29",
                "2025-13",
                "2025-00",
                "2025-09-31",
                "0000",
                "0000-01-01",
                "-2025",
                "-2025-09-30",
                "10000-01-01",
                "08/07/1404", // the eighth of the seventh, or the seventh of the eighth?
                "8 Mizan 8 1404",
                "8 Mizan Hut 1404",
                "Mizan",
                "8 Mizan",
                "1404-7-8-9",
                "25-09-30",
                "yesterday",
                "2025-09-30T00:00",
                "",
                " ",
                "%",
                "1404-07-08; DROP TABLE entry",
                "September 1404",
            })
    void what_is_no_date_is_not_made_one(String typed) {
        assertThat(TypedDate.read(typed)).isEmpty();
    }

    @Test
    void a_text_of_any_length_is_looked_at_only_as_far_as_a_date_goes() {
        assertThat(TypedDate.read("1404 ".repeat(100_000))).isEmpty();
        assertThat(TypedDate.read(null)).isEmpty();
    }

    @Test
    void every_solar_hijri_day_of_two_centuries_leads_to_the_gregorian_day_it_came_from() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
            assertThat(SolarDay.of(day).gregorian()).contains(day);
        }
    }

    @Test
    void the_parts_of_a_day_there_is_not_can_be_shown_again() {
        assertThat(TypedDate.solarParts("31 Mizan 1404")).contains(new SolarDay(1404, 7, 31));
        assertThat(TypedDate.solarParts("1404")).contains(new SolarDay(1404, 0, 0));
        assertThat(TypedDate.solarParts("2025-09-30")).isEmpty();
    }
}
