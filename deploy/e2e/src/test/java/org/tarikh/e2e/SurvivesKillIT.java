package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivesKillIT {
    private static final Path SAMPLE = RunningTarikh.home().resolve("deploy/sample");

    @TempDir
    Path calm;

    @TempDir
    Path shaken;

    @Test
    void services_killed_during_an_import_leave_the_same_chronology() throws IOException, InterruptedException {
        List<String> expected;
        try (RunningTarikh tarikh = RunningTarikh.start(calm)) {
            expected = Chronology.byWords(tarikh);
        }
        assertThat(expected).isNotEmpty();

        String importId;
        RunningTarikh first = RunningTarikh.start(shaken, "--empty");
        try {
            importId = first.upload(SAMPLE);
            for (String name : List.of("sources", "events", "timeline")) {
                int documents = documents(first);
                first.service(name).destroyForcibly();
                Eventually.holds(() -> documents(first) > documents || first.atHead(importId));
            }
            first.kill();
        } finally {
            first.close();
        }

        try (RunningTarikh second = RunningTarikh.start(shaken, "--empty")) {
            Eventually.holds(() -> second.atHead(importId));
            assertThat(Chronology.byWords(second)).isEqualTo(expected);
        }
    }

    private static int documents(RunningTarikh tarikh) {
        try {
            return tarikh.json(tarikh.sources() + "/api/v1/status")
                    .path("documents")
                    .asInt();
        } catch (RuntimeException away) {
            return 0;
        }
    }
}
