package org.tarikh.events.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.extraction.ArticleText;

/** Makes articles of a given length from the sample's dispatches, each time the same ones. */
final class SampleArticles {
    private record Dispatch(String headline, String publisher, LocalDate published, List<String> paragraphs) {}

    private final List<Dispatch> dispatches = new ArrayList<>();

    SampleArticles(Path sample) throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(sample.resolve("manifest.json").toFile());
        for (JsonNode row : manifest.path("documents")) {
            List<String> lines = Files.readString(
                            sample.resolve(row.path("file").asText()))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            String published = row.path("published").asText(null);
            dispatches.add(new Dispatch(
                    row.path("title").asText(null),
                    row.path("publisher").asText(null),
                    published == null ? null : LocalDate.parse(published),
                    lines));
        }
    }

    /** An article that opens with one dispatch and goes on with the ones after it until it has so many words. */
    ArticleText article(int index, int words) {
        Dispatch first = dispatches.get(index % dispatches.size());
        int stride = 1 + index / dispatches.size() % (dispatches.size() - 1);
        var text = new StringBuilder();
        int left = words;
        for (int at = index; left > 0; at += stride) {
            for (String paragraph : dispatches.get(at % dispatches.size()).paragraphs) {
                if (left > 0) {
                    text.append(paragraph).append("\n\n");
                    left -= paragraph.split("\\s+").length;
                }
            }
        }
        return new ArticleText(text.toString(), first.headline, first.publisher, first.published, false);
    }
}
