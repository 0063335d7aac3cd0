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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that what the resources of the dev overlay name and select is there. */
class ReferencesTest {
    private Manifests dev;

    @BeforeEach
    void render() throws IOException, InterruptedException {
        dev = Manifests.parse(Manifests.render("dev"));
    }

    @Test
    void whatAPodRefersToExists() {
        assertThat(dev.pods()).allSatisfy((workload, pod) -> {
            dev.one(ServiceAccount.class, pod.getSpec().getServiceAccountName());
            dev.one(PriorityClass.class, pod.getSpec().getPriorityClassName());
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
                    dev.one(ConfigMap.class, volume.getConfigMap().getName());
                }
                if (volume.getProjected() != null) {
                    volume.getProjected().getSources().forEach(source -> exists(source.getSecret()));
                }
            });
        });
    }

    @Test
    void everyServiceAccountIsUsedByOneWorkloadOnly() {
        assertThat(dev.pods().values().stream().map(pod -> pod.getSpec().getServiceAccountName()))
                .containsExactlyInAnyOrderElementsOf(dev.all(ServiceAccount.class).stream()
                        .map(account -> account.getMetadata().getName())
                        .toList());
        assertThat(dev.all(ServiceAccount.class))
                .allMatch(account -> !account.getAutomountServiceAccountToken(), "hands its token to nobody");
    }

    @Test
    void aWorkloadSelectsItsOwnPodsAndNoOthers() {
        Map<String, PodTemplateSpec> pods = dev.pods();
        Stream.<HasMetadata>concat(dev.all(Deployment.class).stream(), dev.all(StatefulSet.class).stream())
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

    @Test
    void aServiceLeadsToANamedPortOfItsOwnPods() {
        assertThat(dev.all(Service.class)).hasSize(4).allSatisfy(service -> {
            assertThat(service.getSpec().getType()).isIn("ClusterIP", null);
            List<PodTemplateSpec> behind = dev.pods().values().stream()
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
        return dev.all(StatefulSet.class).stream()
                .filter(set -> set.getMetadata().getName().equals(workload))
                .flatMap(set -> set.getSpec().getVolumeClaimTemplates().stream())
                .map(claim -> claim.getMetadata().getName());
    }

    private void exists(EnvFromSource source) {
        dev.one(ConfigMap.class, source.getConfigMapRef().getName());
    }

    private void exists(EnvVarSource source) {
        Secret secret = dev.one(Secret.class, source.getSecretKeyRef().getName());
        assertThat(secret.getData()).containsKey(source.getSecretKeyRef().getKey());
    }

    private void exists(SecretProjection projection) {
        Secret secret = dev.one(Secret.class, projection.getName());
        assertThat(secret.getData())
                .containsKeys(projection.getItems().stream()
                        .map(item -> item.getKey())
                        .toArray(String[]::new));
    }

    private static boolean carries(PodTemplateSpec pod, Map<String, String> labels) {
        return pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
    }
}
