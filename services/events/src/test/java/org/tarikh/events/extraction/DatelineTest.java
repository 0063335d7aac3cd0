package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day something happened that an agency tells under a dateline with a day of its own. */
class DatelineTest {
    private static final Cascade CASCADE = new Cascade();
    private static final LocalDate THURSDAY = LocalDate.of(2025, 11, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "KABUL, Nov 20 (Reuters) - Pakistani forces shelled villages in Kunar on Wednesday.; 2025-11-19",
                "KABUL, Nov. 20 (Xinhua) -- Pakistani forces shelled villages in Kunar on Tuesday.; 2025-11-18",
                "LASHKAR GAH, Afghanistan, November 20, 2025 (AFP) — Pakistani forces shelled villages in Kunar on"
                        + " Monday.; 2025-11-17",
                "KABUL, Nov 20 (Reuters) - Pakistani forces shelled villages in Kunar.; 2025-11-20",
                "In Kunar on November 18 Pakistani forces shelled villages - and a school.; 2025-11-18"
            })
    void the_day_of_the_dateline_dates_the_writing_alone(String text, LocalDate day) {
        Reading reading = CASCADE.read(new ArticleText(text, null, "Outlet", THURSDAY, false));

        assertThat(reading.reports())
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.date().start()).isEqualTo(day));
    }
}
