package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnheldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The visit of the president of Mali to Niger did not take place on Tuesday.|REJECT",
                "The talks between Kenya and Uganda in Nairobi failed to begin on Tuesday.|REJECT",
                "A meeting between Oman and Kuwait on fishing did not go ahead on Tuesday.|REJECT",
                "The foreign minister of Senegal did not travel to Gambia on Tuesday as planned.|REJECT",
                "The talks between Kenya and Uganda in Nairobi began on Tuesday.|CONSULT",
                "The foreign minister of Senegal travelled to Gambia on Tuesday as planned.|CONSULT",
                "The foreign minister of Senegal did not travel to Gambia on Tuesday.|none"
            })
    void a_meeting_that_came_to_nothing_is_told_as_one_that_is_called_off(String words, String types) {
        assertThat(TypesRead.of(words)).isEqualTo(types);
    }
}
