package org.tarikh.events.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the grammar to a floor on public test data, where that is at hand. */
class TimexBenchTest {
    private static final Path BENCH = Path.of("../../../shared/bench/timex");

    private record Timex(int begin, int end, String value) {}

    @Test
    void daysAreReadFromPublicNewsAsWellAsPromised() throws IOException {
        assumeTrue(Files.exists(BENCH.resolve("tbaq.in")), "the public test data is not at hand");
        Map<String, List<Timex>> gold = days(Files.readAllLines(BENCH.resolve("tbaq.gold"), StandardCharsets.UTF_8));
        Map<String, List<Timex>> found = days(TimexBench.predictions(BENCH.resolve("tbaq.in")));
        int right = 0;
        for (var document : gold.entrySet()) {
            var left = new ArrayList<>(found.getOrDefault(document.getKey(), List.of()));
            for (Timex told : document.getValue()) {
                var hit = left.stream()
                        .filter(timex -> timex.begin < told.end && told.begin < timex.end)
                        .findFirst();
                if (hit.isPresent()) {
                    left.remove(hit.get());
                    right += hit.get().value.equals(told.value) ? 1 : 0;
                }
            }
        }
        double f = 2.0 * right / (count(gold) + count(found));
        assertThat(f).isGreaterThan(0.80);
    }

    private static int count(Map<String, List<Timex>> timexes) {
        return timexes.values().stream().mapToInt(List::size).sum();
    }

    private static Map<String, List<Timex>> days(List<String> rows) {
        var days = new HashMap<String, List<Timex>>();
        for (String row : rows) {
            String[] columns = row.split("\t");
            if (columns.length > 4 && columns[4].matches("\\d{4}-\\d\\d-\\d\\d.*")) {
                days.computeIfAbsent(columns[0], any -> new ArrayList<>())
                        .add(new Timex(
                                Integer.parseInt(columns[1]),
                                Integer.parseInt(columns[2]),
                                columns[4].substring(0, 10)));
            }
        }
        return days;
    }
}
