package org.tarikh.sources.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mon, 22 Sep 2025 21:30:05 +0430                | 2025-09-22T17:00:05Z
            Mon, 22 Sep 2025 21:30 GMT                     | 2025-09-22T21:30:00Z
            22 Sep 25 21:30 EST                            | 2025-09-23T02:30:00Z
            Mon, 22 September 2025 21:30:05 PDT            | 2025-09-23T04:30:05Z
            Mon 22 Sep 2025, 9:30 pm (AFT)                 | 2025-09-22T17:00:00Z
            Mon, 22 Sep 2025 21:30:05 QQQ                  | 2025-09-22T21:30:05Z
            Mon, 22 Sep 2025 21:30:05 GMT+0500             | 2025-09-22T16:30:05Z
            Mon Sep 22 21:30:05 2025                       | 2025-09-22T21:30:05Z
            Mon Sep 22 21:30:05 EDT 2025                   | 2025-09-23T01:30:05Z
            September 22, 2025 at 12:15 AM                 | 2025-09-22T00:15:00Z
            2025-09-22T21:30:05.123+04:30                  | 2025-09-22T17:00:05Z
            2025-09-22 21:30:05                            | 2025-09-22T21:30:05Z
            2025-09-22T21:30Z                              | 2025-09-22T21:30:00Z
            20250922T213005Z                               | 2025-09-22T21:30:05Z
            2025-09-22T24:00:00Z                           | 2025-09-23T00:00:00Z
            2025/09/22 오후 9:30:05                         | 2025-09-22T21:30:05Z
            2025년 09월 22일 21:30:05                        | 2025-09-22T21:30:05Z
            Δευ, 22 Σεπτεμβρίου 2025 21:30:05 EET          | 2025-09-22T19:30:05Z
            2025-szeptember-22T9:30-05:00                  | 2025-09-22T14:30:00Z
            lun., 22 sept. 2025 21:30:05 +0200             | 2025-09-22T19:30:05Z
            ۲۰۲۵-۰۹-۲۲ ۲۱:۳۰                               | 2025-09-22T21:30:00Z
            """)
    void a_moment_is_read_with_its_offset(String written, String moment) {
        assertThat(FeedDate.of(written).time().toInstant()).hasToString(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2025-09-22                          | 2025-09-22
            20250922                            | 2025-09-22
            2025-265                            | 2025-09-22
            22 Sep 2025                         | 2025-09-22
            22nd September, 2025                | 2025-09-22
            22 de septiembre de 2025            | 2025-09-22
            Sep 22, 2025                        | 2025-09-22
            22.09.2025                          | 2025-09-22
            22/9/2025                           | 2025-09-22
            9/22/2025                           | 2025-09-22
            Mon, 22 Sep 2025 21:75:00 GMT       | 2025-09-22
            """)
    void a_day_without_a_time_stays_a_day(String written, LocalDate day) {
        assertThat(FeedDate.of(written)).isEqualTo(new FeedDate(day, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025",
                "2025-09",
                "September 2025",
                "2025-02-30",
                "31 Apr 2025 10:00:00 GMT",
                "05/06/2025",
                "0000-00-00 00:00:00",
                "1404/06/31",
                "12:30:00"
            })
    void no_day_is_made_up(String written) {
        assertThat(FeedDate.of(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon, 22 Sep 2025 23:30:00 -0500", "2025-09-22T00:10:00+04:30"})
    void the_day_is_the_one_written(String written) {
        assertThat(FeedDate.of(written).day()).isEqualTo(LocalDate.of(2025, 9, 22));
    }
}
