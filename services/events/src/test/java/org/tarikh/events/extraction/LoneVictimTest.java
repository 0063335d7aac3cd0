package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoneVictimTest {
    private static final Cascade CASCADE = new Cascade();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Unidentified gunmen assassinated a tribal elder in Helmand province on Tuesday, local officials said. | 1 | Tribal elder assassinated in Helmand
                    Journalist Mahmood Rahimi was shot dead near his home in Peshawar on Sunday. | 1 | Journalist Mahmood Rahimi shot dead in Peshawar
                    Mohammad Ahmadi was executed in Shiraz on Friday for drug offences. | 1 | Mohammad Ahmadi executed in Shiraz
                    The head of the provincial council, Gul Ahmad, was assassinated in Nimroz on Wednesday. | 1 | Head of the provincial council assassinated in Nimroz
                    Militants beheaded Ali Reza and his brother in Zabul on Sunday. | 2 | Two people beheaded in Zabul
                    A roadside bomb killed prosecutor Gul Agha in Khost on Friday. Five other people were killed in the attack. | 6 | Six people killed in explosion in Khost
                    A US drone killed commander Abu Omar in Idlib on Saturday. More than 300 civilians have been killed by such strikes. | 1 | Commander Abu Omar killed in strike in Idlib
                    A suicide bomber killed at least 70 people in Peshawar on Friday. The death toll later rose to 90. | 90 | 90 people killed in suicide bombing in Peshawar
                    """)
    void countsTheOneWhoIsToldWithoutANumber(String passage, int dead, String title) {
        Report report = reports(passage).get(0);
        assertThat(report.fatalities().best()).isEqualTo(dead);
        assertThat(report.title()).isEqualTo(title);
    }

    @Test
    void countsNobodyWhereNoOnePersonIsKilled() {
        assertThat(reports("Gunmen killed the family of a judge in Quetta on Wednesday."))
                .allMatch(report -> report.fatalities() == null);
        assertThat(reports("Rashid Khan killed the game with two sixes in Lahore on Sunday."))
                .allMatch(report -> report.fatalities() == null);
        assertThat(reports("The army threatened to kill a rebel commander in Gao on Monday."))
                .allMatch(report -> report.fatalities() == null);
    }

    private static List<Report> reports(String passage) {
        return CASCADE.read(new ArticleText(passage, null, "The Valley Post", LocalDate.of(2025, 11, 20), false))
                .reports();
    }
}
