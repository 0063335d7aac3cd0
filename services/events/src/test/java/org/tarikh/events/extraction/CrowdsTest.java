package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Protesters stormed the parliament in Nairobi on Tuesday.|PROTEST",
                "Angry students attacked the embassy of France in Niamey on Tuesday.|PROTEST",
                "Demonstrators set fire to a police station in Port Moresby on Tuesday.|PROTEST",
                "A crowd looted shops in Durban on Tuesday.|PROTEST",
                "Rioters clashed with police in Belfast on Tuesday.|PROTEST",
                "Gunmen stormed the parliament in Grozny on Tuesday.|ASSAULT",
                "Militants attacked the embassy of France in Niamey on Tuesday.|ASSAULT",
                "Protesters were attacked by gunmen in Baghdad on Tuesday.|ASSAULT"
            })
    void what_a_crowd_does_is_a_riot_and_what_armed_people_do_an_assault(String words, String types) {
        assertThat(TypesRead.of(words)).isEqualTo(types);
    }
}
