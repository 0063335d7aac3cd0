package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the recipe of the images to what the manifests expect of them. */
class ImagesTest {
    private static final Path IMAGES = Manifests.root().resolve("deploy/images");

    @Test
    void theImageRunsAsTheUserAndListensWhereTheManifestsSay() throws IOException, InterruptedException {
        Manifests dev = Manifests.parse(Manifests.render("dev"));
        String recipe = Files.readString(IMAGES.resolve("Containerfile"));
        Map<String, String> defaults = new TreeMap<>();
        Matcher setting = Pattern.compile("(QUARKUS_\\w+)=(\\S+)").matcher(recipe);
        while (setting.find()) {
            defaults.put(setting.group(1), setting.group(2));
        }

        assertThat(defaults).hasSize(4);
        assertThat(dev.all(Deployment.class)).hasSize(3).allSatisfy(deployment -> {
            PodTemplateSpec pod = deployment.getSpec().getTemplate();
            Container service = pod.getSpec().getContainers().get(0);
            PodSecurityContext security = pod.getSpec().getSecurityContext();
            assertThat(dev.configuration(service)).containsAllEntriesOf(defaults);
            assertThat(recipe.lines()).contains("USER " + security.getRunAsUser() + ":" + security.getRunAsGroup());
        });
    }

    @Test
    void theBaseIsNamedWithoutARegistryAndWithItsVersion() throws IOException {
        assertThat(Files.readAllLines(IMAGES.resolve("Containerfile")))
                .filteredOn(line -> line.startsWith("ARG BASE="))
                .singleElement()
                .asString()
                .matches("ARG BASE=[a-z0-9-]+:[0-9][a-z0-9.-]*");
    }

    @Test
    void withoutAnEngineTheScriptSaysWhichItLooksFor(@TempDir Path programs) throws IOException, InterruptedException {
        for (String needed : List.of("bash", "cat", "dirname", "sed")) {
            Files.createSymbolicLink(programs.resolve(needed), program(needed));
        }
        ProcessBuilder script = new ProcessBuilder(
                        program("bash").toString(), IMAGES.resolve("build.sh").toString())
                .redirectErrorStream(true);
        script.environment().put("PATH", programs.toString());

        Process build = script.start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(build.waitFor()).isEqualTo(1);
        assertThat(said).contains("none of buildah, podman and docker works here");
    }

    private static Path program(String name) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on this machine"));
    }
}
