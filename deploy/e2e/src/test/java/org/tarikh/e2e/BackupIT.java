package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tarikh.postgres.EmbeddedPostgresServer;

/** Backups of a running Tarikh, restored to an empty place by the scripts that people call. */
class BackupIT {
    private static final Path HOME = RunningTarikh.home();
    private static final List<String> KEPT = List.of("sources", "events");
    private static final List<String> DATABASES = List.of("sources", "events", "timeline");
    private static final String WHOLE = "CAST(each AS text)";

    /** The ids of transactions are given anew in a new cluster. */
    private static final String WITHOUT_TRANSACTIONS =
            "CAST(to_jsonb(each) - CAST('{xid, changed_xid, recorded_xid}' AS text[]) AS text)";

    @TempDir
    Path folder;

    @Test
    void a_backup_brings_every_row_back_and_one_taken_while_documents_come_in_goes_on_from_there() throws Exception {
        Path data = folder.resolve("data");
        Path calm;
        Path busy;
        List<String> chronology;
        Path portable;
        Map<String, List<String>> rows;
        Map<String, List<String>> kept;
        try (RunningTarikh tarikh = RunningTarikh.start(data, "--empty")) {
            String sample = tarikh.upload(HOME.resolve("deploy/sample"));
            Eventually.holds(() -> tarikh.json(tarikh.timeline() + "/api/v1/status")
                            .path("entries")
                            .asInt()
                    > 5);
            busy = backup(data);
            Eventually.holds(() -> tarikh.atHead(sample));
            chronology = Chronology.of(tarikh);
            calm = backup(data);
            portable = backup(data, "--portable");
            rows = rows(tarikh.port + 3, secret(data), DATABASES, WHOLE);
            kept = rows(tarikh.port + 3, secret(data), KEPT, WITHOUT_TRANSACTIONS);
        }
        assertThat(chronology).hasSizeGreaterThan(20);

        Path restored = folder.resolve("restored");
        assertThat(run("restore.sh", calm.toString(), "--data", restored.toString()))
                .endsWith("0");
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.at(restored.resolve("postgres"), FreePort.any(), secret(restored))) {
            assertThat(rows(server.port(), secret(restored), DATABASES, WHOLE)).isEqualTo(rows);
        }
        String former;
        try (RunningTarikh again = RunningTarikh.start(restored, "--empty")) {
            Eventually.holds(() -> caughtUp(again));
            assertThat(Chronology.of(again)).isEqualTo(chronology);
            former = again.json(again.events() + "/api/v1/status")
                    .path("position")
                    .asText();
            assertThat(again.get(again.sources() + "/api/v1/articles/changes?after=1.1.1")
                            .statusCode())
                    .as("who read further than the backup reaches begins at the start")
                    .isEqualTo(410);
        }
        assertThat(former).doesNotStartWith("1.");

        Path without = folder.resolve("without");
        assertThat(run("restore.sh", calm.toString(), "--data", without.toString(), "--without-read-model"))
                .endsWith("0");
        try (RunningTarikh again = RunningTarikh.start(without, "--empty")) {
            Eventually.holds(() -> caughtUp(again));
            assertThat(Chronology.of(again)).isEqualTo(chronology);
        }

        assertThat(contents(backup(data, "--portable")))
                .as("one taken while Tarikh is stopped")
                .isEqualTo(contents(portable));
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(run("restore.sh", portable.toString(), "--data", elsewhere.toString()))
                .endsWith("0");
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.at(elsewhere.resolve("postgres"), FreePort.any(), secret(elsewhere))) {
            assertThat(rows(server.port(), secret(elsewhere), KEPT, WITHOUT_TRANSACTIONS))
                    .isEqualTo(kept);
        }
        try (RunningTarikh again = RunningTarikh.start(elsewhere, "--empty")) {
            Eventually.holds(() -> caughtUp(again));
            assertThat(Chronology.of(again)).isEqualTo(chronology);
        }

        Path midway = folder.resolve("midway");
        assertThat(run("restore.sh", busy.toString(), "--data", midway.toString()))
                .endsWith("0");
        try (RunningTarikh again = RunningTarikh.start(midway, "--empty")) {
            String rest = again.upload(HOME.resolve("deploy/sample"));
            Eventually.holds(() -> again.atHead(rest));
            assertThat(Chronology.byWords(again)).hasSameSizeAs(chronology);
        }

        assertThat(run("restore.sh", calm.toString(), "--data", midway.toString()))
                .contains("is not empty")
                .endsWith("2");
        Path spoilt = calm.resolve("secrets.properties");
        Files.writeString(spoilt, "postgres.password=another\n");
        Path nowhere = folder.resolve("nowhere");
        assertThat(run("restore.sh", calm.toString(), "--data", nowhere.toString()))
                .contains(spoilt + " has been changed")
                .endsWith("2");
        assertThat(nowhere).doesNotExist();
    }

    /** Every row of every table of those databases; what a restore begins anew is left out. */
    private static Map<String, List<String>> rows(int port, String password, List<String> databases, String row)
            throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String database : databases) {
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", password);
                    Statement sql = connection.createStatement()) {
                for (String table : column(
                        sql,
                        "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename NOT IN"
                                + " ('feed_epoch', 'entry_change', 'entry_change_kept')")) {
                    rows.put(
                            database + " " + table,
                            column(sql, "SELECT " + row + " FROM " + table + " AS each ORDER BY 1"));
                }
            }
        }
        return rows;
    }

    private static List<String> column(Statement sql, String question) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(question)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private static boolean caughtUp(RunningTarikh tarikh) {
        var reading = tarikh.json(tarikh.events() + "/api/v1/status");
        var projecting = tarikh.json(tarikh.timeline() + "/api/v1/status");
        return !reading.path("position").asText().isEmpty()
                && reading.path("position").equals(reading.path("upstream"))
                && !projecting.path("position").asText().isEmpty()
                && projecting.path("position").equals(projecting.path("upstream"))
                && !projecting.path("rebuilding").asBoolean();
    }

    /** What a portable backup says of its tables, with their counts, and its sequences. */
    private static List<String> contents(Path backup) throws IOException {
        List<String> contents = new ArrayList<>();
        for (String database : KEPT) {
            contents.add(
                    Files.readString(backup.resolve("rows").resolve(database).resolve("content.json")));
        }
        return contents;
    }

    private Path backup(Path data, String... options) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("backups-" + System.nanoTime()));
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        assertThat(run("backup.sh", arguments.toArray(String[]::new))).endsWith("0");
        try (Stream<Path> made = Files.list(out)) {
            return made.toList().get(0);
        }
    }

    /** What a script said, and its exit status in the last line. */
    private static String run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(HOME.resolve("deploy/" + script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(line -> said.append(line).append('\n'));
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said.append(process.exitValue()).toString();
    }

    private static String secret(Path data) throws IOException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty("postgres.password");
    }
}
