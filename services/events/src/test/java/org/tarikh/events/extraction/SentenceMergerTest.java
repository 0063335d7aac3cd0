package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceMergerTest {
    private static final Cascade CASCADE = new Cascade();

    @Test
    void whatWasWonInAFightIsNoSecondEvent() {
        assertThat(read("Taliban forces killed 58 Pakistani soldiers and captured 20 posts on Saturday night."))
                .singleElement()
                .satisfies(report -> assertThat(report.fatalities().best()).isEqualTo(58));
    }

    @Test
    void aPassengerOfACrashedJetKilledNobody() {
        assertThat(read("A jet carrying Wagner chief Yevgeny Prigozhin crashed north of Moscow on Wednesday,"
                        + " killing all 10 people on board."))
                .singleElement()
                .satisfies(report -> assertThat(report.initiators()).isEmpty());
    }

    @Test
    void theReasonForAMoveIsNoNewsBesideIt() {
        assertThat(read("Germany on Monday declared 40 Russian diplomats persona non grata over killings in Bucha."))
                .singleElement()
                .satisfies(report -> assertThat(report.type().plover()).contains("SANCTION"));
    }

    @Test
    void theDeadOfACrimeAreNotThoseOfTheArrest() {
        assertThat(read("Iran said on Friday it had arrested 11 people over twin bombings that killed 84 people in"
                        + " Kerman on Wednesday."))
                .filteredOn(report -> report.type().plover().contains("COERCE"))
                .singleElement()
                .satisfies(report -> assertThat(report.fatalities()).isNull());
    }

    @Test
    void anAttackIsDatedByItsOwnWordsNotTheBlame() {
        assertThat(read(
                        "Pakistan's foreign ministry blamed the Hafiz Gul Bahadur group for an attack on an army post in"
                                + " North Waziristan on Saturday that killed seven soldiers."))
                .filteredOn(report -> report.type().plover().contains("ASSAULT"))
                .singleElement()
                .satisfies(report -> assertThat(report.date().start()).isEqualTo(LocalDate.of(2024, 11, 16)));
    }

    private static List<Report> read(String words) {
        return CASCADE.read(new ArticleText(words, null, "The Gazette", LocalDate.of(2024, 11, 21), false))
                .reports();
    }
}
