package org.tarikh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesTest {
    @TempDir
    Path folder;

    private static List<Batch> all(Batches batches) throws IOException {
        List<Batch> all = new ArrayList<>();
        for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
            all.add(batch);
        }
        return all;
    }

    @Test
    void files_of_a_folder_without_a_manifest_are_documents_under_their_names() throws IOException {
        Files.createDirectories(folder.resolve("b/.hidden"));
        Files.writeString(folder.resolve("b/two.html"), "<p>Two");
        Files.writeString(folder.resolve("b/.hidden/three.txt"), "Three");
        Files.writeString(folder.resolve("one.txt"), "One");
        try (Batches batches = new FolderBatches(folder)) {
            List<Batch> all = all(batches);
            assertThat(batches.total()).isEqualTo(2);
            assertThat(all).hasSize(1);
            assertThat(all.get(0).name(1)).isEqualTo("b/two.html");
            assertThat(((FolderBatch) all.get(0)).rows().get(1).path("key").asText())
                    .isEqualTo("one.txt");
            assertThat(all.get(0).halves()).extracting(Batch::documents).containsExactly(1, 1);
        }
    }

    @Test
    void what_a_manifest_says_goes_with_its_files_and_what_is_not_there_is_told() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A");
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"documents\": [{\"file\": \"a.txt\", \"title\": \"T\"}, {\"file\": \"../x\"}, {\"file\": \"gone\"}]}");
        try (Batches batches = new FolderBatches(folder)) {
            assertThat(((FolderBatch) batches.next())
                            .rows()
                            .get(0)
                            .path("title")
                            .asText())
                    .isEqualTo("T");
            assertThat(batches.next()).isNull();
            assertThat(batches.leftOut())
                    .containsExactly("../x: names no file of the folder", "gone: names no file of the folder");
        }
    }

    @Test
    void lines_come_in_batches_with_their_numbers_packed_or_not() throws IOException {
        StringBuilder lines = new StringBuilder("\n  \n");
        for (int i = 0; i < Batches.MOST + 1; i++) {
            lines.append("{\"key\": \"").append(i).append("\"}\n");
        }
        lines.setLength(lines.length() - 1);
        Path plain = Files.writeString(folder.resolve("all.ndjson"), lines);
        Path packed = folder.resolve("all.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : List.of(plain, packed)) {
            try (Batches batches = LinesBatches.of(file)) {
                assertThat(batches.total()).isEqualTo(Batches.MOST + 1);
                List<Batch> all = all(batches);
                assertThat(all).extracting(Batch::documents).containsExactly(Batches.MOST, 1);
                assertThat(all.get(0).name(1)).isEqualTo("line 3");
                assertThat(all.get(1).name(1)).isEqualTo("line " + (Batches.MOST + 3));
            }
        }
    }

    @Test
    void what_was_handed_in_is_known_again_for_the_same_documents_only() throws IOException {
        Handed first = new Handed(folder, "a", "1");
        first.add("one");
        first.add("");
        Handed again = new Handed(folder, "a", "1");
        assertThat(again.size()).isEqualTo(2);
        assertThat(again.get(0)).isEqualTo("one");
        assertThat(new Handed(folder, "a", "2").size()).isZero();
        Files.list(folder).forEach(file -> {
            try {
                Files.writeString(file, "one\n\ntwo-cut-o");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(new Handed(folder, "a", "1").size()).isEqualTo(2);
        again.forget();
        assertThat(new Handed(folder, "a", "1").size()).isZero();
    }

    @Test
    void a_folder_of_nothing_is_refused() {
        assertThatThrownBy(() -> new FolderBatches(folder)).isInstanceOf(Refusal.class);
    }
}
