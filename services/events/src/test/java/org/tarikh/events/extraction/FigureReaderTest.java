package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureReaderTest {
    private static final Cascade CASCADE = new Cascade();

    @Test
    void countsOverAYearHaveTheirPeriodAndWhoCounted() {
        Figure figure = figures(
                        "The group carried out 207 military operations this year, the National Resistance Front said.")
                .get(0);
        assertThat(figure.count()).isEqualTo(207);
        assertThat(figure.by().name()).isEqualTo("National Resistance Front");
        assertThat(figure.periodStart()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void hundredsOfThousandsAreNoCount() {
        assertThat(figures("Hundreds of thousands of refugees have crossed the border since June."))
                .isEmpty();
    }

    @Test
    void aSumThatIsNeededIsAFigureAndASumPaidIsNone() {
        assertThat(figures("The agency faces a funding gap of $310 million for the winter."))
                .singleElement()
                .satisfies(figure -> assertThat(figure.count()).isEqualTo(310_000_000));
        assertThat(figures("The company paid $310 million for the mine.")).isEmpty();
    }

    @Test
    void provincesThatSayWhereAreNotCounted() {
        assertThat(figures("The rebels carried out 88 attacks across 14 provinces between May 2024 and May 2025."))
                .extracting(Figure::count)
                .containsExactly(88);
    }

    @Test
    void whatWasCountedYearsAgoIsBackground() {
        assertThat(figures("The storm displaced 45,000 people in 2013.")).isEmpty();
    }

    private static List<Figure> figures(String text) {
        return CASCADE.read(new ArticleText(text, null, "The Valley Post", LocalDate.of(2025, 11, 5), false))
                .figures();
    }
}
