package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The alerts and the dashboard. That their metrics are there is checked on running services. */
public class MonitoringTest {
    private static final String COMPONENT = "k8s/components/monitoring/";
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:tarikh|http_server|jvm|agroal|cnpg|barman|kube|kubelet)_[a-z0-9_]+\\b(?!\\s*[=!])");

    private static final List<String> FOREIGN = List.of("cnpg_", "barman_", "kube_", "kubelet_");

    /** Told by CloudNativePG, its Barman plugin, kube-state-metrics or the kubelet: not by a service. */
    public static boolean foreign(String metric) {
        return FOREIGN.stream().anyMatch(metric::startsWith);
    }

    /** The metrics that the alerts and the dashboard ask for. */
    public static Set<String> metrics(Path root) throws IOException {
        Set<String> metrics = new TreeSet<>();
        for (String expression : expressions(root)) {
            METRIC.matcher(expression).results().forEach(found -> metrics.add(found.group()));
        }
        return metrics;
    }

    private static List<String> expressions(Path root) throws IOException {
        List<String> expressions = new ArrayList<>();
        rules(root).forEach(rule -> expressions.add(rule.path("expr").asText()));
        for (JsonNode panel : dashboard(root).path("panels")) {
            panel.path("targets")
                    .forEach(target -> expressions.add(target.path("expr").asText()));
        }
        return expressions;
    }

    private static List<JsonNode> rules(Path root) throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        JsonNode file =
                new YAMLMapper().readTree(root.resolve(COMPONENT + "rules.yaml").toFile());
        file.path("spec").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private static JsonNode dashboard(Path root) throws IOException {
        return new ObjectMapper()
                .readTree(root.resolve(COMPONENT + "dashboards/tarikh.json").toFile());
    }

    @Test
    void every_alert_says_what_it_means_and_what_to_do() throws IOException {
        List<JsonNode> rules = rules(Manifests.root());

        assertThat(rules).hasSizeGreaterThan(9);
        assertThat(rules).extracting(rule -> rule.path("alert").asText()).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).startsWith("Tarikh");
            assertThat(rule.path("labels").path("severity").asText()).isIn("warning", "critical");
            assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(rule.path("annotations").path("runbook").asText()).hasSizeGreaterThan(40);
        });
    }

    @Test
    void every_expression_asks_for_a_metric_that_is_known() throws IOException {
        assertThat(expressions(Manifests.root()))
                .allSatisfy(expression -> assertThat(METRIC.matcher(expression).find())
                        .as(expression)
                        .isTrue());
        List<String> known = Files.readAllLines(Path.of("src/test/resources/k8s/foreign-metrics.txt"));
        assertThat(metrics(Manifests.root()).stream().filter(MonitoringTest::foreign))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void every_panel_of_the_dashboard_has_a_place_and_a_question() throws IOException {
        JsonNode dashboard = dashboard(Manifests.root());

        assertThat(dashboard.path("uid").asText()).isEqualTo("tarikh");
        assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
            assertThat(panel.path("gridPos").path("w").asInt()).isPositive();
        });
    }
}
