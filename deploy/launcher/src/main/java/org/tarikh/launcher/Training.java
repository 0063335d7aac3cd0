package org.tarikh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of all of Tarikh that ends by itself and leaves an AOT cache of each service: starts over a database of its own,
 * reads the sample, asks what readers ask most, and stops. It is a step in the build of the images, in the image's own
 * Java and with the options of every later start, since a cache holds for nothing else.
 */
public final class Training {
    private static final List<String> SERVICES = List.of("sources", "events", "timeline");
    private static final List<String> ASKED = List.of(
            "/?lang=en",
            "/map?lang=en",
            "/threads?lang=en",
            "/api/v1/chronology?limit=20",
            "/api/v1/chronology/facets");
    private static final int ROUNDS = 5;
    /** Not the usual one: a build may share the network of a machine where Tarikh runs. */
    private static final String PORT = "18480";

    private Training() {}

    /**
     * @param arguments a folder with {@code deploy/sample}; one with {@code java.options} and a folder of jars for each
     *     service, as in the images; one to be made, which gets {@code NAME/class.path} and {@code NAME/app.aot}
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path home = Path.of(arguments[0]);
        Recorded recorded = new Recorded(Path.of(arguments[1]), Path.of(arguments[2]));
        Path data = Files.createTempDirectory("training");
        Options options = Options.parse(home, home, List.of("--data", data.toString(), "--port", PORT));
        try (Tarikh tarikh = new Tarikh(options, DataDirectory.open(data), System.out, recorded)) {
            tarikh.start();
            Peer timeline = new Peer("http://127.0.0.1:" + options.ports().timeline(), null);
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : ASKED) {
                    if (!timeline.answers(path)) {
                        throw new IOException("The timeline does not answer " + path);
                    }
                }
            }
        }
        for (String service : SERVICES) {
            if (!Files.exists(recorded.cache(service))) {
                throw new IOException("No cache came of " + service);
            }
        }
    }

    private record Recorded(Path app, Path out) implements Tarikh.Start {
        @Override
        public List<String> arguments(String service) throws IOException {
            Path classPath = Files.createDirectories(out.resolve(service)).resolve("class.path");
            Files.writeString(classPath, "-cp\n" + classPath(app.resolve(service)) + "\n");
            return List.of(
                    "-XX:AOTCacheOutput=" + cache(service),
                    "@" + app.resolve("java.options"),
                    "@" + classPath,
                    "io.quarkus.runner.GeneratedMain");
        }

        /** The cache is made when the process ends, and all three make theirs at once. */
        @Override
        public Duration grace() {
            return Duration.ofMinutes(10);
        }

        private Path cache(String service) {
            return out.resolve(service).resolve("app.aot");
        }

        /** The jars in one order wherever they lie; what Quarkus has rewritten comes before what it was made from. */
        private static String classPath(Path jars) throws IOException {
            List<Path> all = new ArrayList<>(List.of(
                    jars.resolve("quarkus/transformed-bytecode.jar"), jars.resolve("quarkus/generated-bytecode.jar")));
            for (String folder : List.of("app", "lib/boot", "lib/main")) {
                try (Stream<Path> found = Files.list(jars.resolve(folder))) {
                    found.sorted().forEach(all::add);
                }
            }
            return all.stream().map(Path::toString).collect(Collectors.joining(":"));
        }
    }
}
