package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherMattersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The striker fired twice in Madrid on Tuesday as his club won the cup final by three goals.|none",
                "Spinners destroyed the visitors' batting in Lahore on Tuesday and took nine wickets.|none",
                "The goalkeeper was sent off on Tuesday after a clash with the referee in Rome.|none",
                "India crushed Ireland by eight wickets in New York on Tuesday.|none",
                "The heavyweight knocked out the champion in Riyadh on Tuesday.|none",
                "The Nasdaq tumbled on Tuesday as traders attacked chip stocks.|none",
                "Shares and bonds came under fire on Tuesday as investors fled risk.|none",
                "Brent crude hit a three-month high on Tuesday after producers extended cuts.|none",
                "The rupee was battered on Tuesday and stocks and bond prices crashed.|none",
                "Bitcoin exploded past its record on Tuesday.|none",
                "The filmmaker shot her new drama in Tunis on Tuesday.|none",
                "The actor and singer launched an album and a concert tour in Seoul on Tuesday.|none",
                "The film festival honoured a director on Tuesday for a drama series about a bombing.|none",
                "A bomb at a football match between two league teams in Kampala killed six fans on Tuesday.|ASSAULT",
                "Gunmen killed three people in Lagos on Tuesday at a concert of a film singer.|ASSAULT",
                "Police detained the head of the football federation in Zurich on Tuesday.|COERCE"
            })
    void sport_markets_and_the_stage_tell_no_event_unless_people_come_to_harm(String words, String types) {
        assertThat(TypesRead.of(words)).isEqualTo(types);
    }
}
