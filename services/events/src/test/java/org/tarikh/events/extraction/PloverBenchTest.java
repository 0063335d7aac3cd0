package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the typing of single sentences to a floor on public test data, where that is at hand. */
class PloverBenchTest {
    private static final Path BENCH = Path.of("../../../shared/bench/plover/plover_gsr.json");

    @Test
    void typesAreReadFromSingleSentencesAsWellAsPromised() throws IOException {
        assumeTrue(Files.exists(BENCH), "the public test data is not at hand");
        JsonNode sentences = new ObjectMapper().readTree(BENCH.toFile());
        assertThat(PloverBench.wrong(sentences).size()).isLessThan(sentences.size() * 35 / 100);
    }
}
