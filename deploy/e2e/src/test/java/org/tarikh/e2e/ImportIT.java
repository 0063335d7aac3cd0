package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many documents handed in by the script that people call, at any size ({@code tarikh.import.documents}). */
class ImportIT {
    private static final int DOCUMENTS = Integer.getInteger("tarikh.import.documents", 1500);

    @TempDir
    Path folder;

    private Process begin(RunningTarikh tarikh, Path what) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        RunningTarikh.home().resolve("deploy/import.sh").toString(),
                        what.toString(),
                        "--to",
                        tarikh.sources(),
                        "--state",
                        folder.resolve("state").toString())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** What the script says, and its exit status in the last line. */
    private List<String> run(RunningTarikh tarikh, Path what) throws IOException, InterruptedException {
        Process process = begin(tarikh, what);
        List<String> said = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(said::add);
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        said.add(Integer.toString(process.exitValue()));
        return said;
    }

    private static int documents(RunningTarikh tarikh) {
        return tarikh.json(tarikh.sources() + "/api/v1/status")
                .path("documents")
                .asInt();
    }

    @Test
    void lines_and_folders_go_in_once_each_though_the_script_is_killed_and_run_again() throws Exception {
        Path lines = folder.resolve("all.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
            for (int i = 1; i <= DOCUMENTS; i++) {
                String line = i == 7
                        ? "{\"key\": \"broken\""
                        : "{\"key\": \"bulk-" + i + "\", \"published\": \"2025-03-01\", \"text\": \"Wagon " + i
                                + " of the long train passed the pole at kilometre " + i * 7 + ".\"}";
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path files = Files.createDirectories(folder.resolve("files/inner"));
        for (int i = 0; i < 30; i++) {
            Files.writeString(files.resolve("note-" + i + ".txt"), "Note " + i + " tells of nothing that happened.");
        }
        Files.writeString(files.resolve("note-5.txt"), " \n");

        try (RunningTarikh tarikh = RunningTarikh.start(folder.resolve("data"), "--empty")) {
            Process killed = begin(tarikh, lines);
            Eventually.holds(() -> documents(tarikh) > DOCUMENTS / 20);
            killed.destroyForcibly().waitFor();

            List<String> said = run(tarikh, lines);
            assertThat(said.get(0)).contains("Going on after");
            assertThat(said).anyMatch(line -> line.startsWith("Not stored, line 7: "));
            assertThat(said).endsWith("1");
            assertThat(documents(tarikh)).isEqualTo(DOCUMENTS - 1);

            said = run(tarikh, files.getParent());
            assertThat(said).anyMatch(line -> line.startsWith("Not stored, inner/note-5.txt: "));
            assertThat(documents(tarikh)).isEqualTo(DOCUMENTS - 1 + 29);
            Files.writeString(files.resolve("note-5.txt"), "Note 5 tells of nothing either.");
            assertThat(run(tarikh, files.getParent())).endsWith("0");
            assertThat(documents(tarikh)).isEqualTo(DOCUMENTS - 1 + 30);
        }
    }
}
