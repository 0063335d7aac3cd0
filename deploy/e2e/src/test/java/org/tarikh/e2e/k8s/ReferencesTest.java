package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that what the resources name and select is there. */
class ReferencesTest {
    /** What somebody else puts into the namespace of the production overlay: see k8s/README.md. */
    private static final Set<String> BROUGHT = Set.of(
            "sources-database",
            "sources-database-owner",
            "events-database",
            "events-database-owner",
            "timeline-database",
            "timeline-database-owner",
            "write-token",
            "signing-key");

    private Manifests manifests;

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void whatAPodRefersToExists(String overlay) throws IOException, InterruptedException {
        manifests = Manifests.parse(Manifests.render(overlay));
        assertThat(manifests.pods()).allSatisfy((workload, pod) -> {
            manifests.one(ServiceAccount.class, pod.getSpec().getServiceAccountName());
            manifests.one(PriorityClass.class, pod.getSpec().getPriorityClassName());
            Manifests.containers(pod).forEach(container -> {
                container.getEnvFrom().forEach(this::exists);
                container.getEnv().stream()
                        .filter(variable -> variable.getValueFrom() != null)
                        .forEach(variable -> exists(variable.getValueFrom()));
                assertThat(container.getVolumeMounts())
                        .extracting(mount -> mount.getName())
                        .isSubsetOf(Stream.concat(
                                        pod.getSpec().getVolumes().stream().map(volume -> volume.getName()),
                                        claims(workload))
                                .toList());
            });
            pod.getSpec().getVolumes().forEach(volume -> {
                if (volume.getConfigMap() != null) {
                    manifests.one(ConfigMap.class, volume.getConfigMap().getName());
                }
                if (volume.getProjected() != null) {
                    volume.getProjected().getSources().forEach(source -> exists(source.getSecret()));
                }
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void aWorkloadSelectsItsOwnPodsAndNoOthers(String overlay) throws IOException, InterruptedException {
        manifests = Manifests.parse(Manifests.render(overlay));
        Map<String, PodTemplateSpec> pods = manifests.pods();
        Stream.<HasMetadata>concat(manifests.all(Deployment.class).stream(), manifests.all(StatefulSet.class).stream())
                .forEach(workload -> {
                    LabelSelector selector = workload instanceof Deployment deployment
                            ? deployment.getSpec().getSelector()
                            : ((StatefulSet) workload).getSpec().getSelector();
                    assertThat(pods.entrySet().stream()
                                    .filter(pod -> carries(pod.getValue(), selector.getMatchLabels()))
                                    .map(Map.Entry::getKey))
                            .containsExactly(workload.getMetadata().getName());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void aServiceLeadsToANamedPortOfItsOwnPods(String overlay) throws IOException, InterruptedException {
        manifests = Manifests.parse(Manifests.render(overlay));
        assertThat(manifests.all(Service.class)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(service -> {
            assertThat(service.getSpec().getType()).isIn("ClusterIP", null);
            List<PodTemplateSpec> behind = manifests.pods().values().stream()
                    .filter(pod -> carries(pod, service.getSpec().getSelector()))
                    .toList();
            assertThat(behind).hasSize(1);
            service.getSpec().getPorts().forEach(port -> assertThat(Manifests.containers(behind.get(0))
                            .flatMap(container -> container.getPorts().stream())
                            .map(open -> open.getName()))
                    .contains(port.getTargetPort().getStrVal()));
        });
    }

    private Stream<String> claims(String workload) {
        return manifests.all(StatefulSet.class).stream()
                .filter(set -> set.getMetadata().getName().equals(workload))
                .flatMap(set -> set.getSpec().getVolumeClaimTemplates().stream())
                .map(claim -> claim.getMetadata().getName());
    }

    private void exists(EnvFromSource source) {
        manifests.one(ConfigMap.class, source.getConfigMapRef().getName());
    }

    private void exists(EnvVarSource source) {
        String name = source.getSecretKeyRef().getName();
        boolean optional = Boolean.TRUE.equals(source.getSecretKeyRef().getOptional());
        if (optional || manifests.all(Secret.class).isEmpty()) {
            assertThat(name).isIn(BROUGHT);
        } else {
            assertThat(manifests.one(Secret.class, name).getData())
                    .containsKey(source.getSecretKeyRef().getKey());
        }
    }

    private void exists(SecretProjection projection) {
        Secret secret = manifests.one(Secret.class, projection.getName());
        assertThat(secret.getData())
                .containsKeys(projection.getItems().stream()
                        .map(item -> item.getKey())
                        .toArray(String[]::new));
    }

    private static boolean carries(PodTemplateSpec pod, Map<String, String> labels) {
        return pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
    }
}
