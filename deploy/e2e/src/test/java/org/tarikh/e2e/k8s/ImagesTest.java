package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the recipe of the images to what the manifests expect of them. */
class ImagesTest {
    private static final List<String> SERVICES = List.of("sources", "events", "timeline");
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
    void everyFileTheRecipeCopiesIsThereOnceAllIsPackaged() throws IOException {
        Matcher copy = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ")
                .matcher(Files.readString(IMAGES.resolve("Containerfile")));
        List<String> missing = new ArrayList<>();
        while (copy.find()) {
            for (String service : SERVICES) {
                String path = copy.group(1).replace("${SERVICE}", service);
                // What Maven makes only when it may reach its repository.
                if (!path.endsWith("/bom.json")
                        && !Files.exists(Manifests.root().resolve(path))) {
                    missing.add(path);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void theBillOfMaterialsListsEveryJarOfAnImage() throws IOException {
        for (String service : SERVICES) {
            Path target = Manifests.root().resolve("services/" + service + "/target");
            assumeTrue(
                    Files.exists(target.resolve("bom.json")), "Maven makes no bill of materials while it is offline");
            Set<String> listed = new TreeSet<>();
            for (JsonNode component : new ObjectMapper()
                    .readTree(target.resolve("bom.json").toFile())
                    .path("components")) {
                listed.add(component.path("group").asText() + "."
                        + component.path("name").asText() + "-"
                        + component.path("version").asText() + ".jar");
            }
            List<String> jars = new ArrayList<>();
            for (String folder : List.of("lib/boot", "lib/main")) {
                try (Stream<Path> files =
                        Files.list(target.resolve("quarkus-app").resolve(folder))) {
                    files.map(file -> file.getFileName().toString()).forEach(jars::add);
                }
            }

            assertThat(jars).hasSizeGreaterThan(100);
            assertThat(listed).as(service).containsAll(jars);
        }
    }

    @Test
    void nothingOutsideTheImagesNamesACollectorToo() throws IOException {
        assertThat(Files.readAllLines(IMAGES.resolve("java.options"))).contains("-XX:+UseSerialGC");
        for (String configuration : List.of("k8s/base/config/service.env", "deploy/compose.yaml")) {
            assertThat(Files.readString(Manifests.root().resolve(configuration)))
                    .as(configuration)
                    .doesNotContainPattern("-XX:\\+Use\\w*GC");
        }
    }

    @Test
    void composeHardensWhatItRunsAndPublishesThePagesOnThisMachineOnly() throws IOException {
        JsonNode compose =
                new YAMLMapper().readTree(IMAGES.resolveSibling("compose.yaml").toFile());
        String version = Pattern.compile("<artifactId>tarikh</artifactId>\\s*<version>(.+?)</version>")
                .matcher(Files.readString(Manifests.root().resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        JsonNode common = compose.path("x-service");

        assertThat(common.path("read_only").asBoolean()).isTrue();
        assertThat(common.path("cap_drop")).extracting(JsonNode::asText).containsExactly("ALL");
        assertThat(common.path("security_opt")).extracting(JsonNode::asText).containsExactly("no-new-privileges:true");
        compose.path("services").properties().forEach(service -> {
            JsonNode settings = service.getValue();
            boolean own = SERVICES.contains(service.getKey());
            assertThat(settings.path("image").asText())
                    .isEqualTo(
                            own
                                    ? "tarikh/" + service.getKey() + ":${TARIKH_VERSION:-" + version + "}"
                                    : "postgres:18.4");
            assertThat(settings.path("ports"))
                    .extracting(JsonNode::asText)
                    .isEqualTo(
                            service.getKey().equals("timeline")
                                    ? List.of("${TARIKH_ADDRESS:-127.0.0.1}:${TARIKH_PORT:-8080}:8080")
                                    : List.of());
        });
    }

    @Test
    void composeTakesEverySettingOfAnOpenIdProviderWithItsDefault() throws IOException {
        JsonNode timeline = new YAMLMapper()
                .readTree(IMAGES.resolveSibling("compose.yaml").toFile())
                .at("/services/timeline/environment");
        String settings = Files.readString(IMAGES.resolveSibling("docs").resolve("settings.md"));

        List<MatchResult> told = Pattern.compile("(?m)^\\| `(tarikh\\.oidc\\.[a-z-]+)` \\| [^|]+ \\| (?:`(.*?)`)? *\\|")
                .matcher(settings)
                .results()
                .toList();
        assertThat(told).hasSize(7).allSatisfy(setting -> {
            String variable = setting.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            String usual = setting.group(2) == null ? "" : setting.group(2);
            assertThat(timeline.path(variable).asText()).isEqualTo("${" + variable + ":-" + usual + "}");
        });
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
