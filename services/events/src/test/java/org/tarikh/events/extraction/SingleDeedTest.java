package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SingleDeedTest {
    private static Reading read(String text) {
        return new Cascade().read(new ArticleText(text, null, "Example Wire", LocalDate.of(2025, 9, 25), false));
    }

    @Test
    void keepsAnAttackOfLongAgoAnEventWithItsDead() {
        assertThat(read("In 2021, militants attacked a convoy in Tillaberi and killed 37 soldiers.")
                        .reports())
                .singleElement()
                .satisfies(report -> assertThat(report.fatalities().best()).isEqualTo(37));
        assertThat(read("In 2019 a gunman killed 51 people at two mosques in Christchurch.")
                        .reports())
                .hasSize(1);
    }

    @Test
    void countsTheDeadOfACountryOverAYear() {
        assertThat(read("In 2023, militants killed 900 people across Burkina Faso.")
                        .reports())
                .isEmpty();
        assertThat(read("A wave of bombings killed 300 people in Iraq in 2013.").reports())
                .isEmpty();
    }

    @Test
    void placesWhatAVisitorDidInTheTownHeVisited() {
        assertThat(read("Kenyan President William Ruto visited Port-au-Prince on Sunday and promised 600 officers.")
                        .reports())
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.place().name()).isEqualTo("Port-au-Prince"));
    }
}
