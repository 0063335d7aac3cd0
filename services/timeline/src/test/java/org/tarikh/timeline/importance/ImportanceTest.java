package org.tarikh.timeline.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportanceTest {
    @ParameterizedTest
    @CsvSource({
        // independent, type, killed, injured, actors, importance
        "0, REQUEST, 0, 0, 0, 0.5",
        "1, REQUEST, 0, 0, 0, 1.75",
        "3, REQUEST, 0, 0, 0, 3.0",
        "1000, REQUEST, 0, 0, 0, 4.5",
        "1, ASSAULT, 9, 0, 0, 4.25",
        "1, ASSAULT, 0, 45, 0, 4.25",
        "1, ASSAULT, 100000, 0, 0, 6.25",
        "1, CONSULT, 0, 0, 2, 2.65",
        "1, CONSULT, 0, 0, 40, 3.15",
        "1, UNHEARD_OF, 0, 0, 0, 1.75"
    })
    void the_parts_add_up_and_each_has_its_ceiling(
            int independent, String type, int killed, int injured, int actors, double importance) {
        assertThat(Importance.of(independent, List.of(type), killed, injured, actors))
                .isEqualTo(importance, within(0.001));
    }

    @Test
    void the_weightiest_type_counts() {
        assertThat(Importance.of(1, List.of("ACCUSE", "ASSAULT"), 0, 0, 0))
                .isEqualTo(Importance.of(1, List.of("ASSAULT"), 0, 0, 0));
    }

    @Test
    void nothing_weighs_more_than_ten() {
        assertThat(Importance.of(1_000_000, List.of("ASSAULT"), 1_000_000, 1_000_000, 1_000))
                .isEqualTo(10);
    }
}
