package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tarikh.events.lexicon.Dump;
import org.tarikh.events.lexicon.GeoNamesFile;
import org.tarikh.events.lexicon.Lexicon;

class ListedPlacesTest {
    private static final String KARMAT = "sudan.kassala.geonames-900002.geonames-900003";

    private static Cascade cascade;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        cascade = new Cascade(Lexicon.load(null, new GeoNamesFile(Dump.sample().in(folder), Set.of(), 0)));
    }

    private static List<String> places(String text) {
        return cascade.read(new ArticleText(text, null, "Outlet", LocalDate.of(2024, 5, 6), false)).reports().stream()
                .map(Report::place)
                .filter(Objects::nonNull)
                .map(PlaceRef::id)
                .toList();
    }

    @Test
    void a_name_behind_a_preposition_is_the_place_in_the_country_told_of() {
        assertThat(places("Gunmen killed six farmers near Karmat on Sunday, Sudan's health ministry said."))
                .containsExactly("sudan.geonames-900004");
        assertThat(places("Gunmen killed six farmers near Karmat on Sunday, Nigerian police said. Nigeria has sent"
                        + " troops to the area."))
                .containsOnly("nigeria.geonames-900005");
    }

    @Test
    void the_area_told_beside_it_chooses_among_places_of_a_name() {
        assertThat(places("Gunmen killed six farmers in Karmat, in Sudan's Kassala state, on Sunday."))
                .containsExactly(KARMAT);
        assertThat(places("Gunmen killed six people in the village of Karmat in Kassala state, Sudan, on Sunday."))
                .containsExactly(KARMAT);
    }

    @Test
    void the_noun_beside_it_tells_its_kind() {
        assertThat(places("Fighters attacked a convoy in Tulwa district in eastern Sudan on Sunday, killing two."))
                .containsExactly("sudan.kassala.geonames-900002");
        assertThat(places("A drone strike killed four soldiers at Tulwa Airfield in Sudan on Sunday."))
                .containsExactly("sudan.kassala.geonames-900002.geonames-900009");
    }

    @Test
    void a_dateline_can_name_it() {
        assertThat(places("ABU NIRA, Sudan (Outlet) — A bomb killed three traders on Sunday."))
                .containsExactly("sudan.kassala.geonames-900002.geonames-900006");
    }

    @Test
    void a_person_of_the_same_name_is_no_place() {
        assertThat(places("Police in Sudan arrested Omar Idris on Sunday. They seized weapons from Idris in Kassala."))
                .noneMatch(id -> id.contains("geonames-900010"));
    }

    @Test
    void a_name_counts_in_no_country_that_the_article_does_not_tell_of() {
        assertThat(places("Gunmen killed six farmers near Karmat, in Peru, on Sunday."))
                .noneMatch(id -> id.contains("geonames"));
    }

    @Test
    void what_the_lexicon_names_stays_its_own() {
        assertThat(places("Shelling killed nine people in Kassala, Sudan, on Sunday."))
                .containsExactly("sudan.kassala.kassala");
    }
}
