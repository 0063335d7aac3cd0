package org.tarikh.events.scoring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads annotated documents from a folder of annotations, a folder of texts and a manifest, or from a folder of passages,
 * which hold their text themselves.
 */
final class AnnotatedFolder {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String ROW = "row";

    private AnnotatedFolder() {}

    private record Annotation(
            String document,
            LocalDate published,
            Stretch scope,
            List<Expected.Article> articles,
            List<Expected.Event> events,
            List<Expected.Figure> figures,
            @com.fasterxml.jackson.annotation.JsonProperty("non_events") List<Expected.NonEvent> nonEvents) {}

    private record ManifestRow(String file, String title, String publisher, LocalDate published, String region) {}

    private record Passage(
            String id,
            String publisher,
            LocalDate published,
            String headline,
            String text,
            boolean row,
            List<Expected.Event> events,
            List<Expected.Figure> figures) {}

    /** @param manifest null where there is none */
    static List<AnnotatedDocument> documents(Path annotations, Path texts, Path manifest) throws IOException {
        Map<String, ManifestRow> rows = manifest == null ? Map.of() : manifest(manifest);
        var documents = new ArrayList<AnnotatedDocument>();
        for (Path file : json(annotations)) {
            Annotation found = JSON.readValue(file.toFile(), Annotation.class);
            String text = Files.readString(texts.resolve(found.document));
            documents.add(document(found, text, rows.get(found.document)));
        }
        return documents;
    }

    private static Map<String, ManifestRow> manifest(Path file) throws IOException {
        JsonNode listed = JSON.readTree(file.toFile());
        Map<String, ManifestRow> rows = new HashMap<>();
        for (JsonNode row : listed.isArray() ? listed : listed.path("documents")) {
            ManifestRow read = JSON.treeToValue(row, ManifestRow.class);
            rows.put(read.file, read);
        }
        return rows;
    }

    private static AnnotatedDocument document(Annotation found, String text, ManifestRow row) {
        int length = text.codePointCount(0, text.length());
        LocalDate published = row == null ? found.published : row.published;
        List<Expected.Article> articles = found.articles == null || found.articles.isEmpty()
                ? List.of(new Expected.Article(
                        0, length, row == null ? null : row.title, row == null ? null : row.publisher, published, null))
                : found.articles.stream()
                        .map(article -> row == null ? article : dated(article, published))
                        .toList();
        return new AnnotatedDocument(
                name(found.document),
                found.document,
                text,
                found.published,
                row == null ? null : row.region,
                articles,
                found.scope,
                found.events,
                found.figures,
                found.nonEvents);
    }

    /** The chain knows only a document's day for its articles, but for rows, which bear their own. */
    private static Expected.Article dated(Expected.Article article, LocalDate published) {
        return ROW.equals(article.basis())
                ? article
                : new Expected.Article(
                        article.start(),
                        article.end(),
                        article.headline(),
                        article.publisher(),
                        published,
                        article.basis());
    }

    private static String name(String file) {
        String last = Path.of(file).getFileName().toString();
        int stop = last.lastIndexOf('.');
        return stop > 0 ? last.substring(0, stop) : last;
    }

    /** Every passage of every file of a folder, by file and place in it. */
    static List<AnnotatedDocument> passages(Path folder) throws IOException {
        var documents = new ArrayList<AnnotatedDocument>();
        for (Path file : json(folder)) {
            documents.addAll(passagesOf(file));
        }
        return documents;
    }

    static List<AnnotatedDocument> passagesOf(Path file) throws IOException {
        var documents = new ArrayList<AnnotatedDocument>();
        for (JsonNode node : JSON.readTree(file.toFile())) {
            node.path("events").forEach(AnnotatedFolder::quotes);
            try {
                documents.add(passage(JSON.treeToValue(node, Passage.class), name(file.toString())));
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException(file + ", " + node.path("id").asText() + ": " + e.getMessage(), e);
            }
        }
        return documents;
    }

    /** Quotes may be written as plain strings. */
    private static void quotes(JsonNode event) {
        ArrayNode quotes = JSON.createArrayNode();
        for (JsonNode quote : event.path("quotes")) {
            quotes.add(quote.isTextual() ? JSON.createObjectNode().put("quote", quote.asText()) : quote);
        }
        ((ObjectNode) event).set("quotes", quotes);
    }

    /** @param family the passage's file, which stands as its region */
    private static AnnotatedDocument passage(Passage passage, String family) {
        String text = passage.text;
        String headline = passage.headline;
        if (passage.row && headline == null) {
            int outlet = text.lastIndexOf(" - " + passage.publisher);
            headline = outlet < 0 ? text : text.substring(0, outlet);
        }
        var article = new Expected.Article(
                0,
                text.codePointCount(0, text.length()),
                headline,
                passage.publisher,
                passage.published,
                passage.row ? ROW : null);
        return new AnnotatedDocument(
                passage.id,
                family,
                text,
                passage.published,
                family,
                List.of(article),
                null,
                passage.events.stream()
                        .map(event -> event.at(event.quotes().stream()
                                .map(quote -> placed(text, quote.quote()))
                                .toList()))
                        .toList(),
                passage.figures == null
                        ? List.of()
                        : passage.figures.stream()
                                .map(figure -> figure.at(placed(text, figure.quote())))
                                .toList(),
                List.of());
    }

    private static Expected.Quote placed(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("the text does not say: " + words);
        }
        int start = text.codePointCount(0, at);
        return new Expected.Quote(words, start, start + words.codePointCount(0, words.length()));
    }

    private static List<Path> json(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("manifest.json") && !file.endsWith("aliases.json"))
                    .sorted()
                    .toList();
        }
    }
}
