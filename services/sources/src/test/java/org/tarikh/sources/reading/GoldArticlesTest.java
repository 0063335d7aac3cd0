package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Measures the reading against annotated articles, where a checkout has them beside it; they are not part of it. */
class GoldArticlesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, int[]> tally = new TreeMap<>();

    @Test
    void most_annotated_articles_are_found_with_their_headline_and_publisher() throws IOException {
        Path shared = shared();
        assumeTrue(shared != null, "There are no annotated articles beside this checkout, so nothing is measured");
        measure(shared.resolve("corpus"), shared.resolve("gold"));
        measure(shared.resolve("pages/docs"), shared.resolve("pages/gold"));
        tally.forEach((what, counts) -> System.out.printf("%s %d of %d%n", what, counts[0], counts[1]));
        assertThat(share("span")).isGreaterThanOrEqualTo(0.9);
        assertThat(share("headline")).isGreaterThanOrEqualTo(0.9);
        assertThat(share("publisher")).isGreaterThanOrEqualTo(0.8);
    }

    static Path shared() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("frontend-templates"))) {
            at = at.getParent();
        }
        Path shared = at == null ? null : at.resolveSibling("shared");
        return shared != null && Files.isDirectory(shared.resolve("gold")) ? shared : null;
    }

    private void measure(Path documents, Path gold) throws IOException {
        JsonNode manifest = JSON.readTree(documents.resolve("manifest.json").toFile());
        for (JsonNode row : manifest.get("documents")) {
            String file = row.get("file").asText();
            Path annotated = gold.resolve(file.replace(".txt", ".json"));
            if (!Files.exists(annotated)) {
                continue;
            }
            Given given = new Given(text(row, "title"), text(row, "publisher"), date(row), text(row, "language"));
            Passage passage = Passage.read(Files.readString(documents.resolve(file)), given);
            List<JsonNode> expected = new ArrayList<>();
            JSON.readTree(annotated.toFile()).path("articles").forEach(expected::add);
            for (JsonNode article : expected) {
                compare(article, passage);
            }
        }
    }

    private void compare(JsonNode expected, Passage passage) {
        Span span = new Span(expected.get("start").asInt(), expected.get("end").asInt());
        ArticleReading found = passage.reading().articles().stream()
                .filter(article -> likeness(article.span(), span) >= 0.9)
                .findFirst()
                .orElse(null);
        count("span", found != null);
        if (found == null) {
            return;
        }
        String headline = text(expected, "headline");
        count("headline", headline == null ? found.headline() == null : headline.equals(found.headline()));
        if (text(expected, "publisher") != null) {
            count("publisher", text(expected, "publisher").equals(found.publisher()));
        }
        count("published", found.published() != null && found.published().equals(date(expected)));
    }

    private void count(String what, boolean right) {
        int[] counts = tally.computeIfAbsent(what, key -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    private double share(String what) {
        return (double) tally.get(what)[0] / tally.get(what)[1];
    }

    private static double likeness(Span a, Span b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return (double) common / (Math.max(a.end(), b.end()) - Math.min(a.start(), b.start()));
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static LocalDate date(JsonNode node) {
        return node.hasNonNull("published")
                ? LocalDate.parse(node.get("published").asText())
                : null;
    }
}
