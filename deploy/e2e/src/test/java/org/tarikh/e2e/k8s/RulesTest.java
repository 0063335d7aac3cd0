package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that every overlay is held to, each by its name, over what kubectl renders. */
class RulesTest {
    static final List<String> SERVICES = List.of("sources", "events", "timeline");

    /** Settings of Quarkus that a service leaves as they come, so that its own properties do not name them. */
    private static final Set<String> OF_QUARKUS = Set.of(
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_PROFILE",
            "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_SHUTDOWN_DELAY",
            "QUARKUS_FLYWAY_PASSWORD",
            "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_FLYWAY_CONNECT_RETRIES",
            "QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL",
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
            "QUARKUS_OTEL_SDK_DISABLED",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void everyFieldIsOneThatItsKindHas(String overlay) throws IOException, InterruptedException {
        CustomFields custom = new CustomFields();

        assertThat(rendered(overlay).resources()).hasSizeGreaterThan(20).allSatisfy(resource -> assertThat(
                        resource instanceof GenericKubernetesResource generic
                                ? custom.wrongIn(generic)
                                : UnknownFields.in(resource))
                .as(resource.getKind() + " " + resource.getMetadata().getName())
                .isEmpty());
    }

    @Test
    void aFieldOfNoKindIsFound() throws IOException, InterruptedException {
        String yaml = Manifests.render("production")
                .replace("readOnlyRootFilesystem", "readOnlyRootFileSystem")
                .replace("dataDurability: required", "dataDurability: always");
        Manifests misspelt = Manifests.parse(yaml);

        assertThat(UnknownFields.in(misspelt.one(Deployment.class, "events")))
                .contains("spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem");
        assertThat(misspelt.all(GenericKubernetesResource.class).stream()
                        .filter(resource -> resource.getKind().equals("Cluster")))
                .singleElement()
                .satisfies(cluster -> assertThat(new CustomFields().wrongIn(cluster))
                        .containsExactly("Cluster.postgresql.synchronous.dataDurability"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void everythingStandsInOneNamespaceThatAdmitsOnlyRestrictedPods(String overlay)
            throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);

        assertThat(manifests.all(Namespace.class)).singleElement().satisfies(namespace -> {
            assertThat(namespace.getMetadata().getLabels())
                    .containsEntry("pod-security.kubernetes.io/enforce", "restricted")
                    .containsEntry("pod-security.kubernetes.io/warn", "restricted")
                    .containsEntry("pod-security.kubernetes.io/audit", "restricted");
            assertThat(manifests.resources())
                    .filteredOn(resource -> !(resource instanceof Namespace || resource instanceof PriorityClass))
                    .allSatisfy(resource -> assertThat(resource.getMetadata().getNamespace())
                            .isEqualTo(namespace.getMetadata().getName()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void noPodHasMoreRightsThanTheRestrictedStandardGives(String overlay) throws IOException, InterruptedException {
        assertThat(rendered(overlay).pods()).hasSizeGreaterThan(3).allSatisfy((workload, pod) -> {
            var security = pod.getSpec().getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            // 999 is the user that the image of PostgreSQL has.
            long least = workload.equals("database") ? 999 : 10_001;
            assertThat(security.getRunAsUser()).isGreaterThanOrEqualTo(least);
            assertThat(security.getRunAsGroup()).isGreaterThanOrEqualTo(least);
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(Manifests.containers(pod).map(Container::getSecurityContext))
                    .isNotEmpty()
                    .allSatisfy(rights -> {
                        assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
                        assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
                        assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
                        assertThat(rights.getCapabilities().getAdd()).isEmpty();
                    });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void everyContainerWritesToATmpOfItsOwnThatHasASize(String overlay) throws IOException, InterruptedException {
        assertThat(rendered(overlay).pods().values()).allSatisfy(pod -> {
            assertThat(pod.getSpec().getVolumes())
                    .filteredOn(volume -> volume.getEmptyDir() != null)
                    .isNotEmpty()
                    .allSatisfy(volume ->
                            assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
            assertThat(Manifests.containers(pod)).allSatisfy(container -> assertThat(container.getVolumeMounts())
                    .extracting(mount -> mount.getMountPath())
                    .contains("/tmp"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void everyWorkloadHasAServiceAccountOfItsOwnAndNoToken(String overlay) throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);

        assertThat(manifests.pods().values())
                .allSatisfy(pod -> assertThat(pod.getSpec().getAutomountServiceAccountToken())
                        .isFalse());
        assertThat(manifests.pods().values().stream().map(pod -> pod.getSpec().getServiceAccountName()))
                .containsExactlyInAnyOrderElementsOf(manifests.all(ServiceAccount.class).stream()
                        .map(account -> account.getMetadata().getName())
                        .toList());
        assertThat(manifests.all(ServiceAccount.class))
                .allMatch(account -> !account.getAutomountServiceAccountToken(), "hands its token to nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void aServiceIsWatchedOnItsManagementPortByThreeDifferentQuestions(String overlay)
            throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);
        for (String service : SERVICES) {
            Container container = container(manifests, service);

            assertThat(container.getPorts())
                    .extracting(port -> port.getName() + " " + port.getContainerPort())
                    .containsExactlyInAnyOrder("http 8080", "management 9000");
            assertThat(Map.of(
                            "startup", question(container.getStartupProbe()),
                            "readiness", question(container.getReadinessProbe()),
                            "liveness", question(container.getLivenessProbe())))
                    .isEqualTo(Map.of(
                            "startup", "management /q/health/started",
                            "readiness", "management /q/health/ready",
                            "liveness", "management /q/health/live"));
            assertThat(manifests.configuration(container))
                    .containsEntry("QUARKUS_HTTP_PORT", "8080")
                    .containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0")
                    .containsEntry("QUARKUS_MANAGEMENT_PORT", "9000")
                    .containsEntry("QUARKUS_MANAGEMENT_HOST", "0.0.0.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void memoryAskedForIsMemoryGivenAndProcessorTimeIsNotCapped(String overlay)
            throws IOException, InterruptedException {
        assertThat(rendered(overlay).containers()).hasSizeGreaterThan(3).allSatisfy(container -> {
            var resources = container.getResources();
            assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory", "ephemeral-storage");
            assertThat(resources.getLimits()).containsOnlyKeys("memory", "ephemeral-storage");
            assertThat(resources.getLimits())
                    .containsEntry("memory", resources.getRequests().get("memory"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void whatAVolumeMayHoldIsWithinWhatThePodMayStore(String overlay) throws IOException, InterruptedException {
        assertThat(rendered(overlay).pods().values()).allSatisfy(pod -> {
            long volumes = pod.getSpec().getVolumes().stream()
                    .filter(volume -> volume.getEmptyDir() != null)
                    .mapToLong(volume -> bytes(volume.getEmptyDir().getSizeLimit()))
                    .sum();
            long limits = pod.getSpec().getContainers().stream()
                    .mapToLong(container ->
                            bytes(container.getResources().getLimits().get("ephemeral-storage")))
                    .sum();
            assertThat(volumes).isLessThan(limits);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void anImportOfTheLargestSizeFitsIntoTheTmpOfSources(String overlay) throws IOException, InterruptedException {
        Matcher most = Pattern.compile("\nquarkus.http.limits.max-body-size=(\\d+M)\n")
                .matcher(Files.readString(
                        Manifests.root().resolve("services/sources/src/main/resources/application.properties")));
        assertThat(most.find()).isTrue();

        assertThat(pod(rendered(overlay), "sources").getSpec().getVolumes())
                .singleElement()
                .satisfies(tmp -> assertThat(bytes(tmp.getEmptyDir().getSizeLimit()))
                        .isGreaterThan(bytes(new Quantity(most.group(1) + "i"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void aRollTakesAwayNoPodBeforeAnotherIsThere(String overlay) throws IOException, InterruptedException {
        assertThat(rendered(overlay).all(Deployment.class)).hasSize(3).allSatisfy(deployment -> {
            var roll = deployment.getSpec().getStrategy().getRollingUpdate();
            assertThat(roll.getMaxUnavailable().getIntVal()).isZero();
            assertThat(roll.getMaxSurge().getIntVal()).isPositive();
            assertThat(deployment.getSpec().getMinReadySeconds()).isPositive();
            assertThat(deployment.getSpec().getRevisionHistoryLimit()).isPositive();
            assertThat(deployment.getSpec().getReplicas())
                    .as("replicas are an autoscaler's to set where there is one")
                    .isEqualTo(overlay.equals("dev") ? Integer.valueOf(1) : null);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void aPodIsGivenLongerToStopThanItTakes(String overlay) throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);
        for (String service : SERVICES) {
            Container container = container(manifests, service);
            Map<String, String> told = manifests.configuration(container);
            Duration delay = Duration.parse("PT" + told.get("QUARKUS_SHUTDOWN_DELAY"));
            Duration shutdown = Duration.parse("PT" + told.get("QUARKUS_SHUTDOWN_TIMEOUT"));

            // A delay is asked for in the build, or the setting does nothing; with it a preStop would only make it
            // longer.
            assertThat(Files.readString(Manifests.root()
                            .resolve("services/" + service + "/src/main/resources/application.properties")))
                    .contains("\nquarkus.shutdown.delay-enabled=true\n");
            assertThat(delay).isGreaterThan(Duration.ofSeconds(5));
            assertThat(container.getLifecycle()).isNull();
            assertThat(Duration.ofSeconds(pod(manifests, service).getSpec().getTerminationGracePeriodSeconds()))
                    .isGreaterThan(delay.plus(shutdown));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void thePodsOfEachRevisionAreSpreadByHostAndZone(String overlay) throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);
        for (String service : SERVICES) {
            PodTemplateSpec pod = pod(manifests, service);
            assertThat(pod.getSpec().getTopologySpreadConstraints())
                    .extracting(spread -> spread.getTopologyKey())
                    .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
            assertThat(pod.getSpec().getTopologySpreadConstraints()).allSatisfy(spread -> {
                assertThat(spread.getMatchLabelKeys()).containsExactly("app.kubernetes.io/name", "pod-template-hash");
                assertThat(pod.getMetadata().getLabels())
                        .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void everyImageHasAVersionAndTheServicesHaveThatOfTheBuild(String overlay)
            throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);
        String version = version();

        assertThat(manifests.containers())
                .extracting(Container::getImage)
                .allMatch(image -> image.matches("[a-z0-9./-]+:[0-9][A-Za-z0-9.-]*"), "has a numbered version");
        assertThat(manifests.pods()).allSatisfy((workload, pod) -> {
            if (!workload.equals("database")) {
                String service = workload.replaceFirst("-.*", "");
                assertThat(Manifests.containers(pod))
                        .extracting(Container::getImage)
                        .containsOnly("tarikh/" + service + ":" + version);
                assertThat(pod.getMetadata().getLabels()).containsEntry("app.kubernetes.io/version", version);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void everythingCarriesTheRecommendedLabels(String overlay) throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);

        assertThat(manifests.resources())
                .allSatisfy(resource -> assertThat(resource.getMetadata().getLabels())
                        .as(resource.getKind() + " " + resource.getMetadata().getName())
                        .containsEntry("app.kubernetes.io/part-of", "tarikh")
                        .containsEntry("app.kubernetes.io/managed-by", "kustomize")
                        .containsKey("app.kubernetes.io/version"));
        assertThat(manifests.pods().values()).allSatisfy(pod -> assertThat(
                        pod.getMetadata().getLabels())
                .containsKeys("app.kubernetes.io/name", "app.kubernetes.io/component", "app.kubernetes.io/part-of"));
        assertThat(manifests.pods().values())
                .allSatisfy(
                        pod -> manifests.one(PriorityClass.class, pod.getSpec().getPriorityClassName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void configurationHoldsNoSecret(String overlay) throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);
        Pattern secret = Pattern.compile("PASSWORD|TOKEN|SECRET|SIGNING", Pattern.CASE_INSENSITIVE);

        assertThat(manifests.all(ConfigMap.class))
                .flatExtracting(map -> map.getData().keySet())
                .as("that placeholders are taken is none itself")
                .filteredOn(key -> !key.equals("TARIKH_PLACEHOLDER_SECRETS"))
                .noneMatch(key -> secret.matcher((String) key).find());
        assertThat(manifests.containers())
                .flatExtracting(Container::getEnv)
                .filteredOn(variable -> secret.matcher(variable.getName()).find())
                .isNotEmpty()
                .allSatisfy(variable -> {
                    if (!variable.getName().endsWith("_FILE")) {
                        assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull();
                    }
                });
    }

    @Test
    void theSecretsOfDevArePlaceholders() throws IOException, InterruptedException {
        assertThat(rendered("dev").all(Secret.class)).hasSize(8).allSatisfy(secret -> secret.getData()
                .forEach((key, value) -> {
                    if (!key.equals("username")) {
                        assertThat(new String(Base64.getDecoder().decode(value)))
                                .isEqualTo("placeholder-to-be-replaced");
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void everySettingIsOneThatTheServiceHas(String overlay) throws IOException, InterruptedException {
        Manifests manifests = rendered(overlay);

        for (var workload : manifests.pods().entrySet()) {
            if (!workload.getKey().equals("database")) {
                Set<String> known = settings(workload.getKey().replaceFirst("-.*", ""));
                assertThat(Manifests.containers(workload.getValue())
                                .flatMap(container -> Stream.concat(
                                        manifests.configuration(container).keySet().stream(),
                                        container.getEnv().stream().map(EnvVar::getName)))
                                .filter(name -> !name.equals("JAVA_TOOL_OPTIONS")))
                        .isNotEmpty()
                        .isSubsetOf(known);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void nothingIsReachedFromOutsideButByTheGateway(String overlay) throws IOException, InterruptedException {
        assertThat(rendered(overlay).all(Service.class)).isNotEmpty().allSatisfy(service -> {
            assertThat(service.getSpec().getType()).isIn("ClusterIP", null);
            assertThat(service.getSpec().getPorts())
                    .extracting(port -> port.getPort())
                    .isSubsetOf(8080, 9000, 5432);
        });
    }

    @Test
    void devHasThreeServicesAndOneDatabase() throws IOException, InterruptedException {
        assertThat(rendered("dev").pods()).containsOnlyKeys("sources", "events", "timeline", "database");
        assertThat(rendered("dev").all(StatefulSet.class)).hasSize(1);
    }

    /** The environment variables that a service reads, from its properties and its code. */
    private static Set<String> settings(String service) throws IOException {
        Path main = Manifests.root().resolve("services/" + service + "/src/main");
        Set<String> names = new TreeSet<>();
        Pattern property = Pattern.compile("^#?(?:%[a-z]+\\.)?((?:quarkus|tarikh)\\.[a-z0-9.-]+)=", Pattern.MULTILINE);
        Pattern injected = Pattern.compile("\"((?:quarkus|tarikh)\\.[a-z0-9.-]+)\"");
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                Pattern key =
                        name.equals("application.properties") ? property : name.endsWith(".java") ? injected : null;
                if (key != null) {
                    Matcher found = key.matcher(Files.readString(file));
                    while (found.find()) {
                        names.add(found.group(1));
                    }
                }
            }
        }
        return Stream.concat(
                        names.stream()
                                .map(key -> key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase()),
                        OF_QUARKUS.stream())
                .collect(Collectors.toSet());
    }

    static String version() throws IOException {
        Matcher version = Pattern.compile("<artifactId>tarikh</artifactId>\\s*<version>([^<]+)<")
                .matcher(Files.readString(Manifests.root().resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static Manifests rendered(String overlay) throws IOException, InterruptedException {
        return Manifests.parse(Manifests.render(overlay));
    }

    private static long bytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity).longValueExact();
    }

    private static String question(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + " "
                + probe.getHttpGet().getPath();
    }

    private static PodTemplateSpec pod(Manifests manifests, String service) {
        return manifests.one(Deployment.class, service).getSpec().getTemplate();
    }

    private static Container container(Manifests manifests, String service) {
        return pod(manifests, service).getSpec().getContainers().get(0);
    }
}
