package org.tarikh.events.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stands for the service sources: a change feed that grows as a test publishes articles. */
public class SourcesStub implements QuarkusTestResourceLifecycleManager {
    static WireMockServer server;
    private static final Map<String, String> ITEMS = new LinkedHashMap<>();
    private static final Map<String, Integer> REVISIONS = new HashMap<>();
    private static int epoch = 1;
    private static int changes;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        server.stubFor(feed().withQueryParam("after", absent())
                .willReturn(json("{\"items\":[],\"next\":\"" + cursor() + "\"}")));
        nothingAfter(cursor());
        server.stubFor(get(urlPathEqualTo("/api/v1/articles")).willReturn(json("{\"items\":[],\"next\":null}")));
        return Map.of(
                "tarikh.sources.url", server.baseUrl(),
                "tarikh.intake.retry-first", "50ms",
                "tarikh.intake.retry-most", "200ms",
                "tarikh.intake.article-retry", "10ms",
                "tarikh.intake.lease", "1s",
                "tarikh.extractions.per-minute", "100000");
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** The id of the article a test calls by a name. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Publishes an article whose text is its document's, or a new revision of it. */
    public static void publish(String name, String publisher, String published, String text) {
        publish(name, publisher, published, text, "en");
    }

    static synchronized void publish(String name, String publisher, String published, String text, String language) {
        String id = id(name);
        int revision = REVISIONS.merge(id, 1, Integer::sum);
        server.stubFor(get(urlPathEqualTo("/api/v1/articles/" + id + "/text"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/plain; charset=UTF-8")
                        .withBody(text.getBytes(StandardCharsets.UTF_8))));
        ITEMS.put(
                id,
                article(id, publisher, published, text, revision)
                        .replace("\"language\":\"en\"", "\"language\":\"" + language + "\""));
        item(ITEMS.get(id));
    }

    /** The revision of an article's document that stands. */
    public static synchronized int revision(String name) {
        return REVISIONS.get(id(name));
    }

    public static synchronized void delete(String name) {
        String id = id(name);
        int revision = REVISIONS.merge(id, 1, Integer::sum);
        ITEMS.remove(id);
        item("{\"id\":\"" + id + "\",\"revision\":" + revision
                + ",\"deleted\":true,\"article\":null,\"changed\":\"2025-10-03T14:05:09Z\"}");
    }

    /** Its document is taken down. */
    public static synchronized void takeDown(String name) {
        String id = id(name);
        int revision = REVISIONS.merge(id, 1, Integer::sum);
        ITEMS.remove(id);
        item("{\"id\":\"" + id + "\",\"revision\":" + revision
                + ",\"deleted\":true,\"takenDown\":true,\"article\":null,\"changed\":\"2025-10-03T14:05:09Z\"}");
    }

    /** The item as it stands in a page of the feed; the contract with sources is checked on it. */
    static String article(String id, String publisher, String published, String text, int revision) {
        int length = text.codePointCount(0, text.length());
        return """
                {"id":"%s","revision":%d,"deleted":false,"article":{"id":"%s","document":"%s","revision":%d,
                 "ordinal":1,"start":0,"end":%d,"headline":null,"byline":null,"publisher":"%s","url":null,
                 "published":"%s","publishedBasis":"manifest","language":"en","copyOf":null,"title":null,
                 "file":"%s.txt","documentHash":"sha256:%s","furniture":[]},
                 "changed":"2025-10-03T14:05:09.123456Z","traceparent":null}"""
                .formatted(
                        id,
                        revision,
                        id,
                        id,
                        revision,
                        length,
                        publisher,
                        published,
                        id,
                        Integer.toHexString(text.hashCode()));
    }

    private static void item(String item) {
        String before = cursor();
        changes++;
        nothingAfter(cursor());
        server.stubFor(feed().withQueryParam("after", equalTo(before))
                .willReturn(json("{\"items\":[" + item + "],\"next\":\"" + cursor() + "\"}")));
    }

    /** From now on a cursor of before is of an epoch that has passed; the feed has every article but one. */
    static synchronized void restoreWithout(String name) {
        ITEMS.remove(id(name));
        String before = cursor();
        epoch++;
        changes = 1;
        String problem = "{\"code\":\"sources.feed-epoch-passed\"}";
        server.stubFor(feed().withQueryParam("after", equalTo(before))
                .willReturn(json(problem).withStatus(410)));
        server.stubFor(feed().withQueryParam("after", absent())
                .willReturn(
                        json("{\"items\":[" + String.join(",", ITEMS.values()) + "],\"next\":\"" + cursor() + "\"}")));
        nothingAfter(cursor());
    }

    /** Finds articles by a phrase; any other is found in none. */
    public static void holds(String phrase, String... names) {
        String found =
                Stream.of(names).map(name -> "{\"id\":\"" + id(name) + "\"}").collect(Collectors.joining(","));
        server.stubFor(get(urlPathEqualTo("/api/v1/articles"))
                .withQueryParam("q", equalTo(question(phrase)))
                .willReturn(json("{\"items\":[" + found + "],\"next\":null}")));
    }

    /** Answers who asks for a phrase with a problem. */
    public static void refuses(String phrase, int status) {
        server.stubFor(get(urlPathEqualTo("/api/v1/articles"))
                .withQueryParam("q", equalTo(question(phrase)))
                .willReturn(json("{\"code\":\"sources.forbidden\"}").withStatus(status)));
    }

    /** How often a phrase was asked for. */
    public static int asked(String phrase) {
        return server.findAll(getRequestedFor(urlPathEqualTo("/api/v1/articles"))
                        .withQueryParam("q", equalTo(question(phrase))))
                .size();
    }

    /** As written, or with its words apart where a hyphen joins some. */
    private static String question(String phrase) {
        String written = '"' + phrase + '"';
        return phrase.indexOf('-') < 0 ? written : written + " or " + written.replace('-', ' ');
    }

    public static void readings(int status, String body) {
        server.stubFor(
                post(urlPathEqualTo("/api/v1/readings")).willReturn(json(body).withStatus(status)));
    }

    public static String cursor() {
        return epoch + "." + changes + ".0";
    }

    private static void nothingAfter(String cursor) {
        server.stubFor(feed().withQueryParam("after", equalTo(cursor))
                .willReturn(json("{\"items\":[],\"next\":\"" + cursor + "\"}").withFixedDelay(50)));
        server.stubFor(get(urlPathEqualTo("/api/v1/articles/changes/position"))
                .willReturn(json("{\"position\":\"" + cursor + "\"}")));
    }

    private static MappingBuilder feed() {
        return get(urlPathEqualTo("/api/v1/articles/changes"));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
