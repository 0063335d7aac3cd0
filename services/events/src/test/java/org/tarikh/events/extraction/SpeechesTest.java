package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "President Ruto condemned the plan on Tuesday and promised that the culprits would be caught.|ACCUSE/AGREE",
                "The Security Council adopted a resolution on Tuesday condemning the attacks on Sudan.|ACCUSE",
                "The African Union issued a statement on Tuesday urging Ethiopia to withdraw.|REQUEST",
                "Turkey announced on Tuesday that it had suspended trade with Israel.|SANCTION",
                "Chad announced on Tuesday that it had expelled the German ambassador.|SANCTION",
                "The UN mission in Libya was alarmed over the treatment of judges on Tuesday.|ACCUSE",
                "Norway was saddened by the news from Beirut on Tuesday.|SUPPORT"
            })
    void what_is_said_in_one_breath_or_announced_is_one_event(String words, String types) {
        assertThat(TypesRead.of(words)).isEqualTo(types);
    }
}
