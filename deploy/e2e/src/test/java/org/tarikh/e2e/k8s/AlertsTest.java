package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Raises each alert over made-up series with Prometheus' own promtool; without one on this machine it skips and says so. */
class AlertsTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path CASES = Path.of("src/test/resources/k8s/alerts-test.yaml");

    @TempDir
    Path folder;

    private JsonNode groups;

    @BeforeEach
    void takeTheRulesOutOfTheirResource() throws IOException {
        groups = YAML.readTree(Manifests.root()
                        .resolve("k8s/components/monitoring/rules.yaml")
                        .toFile())
                .path("spec");
    }

    @Test
    void rules_and_the_words_of_their_annotations_are_well_formed() throws IOException, InterruptedException {
        Path rules = folder.resolve("rules.yaml");
        YAML.writeValue(rules.toFile(), groups);
        promtool("check", "rules", rules.toString());
    }

    @Test
    void every_alert_is_raised_by_what_it_is_for_and_none_by_a_healthy_installation()
            throws IOException, InterruptedException {
        List<JsonNode> raised = YAML.readTree(CASES.toFile()).findValues("alertname");
        List<JsonNode> alerts = groups.findValues("alert");
        assertThat(raised).containsAll(alerts);

        // What the annotations say is not repeated in the cases.
        groups.findParents("annotations").forEach(rule -> ((ObjectNode) rule).remove("annotations"));
        YAML.writeValue(folder.resolve("rules.yaml").toFile(), groups);
        Path cases = Files.copy(CASES, folder.resolve("cases.yaml"));
        promtool("test", "rules", cases.toString());
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        Process promtool;
        try {
            promtool = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new TestAbortedException("promtool is not on this machine: the alerts are not raised", e);
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
    }
}
