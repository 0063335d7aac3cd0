package org.tarikh.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a peer has promised in its committed OpenAPI document; stubs and the fields read are held to it. */
public final class PeerContract {
    private final ObjectNode document;

    private PeerContract(ObjectNode document) {
        this.document = document;
    }

    /** @param service folder name of the peer beside this service */
    public static PeerContract of(String service) {
        try {
            Path committed = Path.of("..", service, "openapi", "openapi.yaml");
            ObjectNode document = (ObjectNode) new YAMLMapper().readTree(committed.toFile());
            document.get("components").get("schemas").forEach(schema -> {
                if (schema.has("properties")) {
                    ((ObjectNode) schema).put("additionalProperties", false);
                }
            });
            return new PeerContract(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stub's body is one the peer could send: nothing in it that the schema does not know, all of the right type. */
    public void holds(String schema, String body) {
        ObjectNode root = document.objectNode().put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.get("components"));
        var compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
        assertThat(compiled.validate(body, InputFormat.JSON)).isEmpty();
    }

    /** Every component of a record, and of the records in it, is a property of the peer's schema. */
    public void gives(String schema, Class<?> read) {
        gives(schema, document.at("/components/schemas/" + schema), read);
    }

    /** The words that a property of the peer's schema can be. */
    public List<String> words(String schema, String property) {
        List<String> words = new ArrayList<>();
        resolved(document.at("/components/schemas/" + schema))
                .get("properties")
                .get(property)
                .findValues("enum")
                .stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(JsonNode::isTextual)
                .forEach(word -> words.add(word.asText()));
        return words;
    }

    private void gives(String where, JsonNode given, Class<?> read) {
        JsonNode schema = resolved(given);
        assertThat(schema.has("properties")).as(where + " is an object").isTrue();
        for (RecordComponent component : read.getRecordComponents()) {
            JsonNode property = schema.get("properties").get(component.getName());
            assertThat(property).as(where + "." + component.getName()).isNotNull();
            Type type = component.getGenericType();
            JsonNode inner = property;
            if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
                type = list.getActualTypeArguments()[0];
                inner = resolved(property).get("items");
            }
            if (type instanceof Class<?> nested && nested.isRecord()) {
                gives(where + "." + component.getName(), inner, nested);
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.get("$ref").asText().substring(1)));
        }
        for (String either : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode part : schema.path(either)) {
                if (!part.path("type").asText().equals("null")) {
                    return resolved(part);
                }
            }
        }
        return schema;
    }
}
