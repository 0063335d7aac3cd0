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

    private void packs(int most) throws IOException {
        for (int i = Lexicon.load(packs).packs().size(); i < most; i++) {
            Path pack = Files.createDirectory(packs.resolve("pond-" + i));
            Files.writeString(
                    pack.resolve("pack.properties"),
                    "id = pond-%d\ntitle = A pond\nversion = 1\nlicence = CC0-1.0\ncountries = TD\nfiles = actors.tsv\n"
                            .formatted(i));
            Files.writeString(
                    pack.resolve("actors.tsv"),
                    "id\tname\tkind\taliases\tshort\tfrom\tto\tparent\npond-guard-%d\tPond Guard Q%d\tarmed-group\t\t\t\t\t\n"
                            .formatted(i, i));
        }
    }

    @Test
    void beside_as_many_packs_as_fit_there_is_room_for_what_editors_add() throws IOException {
        packs(63);
        Actor added = new Actor(
                "reed-front",
                "Reed Front",
                "party",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);

        Lexicon lexicon = Lexicon.load(packs).with(new Additions(List.of(added), List.of(), List.of()));

        assertThat(lexicon.find("In Chad the Reed Front met the Pond Guard Q62."))
                .flatExtracting(NameHit::names)
                .filteredOn(name -> name.actor() != null)
                .extracting(name -> name.actor().id())
                .contains("reed-front", "pond-guard-62");
    }

    @Test
    void more_packs_than_fit_are_refused_at_the_start() throws IOException {
        packs(64);

        assertThatThrownBy(() -> Lexicon.load(packs))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The lexicon has 64 packs, where 63 fit: leave some out of the folder");
    }

    @Test
    void a_folder_without_a_manifest_is_no_pack() throws IOException {
        Files.createDirectory(packs.resolve("notes"));

        assertThat(Lexicon.load(packs).packs()).hasSize(4);
    }
}
