package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {
    private static final Cascade CASCADE = new Cascade();

    @Test
    void a_paper_s_count_stands_under_who_put_it_out() {
        assertThat(figures("The UN issued a report in May that recorded a rise in raids during the first six months of"
                        + " this year but put the number at 31 raids carried out by the militia."))
                .singleElement()
                .satisfies(figure -> assertThat(figure.by().name()).isEqualTo("United Nations"));
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The monitoring group Airwars recorded 1,310 strikes in the first half of 2024. | 1310 strikes 2024-01-01 2024-06-30
                    According to the Red Cross, about 3,000 people a day are fleeing the fighting around El Fasher. | 3000 people - -
                    Every month some 1,800 migrants are turned back at the crossing, the border police said. | 1800 migrants - -
                    At least 212 journalists have been detained in Belarus since the 2020 election, the union said. | 212 journalists detained 2020-01-01 2025-11-05
                    The World Health Organization has recorded 5,600 cases of cholera in Kassala since August. | 5600 cases 2025-08-01 2025-11-05
                    At least 834 people were executed in Iran last year, two rights groups said. | 834 people executed 2024-01-01 2024-12-31
                    Since 15 August more than 100 former officers have been killed in four provinces, Human Rights Watch found. | 100 former officers killed 2025-08-15 2025-11-05
                    Pakistan says 1,200 militants were killed in its operations this year; the Taliban put the figure at 40. | 1200 militants killed 2025-01-01 2025-11-05; 40 militants killed 2025-01-01 2025-11-05
                    Ahmad Massoud said his fighters had mounted 207 operations this year, while a United Nations report counted 29 in the same period. | 207 operations 2025-01-01 2025-11-05; 29 operations 2025-01-01 2025-11-05
                    Amnesty documented 96 cases of torture in the region between April 2024 and March 2025. Another 31 were reported by local groups. | 96 cases 2024-04-01 2025-03-31; 31 cases 2024-04-01 2025-03-31
                    The mission documented 3,804 civilian deaths in 2024. Another 7,189 civilians were injured. | 3804 civilian deaths 2024-01-01 2024-12-31; 7189 civilians injured 2024-01-01 2024-12-31
                    Since the mission began to record arrests in 2021, it has documented nearly 4,000 arbitrary arrests. | 4000 arbitrary arrests 2021-01-01 2025-11-05
                    UNICEF reached 230,000 children with vaccines in October. | 230000 children 2025-10-01 2025-10-31
                    The agency needs €85 million to feed the camps through the winter. | 85000000 euros needed - -
                    The country took in 7,000 refugees in 2024 and 9,500 in 2025. | 7000 refugees 2024-01-01 2024-12-31; 9500 refugees 2025-01-01 2025-11-05
                    """)
    void what_is_counted_has_its_words_and_its_period(String text, String expected) {
        assertThat(figures(text).stream()
                        .map(figure -> figure.count() + " " + figure.about() + " "
                                + or(figure.periodStart()) + " "
                                + or(figure.periodEnd()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mine, which employs 2,300 people, produced 45 tonnes of gold in 2024.",
                "The Taliban won 12 of 20 seats and the budget grew by 14 percent to 300 billion afghanis this year.",
                "The team scored 88 goals in 2024 and sold 41,000 tickets.",
                "The bank cut its rate 25 basis points and 12,000 shares were sold in 2024.",
                "The governor, 58, has held the post for 12 years and survived 3 attempts on his life.",
                "He drove 300 kilometres to attend the 40-minute meeting of 25 ministers.",
                "A quake of magnitude 6.1 struck 40 kilometres from Herat at a depth of 10 kilometres in October.",
                "The bomber killed 23 people in a market in Kano on Sunday.",
                "Forty-two patients were killed in an air strike in Kunduz in 2024.",
                "The typhoon forced 58,000 villagers out of their homes on Tuesday.",
            })
    void neither_trade_nor_sport_nor_ages_nor_the_toll_of_a_day_are_figures(String text) {
        assertThat(figures(text)).isEmpty();
    }

    @Test
    void the_dead_of_a_year_are_a_figure_and_no_event() {
        Reading reading = CASCADE.read(new ArticleText(
                "Iran executed 901 people in 2024, the rights office of the United Nations said.",
                null,
                "The Valley Post",
                LocalDate.of(2025, 11, 5),
                false));
        assertThat(reading.figures()).extracting(Figure::count).containsExactly(901);
        assertThat(reading.reports()).isEmpty();
    }

    private static String or(LocalDate day) {
        return Objects.toString(day, "-");
    }

    private static List<Figure> figures(String text) {
        return CASCADE.read(new ArticleText(text, null, "The Valley Post", LocalDate.of(2025, 11, 5), false))
                .figures();
    }
}
