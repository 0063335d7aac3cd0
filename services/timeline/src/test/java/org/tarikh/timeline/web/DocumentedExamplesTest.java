package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

/** Asks for what the documentation shows, and gets what it says. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class DocumentedExamplesTest {
    private static final String STREAM = "/api/v1/chronology/stream";

    @Inject
    Slate slate;

    @Inject
    ObjectMapper json;

    private JsonNode document;

    @BeforeEach
    void fill() throws IOException {
        document = new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile());
        slate.clean();
        Entry told = Told.of("documented")
                .by("taliban", "Taliban")
                .in("afghanistan.herat", "Herat", "Herat", "AF")
                .claimed("Taliban", "claims", "fatalities", 2)
                .killed(1, 2, 3)
                .entry();
        ObjectNode tree = json.valueToTree(told);
        tree.put("id", "6f2c1d7e-0c55-5a6e-9a51-2f3f3c1a7b10");
        slate.put(json.treeToValue(tree, Entry.class));
    }

    @Test
    void every_example_is_answered_as_documented() {
        List<String> asked = new ArrayList<>();
        SoftAssertions all = new SoftAssertions();
        document.get("paths").fields().forEachRemaining(path -> {
            JsonNode read = path.getValue().get("get");
            if (read != null && !path.getKey().equals(STREAM)) {
                addresses(path.getKey(), read).forEach(address -> {
                    all.check(() -> holds(address, read));
                    asked.add(address);
                });
            }
        });
        all.assertAll();
        assertThat(asked).hasSizeGreaterThan(100);
    }

    /** The address by itself and with each example; a position is good only in the service that gave it. */
    private static List<String> addresses(String path, JsonNode read) {
        String whole = path;
        List<String> queries = new ArrayList<>(List.of(""));
        for (JsonNode parameter : read.path("parameters")) {
            String name = parameter.get("name").asText();
            String example = parameter.path("example").asText();
            if (parameter.get("in").asText().equals("path")) {
                assertThat(example).as(path + " " + name).isNotEmpty();
                whole = whole.replace("{" + name + "}", example);
            } else if (parameter.get("in").asText().equals("query") && !example.isEmpty() && !name.equals("after")) {
                queries.add("?" + name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
            }
        }
        // The one entry there is has no past, and what has no end cannot be waited for.
        boolean now = path.contains("{") || path.endsWith("/changes");
        String plain = whole;
        return queries.stream()
                .filter(query -> !query.startsWith("?wait=") && !(now && query.startsWith("?asOf=")))
                .map(query -> plain + query)
                .toList();
    }

    private void holds(String address, JsonNode read) {
        HttpResponse<byte[]> answer = Asker.get(address, "Accept", "*/*");
        assertThat(answer.statusCode()).as(address + new String(answer.body())).isBetween(200, 299);
        JsonNode content =
                read.get("responses").get(Integer.toString(answer.statusCode())).get("content");
        String type = Asker.header(answer, "Content-Type").split(";")[0];
        assertThat(content.has(type)).as(address + " is answered as " + type).isTrue();
        String schema = content.get(type).path("schema").path("$ref").asText();
        if (type.equals("application/json") && !schema.isEmpty()) {
            PeerContract.of("timeline")
                    .holds(
                            schema.substring(schema.lastIndexOf('/') + 1),
                            new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void one_page_shows_the_documents_of_all_three_services() {
        String page = new String(Asker.get("/openapi/ui/").body(), StandardCharsets.UTF_8);

        assertThat(page)
                .contains(
                        "/q/openapi", "/openapi/events/openapi/openapi.yaml", "/openapi/sources/openapi/openapi.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "sources"})
    void the_document_of_a_peer_is_the_one_it_has_committed(String service) throws IOException {
        HttpResponse<byte[]> answer = Asker.get("/openapi/" + service + "/openapi/openapi.yaml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new YAMLMapper().readTree(answer.body()))
                .isEqualTo(new YAMLMapper()
                        .readTree(Path.of("..", service, "openapi", "openapi.yaml")
                                .toFile()));
    }
}
