package org.tarikh.sources.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.reading.ArticleReading;
import org.tarikh.sources.reading.DocumentReader;
import org.tarikh.sources.reading.Given;
import org.tarikh.sources.reading.Span;

/**
 * Measures the main text of news pages by runs of four words, where a checkout has a set of pages beside it; they are not
 * part of it. The headline and the lines under it count as the article's.
 */
class HtmlBenchTest {
    private static final int RUN = 4;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void the_main_text_of_news_pages_is_found() throws IOException {
        Path bench = bench();
        assumeTrue(bench != null, "There are no pages beside this checkout, so nothing is measured");
        JsonNode truth =
                new ObjectMapper().readTree(bench.resolve("ground-truth.json").toFile());
        DocumentReader reader = new DocumentReader();
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, JsonNode> row : truth.properties()) {
            Path file = bench.resolve("pages").resolve(row.getKey() + ".html.gz");
            try (var in = new GZIPInputStream(Files.newInputStream(file))) {
                Page page = Page.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                Map<List<String>, Integer> found = runs(told(page, reader));
                Map<List<String>, Integer> wanted =
                        runs(row.getValue().get("articleBody").asText());
                double common = found.entrySet().stream()
                        .mapToInt(run -> Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0)))
                        .sum();
                precision += common / Math.max(1, sum(found));
                recall += common / Math.max(1, sum(wanted));
            }
        }
        precision /= truth.size();
        recall /= truth.size();
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                "main text of %d pages: precision %.3f recall %.3f F1 %.3f%n", truth.size(), precision, recall, f1);
        assertThat(f1).isGreaterThanOrEqualTo(0.94);
    }

    private static Path bench() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("frontend-templates"))) {
            at = at.getParent();
        }
        Path bench = at == null ? null : at.resolveSibling("shared/bench/html");
        return bench != null && Files.isDirectory(bench) ? bench : null;
    }

    /** The words of all articles without what is marked in them as furniture. */
    private static String told(Page page, DocumentReader reader) {
        List<Span> aside = page.aside().stream()
                .map(stretch -> new Span(stretch.start(), stretch.end()))
                .toList();
        Given given = new Given(
                page.title(), page.publisher(), null, null, page.byline(), page.published(), page.modified(), aside);
        StringBuilder told = new StringBuilder();
        int[] text = page.text().codePoints().toArray();
        for (ArticleReading article : reader.read(page.text(), given).articles()) {
            int at = article.span().start();
            for (Span furniture : article.furniture()) {
                told.append(new String(text, at, furniture.start() - at)).append('\n');
                at = furniture.end();
            }
            told.append(new String(text, at, article.span().end() - at)).append("\n\n");
        }
        return told.toString();
    }

    private static Map<List<String>, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = Math.min(RUN, words.size()) - 1; i >= 0 && i < words.size(); i++) {
            runs.merge(List.copyOf(words.subList(Math.max(0, i - RUN + 1), i + 1)), 1, Integer::sum);
        }
        return runs;
    }

    private static double sum(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
