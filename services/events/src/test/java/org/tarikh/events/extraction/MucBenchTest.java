package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the reading of lower-case text to a floor on public test data, where that is at hand. */
class MucBenchTest {
    private static final Path BENCH = Path.of("../../../shared/bench/muc4-dev/dev.json");

    @Test
    void incidentsAreReadFromLowerCaseTextAsWellAsPromised() throws IOException {
        assumeTrue(Files.exists(BENCH), "the public test data is not at hand");
        JsonNode documents = new ObjectMapper().readTree(BENCH.toFile());
        JsonNode found = new MucBench().predictions(documents);
        int right = 0;
        int told = 0;
        int read = 0;
        for (JsonNode document : documents) {
            List<String> left = new ArrayList<>();
            found.get(document.get("docid").asText())
                    .forEach(incident -> left.add(incident.get("incident_type").asText()));
            read += left.size();
            for (JsonNode template : document.get("templates")) {
                told++;
                String type = template.get("incident_type").asText();
                var same = left.stream().filter(type::contains).findFirst();
                right += same.isPresent() ? 1 : 0;
                same.ifPresent(left::remove);
            }
        }
        assertThat(2.0 * right / (told + read)).isGreaterThan(0.30);
    }
}
