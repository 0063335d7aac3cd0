package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that are started with settings they cannot use; no database is needed for that. */
class SettingsIT {
    @TempDir
    Path folder;

    @Test
    void every_setting_that_cannot_be_used_is_named_and_the_service_does_not_start() throws Exception {
        Map<String, String> wrong = Map.of(
                "TARIKH_INTAKE_WORKERS", "0",
                "TARIKH_INTAKE_LEASE", "soon",
                "TARIKH_SOURCES_URL", "sources:80");
        assertThat(started("events", wrong))
                .contains("tarikh.intake.workers", "whole number from 1")
                .contains("tarikh.intake.lease")
                .contains("tarikh.sources.url", "web address")
                .doesNotContain("started in");
    }

    @Test
    void a_misspelt_key_in_a_file_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("site.properties"), "tarikh.web.kept-anwsers=16M\n");
        assertThat(started("timeline", Map.of("QUARKUS_CONFIG_LOCATIONS", file.toString())))
                .contains("tarikh.web.kept-anwsers")
                .doesNotContain("started in");
    }

    @Test
    void a_secret_comes_from_a_file_and_a_placeholder_is_refused() throws Exception {
        Files.writeString(folder.resolve("tarikh.write-token"), "placeholder-to-be-replaced");
        Map<String, String> environment = new HashMap<>(Map.of(
                "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", folder.toString(),
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/sources",
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_MANAGEMENT_PORT", "0"));
        assertThat(started("sources", environment))
                .contains("tarikh.write-token is a placeholder", "TARIKH_WRITE_TOKEN")
                .doesNotContain("placeholder-to-be-replaced")
                .doesNotContain("started in");
    }

    /** What a service says until it ends, which it does by itself and not with 0. */
    private static String started(String service, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path jar = RunningTarikh.home().resolve("services/" + service + "/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(said).isNotZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
