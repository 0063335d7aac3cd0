package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tarikh.e2e.FreePort;
import org.tarikh.postgres.EmbeddedPostgresServer;

/**
 * Runs the packaged services as the production overlay's containers do, with the environment that the overlay gives
 * them, over databases and roles as CloudNativePG makes them.
 */
class MigrationIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    Path logs;

    /** One that everybody knows would be refused. */
    private static final String PASSWORD = "9f2c41aa77d05be3";

    private Manifests production;
    private EmbeddedPostgresServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException, SQLException {
        production = Manifests.parse(Manifests.render("production"));
        server = EmbeddedPostgresServer.temporary();
        for (String service : RulesTest.SERVICES) {
            sql("postgres", "CREATE ROLE " + service + "_owner LOGIN PASSWORD '" + PASSWORD + "'");
            sql("postgres", "CREATE ROLE " + service + " LOGIN PASSWORD '" + PASSWORD + "'");
            sql("postgres", "CREATE DATABASE " + service + " OWNER " + service + "_owner");
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void podsWaitUntilTheJobHasMigratedAndGoOnOnNewerSchemas() throws IOException, InterruptedException, SQLException {
        int management = FreePort.any();
        Process pod = run(
                "timeline",
                service("timeline"),
                Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(FreePort.any()),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(management)));
        try {
            assertThat(ended("timeline", schema("timeline"))).isNotZero();
            assertThat(answer(management, "live", status -> status == 200)).isEqualTo(200);
            assertThat(answer(management, "ready", status -> true)).isEqualTo(503);

            assertThat(ended("timeline", migration("timeline"))).isZero();

            assertThat(answer(management, "ready", status -> status == 200)).isEqualTo(200);
            assertThat(ended("timeline", schema("timeline"))).isZero();
            sql(
                    "timeline",
                    "INSERT INTO flyway_schema_history SELECT 9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1,"
                            + " installed_by, now(), 0, true FROM flyway_schema_history LIMIT 1");
            assertThat(ended("timeline", schema("timeline"))).isZero();
            assertThat(ended("timeline", migration("timeline"))).isZero();
        } finally {
            pod.destroyForcibly();
        }
        for (String service : List.of("sources", "events")) {
            assertThat(ended(service, migration(service))).isZero();
            assertThat(ended(service, schema(service))).isZero();
        }
    }

    private Container migration(String service) {
        return production.all(Job.class).stream()
                .filter(job -> job.getMetadata().getName().startsWith(service + "-migration-"))
                .map(job ->
                        job.getSpec().getTemplate().getSpec().getContainers().get(0))
                .findFirst()
                .orElseThrow();
    }

    private Container schema(String service) {
        return production
                .one(Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getInitContainers()
                .get(0);
    }

    private Container service(String service) {
        return production
                .one(Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    private int ended(String service, Container container) throws IOException, InterruptedException {
        // It would wait for its database as long as a first installation takes.
        Process process = run(service, container, Map.of("QUARKUS_FLYWAY_CONNECT_RETRIES", "0"));
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process run(String service, Container container, Map<String, String> otherwise) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-jar",
                        Manifests.root()
                                .resolve("services/" + service + "/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(logs, service, ".log").toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(production.configuration(container));
        environment.replaceAll(
                (name, value) -> value.replaceAll("//database-r[ow]:5432/", "//127.0.0.1:" + server.port() + "/"));
        container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .filter(variable -> !Boolean.TRUE.equals(
                        variable.getValueFrom().getSecretKeyRef().getOptional()))
                .forEach(variable -> environment.put(
                        variable.getName(),
                        secret(
                                variable.getValueFrom().getSecretKeyRef().getName(),
                                variable.getValueFrom().getSecretKeyRef().getKey())));
        environment.putAll(otherwise);
        return builder.start();
    }

    private static String secret(String name, String key) {
        return key.equals("username") ? name.replace("-database", "").replace("-owner", "_owner") : PASSWORD;
    }

    /** Asks until the answer is as wanted, or for as long as may be. */
    private static int answer(int port, String question, IntPredicate wanted) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + question))
                .build();
        long end = System.nanoTime() + LIMIT.toNanos();
        int status = 0;
        while (System.nanoTime() < end) {
            try {
                status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (wanted.test(status)) {
                    return status;
                }
            } catch (IOException notYet) {
                status = 0;
            }
            Thread.sleep(200);
        }
        return status;
    }

    private void sql(String database, String statement) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
