package org.tarikh.events.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the stand-in for sources, and the fields read of it, to what sources commits to in its OpenAPI document. */
class SourcesContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode api = new ObjectMapper(new YAMLFactory())
            .readTree(Path.of("../sources/openapi/openapi.yaml").toFile());

    SourcesContractTest() throws IOException {}

    private JsonSchema schema(String name) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", api.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    /** Unknown values are null in JSON, which the document leaves unsaid. */
    private static JsonNode told(String json) throws IOException {
        JsonNode node = JSON.readTree(json);
        drop(node);
        return node;
    }

    private static void drop(JsonNode node) {
        node.forEach(SourcesContractTest::drop);
        if (node instanceof ObjectNode object) {
            List<String> unknown = new ArrayList<>();
            object.fieldNames().forEachRemaining(name -> {
                if (object.get(name).isNull()) {
                    unknown.add(name);
                }
            });
            object.remove(unknown);
        }
    }

    private List<String> fields(String schema) {
        List<String> names = new ArrayList<>();
        api.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void the_stand_in_answers_as_sources_would() throws IOException {
        String id = SourcesStub.id("a");
        String item = SourcesStub.article(id, "Outlet", "2025-01-01", "text", 1)
                .replaceAll("sha256:\\w+", "sha256:" + "0".repeat(64));

        assertThat(schema("ArticleChange").validate(told(item))).isEmpty();
        assertThat(schema("ArticleChange").validate(told(item.replace("\"start\":0", "\"start\":\"0\""))))
                .as("a stub that does not fit is found out")
                .isNotEmpty();
    }

    @Test
    void every_field_read_of_an_article_is_one_that_sources_tells() {
        List<String> read = new ArrayList<>();
        for (var component : SourceArticle.class.getRecordComponents()) {
            read.add(component.getName());
        }

        assertThat(fields("Article")).containsAll(read);
        assertThat(fields("ArticleChange")).contains("id", "revision", "deleted", "article", "changed", "traceparent");
        assertThat(fields("ArticleChanges")).contains("items", "next");
        assertThat(fields("FeedPosition")).contains("position");
        assertThat(fields("Reading")).contains("text", "articles", "unread");
        assertThat(fields("FoundArticle")).contains("start", "end", "headline", "publisher", "published", "furniture");
        assertThat(fields("Unread")).contains("start", "end", "why");
    }

    @Test
    void every_address_asked_is_one_that_sources_serves() {
        assertThat(api.path("paths").has("/api/v1/articles/changes")).isTrue();
        assertThat(api.path("paths").has("/api/v1/articles/changes/position")).isTrue();
        assertThat(api.path("paths").has("/api/v1/articles/{id}/text")).isTrue();
        assertThat(api.at("/paths/~1api~1v1~1articles/get/parameters").findValuesAsText("name"))
                .contains("q", "cursor", "limit");
        assertThat(fields("ArticlePage")).contains("items", "next");
        assertThat(api.path("paths").path("/api/v1/readings").has("post")).isTrue();
    }
}
