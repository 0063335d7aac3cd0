package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that only the production overlay is held to. */
class ProductionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifests production;

    @BeforeEach
    void render() throws IOException, InterruptedException {
        production = Manifests.parse(Manifests.render("production"));
    }

    @Test
    void everyServiceScalesBetweenTwoAndMorePodsAndFallsSlowly() {
        for (String service : RulesTest.SERVICES) {
            var scaler = production.one(HorizontalPodAutoscaler.class, service).getSpec();

            assertThat(scaler.getScaleTargetRef().getKind()).isEqualTo("Deployment");
            production.one(Deployment.class, scaler.getScaleTargetRef().getName());
            assertThat(scaler.getMinReplicas()).isGreaterThanOrEqualTo(2).isLessThan(scaler.getMaxReplicas());
            assertThat(scaler.getMetrics())
                    .extracting(metric -> metric.getResource().getName())
                    .containsExactly("cpu");
            assertThat(scaler.getBehavior().getScaleDown().getStabilizationWindowSeconds())
                    .isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void aNodeCanAlwaysBeDrainedAndNeverOfAllPods() {
        for (String service : RulesTest.SERVICES) {
            var budget = production.one(PodDisruptionBudget.class, service).getSpec();
            PodTemplateSpec pod =
                    production.one(Deployment.class, service).getSpec().getTemplate();

            assertThat(budget.getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
            assertThat(budget.getMinAvailable().getIntVal())
                    .isPositive()
                    .isLessThan(production
                            .one(HorizontalPodAutoscaler.class, service)
                            .getSpec()
                            .getMinReplicas());
            assertThat(pod.getMetadata().getLabels())
                    .containsAllEntriesOf(budget.getSelector().getMatchLabels());
            production.pods().forEach((workload, other) -> {
                if (!workload.equals(service)) {
                    assertThat(other.getMetadata()
                                    .getLabels()
                                    .entrySet()
                                    .containsAll(budget.getSelector()
                                            .getMatchLabels()
                                            .entrySet()))
                            .as(workload)
                            .isFalse();
                }
            });
        }
    }

    @Test
    void theDatabaseHasRoomForTheConnectionsOfAllPods() {
        int most = RulesTest.SERVICES.stream()
                .mapToInt(service -> {
                    Container container = production
                            .one(Deployment.class, service)
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .get(0);
                    int pods = 1
                            + production
                                    .one(HorizontalPodAutoscaler.class, service)
                                    .getSpec()
                                    .getMaxReplicas();
                    return pods
                            * Integer.parseInt(
                                    production.configuration(container).get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
                })
                .sum();

        assertThat(cluster().at("/postgresql/parameters/max_connections").asInt())
                .isGreaterThanOrEqualTo(most + 20);
    }

    @Test
    void migrationsRunAsJobsNamedByReleaseThatNothingElseHolds() throws IOException {
        String release = RulesTest.version().toLowerCase(Locale.ROOT).replace('.', '-');

        assertThat(production.all(Job.class))
                .extracting(job -> job.getMetadata().getName())
                .containsExactlyInAnyOrder(
                        "sources-migration-" + release, "events-migration-" + release, "timeline-migration-" + release);
        assertThat(production.all(Job.class)).allSatisfy(job -> {
            assertThat(job.getSpec().getTtlSecondsAfterFinished()).isPositive();
            assertThat(job.getSpec().getBackoffLimit()).isPositive();
            PodTemplateSpec pod = job.getSpec().getTemplate();
            // A Job cannot be changed, so nothing whose name changes with what it holds stands in it.
            assertThat(pod.getSpec().getContainers())
                    .allSatisfy(container -> assertThat(container.getEnvFrom()).isEmpty());
            assertThat(pod.getSpec().getVolumes()).allSatisfy(volume -> {
                assertThat(volume.getConfigMap()).isNull();
                assertThat(volume.getSecret()).isNull();
            });
            assertThat(production.all(Service.class)).noneMatch(service -> pod.getMetadata()
                    .getLabels()
                    .entrySet()
                    .containsAll(service.getSpec().getSelector().entrySet()));
        });
    }

    @Test
    void onlyWhatMigratesAndRebuildsHasTheOwnersPassword() {
        Map<String, List<String>> owners = new TreeMap<>();
        production.pods().forEach((workload, pod) -> {
            List<String> names = Manifests.containers(pod)
                    .flatMap(container -> container.getEnv().stream())
                    .filter(variable -> variable.getValueFrom() != null)
                    .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                    .filter(name -> name.endsWith("-owner"))
                    .distinct()
                    .toList();
            owners.put(workload.replaceFirst("(-migration)-.*", "$1"), names);
        });

        assertThat(owners)
                .isEqualTo(new TreeMap<>(Map.of(
                        "sources", List.of(),
                        "events", List.of(),
                        "timeline", List.of(),
                        "sources-migration", List.of("sources-database-owner"),
                        "events-migration", List.of("events-database-owner"),
                        "timeline-migration", List.of("timeline-database-owner"),
                        "timeline-rebuild", List.of("timeline-database-owner"))));
    }

    @Test
    void everyPodWaitsForItsSchemaInTheImageItRuns() {
        for (String service : RulesTest.SERVICES) {
            var pod = production
                    .one(Deployment.class, service)
                    .getSpec()
                    .getTemplate()
                    .getSpec();

            assertThat(pod.getInitContainers()).singleElement().satisfies(wait -> {
                assertThat(wait.getImage()).isEqualTo(pod.getContainers().get(0).getImage());
                assertThat(production.configuration(wait))
                        .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                        .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                        .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
            });
            assertThat(production.configuration(pod.getContainers().get(0)))
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        }
    }

    @Test
    void theRebuildNeverRunsByItself() {
        assertThat(production.one(CronJob.class, "timeline-rebuild").getSpec().getSuspend())
                .isTrue();
        assertThat(production
                        .one(CronJob.class, "timeline-rebuild")
                        .getSpec()
                        .getJobTemplate()
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getEnv())
                .contains(new EnvVar("QUARKUS_PROFILE", "rebuild", null));
    }

    @Test
    void theDatabaseLosesNothingWithOneInstance() {
        JsonNode cluster = cluster();

        assertThat(cluster.at("/instances").asInt()).isEqualTo(3);
        assertThat(cluster.at("/imageName").asText()).matches(".+:18\\.\\d+-.*");
        assertThat(cluster.at("/postgresql/synchronous").toString())
                .isEqualTo("{\"dataDurability\":\"required\",\"method\":\"any\",\"number\":1}");
        assertThat(cluster.at("/walStorage/size").asText()).isNotEmpty();
        assertThat(cluster.at("/affinity/topologyKey").asText()).isEqualTo("topology.kubernetes.io/zone");
        assertThat(cluster.at("/affinity/enablePodAntiAffinity").asBoolean()).isTrue();
        assertThat(cluster.at("/enableSuperuserAccess").asBoolean(true)).isFalse();
        assertThat(cluster.at("/resources/limits/memory")).isEqualTo(cluster.at("/resources/requests/memory"));
        assertThat(cluster.at("/resources/limits/cpu").isMissingNode()).isTrue();
    }

    @Test
    void everyServiceHasADatabaseWithAnOwnerAndARoleOfItsOwn() {
        Map<String, String> roles = new TreeMap<>();
        cluster().at("/managed/roles").forEach(role -> {
            assertThat(role.path("login").asBoolean()).isTrue();
            assertThat(role.path("superuser").asBoolean()).isFalse();
            roles.put(
                    role.path("name").asText(), role.at("/passwordSecret/name").asText());
        });
        assertThat(roles)
                .isEqualTo(new TreeMap<>(Map.of(
                        "sources_owner", "sources-database-owner",
                        "sources", "sources-database",
                        "events_owner", "events-database-owner",
                        "events", "events-database",
                        "timeline_owner", "timeline-database-owner",
                        "timeline", "timeline-database")));
        for (String service : RulesTest.SERVICES) {
            JsonNode database = spec("Database", service);
            assertThat(database.at("/cluster/name").asText()).isEqualTo("database");
            assertThat(database.path("name").asText()).isEqualTo(service);
            assertThat(database.path("owner").asText()).isEqualTo(service + "_owner");
            assertThat(database.path("databaseReclaimPolicy").asText()).isEqualTo("retain");
        }
    }

    @Test
    void readersAreAnsweredByTheStandbys() {
        Container timeline = production
                .one(Deployment.class, "timeline")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);

        assertThat(production.configuration(timeline))
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://database-rw:5432/timeline")
                .containsEntry("TARIKH_READS_JDBC_URL", "jdbc:postgresql://database-ro:5432/timeline");
    }

    @Test
    void theDatabaseIsBackedUpEachNightByThePlugin() throws IOException, InterruptedException {
        JsonNode backup = spec("ScheduledBackup", "database");
        JsonNode plugin = cluster().at("/plugins/0");
        Manifests store = Manifests.parse(Manifests.kustomize("k8s/object-store"));

        assertThat(plugin.path("isWALArchiver").asBoolean()).isTrue();
        assertThat(backup.path("method").asText()).isEqualTo("plugin");
        assertThat(backup.at("/pluginConfiguration/name").asText())
                .isEqualTo(plugin.path("name").asText());
        assertThat(backup.at("/cluster/name").asText()).isEqualTo("database");
        assertThat(backup.path("schedule").asText()).matches("\\d+ \\d+ \\d+ \\* \\* \\*");
        assertThat(store.all(GenericKubernetesResource.class)).singleElement().satisfies(objects -> {
            assertThat(new CustomFields().wrongIn(objects)).isEmpty();
            assertThat(objects.getMetadata().getNamespace()).isEqualTo("tarikh");
            assertThat(objects.getMetadata().getName())
                    .isEqualTo(plugin.at("/parameters/barmanObjectName").asText());
        });
    }

    @Test
    void aRestoredDatabaseComesFromTheBackupsAndArchivesBesideThem() throws IOException, InterruptedException {
        Manifests restored = Manifests.parse(Manifests.with("components/restore"));
        JsonNode cluster =
                JSON.valueToTree(restored.custom("Cluster", "database")).path("spec");

        assertThat(restored.all(GenericKubernetesResource.class))
                .filteredOn(resource -> resource.getKind().equals("Cluster"))
                .singleElement()
                .satisfies(resource ->
                        assertThat(new CustomFields().wrongIn(resource)).isEmpty());
        assertThat(cluster.at("/bootstrap").size()).isEqualTo(1);
        assertThat(cluster.at("/bootstrap/recovery/source")).isEqualTo(cluster.at("/externalClusters/0/name"));
        assertThat(cluster.at("/externalClusters/0/plugin/parameters/barmanObjectName"))
                .isEqualTo(cluster.at("/plugins/0/parameters/barmanObjectName"));
        assertThat(cluster.at("/externalClusters/0/plugin/parameters/serverName")
                        .asText())
                .isNotEmpty()
                .isNotEqualTo(cluster.at("/plugins/0/parameters/serverName").asText());
    }

    @Test
    void whatMonitorsFindIsThere() {
        JsonNode services = spec("ServiceMonitor", "services");
        JsonNode database = spec("PodMonitor", "database");
        Map<String, String> selected =
                JSON.convertValue(services.at("/selector/matchLabels"), new TypeReference<>() {});

        assertThat(production.all(Service.class))
                .filteredOn(
                        service -> service.getMetadata().getLabels().entrySet().containsAll(selected.entrySet()))
                .hasSize(3)
                .allSatisfy(service -> assertThat(service.getSpec().getPorts())
                        .filteredOn(port -> port.getName()
                                .equals(services.at("/endpoints/0/port").asText()))
                        .singleElement()
                        .satisfies(port ->
                                assertThat(port.getTargetPort().getStrVal()).isEqualTo("management")));
        assertThat(database.at("/selector/matchLabels/cnpg.io~1cluster").asText())
                .isEqualTo("database");
        assertThat(spec("PrometheusRule", "tarikh").at("/groups")).isNotEmpty();
        assertThat(production
                        .one(ConfigMap.class, "tarikh-dashboard")
                        .getMetadata()
                        .getLabels())
                .containsEntry("grafana_dashboard", "1");
    }

    @Test
    void tracesAreOffUntilTheyAreAskedFor() throws IOException, InterruptedException {
        Manifests traced = Manifests.parse(Manifests.with("components/tracing"));

        for (String service : RulesTest.SERVICES) {
            Container off = production
                    .one(Deployment.class, service)
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .get(0);
            Container on = traced.one(Deployment.class, service)
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .get(0);
            assertThat(production.configuration(off)).doesNotContainKey("QUARKUS_OTEL_SDK_DISABLED");
            assertThat(traced.configuration(on)).containsEntry("QUARKUS_OTEL_SDK_DISABLED", "false");
        }
        assertThat(traced.one(NetworkPolicy.class, "services-to-collector")
                        .getSpec()
                        .getEgress())
                .hasSize(1);
    }

    @Test
    void editorsSignInAtAProviderOnceItIsNamed() throws IOException, InterruptedException {
        Manifests provided = Manifests.parse(Manifests.with("components/identity"));
        Container off = service(production, "timeline");
        Container on = service(provided, "timeline");

        assertThat(production.configuration(off)).doesNotContainKey("TARIKH_OIDC_ENABLED");
        assertThat(provided.configuration(on))
                .containsEntry("TARIKH_OIDC_ENABLED", "true")
                .hasEntrySatisfying(
                        "TARIKH_OIDC_ISSUER", issuer -> assertThat(issuer).startsWith("https://"));
        assertThat(on.getEnv())
                .filteredOn(variable -> variable.getName().equals("TARIKH_OIDC_CLIENT_SECRET"))
                .singleElement()
                .satisfies(variable -> assertThat(
                                variable.getValueFrom().getSecretKeyRef().getName())
                        .isEqualTo("identity"));
        assertThat(provided.one(NetworkPolicy.class, "timeline-to-provider")
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels())
                .containsOnly(entry("app.kubernetes.io/name", "timeline"));
    }

    private static Container service(Manifests manifests, String name) {
        return manifests
                .one(Deployment.class, name)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    @Test
    void theWayInEndsInTlsAndLeadsToNothingInternal() {
        assertThat(production.all(HTTPRoute.class)).hasSize(3).allSatisfy(route -> {
            String name = route.getMetadata().getName();
            assertThat(route.getSpec().getParentRefs()).singleElement().satisfies(parent -> {
                assertThat(parent.getSectionName()).isEqualTo("https");
                assertThat(parent.getNamespace()).isEqualTo("gateway");
            });
            assertThat(route.getSpec().getHostnames()).hasSize(1);
            assertThat(route.getSpec().getRules()).allSatisfy(rule -> {
                assertThat(rule.getBackendRefs()).allSatisfy(backend -> {
                    assertThat(backend.getName()).isEqualTo(name);
                    assertThat(backend.getPort()).isEqualTo(8080);
                });
            });
            assertThat(backend(route, "/q/openapi")).isEqualTo(name);
            assertThat(backend(route, "/api/v1/status")).isEqualTo(name);
            for (String inside : List.of("/q", "/q/", "/q/health", "/q/metrics", "/q/openapi/x", "/q/swagger-ui")) {
                assertThat(backend(route, inside)).as(inside).isNull();
            }
        });
        HTTPRoute pages = production.one(HTTPRoute.class, "timeline");
        assertThat(List.of("/", "/map", "/quotes", "/events/1"))
                .allSatisfy(page -> assertThat(backend(pages, page)).isEqualTo("timeline"));
        assertThat(backend(production.one(HTTPRoute.class, "sources"), "/")).isNull();
    }

    @Test
    void noSecretIsPartOfTheOverlayAndTheReadmeNamesEachThatIsNeeded() throws IOException {
        String readme = Files.readString(Manifests.root().resolve("k8s/README.md"));

        assertThat(production.all(Secret.class)).isEmpty();
        assertThat(production.containers().stream()
                        .flatMap(container -> container.getEnv().stream())
                        .filter(variable -> variable.getValueFrom() != null)
                        .map(variable ->
                                variable.getValueFrom().getSecretKeyRef().getName())
                        .distinct())
                .hasSize(8)
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void theIngressTakesThePlaceOfTheRoutes() throws IOException, InterruptedException {
        Manifests ingress = Manifests.parse(Manifests.with("components/ingress"));

        assertThat(ingress.all(HTTPRoute.class)).isEmpty();
        assertThat(ingress.all(Ingress.class)).singleElement().satisfies(way -> {
            assertThat(UnknownFields.in(way)).isEmpty();
            List<String> hosts = way.getSpec().getRules().stream()
                    .map(rule -> rule.getHost())
                    .toList();
            assertThat(way.getSpec().getTls()).singleElement().satisfies(tls -> assertThat(tls.getHosts())
                    .containsExactlyElementsOf(hosts));
            way.getSpec().getRules().forEach(rule -> rule.getHttp()
                    .getPaths()
                    .forEach(path -> ingress.one(
                            Service.class, path.getBackend().getService().getName())));
        });
    }

    @Test
    void externalSecretsBringEachSecretThatIsReferredTo() throws IOException, InterruptedException {
        Manifests external = Manifests.parse(Manifests.with("components/external-secrets"));
        CustomFields custom = new CustomFields();

        assertThat(external.all(GenericKubernetesResource.class))
                .filteredOn(resource -> resource.getKind().equals("ExternalSecret"))
                .hasSize(9)
                .allSatisfy(secret -> assertThat(custom.wrongIn(secret)).isEmpty())
                .extracting(secret -> secret.getMetadata().getName())
                .containsAll(production.containers().stream()
                        .flatMap(container -> container.getEnv().stream())
                        .filter(variable -> variable.getValueFrom() != null)
                        .map(variable ->
                                variable.getValueFrom().getSecretKeyRef().getName())
                        .distinct()
                        .toList());
    }

    /** The Service that the most exact rule leads a path to, null for none. */
    private static String backend(HTTPRoute route, String path) {
        HTTPRouteRule best = null;
        int length = -1;
        for (HTTPRouteRule rule : route.getSpec().getRules()) {
            for (var match : rule.getMatches()) {
                String value = match.getPath().getValue();
                boolean exact = match.getPath().getType().equals("Exact");
                boolean fits = exact
                        ? path.equals(value)
                        : value.equals("/") || path.equals(value) || path.startsWith(value + "/");
                int weight = exact ? 1_000 : value.length();
                if (fits && weight > length) {
                    best = rule;
                    length = weight;
                }
            }
        }
        return best == null || best.getBackendRefs().isEmpty()
                ? null
                : best.getBackendRefs().get(0).getName();
    }

    private JsonNode cluster() {
        return spec("Cluster", "database");
    }

    private JsonNode spec(String kind, String name) {
        return JSON.valueToTree(production.custom(kind, name)).path("spec");
    }
}
