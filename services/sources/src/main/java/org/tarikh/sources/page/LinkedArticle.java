package org.tarikh.sources.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article that a page's JSON-LD describes in the terms of schema.org ({@code NewsArticle} and its kin). Of a page that
 * describes several, such as a front page, nothing is taken.
 */
record LinkedArticle(String headline, String authors, String publisher, LocalDate published, LocalDate modified) {
    private static final LinkedArticle NONE = new LinkedArticle(null, null, null, null, null);
    private static final Set<String> OTHER_TYPES = Set.of("BlogPosting", "LiveBlogPosting", "Report");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(100).build());
    }

    static LinkedArticle of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), articles);
            } catch (JsonProcessingException e) {
                // Ill-formed, as in many pages: what it says is not known.
            }
        }
        Set<String> headlines = new LinkedHashSet<>();
        articles.forEach(
                article -> headlines.add(Page.words(article.path("headline").asText(""))));
        if (headlines.size() != 1) {
            return NONE;
        }
        String authors = null;
        String publisher = null;
        LocalDate published = null;
        LocalDate modified = null;
        for (JsonNode article : articles) {
            authors = authors == null ? names(article.path("author")) : authors;
            publisher = publisher == null ? names(article.path("publisher")) : publisher;
            published = published == null
                    ? MachineDate.day(article.path("datePublished").asText(null))
                    : published;
            modified = modified == null
                    ? MachineDate.day(article.path("dateModified").asText(null))
                    : modified;
        }
        return new LinkedArticle(headlines.iterator().next(), authors, publisher, published, modified);
    }

    private static void collect(JsonNode node, List<JsonNode> articles) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, articles));
        } else if (node.isObject()) {
            if (isArticle(node.path("@type"))) {
                articles.add(node);
            }
            collect(node.path("@graph"), articles);
            collect(node.path("mainEntity"), articles);
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isArticle(each)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText("");
        return name.endsWith("Article") || OTHER_TYPES.contains(name);
    }

    /** The name of a person or house, or of several. */
    private static String names(JsonNode node) {
        List<String> names = new ArrayList<>();
        Consumer<JsonNode> taker = each -> {
            String name = Page.name(
                    each.isTextual() ? each.asText() : each.path("name").asText(""));
            if (name != null) {
                names.add(name);
            }
        };
        if (node.isArray()) {
            node.forEach(taker);
        } else {
            taker.accept(node);
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }
}
