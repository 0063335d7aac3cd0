package org.tarikh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @TempDir
    Path folder;

    @Test
    void the_files_of_the_manifest_that_exist_are_sent() throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"), "{\"documents\": [{\"file\": \"a.txt\"}, {\"file\": \"gone.txt\"}]}");
        Files.writeString(folder.resolve("a.txt"), "A text.");
        assertThat(Corpus.read(folder).files()).containsExactly("a.txt");
    }

    @Test
    void a_file_outside_the_folder_is_never_sent() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("secret.txt"), "not for upload");
        Files.writeString(inner.resolve("manifest.json"), "{\"documents\": [{\"file\": \"../secret.txt\"}]}");
        assertThat(Corpus.read(inner).files()).isEmpty();
    }

    @Test
    void a_folder_without_a_manifest_is_refused() {
        assertThatThrownBy(() -> Corpus.read(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no manifest.json");
    }

    @Test
    void a_manifest_that_is_not_json_is_refused() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "documents:");
        assertThatThrownBy(() -> Corpus.read(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not JSON");
    }
}
