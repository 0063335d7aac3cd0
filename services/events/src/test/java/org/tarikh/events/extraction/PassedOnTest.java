package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word a toll and a figure are that an outlet passes on. */
class PassedOnTest {
    private static final Cascade CASCADE = new Cascade();

    private static Reading read(String text) {
        return CASCADE.read(new ArticleText(text, null, "Outlet", LocalDate.of(2025, 11, 20), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A drone strike killed 40 people in Nyala on Tuesday, CNN reported, citing the United Nations.; United Nations",
                "The BBC reported on Monday, citing the Red Cross, that 40 people were killed in a drone strike in"
                        + " Nyala.; International Committee of the Red Cross",
                "Citing the United Nations, Al Jazeera reported that 40 people were killed in a drone strike in Nyala on"
                        + " Monday.; United Nations",
                "According to a UN memo seen by Reuters, 40 people were killed in a drone strike in Nyala on Monday.; United Nations",
                "According to figures from UNICEF obtained by AFP, 40 people were killed in a drone strike in Nyala on"
                        + " Monday.; UNICEF",
                "The United Nations told CNN that 40 people were killed in a drone strike in Nyala on Monday.; United Nations",
                "The BBC quoted the Sudan Doctors Network as saying 40 people were killed in a drone strike in Nyala on"
                        + " Monday.; Sudan Doctors Network",
                "Zabihullah Mujahid was quoted by the BBC as saying 40 people were killed in a drone strike in Khost on"
                        + " Monday.; Zabihullah Mujahid"
            })
    void who_counted_is_the_claimant(String text, String claimant) {
        assertThat(read(text).reports())
                .flatExtracting(Report::claims)
                .extracting(claim -> claim.by().name())
                .containsOnly(claimant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A drone strike killed 40 people in Nyala on Tuesday, Reuters reported, citing two sources.; Reuters",
                "According to documents seen by Reuters, 40 people were killed in a drone strike in Nyala on Monday.; Reuters"
            })
    void an_outlet_answers_for_what_nobody_is_named_for(String text, String claimant) {
        assertThat(read(text).reports())
                .flatExtracting(Report::claims)
                .extracting(claim -> claim.by().name())
                .containsOnly(claimant);
    }

    @Test
    void a_figure_is_of_the_body_that_an_outlet_says_counted_it() {
        assertThat(
                        read("CNN reported that the United Nations recorded 290 raids in Darfur between March and October 2025.")
                                .figures())
                .extracting(figure -> figure.by().name())
                .containsExactly("United Nations");
    }
}
