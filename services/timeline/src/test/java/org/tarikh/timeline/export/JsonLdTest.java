package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;

class JsonLdTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Format JSONLD = new org.tarikh.timeline.export.JsonLd(JSON);
    private static final String SCHEMA = "http://schema.org/";
    private static final String ANNOTATION = "http://www.w3.org/ns/oa#";

    @Test
    void an_entry_is_an_event_a_record_and_an_annotation_with_both_selectors() throws Exception {
        JsonNode graph = expanded(Told.of("a")
                .title("Talks in Kabul")
                .quoted("Herald", "the very words")
                .entry());
        JsonNode event = node(graph, SCHEMA + "Event");
        assertThat(value(event, SCHEMA + "name")).isEqualTo("Talks in Kabul");
        assertThat(event.get("@id").asText()).isEqualTo("https://tarikh.example/events/" + Told.id("a"));
        assertThat(node(graph, SCHEMA + "CreativeWork")
                        .get(SCHEMA + "license")
                        .get(0)
                        .get("@id")
                        .asText())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        JsonNode annotation = node(graph, ANNOTATION + "Annotation");
        assertThat(annotation.get(ANNOTATION + "hasBody").get(0).get("@id")).isEqualTo(event.get("@id"));
        JsonNode target = annotation.get(ANNOTATION + "hasTarget").get(0);
        JsonNode selectors = target.get(ANNOTATION + "hasSelector");
        assertThat(value(selectors.get(0), ANNOTATION + "exact")).isEqualTo("the very words");
        assertThat(value(selectors.get(1), ANNOTATION + "end")).isEqualTo("14");
        assertThat(value(target.get(ANNOTATION + "hasSource").get(0), SCHEMA + "sha256"))
                .isEqualTo("00");
        assertThat(target.get(ANNOTATION + "hasSource")
                        .get(0)
                        .get(SCHEMA + "url")
                        .get(0)
                        .get("@id")
                        .asText())
                .startsWith("https://tarikh.example/sources/")
                .endsWith("?revision=1");
    }

    @ParameterizedTest
    @CsvSource({
        "claims, occurrence, confirmed, 1",
        "confirms, occurrence, disputed, 1",
        "denies, occurrence, confirmed, 0",
        "claims, occurrence, claimed, 0",
        "claims, fatalities, confirmed, 0"
    })
    void only_a_claim_that_it_happened_is_reviewed_and_only_where_that_was_found_out(
            String stance, String field, String status, int reviews) throws Exception {
        JsonNode graph = expanded(Told.of("a")
                .status(status)
                .claimed("The Front", stance, field, 2)
                .entry());
        assertThat(nodes(graph, SCHEMA + "Claim")).hasSize(1);
        assertThat(nodes(graph, SCHEMA + "ClaimReview")).hasSize(reviews).allSatisfy(review -> {
            JsonNode rating = review.get(SCHEMA + "reviewRating").get(0);
            assertThat(value(rating, SCHEMA + "alternateName")).isEqualTo(status);
            assertThat(rating.has(SCHEMA + "ratingValue")).isFalse();
        });
    }

    @Test
    void a_claim_says_who_where_and_of_what() throws Exception {
        JsonNode graph = expanded(
                Told.of("a").claimed("The Front", "denies", "occurrence", null).entry());
        JsonNode claim = node(graph, SCHEMA + "Claim");
        assertThat(value(claim.get(SCHEMA + "author").get(0), SCHEMA + "name")).isEqualTo("The Front");
        assertThat(value(claim, SCHEMA + "text")).startsWith("denies occurrence");
        assertThat(claim.get(SCHEMA + "appearance").get(0).get("@type").get(0).asText())
                .isEqualTo(SCHEMA + "NewsArticle");
        assertThat(claim.get(SCHEMA + "about").get(0).get("@id").asText())
                .isEqualTo("https://tarikh.example/events/" + Told.id("a"));
    }

    @Test
    void the_file_is_a_dataset_with_licence_citation_and_filter() throws Exception {
        JsonNode dataset = node(
                expanded(
                        Filter.none().with("kind", "move"), List.of(Told.of("a").entry())),
                SCHEMA + "Dataset");
        assertThat(dataset.get("@id").asText())
                .isEqualTo("https://tarikh.example/api/v1/chronology/export.jsonld?kind=move");
        assertThat(value(dataset, SCHEMA + "keywords")).isEqualTo("kind=move");
        assertThat(value(dataset, SCHEMA + "creditText")).startsWith("Tarikh, chronology (kind move)");
    }

    @ParameterizedTest
    @MethodSource("org.tarikh.timeline.export.Hostile#texts")
    void any_text_is_a_value_still(String text) throws Exception {
        JsonNode graph = expanded(Hostile.saying(text));
        assertThat(value(node(graph, SCHEMA + "Event"), SCHEMA + "name")).isEqualTo(text);
    }

    @Test
    void many_entries_of_every_sort_expand_without_asking_the_network() throws Exception {
        List<Entry> entries = Invented.entries(60, new Random(2));
        assertThat(nodes(expanded(Filter.none(), entries), SCHEMA + "Event")).hasSize(60);
    }

    private static JsonNode expanded(Entry entry) throws Exception {
        return expanded(Filter.none(), List.of(entry));
    }

    private static JsonNode expanded(Filter filter, List<Entry> entries) throws Exception {
        JsonLdOptions options = new JsonLdOptions((address, how) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "Nothing is to be fetched: " + address);
        });
        String file = Written.of(JSONLD, filter, entries);
        return JSON.readTree(JsonLd.expand(JsonDocument.of(new StringReader(file)))
                .options(options)
                .get()
                .toString());
    }

    private static JsonNode node(JsonNode graph, String type) {
        return nodes(graph, type).get(0);
    }

    private static List<JsonNode> nodes(JsonNode graph, String type) {
        return StreamSupport.stream(graph.spliterator(), false)
                .filter(node -> node.at("/@type/0").asText().equals(type))
                .toList();
    }

    private static String value(JsonNode node, String property) {
        return node.get(property).get(0).get("@value").asText();
    }
}
