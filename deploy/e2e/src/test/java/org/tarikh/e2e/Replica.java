package org.tarikh.e2e;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of one service. */
final class Replica {
    private static final Duration GRACE = Duration.ofSeconds(40);
    private static final Duration ASKED = Duration.ofSeconds(5);

    final String service;
    final int port;
    private final String name;
    private final int management;
    private final Map<String, String> environment;
    private final File log;
    private final HttpClient client;
    private Process process;

    Replica(String service, int number, Map<String, String> environment, Path logs, HttpClient client)
            throws IOException {
        this.service = service;
        this.name = service + " " + number;
        this.port = FreePort.any();
        this.management = FreePort.any();
        this.environment = environment;
        this.log = logs.resolve(service + "-" + number + ".log").toFile();
        this.client = client;
    }

    /** Starts it where it does not run. */
    synchronized void start() throws IOException {
        if (alive()) {
            return;
        }
        Path jar = RunningTarikh.home().resolve("services/" + service + "/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        service.equals("events") ? "-Xmx512m" : "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dquarkus.banner.enabled=false",
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(management)));
        process = builder.start();
    }

    /** Ends it without leave. */
    synchronized void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to end, and waits until it has. */
    synchronized void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException(name + " did not end within " + GRACE);
        }
    }

    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    boolean ready() {
        return answers("http://127.0.0.1:" + management + "/q/health/ready");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether it answers from its database. */
    boolean works() {
        return answers(address() + "/api/v1/status");
    }

    /** What it tells on its management port. */
    String metrics() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + management + "/q/metrics");
        return client.send(HttpRequest.newBuilder(address).timeout(ASKED).build(), BodyHandlers.ofString())
                .body();
    }

    private boolean answers(String address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(ASKED).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
