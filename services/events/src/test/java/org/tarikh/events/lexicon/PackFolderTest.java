package org.tarikh.events.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {
    private static final Path PAGE = Path.of("src/main/resources/lexicon/packs/README.md");

    @TempDir
    Path packs;

    @BeforeEach
    void the_example_of_the_page_is_in_the_folder() throws IOException {
        Path pack = Files.createDirectory(packs.resolve("lake"));
        var files = Pattern.compile("(?m)^`([a-z.]+)`:\\n\\n((?: {4}.*\\n)+)").matcher(Files.readString(PAGE));
        while (files.find()) {
            Files.writeString(pack.resolve(files.group(1)), files.group(2).replaceAll("(?m)^ {4}", ""));
        }
    }

    @Test
    void a_pack_of_the_folder_is_read_beside_the_others() {
        Lexicon lexicon = Lexicon.load(packs);

        assertThat(lexicon.packs()).extracting(Manifest::id).contains("world", "afghanistan", "sudan", "lake-chad");
        assertThat(lexicon.find(List.of("The Lake Guard left Bol in Chad.")).packs())
                .containsExactly("world", "lake-chad");
        assertThat(lexicon.place("chad.bol").lat()).isEqualTo(13.5);
        assertThat(lexicon.actor("lake-guard").aliases()).containsExactly("Guard of the Lake");
    }

    @Test
    void a_pack_takes_the_place_of_the_one_with_its_id() throws IOException {
        Path manifest = packs.resolve("lake/pack.properties");
        Files.writeString(manifest, Files.readString(manifest).replace("id = lake-chad", "id = sudan"));

        Lexicon lexicon = Lexicon.load(packs);

        assertThat(lexicon.packs()).extracting(Manifest::id).containsOnlyOnce("sudan");
        assertThat(lexicon.actor("lake-guard")).isNotNull();
        assertThat(lexicon.actor("jem-sudan")).isNull();
    }

    @Test
    void all_that_is_wrong_with_a_pack_is_told_at_once() throws IOException {
        Files.writeString(packs.resolve("lake/actors.tsv"), "id\tname\n");
        Files.delete(packs.resolve("lake/places.tsv"));

        assertThatThrownBy(() -> Lexicon.load(packs))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("actors.tsv, line 1: has no column kind")
                .hasMessageContaining("names the file places.tsv, which is not there");
    }

    @Test
    void a_folder_without_a_manifest_is_no_pack() throws IOException {
        Files.createDirectory(packs.resolve("notes"));

        assertThat(Lexicon.load(packs).packs()).hasSize(4);
    }
}
