package org.tarikh.events.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tarikh.events.extraction.Cascade;

/** Holds a floor under what is made of the own set of scenarios, which are read as articles are. */
class PairSetTest {
    private static final double PRECISION = 0.97;
    private static final double RECALL = 0.9;
    private static final double B_CUBED = 0.95;

    private static PairBench bench;

    @BeforeAll
    static void read() throws IOException {
        bench = new PairBench(PairSet.read(new Cascade(), PairSet.FOLDER));
        System.out.print(bench.sheet());
    }

    @Test
    void what_is_merged_is_one_happening() {
        assertThat(bench.groupsOfRead().pairs().precision())
                .as(String.join("\n", bench.wrong()))
                .isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void what_is_one_happening_is_merged() {
        assertThat(bench.groupsOfRead().pairs().recall())
                .as(String.join("\n", bench.wrong()))
                .isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void what_the_reading_misses_is_counted_too() {
        assertThat(bench.groups().f()).isGreaterThanOrEqualTo(B_CUBED);
    }
}
