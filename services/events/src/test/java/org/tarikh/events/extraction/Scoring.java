package org.tarikh.events.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tarikh.events.attribution.StatusRule;
import org.tarikh.events.language.Span;

/** Reads annotated documents with the cascade and writes what it read, to be scored: {@code GOLD DOCS OUT [MANIFEST]}. */
public final class Scoring {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cascade cascade = new Cascade();
    private final Map<String, JsonNode> manifest = new HashMap<>();
    private final ArrayNode events = JSON.createArrayNode();
    private final ArrayNode figures = JSON.createArrayNode();
    private int reports;

    public static void main(String[] args) throws IOException {
        var scoring = new Scoring();
        if (args.length > 3) {
            for (JsonNode row : JSON.readTree(Path.of(args[3]).toFile()).get("documents")) {
                scoring.manifest.put(row.get("file").asText(), row);
            }
        }
        List<Path> golds;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            golds = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path gold : golds) {
            scoring.document(JSON.readTree(gold.toFile()), Path.of(args[1]));
        }
        ObjectNode out = JSON.createObjectNode();
        out.set("events", scoring.events);
        out.set("figures", scoring.figures);
        JSON.writeValue(Path.of(args[2]).toFile(), out);
    }

    private void document(JsonNode gold, Path docs) throws IOException {
        String file = gold.get("document").asText();
        String text = Files.readString(docs.resolve(file), StandardCharsets.UTF_8);
        JsonNode row = manifest.get(file);
        if (gold.has("articles")) {
            for (JsonNode article : gold.get("articles")) {
                int start = text.offsetByCodePoints(0, article.get("start").asInt());
                int end = text.offsetByCodePoints(0, article.get("end").asInt());
                article(file, text, start, end, row == null ? article : dated(article, row));
            }
        } else {
            article(file, text, 0, text.length(), row);
        }
    }

    /** The chain knows only a document's day for its articles, but for rows, which bear their own. */
    private static JsonNode dated(JsonNode article, JsonNode row) {
        ObjectNode dated = article.deepCopy();
        if (!"row".equals(text(article, "published_basis"))) {
            dated.put("published", text(row, "published"));
        }
        return dated;
    }

    private void article(String file, String text, int start, int end, JsonNode about) {
        String published = text(about, "published");
        String headline = text(about, about != null && about.has("headline") ? "headline" : "title");
        String words = text.substring(start, end);
        boolean row = !words.strip().contains("\n")
                && words.length() < 400
                && text(about, "publisher") != null
                && "row".equals(text(about, "published_basis"));
        var article = new ArticleText(
                words, headline, text(about, "publisher"), published == null ? null : LocalDate.parse(published), row);
        Reading reading = cascade.read(article);
        for (Report report : reading.reports()) {
            String id = "r" + reports++;
            for (Span quote : report.quotes()) {
                events.add(event(file, text, start, report, quote, id));
            }
        }
        for (Figure figure : reading.figures()) {
            ObjectNode node = figures.addObject().put("document", file).put("count", figure.count());
            node.put("start", text.codePointCount(0, start + figure.quote().start()));
            node.put("end", text.codePointCount(0, start + figure.quote().end()));
        }
    }

    private ObjectNode event(String file, String text, int start, Report report, Span quote, String id) {
        ObjectNode node = JSON.createObjectNode().put("document", file).put("id", id);
        node.put("start", text.codePointCount(0, start + quote.start()));
        node.put("end", text.codePointCount(0, start + quote.end()));
        node.put("quote", text.substring(start + quote.start(), start + quote.end()));
        node.put("kind", report.kind().toString()).put("hazard", report.type().hazard());
        node.put("title", report.title()).put("score", report.confidence());
        report.type().plover().forEach(node.putArray("plover")::add);
        if (report.date() != null) {
            node.putObject("date")
                    .put("start", report.date().start().toString())
                    .put("end", report.date().end().toString())
                    .put("precision", report.date().precision().toString());
        }
        if (report.place() != null) {
            node.putObject("place")
                    .put("name", report.place().name())
                    .put("admin1", report.place().admin1())
                    .put("country", report.place().country());
        }
        ArrayNode initiators = node.putArray("initiators");
        report.initiators().forEach(actor -> initiators.add(actor.name()));
        ArrayNode recipients = node.putArray("recipients");
        report.recipients().forEach(actor -> recipients.add(actor.name()));
        toll(node, "fatalities", report.fatalities());
        toll(node, "injuries", report.injuries());
        node.put(
                "status",
                StatusRule.of(report.realis(), report.claims(), report.initiators())
                        .toString());
        ArrayNode claims = node.putArray("claims");
        for (Claim claim : report.claims()) {
            claims.addObject()
                    .put("by", claim.by().name())
                    .put("stance", claim.stance().toString())
                    .put("figure", claim.figure());
        }
        return node;
    }

    private static void toll(ObjectNode node, String field, Toll toll) {
        if (toll != null) {
            node.putObject(field).put("best", toll.best());
        }
    }

    private static String text(JsonNode node, String field) {
        return node == null || !node.hasNonNull(field) ? null : node.get(field).asText();
    }
}
