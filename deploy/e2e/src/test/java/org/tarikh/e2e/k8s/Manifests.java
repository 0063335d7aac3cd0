package org.tarikh.e2e.k8s;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The resources of a rendered overlay, as an API server would be given them. */
record Manifests(List<HasMetadata> resources) {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    /** The repository's root, found from wherever the tests were started. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("k8s/base"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("No folder above the tests holds k8s/base");
            }
        }
        return folder;
    }

    /** What kubectl renders of an overlay, as YAML documents; where there is no kubectl the test is skipped and says so. */
    static String render(String overlay) throws IOException, InterruptedException {
        return kustomize("k8s/overlays/" + overlay);
    }

    /** What kubectl renders of a folder below the root. */
    static String kustomize(String folder) throws IOException, InterruptedException {
        String known = RENDERED.get(folder);
        if (known == null) {
            known = kubectl("kustomize", folder);
            RENDERED.put(folder, known);
        }
        return known;
    }

    /** The production overlay with one component more, as a site's own overlay has it. */
    static String with(String component) throws IOException, InterruptedException {
        Path site = Files.createDirectories(root().resolve("deploy/e2e/target/" + component.replace('/', '-')));
        Path k8s = site.relativize(root().resolve("k8s"));
        Files.writeString(
                site.resolve("kustomization.yaml"),
                "resources: [" + k8s.resolve("overlays/production") + "]\ncomponents: [" + k8s.resolve(component)
                        + "]\n");
        return kustomize(root().relativize(site).toString());
    }

    private static String kubectl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("kubectl", ".txt");
        try {
            Process kubectl = start(command, errors);
            String said = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = kubectl.waitFor();
            String complaint = Files.readString(errors);
            if (status != 0 || !complaint.isBlank()) {
                throw new AssertionError(command + " ended with " + status + ": " + complaint);
            }
            return said;
        } finally {
            Files.delete(errors);
        }
    }

    private static Process start(List<String> command, Path errors) {
        try {
            return new ProcessBuilder(command)
                    .directory(root().toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new TestAbortedException("kubectl is not on this machine: the overlay is not checked", e);
        }
    }

    static Manifests parse(String yaml) throws IOException {
        List<HasMetadata> resources = new ArrayList<>();
        try (MappingIterator<KubernetesResource> documents =
                YAML.readerFor(KubernetesResource.class).readValues(yaml)) {
            while (documents.hasNext()) {
                resources.add((HasMetadata) documents.next());
            }
        }
        return new Manifests(List.copyOf(resources));
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(resource -> resource.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind.getSimpleName() + " named " + name));
    }

    /** The one resource of a kind that no model is there for. */
    Map<String, Object> custom(String kind, String name) {
        return all(GenericKubernetesResource.class).stream()
                .filter(resource -> resource.getKind().equals(kind)
                        && resource.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " named " + name))
                .getAdditionalProperties();
    }

    /** The pods that the workloads make, by workload. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new TreeMap<>();
        all(Deployment.class)
                .forEach(deployment -> pods.put(
                        deployment.getMetadata().getName(), deployment.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(set ->
                        pods.put(set.getMetadata().getName(), set.getSpec().getTemplate()));
        all(Job.class)
                .forEach(job ->
                        pods.put(job.getMetadata().getName(), job.getSpec().getTemplate()));
        all(CronJob.class)
                .forEach(job -> pods.put(
                        job.getMetadata().getName(),
                        job.getSpec().getJobTemplate().getSpec().getTemplate()));
        return pods;
    }

    List<Container> containers() {
        return pods().values().stream().flatMap(Manifests::containers).toList();
    }

    /** What a container is told in the clear: by its ConfigMaps, the later one winning, then by its own variables. */
    Map<String, String> configuration(Container container) {
        Map<String, String> configuration = new TreeMap<>();
        container
                .getEnvFrom()
                .forEach(source -> configuration.putAll(
                        one(ConfigMap.class, source.getConfigMapRef().getName()).getData()));
        container.getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> configuration.put(variable.getName(), variable.getValue()));
        return configuration;
    }

    static Stream<Container> containers(PodTemplateSpec pod) {
        return Stream.concat(pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream());
    }
}
