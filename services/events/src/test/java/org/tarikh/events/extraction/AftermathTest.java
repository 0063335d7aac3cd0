package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AftermathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A magnitude 6.1 earthquake struck northern Peru on Tuesday. At least nine people were killed and 40 were injured.|EQ",
                "Floods swept through Maiduguri in Nigeria on Tuesday. At least 30 people died and hundreds of houses were destroyed.|FL",
                "An earthquake struck Nepal on Tuesday. Gunmen killed two policemen in Karachi on Tuesday.|EQ ASSAULT"
            })
    void the_dead_of_a_disaster_are_killed_by_nobody(String words, String types) {
        assertThat(TypesRead.of(words)).isEqualTo(types);
    }
}
