package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.events.terms.DateBasis;

class NewsDayTest {
    private static final Cascade CASCADE = new Cascade();

    /** Published on a Friday. */
    private static List<Report> read(String text) {
        return CASCADE.read(new ArticleText(text, null, "Example Wire", LocalDate.of(2024, 5, 17), false))
                .reports();
    }

    @Test
    void endsAShutdownAfterTheTimeItLasted() {
        assertThat(read("The internet was shut down across the country on Monday evening for nearly 48 hours."))
                .anySatisfy(report -> {
                    assertThat(report.date().start()).isEqualTo(LocalDate.of(2024, 5, 13));
                    assertThat(report.date().end()).isEqualTo(LocalDate.of(2024, 5, 15));
                });
    }

    @Test
    void tellsUndatedNewsOfTheWeekdayThatItsArticleTells() {
        assertThat(read("Pakistan expelled an Indian diplomat on Tuesday. India condemned the expulsion."))
                .hasSizeGreaterThan(1)
                .allSatisfy(report -> assertThat(report.date().start()).isEqualTo(LocalDate.of(2024, 5, 14)))
                .anySatisfy(report -> assertThat(report.date().basis()).isEqualTo(DateBasis.NARRATIVE));
    }

    @Test
    void tellsUndatedNewsOfItsPublicationWhereNoWeekdayIsTold() {
        assertThat(read("India condemned the expulsion of its diplomat by Pakistan."))
                .isNotEmpty()
                .anySatisfy(report -> assertThat(report.date().basis()).isEqualTo(DateBasis.PUBLICATION));
    }
}
