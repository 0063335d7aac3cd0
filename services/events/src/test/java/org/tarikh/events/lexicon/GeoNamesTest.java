package org.tarikh.events.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoNamesTest {
    @TempDir
    Path folder;

    private Lexicon of(Dump dump, int population, String... countries) throws IOException {
        return Lexicon.load(null, new GeoNamesFile(dump.in(folder), Set.of(countries), population));
    }

    @Test
    void a_place_lies_in_the_areas_that_its_codes_tell() throws IOException {
        Place karmat = of(Dump.sample(), 0).geoNames("Karmat").stream()
                .filter(place -> place.lat() == 16.12)
                .findFirst()
                .orElseThrow();

        assertThat(karmat.id()).isEqualTo("sudan.kassala.geonames-900002.geonames-900003");
        assertThat(karmat.kind()).isEqualTo("city");
        assertThat(karmat.country()).isEqualTo("SD");
        assertThat(karmat.lon()).isEqualTo(36.05);
    }

    @Test
    void what_the_lexicon_knows_too_is_the_lexicons() throws IOException {
        Lexicon lexicon = of(Dump.sample(), 0);

        assertThat(lexicon.geoNames("Kasala")).containsExactly(lexicon.place("sudan.kassala.kassala"));
        assertThat(lexicon.geoNames("Ash Sharqiyah")).containsExactly(lexicon.place("sudan.kassala"));
    }

    @Test
    void a_place_of_its_id_is_found_and_no_other_path_to_it() throws IOException {
        Lexicon lexicon = of(Dump.sample(), 0);

        Place tulwa = lexicon.place("sudan.kassala.geonames-900002");
        assertThat(tulwa.name()).isEqualTo("Tulwa");
        assertThat(lexicon.admin1Of(lexicon.place("sudan.kassala.geonames-900002.geonames-900003")))
                .isEqualTo("Kassala State");
        assertThat(lexicon.place("sudan.geonames-900002")).isNull();
        assertThat(lexicon.place("sudan.kassala.geonames-17")).isNull();
        assertThat(lexicon.place("sudan.geonames-x")).isNull();
    }

    @Test
    void a_name_is_found_in_any_of_its_latin_spellings_the_most_populous_first() throws IOException {
        Lexicon lexicon = of(Dump.sample(), 0);

        assertThat(lexicon.geoNames("ABOU NIRA")).extracting(Place::name).containsExactly("Abū Nīrah");
        assertThat(lexicon.geoNames("Karmat")).extracting(Place::country).containsExactly("NG", "SD", "SD");
        assertThat(lexicon.geoNames("Old Karmat")).isEmpty();
        assertThat(lexicon.geoNames("Wadi Tulwa")).isEmpty();
    }

    @Test
    void a_place_has_the_names_that_editors_give_it_and_no_other_has() throws IOException {
        String karmat = "sudan.kassala.geonames-900002.geonames-900003";
        Lexicon lexicon = of(Dump.sample(), 0)
                .with(new Additions(
                        List.of(),
                        List.of(),
                        List.of(
                                new AddedName(AddedName.Sort.PLACE, karmat, "Reed Hollow", "en"),
                                new AddedName(AddedName.Sort.PLACE, karmat, "گودال نی", "fa"),
                                new AddedName(
                                        AddedName.Sort.PLACE, "sudan.kassala.geonames-900002", "Reed District", "en"),
                                new AddedName(AddedName.Sort.PLACE, "sudan.geonames-900003", "Reed Nowhere", "en"))));

        assertThat(lexicon.geoNames("REED hollow")).containsExactly(lexicon.place(karmat));
        assertThat(lexicon.place(karmat).aliases()).containsExactly("Reed Hollow");
        assertThat(lexicon.place(karmat).fa()).isEqualTo("گودال نی");
        assertThat(lexicon.geoNames("Reed")).extracting(Place::name).containsExactly("Tulwa");
        assertThat(lexicon.geoNames("Reed Nowhere")).isEmpty();
        assertThat(of(Dump.sample(), 0).geoNames("Reed Hollow")).isEmpty();
        assertThat(lexicon.find("A hollow. Reed Hollow.")).isEmpty();
    }

    @Test
    void countries_and_the_least_population_choose_what_is_kept() throws IOException {
        Lexicon lexicon = of(Dump.sample(), 500, "SD");

        assertThat(lexicon.geoNames("Karmat")).extracting(Place::country).containsOnly("SD");
        assertThat(lexicon.geoNames("Abu Nira")).isEmpty();
        assertThat(lexicon.geoNames("Tulwa Airfield")).hasSize(1);
        assertThat(lexicon.geoNames().leftOut()).isEqualTo(5);
    }

    @Test
    void a_bad_line_is_counted_told_by_its_number_and_does_not_stop_the_rest() throws IOException {
        Dump dump = new Dump()
                .line("no line of a dump")
                .with(1, "Bol", "P.PPL", "TD", 95, 14, 0)
                .line("x".repeat(1 << 20))
                .with(-5, "Karmat", "P.PPL", "SD", 15, 35, 0)
                .with(900003, "Karmat", "P.PPL", "SD", 15, 35, 0);

        GeoNamesFile.Count count = of(dump, 0).geoNames();

        assertThat(count.loaded()).isEqualTo(1);
        assertThat(count.bad()).isEqualTo(4);
        assertThat(count.badLines()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_file_that_is_not_there_is_told_by_its_path() {
        Path missing = folder.resolve("missing.txt");

        assertThatThrownBy(() -> Lexicon.load(null, new GeoNamesFile(missing, Set.of(), 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("tarikh.gazetteer.geonames");
    }
}
