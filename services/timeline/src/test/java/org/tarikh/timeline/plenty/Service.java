package org.tarikh.timeline.plenty;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tarikh.postgres.Database;

/** The packaged timeline service as a process of its own over a database. */
public final class Service implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI home;
    private final URI metrics;

    private Service(Process process, URI home, URI metrics) {
        this.process = process;
        this.home = home;
        this.metrics = metrics;
    }

    /** @param jar the packaged service's {@code quarkus-run.jar} */
    public static Service over(Database database, URI peers, Path jar) throws IOException, InterruptedException {
        return over(database, peers, jar, Map.of());
    }

    /** @param settings what else is configured, as variables of its environment */
    public static Service over(Database database, URI peers, Path jar, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.service(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.servicePassword(),
                        "QUARKUS_FLYWAY_USERNAME", database.owner(),
                        "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                        "TARIKH_PROJECTION_ENABLED", "false",
                        "TARIKH_EVENTS_URL", peers.toString(),
                        "TARIKH_SOURCES_URL", peers.toString()));
        builder.environment()
                .putAll(Map.of("TARIKH_LIMITS_API_PER_MINUTE", "0", "TARIKH_LIMITS_EXPORTS_PER_MINUTE", "0"));
        builder.environment().putAll(settings);
        Service service = new Service(
                builder.start(),
                URI.create("http://127.0.0.1:" + port + "/"),
                URI.create("http://127.0.0.1:" + management + "/q/metrics"));
        for (int i = 0; !service.answers(); i++) {
            if (i > 600 || !service.process.isAlive()) {
                service.close();
                throw new IOException("The timeline service does not start from " + jar);
            }
            Thread.sleep(200);
        }
        return service;
    }

    public URI home() {
        return home;
    }

    private boolean answers() throws InterruptedException {
        try {
            return status("about") == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks for a page, wholly, and tells the status of the answer. */
    public int status(String address) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(home.resolve(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
    }

    /** What an address answers, while it is written. */
    public InputStream read(String address) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(home.resolve(address)).build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** How much of its heap is taken, in bytes, what waits to be collected among it. */
    public double heap() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** A port nobody listens at. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
