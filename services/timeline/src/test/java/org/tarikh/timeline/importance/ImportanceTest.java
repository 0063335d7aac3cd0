package org.tarikh.timeline.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportanceTest {
    @ParameterizedTest
    @CsvSource({
        // independent, later, type, killed, injured, actors, importance
        "0, 0, REQUEST, 0, 0, 0, 0.5",
        "1, 0, REQUEST, 0, 0, 0, 1.75",
        "3, 0, REQUEST, 0, 0, 0, 3.0",
        "1000, 0, REQUEST, 0, 0, 0, 4.0",
        "1, 1, REQUEST, 0, 0, 0, 2.25",
        "1, 3, REQUEST, 0, 0, 0, 2.75",
        "1, 50, REQUEST, 0, 0, 0, 2.75",
        "1, 0, ASSAULT, 9, 0, 0, 4.25",
        "1, 0, ASSAULT, 0, 45, 0, 4.25",
        "1, 0, ASSAULT, 100000, 0, 0, 6.25",
        "1, 0, CONSULT, 0, 0, 1, 2.4",
        "1, 0, CONSULT, 0, 0, 40, 2.65",
        "1, 0, UNHEARD_OF, 0, 0, 0, 1.75"
    })
    void the_parts_add_up_and_each_has_its_ceiling(
            int independent, int later, String type, int killed, int injured, int actors, double importance) {
        assertThat(Importance.of(independent, later, List.of(type), killed, injured, actors))
                .isEqualTo(importance, within(0.001));
    }

    @Test
    void the_weightiest_type_counts() {
        assertThat(Importance.of(1, 0, List.of("ACCUSE", "ASSAULT"), 0, 0, 0))
                .isEqualTo(Importance.of(1, 0, List.of("ASSAULT"), 0, 0, 0));
    }

    @Test
    void more_of_anything_never_weighs_less() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            int[] told = random.ints(5, 0, 40).toArray();
            double weight = weight(told);
            for (int part = 0; part < told.length; part++) {
                int[] more = told.clone();
                more[part] += 1 + random.nextInt(40);
                assertThat(weight(more)).isGreaterThanOrEqualTo(weight);
            }
        }
    }

    private static double weight(int[] told) {
        return Importance.of(told[0], told[1], List.of("AID"), told[2], told[3], told[4]);
    }

    @Test
    void nothing_weighs_more_than_ten() {
        assertThat(Importance.of(1_000_000, 1_000, List.of("ASSAULT"), 1_000_000, 1_000_000, 1_000))
                .isEqualTo(10);
    }
}
