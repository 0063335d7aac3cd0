package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Clients of the three services, made by openapi-generator from the committed documents; made once for all tests. */
final class GeneratedClients {
    static final List<String> SERVICES = List.of("timeline", "events", "sources");
    private static final Path TARGET = RunningTarikh.home().resolve("deploy/e2e/target");
    private static final Path FOLDER = TARGET.resolve("clients");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of an id with a pattern the generator makes a check in Python without importing what the check needs. */
    private static final Pattern UUID_PATTERN = Pattern.compile("(format: uuid\\R)\\s+pattern: .*\\R");

    private static boolean made;

    /**
     * What a program printed.
     *
     * @param status of its exit
     */
    record Outcome(int status, String printed) {}

    private GeneratedClients() {}

    /** The folder of a language's client of a service. */
    static Path client(String language, String service) throws IOException, InterruptedException {
        make();
        return FOLDER.resolve(language).resolve(service);
    }

    private static synchronized void make() throws IOException, InterruptedException {
        if (made) {
            return;
        }
        Files.createDirectories(FOLDER);
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dlog.level=error",
                "-jar",
                TARGET.resolve("generator/openapi-generator-cli.jar").toString(),
                "batch",
                "--threads",
                "2",
                "--fail-fast"));
        for (String service : SERVICES) {
            command.add(written("java", service, javaSettings(service)));
            command.add(written("typescript", service, settings("typescript-fetch")));
            command.add(written("python", service, settings("python").put("packageName", "tarikh_" + service)));
        }
        Outcome outcome = run(command, FOLDER);
        assertThat(outcome.status()).as(outcome.printed()).isZero();
        made = true;
    }

    private static ObjectNode settings(String generator) {
        return JSON.createObjectNode().put("generatorName", generator);
    }

    private static ObjectNode javaSettings(String service) {
        String root = "org.tarikh.client." + service;
        ObjectNode settings = settings("java")
                .put("library", "native")
                .put("apiPackage", root)
                .put("invokerPackage", root)
                .put("modelPackage", root + ".model");
        // A method of this name can be none of Java's own.
        settings.putObject("parameterNameMappings").put("wait", "waitSeconds");
        settings.putObject("additionalProperties")
                .put("openApiNullable", false)
                .put("useJakartaEe", true)
                .put("useSingleRequestParameter", true)
                .put("hideGenerationTimestamp", true);
        return settings;
    }

    private static String written(String language, String service, ObjectNode settings) throws IOException {
        Path document = FOLDER.resolve(service + ".yaml");
        Path committed = RunningTarikh.home().resolve("services/" + service + "/openapi/openapi.yaml");
        Files.writeString(
                document, UUID_PATTERN.matcher(Files.readString(committed)).replaceAll("$1"));
        settings.put("inputSpec", document.toString())
                .put("outputDir", FOLDER.resolve(language).resolve(service).toString());
        Path file = FOLDER.resolve(language + "-" + service + ".json");
        Files.writeString(file, settings.toString());
        return file.toString();
    }

    /**
     * Compiles Java.
     *
     * @return the folder of the classes
     */
    static Path compiled(String name, List<Path> folders) throws IOException {
        Path classes = Files.createDirectories(FOLDER.resolve("classes").resolve(name));
        List<String> arguments =
                new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", classPath()));
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
            }
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("javac over " + folders).isZero();
        return classes;
    }

    static String classPath(Path... more) {
        return Stream.concat(
                        Stream.of(more).map(Path::toString),
                        Stream.of(
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a program to its end, for two minutes at most. */
    static Outcome run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(FOLDER, "printed", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command.get(0) + " does not come to an end");
        }
        return new Outcome(process.exitValue(), Files.readString(printed));
    }

    /** Whether a program is there to be run. */
    static boolean there(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
