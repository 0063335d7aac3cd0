package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;

/** Runs {@code deploy/dump.sh} against this service. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class DumpTest {
    @Inject
    Slate slate;

    @Inject
    Chronology chronology;

    @TempDir
    Path out;

    @BeforeEach
    void clean() {
        slate.clean();
    }

    @Test
    void a_dump_holds_every_format_whole_with_a_manifest_and_checksums() throws Exception {
        List<Entry> entries = Invented.entries(230, new Random(21));
        slate.put(entries);
        Said said = dump("--url", "http://localhost:" + RestAssured.port, "--out", out.toString());
        assertThat(said.status()).as(said.words()).isZero();
        Path folder = only();
        assertThat(folder.getFileName().toString()).matches("tarikh-\\d{4}-\\d\\d-\\d\\d");
        assertThat(names(folder))
                .contains(
                        "README.txt",
                        "SHA256SUMS",
                        "chronology.csv",
                        "chronology.ndjson",
                        "chronology.geojson",
                        "chronology.ics",
                        "chronology.jsonld",
                        "chronology.timelinejs.json",
                        "chronology.acled.csv",
                        "chronology.ucdp.csv",
                        "chronology-0001.atom",
                        "chronology-0002.atom",
                        "chronology-0003.atom",
                        "undated.ndjson")
                .doesNotContain("chronology-0004.atom");
        long dated = chronology.count(Filter.none()).entries();
        assertThat(Files.readAllLines(folder.resolve("chronology.ndjson"))).hasSize((int) dated);
        assertThat(Files.readAllLines(folder.resolve("undated.ndjson"))).hasSize((int) (entries.size() - dated));
        assertThat(Files.readString(folder.resolve("README.txt")))
                .contains("Entries:    " + dated + " with a date")
                .contains("Licence:    https://creativecommons.org/licenses/by/4.0/")
                .contains("API:        v1");
        assertSums(folder);
    }

    @Test
    void a_dump_that_fails_leaves_nothing_behind() throws Exception {
        Said said = dump("--url", "http://127.0.0.1:1", "--out", out.toString());
        assertThat(said.status()).isNotZero();
        assertThat(names(out)).isEmpty();
    }

    @Test
    void a_dump_of_the_same_day_is_not_written_over() throws Exception {
        String url = "http://localhost:" + RestAssured.port;
        assertThat(dump("--url", url, "--out", out.toString()).status()).isZero();
        Said again = dump("--url", url, "--out", out.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.words()).contains("is there already");
        assertThat(names(out)).hasSize(1);
    }

    @Test
    void what_it_does_not_know_is_refused_with_its_usage() throws Exception {
        Said said = dump("--colour", "red");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.words()).contains("usage: deploy/dump.sh");
    }

    private record Said(int status, String words) {}

    private static Said dump(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("bash", "../../deploy/dump.sh"), Stream.of(arguments))
                .toList();
        Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(script.waitFor(), words);
    }

    private Path only() throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            List<Path> found = all.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static void assertSums(Path folder) throws Exception {
        List<String> sums = Files.readAllLines(folder.resolve("SHA256SUMS"));
        assertThat(sums).hasSize(names(folder).size() - 1);
        for (String line : sums) {
            byte[] bytes = Files.readAllBytes(folder.resolve(line.substring(66)));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(line.substring(0, 64));
        }
    }
}
