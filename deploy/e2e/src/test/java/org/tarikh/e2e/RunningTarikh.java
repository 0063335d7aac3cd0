package org.tarikh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real three services behind the real launcher, as a person at a terminal starts them. */
final class RunningTarikh implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final int PORTS = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    final int port;
    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ready = new CountDownLatch(1);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningTarikh(List<String> before, Path data, Map<String, String> environment, List<String> arguments)
            throws IOException {
        port = freeRow();
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home().resolve("deploy/launcher/target/tarikh-launcher.jar").toString(),
                home().toString(),
                home().toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        Thread reader = new Thread(this::readLines, "tarikh-" + port);
        reader.setDaemon(true);
        reader.start();
    }

    static RunningTarikh start(Path data, String... arguments) throws IOException, InterruptedException {
        return start(data, Map.of(), arguments);
    }

    /** @param environment variables that the services get besides those of this process */
    static RunningTarikh start(Path data, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return started(new RunningTarikh(List.of(), data, environment, List.of(arguments)));
    }

    /** Starts over a file system of that size, mounted on a folder where nobody else sees it. */
    static RunningTarikh startOn(Path folder, int mebibytes, String... arguments)
            throws IOException, InterruptedException {
        List<String> before = new ArrayList<>(namespace());
        before.addAll(List.of(
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + mebibytes + "m tmpfs \"$0\" && exec \"$@\"",
                folder.toString()));
        return started(new RunningTarikh(before, folder.resolve("data"), Map.of(), List.of(arguments)));
    }

    /** What gives a command mounts of its own. */
    static List<String> namespace() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "-m") : List.of("unshare", "-rm");
    }

    /** A folder as the processes of this Tarikh see it. */
    Path within(Path folder) {
        return Path.of("/proc/" + process.pid() + "/root" + folder);
    }

    private static RunningTarikh started(RunningTarikh tarikh) throws InterruptedException {
        if (!tarikh.ready.await(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || !tarikh.process.isAlive()) {
            tarikh.close();
            throw new IllegalStateException("Tarikh did not start:\n" + tarikh.log());
        }
        return tarikh;
    }

    /** The checkout's root, found from the module the tests run in. */
    static Path home() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(path.resolve("frontend-templates"))) {
            path = path.getParent();
        }
        return path;
    }

    private static int freeRow() throws IOException {
        for (int first = 20_000 + (int) (ProcessHandle.current().pid() % 1000) * 10; ; first += PORTS) {
            boolean free = true;
            for (int port = first; free && port < first + PORTS; port++) {
                try (ServerSocket socket = new ServerSocket(port)) {
                    free = socket.isBound();
                } catch (IOException taken) {
                    free = false;
                }
            }
            if (free) {
                return first;
            }
        }
    }

    private void readLines() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith("Tarikh is ready: ")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        } finally {
            ready.countDown();
        }
    }

    String log() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    String timeline() {
        return "http://127.0.0.1:" + port;
    }

    String sources() {
        return "http://127.0.0.1:" + (port + 1);
    }

    String events() {
        return "http://127.0.0.1:" + (port + 2);
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET().build());
    }

    JsonNode json(String address) {
        HttpResponse<String> response = get(address);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every item of a paged list. */
    List<JsonNode> all(String address) {
        return Paged.all(address, this::json);
    }

    HttpResponse<String> post(String address, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** What a service tells on its management port. */
    String metrics(int service) {
        return get("http://127.0.0.1:" + (port + 4 + service) + "/q/metrics").body();
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Uploads a folder with its manifest and returns the import's id. */
    String upload(Path folder) throws IOException {
        String boundary = "end-to-end";
        StringBuilder body = new StringBuilder();
        part(body, boundary, "manifest", "manifest.json", Files.readString(folder.resolve("manifest.json")));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                part(body, boundary, "file", file.getFileName().toString(), Files.readString(file));
            }
        }
        body.append("\r\n--").append(boundary).append("--\r\n");
        HttpResponse<String> response = post(
                sources() + "/api/v1/imports",
                "multipart/form-data; boundary=" + boundary,
                body.toString().getBytes(StandardCharsets.UTF_8));
        if (response.statusCode() != 202) {
            throw new IllegalStateException("The import was answered " + response.body());
        }
        return JSON.readTree(response.body()).path("id").asText();
    }

    private static void part(StringBuilder body, String boundary, String name, String file, String content) {
        body.append("\r\n--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
        body.append(name).append("\"; filename=\"").append(file).append('"');
        body.append("\r\nContent-Type: ").append(name.equals("manifest") ? "application/json" : "text/plain");
        body.append("\r\n\r\n").append(content);
    }

    /** Whether an import is done and all services stand at their peer's newest change. */
    boolean atHead(String importId) {
        try {
            JsonNode progress = json(sources() + "/api/v1/imports/" + importId);
            JsonNode reading = json(events() + "/api/v1/status");
            JsonNode projecting = json(timeline() + "/api/v1/status");
            return progress.path("done").asInt() + progress.path("failed").asInt()
                            == progress.path("total").asInt()
                    && reading.path("articles").path("waiting").asInt(-1) == 0
                    && reading.path("position").equals(reading.path("upstream"))
                    && projecting.path("position").equals(projecting.path("upstream"));
        } catch (UncheckedIOException | IllegalStateException away) {
            return false;
        }
    }

    /** The process of one service, found by the jar it runs. */
    ProcessHandle service(String name) {
        return process.children()
                .filter(child ->
                        child.info().commandLine().orElse("").contains("services/" + name + "/target/quarkus-app"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not running"));
    }

    /** Ends the launcher without leave, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Tarikh did not stop:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
