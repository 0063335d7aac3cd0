package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the dev overlay as kubectl renders it and holds it to the rules a cluster would not tell us. */
class DevOverlayTest {
    private static final List<String> SERVICES = List.of("sources", "events", "timeline");

    private String yaml;
    private Manifests dev;

    @BeforeEach
    void render() throws IOException, InterruptedException {
        yaml = Manifests.render("dev");
        dev = Manifests.parse(yaml);
    }

    @Test
    void everyFieldIsOneThatItsKindHas() {
        assertThat(dev.resources()).hasSizeGreaterThan(20);
        assertThat(dev.resources()).allSatisfy(resource -> assertThat(UnknownFields.in(resource))
                .as(resource.getKind() + " " + resource.getMetadata().getName())
                .isEmpty());
    }

    @Test
    void aFieldOfNoKindIsFound() throws IOException {
        Manifests misspelt = Manifests.parse(yaml.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem"));

        assertThat(UnknownFields.in(misspelt.one(Deployment.class, "events")))
                .containsExactly("spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem");
    }

    @Test
    void everythingStandsInOneNamespaceThatAdmitsOnlyRestrictedPods() {
        Namespace namespace = dev.one(Namespace.class, "tarikh-dev");

        assertThat(namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted")
                .containsEntry("pod-security.kubernetes.io/warn", "restricted")
                .containsEntry("pod-security.kubernetes.io/audit", "restricted");
        assertThat(dev.resources())
                .filteredOn(resource -> !(resource instanceof Namespace || resource instanceof PriorityClass))
                .allSatisfy(resource ->
                        assertThat(resource.getMetadata().getNamespace()).isEqualTo("tarikh-dev"));
    }

    @Test
    void thereAreThreeServicesAndOneDatabase() {
        assertThat(dev.all(Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(dev.all(StatefulSet.class))
                .extracting(set -> set.getMetadata().getName())
                .containsExactly("database");
    }

    @Test
    void aServiceIsWatchedOnItsManagementPortByThreeDifferentQuestions() {
        for (String service : SERVICES) {
            Container container = container(service);

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
        }
    }

    @Test
    void theServicesListenWhereTheirContainersSay() {
        for (String service : SERVICES) {
            assertThat(configuration(service))
                    .containsEntry("QUARKUS_HTTP_PORT", "8080")
                    .containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0")
                    .containsEntry("QUARKUS_MANAGEMENT_PORT", "9000")
                    .containsEntry("QUARKUS_MANAGEMENT_HOST", "0.0.0.0");
        }
    }

    @Test
    void noPodHasMoreRightsThanTheRestrictedStandardGives() {
        assertThat(dev.pods()).hasSize(4).allSatisfy((workload, pod) -> {
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSpec().getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSpec().getSecurityContext().getRunAsGroup()).isPositive();
            assertThat(pod.getSpec().getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(Manifests.containers(pod).map(Container::getSecurityContext))
                    .isNotEmpty()
                    .allSatisfy(security -> {
                        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                        assertThat(security.getCapabilities().getAdd()).isEmpty();
                    });
        });
    }

    @Test
    void memoryAskedForIsMemoryGivenAndProcessorTimeIsNotCapped() {
        assertThat(dev.containers()).hasSize(4).allSatisfy(container -> {
            var resources = container.getResources();
            assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory", "ephemeral-storage");
            assertThat(resources.getLimits()).containsOnlyKeys("memory", "ephemeral-storage");
            assertThat(resources.getLimits().get("memory"))
                    .isEqualTo(resources.getRequests().get("memory"));
        });
    }

    @Test
    void everyEmptyDirectoryHasASizeAndEveryServiceHasOneAtTmp() {
        assertThat(dev.pods().values().stream()
                        .flatMap(pod -> pod.getSpec().getVolumes().stream())
                        .filter(volume -> volume.getEmptyDir() != null))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(volume ->
                        assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
        for (String service : SERVICES) {
            assertThat(container(service).getVolumeMounts())
                    .extracting(mount -> mount.getMountPath())
                    .contains("/tmp");
        }
    }

    @Test
    void everyImageHasAVersionAndTheServicesHaveThatOfTheBuild() throws IOException {
        assertThat(dev.containers())
                .extracting(Container::getImage)
                .allMatch(image -> image.matches("[a-z0-9./-]+:[0-9][A-Za-z0-9.-]*"), "has a numbered version");

        String pom = Files.readString(Manifests.root().resolve("pom.xml"));
        Matcher version = Pattern.compile("<artifactId>tarikh</artifactId>\\s*<version>([^<]+)<")
                .matcher(pom);
        assertThat(version.find()).isTrue();
        for (String service : SERVICES) {
            assertThat(container(service).getImage()).isEqualTo("tarikh/" + service + ":" + version.group(1));
            assertThat(pod(service).getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/version", version.group(1));
        }
    }

    @Test
    void configurationHoldsNoSecretAndSecretsHoldOnlyPlaceholders() {
        assertThat(dev.all(ConfigMap.class))
                .flatExtracting(map -> map.getData().keySet())
                .noneMatch(key -> Pattern.compile("PASSWORD|TOKEN|SECRET", Pattern.CASE_INSENSITIVE)
                        .matcher((String) key)
                        .find());
        assertThat(dev.all(Secret.class)).hasSize(8).allSatisfy(secret -> secret.getData()
                .forEach((key, value) -> {
                    if (!key.equals("username")) {
                        assertThat(new String(Base64.getDecoder().decode(value)))
                                .isEqualTo("placeholder-to-be-replaced");
                    }
                }));
    }

    @Test
    void aPodIsGivenLongerToStopThanItTakes() {
        for (String service : SERVICES) {
            Duration sleep = Duration.ofSeconds(
                    container(service).getLifecycle().getPreStop().getSleep().getSeconds());
            Duration shutdown = Duration.parse("PT" + configuration(service).get("QUARKUS_SHUTDOWN_TIMEOUT"));

            assertThat(sleep).isPositive();
            assertThat(Duration.ofSeconds(pod(service).getSpec().getTerminationGracePeriodSeconds()))
                    .isGreaterThan(sleep.plus(shutdown));
        }
    }

    private static String question(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + " "
                + probe.getHttpGet().getPath();
    }

    private Map<String, String> configuration(String service) {
        return dev.configuration(container(service));
    }

    private PodTemplateSpec pod(String service) {
        return dev.one(Deployment.class, service).getSpec().getTemplate();
    }

    private Container container(String service) {
        return pod(service).getSpec().getContainers().get(0);
    }
}
