package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisastersTest {
    private static final Cascade CASCADE = new Cascade();

    private static List<Report> row(String headline) {
        return CASCADE.read(new ArticleText(headline, headline, "Example Wire", LocalDate.of(2024, 5, 14), true))
                .reports();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Six killed as strong earthquake strikes western Afghanistan",
                "Earthquake today: eleven dead as 5.9-magnitude quake rocks Herat",
                "At least 14 dead, 60 injured after magnitude 5.9 earthquake hits Herat",
                "Shallow quake jolts Herat; tremors felt in Mashhad",
                "Afghanistan earthquake: death toll rises to 14",
                "Magnitude 5.9 earthquake strikes Herat: why is the province so often hit?"
            })
    void tellsAnEarthquakeAsADisasterThatNobodyBeganWhateverItsHeadlinePutsFirst(String headline) {
        assertThat(row(headline)).singleElement().satisfies(report -> {
            assertThat(report.type().hazard()).isEqualTo("EQ");
            assertThat(report.type().plover()).isEmpty();
            assertThat(report.initiators()).isEmpty();
            assertThat(report.place().country()).isEqualTo("AF");
        });
    }

    @Test
    void keepsTheDeadThatAnEarthquakeLeft() {
        assertThat(row("Six killed as strong earthquake strikes western Afghanistan"))
                .singleElement()
                .satisfies(report -> assertThat(report.fatalities().best()).isEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The quake of magnitude 5.9 that shook Afghanistan on Tuesday killed at least nine people.",
                "The quake of magnitude 5.9 killed at least nine people in Herat on Tuesday."
            })
    void blamesNoStateForTheDeadOfAnEarthquakeAndTakesNoMagnitudeForAToll(String sentence) {
        assertThat(CASCADE.read(new ArticleText(sentence, null, "Example Wire", LocalDate.of(2024, 5, 14), false))
                        .reports())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.type().hazard()).isEqualTo("EQ");
                    assertThat(report.initiators()).isEmpty();
                    assertThat(report.fatalities().best()).isEqualTo(9);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ten years of deadly earthquakes in Iran and Pakistan",
                "Iran and Pakistan have been hit by a series of quakes in past months"
            })
    void takesASurveyOfManyEarthquakesForNoHappening(String headline) {
        assertThat(row(headline)).isEmpty();
    }

    @Test
    void tellsOpenedFireAsAnAttackAndNoBlaze() {
        assertThat(row("Gunmen open fire on police post in Quetta, killing 2"))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.type().hazard()).isNull();
                    assertThat(report.type().plover()).contains("ASSAULT");
                });
    }

    @Test
    void tellsADealThatWasStruckAsAnAgreement() {
        assertThat(row("Ankara and Tehran strike a deal on gas supplies"))
                .singleElement()
                .satisfies(report -> assertThat(report.type().plover()).contains("AGREE"));
    }
}
