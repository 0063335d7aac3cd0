package org.tarikh.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times each service from the start of its process to its first 200 for readiness and for a real question, beside a
 * running Tarikh with the sample, and tells its resident memory at rest and while it is asked: with plain Java, and with
 * another Java without and with the AOT cache of its images. As in a cluster, the schema has been migrated before.
 * Arguments: the checkout, a folder to work in, how often, and the home of a JDK 25, if any.
 */
final class StartBench {
    private static final Map<String, String> QUESTIONS = Map.of(
            "sources", "/api/v1/documents?limit=20",
            "events", "/api/v1/events?limit=20",
            "timeline", "/?lang=en");
    private static final int PORT = 18460;
    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final int READERS = 4;
    /** What a container of so much memory would be given. */
    private static final String MEMORY = "-XX:MaxRAM=256m";

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        int times = Integer.parseInt(arguments[2]);
        Map<String, Map<String, List<String>>> commands = new HashMap<>();
        List<String> variants =
                new ArrayList<>(List.of("plain-" + Runtime.version().feature()));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        if (arguments.length > 3) {
            String other = arguments[3] + "/bin/java";
            Path caches = train(home, folder, other);
            variants.addAll(List.of("plain-25", "aot-25"));
            for (String service : QUESTIONS.keySet()) {
                String options = "@" + folder.resolve("app/java.options");
                String classPath = "@" + caches.resolve(service).resolve("class.path");
                String main = "io.quarkus.runner.GeneratedMain";
                commands.put(
                        service,
                        Map.of(
                                "plain-25", List.of(other, MEMORY, options, classPath, main),
                                "aot-25",
                                        List.of(
                                                other,
                                                "-XX:AOTCache="
                                                        + caches.resolve(service)
                                                                .resolve("app.aot"),
                                                MEMORY,
                                                options,
                                                classPath,
                                                main)));
            }
        }
        Options options = Options.parse(
                home, home, List.of("--data", folder.resolve("data").toString(), "--port", Integer.toString(PORT)));
        try (PrintStream log = new PrintStream(folder.resolve("stack.log").toFile());
                Tarikh tarikh = new Tarikh(options, DataDirectory.open(options.data()), log)) {
            tarikh.start();
            for (Service service : tarikh.services()) {
                for (String variant : variants) {
                    List<String> plain = Stream.of(java, MEMORY, "-XX:+UseSerialGC", "-jar", jar(home, service.name()))
                            .toList();
                    List<String> command =
                            commands.getOrDefault(service.name(), Map.of()).getOrDefault(variant, plain);
                    List<Run> runs = new ArrayList<>();
                    for (int time = 0; time < times; time++) {
                        runs.add(run(service, command, folder.resolve(service.name() + ".log")));
                    }
                    tell(service.name() + "." + variant, runs);
                }
            }
        }
    }

    private record Run(long ready, long first, long processor, long idle, long loaded) {}

    private static String jar(Path home, String service) {
        return home.resolve("services/" + service + "/target/quarkus-app/quarkus-run.jar")
                .toString();
    }

    private static Path train(Path home, Path folder, String java) throws IOException, InterruptedException {
        Path app = Files.createDirectories(folder.resolve("app"));
        Files.copy(
                home.resolve("deploy/images/java.options"),
                app.resolve("java.options"),
                StandardCopyOption.REPLACE_EXISTING);
        for (String service : QUESTIONS.keySet()) {
            Files.deleteIfExists(app.resolve(service));
            Files.createSymbolicLink(app.resolve(service), home.resolve("services/" + service + "/target/quarkus-app"));
        }
        Path launcher = home.resolve("deploy/launcher/target");
        Process training = new ProcessBuilder(
                        java,
                        "-cp",
                        launcher.resolve("tarikh-launcher.jar") + ":" + launcher.resolve("lib") + "/*",
                        "org.tarikh.launcher.Training",
                        home.toString(),
                        app.toString(),
                        folder.resolve("trained").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("training.log").toFile())
                .start();
        if (training.waitFor() != 0) {
            throw new IOException("The training failed; see " + folder.resolve("training.log"));
        }
        return folder.resolve("trained");
    }

    private static Run run(Service service, List<String> command, Path log) throws IOException, InterruptedException {
        int port = PORT + 10;
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(service.environment());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port + 1));
        builder.environment().put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Peer asked = new Peer("http://127.0.0.1:" + port, null);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            await(process, new Peer("http://127.0.0.1:" + (port + 1), null), "/q/health/ready");
            long ready = System.nanoTime() - start;
            String question = QUESTIONS.get(service.name());
            await(process, asked, question);
            long first = System.nanoTime() - start;
            long processor =
                    process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
            TimeUnit.SECONDS.sleep(3);
            long idle = resident(process);
            long end = System.nanoTime() + LOAD.toNanos();
            List<Thread> readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> new Thread(() -> ask(asked, question, end)))
                    .toList();
            readers.forEach(Thread::start);
            for (Thread reader : readers) {
                reader.join();
            }
            return new Run(ready / 1_000_000, first / 1_000_000, processor, idle, resident(process));
        } finally {
            process.toHandle().destroy();
            process.waitFor();
        }
    }

    private static void await(Process process, Peer peer, String path) throws InterruptedException, IOException {
        while (!peer.answers(path)) {
            if (!process.isAlive()) {
                throw new IOException("The service ended before it answered " + path);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void ask(Peer peer, String path, long end) {
        try {
            while (System.nanoTime() < end) {
                peer.answers(path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In MiB. */
    private static long resident(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void tell(String name, List<Run> runs) {
        tell(name + ".ready", runs.stream().map(Run::ready).toList(), "ms");
        tell(name + ".first_answer", runs.stream().map(Run::first).toList(), "ms");
        tell(name + ".processor", runs.stream().map(Run::processor).toList(), "ms");
        tell(name + ".idle", runs.stream().map(Run::idle).toList(), "MiB");
        tell(name + ".loaded", runs.stream().map(Run::loaded).toList(), "MiB");
    }

    private static void tell(String name, List<Long> values, String unit) {
        List<Long> sorted = values.stream().sorted().collect(Collectors.toList());
        System.out.println(name + " " + sorted.get(0) + " least, " + sorted.get(sorted.size() / 2) + " median " + unit);
    }
}
