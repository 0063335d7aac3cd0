package org.tarikh.sources.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads JSON Feed, versions 1.0 and 1.1. */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(100).build());
    }

    private JsonFeed() {}

    static boolean looksLike(String text) {
        return text.stripLeading().startsWith("{");
    }

    static Feed read(String text, URI base) throws NotAFeed {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new NotAFeed(
                    NotAFeed.Reason.OTHER,
                    "The JSON is malformed" + (at == null ? "" : " at line " + at.getLineNr()) + ".");
        }
        if (!feed.path("items").isArray()
                || !feed.path("version").asText("").contains("jsonfeed.org") && !feed.hasNonNull("title")) {
            throw new NotAFeed(NotAFeed.Reason.OTHER, "The JSON is no JSON Feed: it has no version and items of one.");
        }
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            if (item.isObject()) {
                items.add(item(item, base));
            }
        }
        return new Feed(
                Words.plain(text(feed, "title")),
                Words.plain(text(feed, "description")),
                Addresses.web(base, text(feed, "home_page_url")),
                text(feed, "language"),
                author(feed),
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                List.copyOf(items));
    }

    private static FeedItem item(JsonNode item, URI base) {
        String link = Addresses.web(base, text(item, "url"));
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String summary = text(item, "summary");
        return new FeedItem(
                text(item, "id"),
                link != null ? link : Addresses.web(base, text(item, "external_url")),
                Words.plain(text(item, "title")),
                summary == null ? null : Words.html(summary),
                html != null ? html : plain == null ? null : Words.html(plain),
                author(item),
                text(item, "language"),
                FeedDate.of(text(item, "date_published")),
                FeedDate.of(text(item, "date_modified")));
    }

    private static String author(JsonNode of) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : of.path("authors")) {
            String name = Words.line(text(author, "name"));
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Words.line(text(of.path("author"), "name")) : String.join(", ", names);
    }

    /** An id may be written as a number. */
    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber()
                ? Words.some(value.asText().replaceAll("[\\x00\\p{Cs}]", ""))
                : null;
    }
}
