package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Tarikh whose disk runs full: a small file system of its own, seen by nobody else, filled to the last byte. */
class DiskFullIT {
    private static final int MEBIBYTES = 260;
    private static final int TRIES = 400;

    @TempDir
    Path folder;

    @Test
    void what_finds_no_room_is_refused_clearly_and_goes_on_when_there_is_room_again() throws Exception {
        assumeTrue(mountsAreAllowed(), "Skipped: this machine does not allow a file system to be mounted");
        List<String> kept = new ArrayList<>();
        Set<Integer> refusals = new LinkedHashSet<>();
        try (RunningTarikh tarikh = RunningTarikh.startOn(folder, MEBIBYTES, "--empty")) {
            String sample = tarikh.upload(RunningTarikh.home().resolve("deploy/sample"));
            Eventually.holds(() -> tarikh.atHead(sample));
            List<String> before = Chronology.of(tarikh);

            Path filler = tarikh.within(folder).resolve("filler");
            fill(filler);
            String refused = null;
            for (int i = 0; i < TRIES && refused == null; i++) {
                HttpResponse<String> answer = post(tarikh, i);
                if (answer.statusCode() < 300) {
                    kept.add(answer.body());
                } else {
                    refusals.add(answer.statusCode());
                    refused = answer.body();
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                    assertThat(answer.body())
                            .containsAnyOf("sources.storage-full", "sources.database-away")
                            .doesNotContain("internal-error");
                }
            }
            assertThat(refused).as("a full disk is noticed").isNotNull();
            assertThat(tarikh.get(tarikh.timeline() + "/q/openapi").statusCode())
                    .isEqualTo(200);

            Files.delete(filler);
            int number = kept.size();
            Eventually.holds(() -> taken(tarikh, number));
            Eventually.holds(() -> documents(tarikh) == number + 1 + sampleSize());
            Eventually.holds(() -> tarikh.atHead(sample));
            assertThat(Chronology.of(tarikh)).as("nothing is lost").containsAll(before);
        }
        assertThat(refusals).isSubsetOf(503, 507);
    }

    private static HttpResponse<String> post(RunningTarikh tarikh, int number) {
        String words = "Villagers of hamlet %d gathered. ".formatted(number).repeat(4_000 + number);
        return tarikh.post(
                tarikh.sources() + "/api/v1/documents?publisher=Example&title=Gathering%20" + number,
                "text/plain",
                words.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean taken(RunningTarikh tarikh, int number) {
        try {
            return post(tarikh, number).statusCode() < 300;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private static int documents(RunningTarikh tarikh) {
        return tarikh.json(tarikh.sources() + "/api/v1/status")
                .path("documents")
                .asInt();
    }

    private static int sampleSize() throws IOException {
        try (var files = Files.list(RunningTarikh.home().resolve("deploy/sample"))) {
            return (int) files.filter(file -> file.toString().endsWith(".txt")).count();
        }
    }

    private static void fill(Path file) {
        byte[] block = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // which is what was wanted
        }
    }

    private static boolean mountsAreAllowed() throws IOException, InterruptedException {
        List<String> attempt = new ArrayList<>(RunningTarikh.namespace());
        attempt.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", "/mnt"));
        return new ProcessBuilder(attempt)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
