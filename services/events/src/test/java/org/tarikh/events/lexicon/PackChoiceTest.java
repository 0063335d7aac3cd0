package org.tarikh.events.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackChoiceTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    The president of Belarus met his cabinet in Minsk.                     ! world
                    A storm hit the Philippines and cut the power in Manila.               ! world
                    Jihadists killed soldiers in Gao in Mali.                              ! world
                    Two policemen were shot dead in Quetta.                                ! world afghanistan
                    The Taliban closed a school in Herat.                                  ! world afghanistan
                    Iran's parliament passed the bill.                                     ! world afghanistan
                    Shells fell on a market in El Fasher.                                  ! world sudan
                    The Rapid Support Forces left the town.                                ! world sudan
                    Fighters left Talodi for Kauda at dawn.                                ! world sudan
                    Pakistan sent tents to Sudan.                                          ! world afghanistan sudan
                    Tina sang in the stadium and the crowd cheered.                        ! world
                    South Sudan swore in a new minister in Juba.                           ! world
                    """)
    void a_sentence_is_read_with_the_packs_it_names(String text, String packs) {
        assertThat(LEXICON.find(List.of(text)).packs()).containsExactly(packs.split(" "));
    }

    @Test
    void a_country_named_once_in_a_long_article_does_not_make_it_about_that_country() {
        List<String> sentences =
                new ArrayList<>(Collections.nCopies(60, "The council in Lisbon voted on the rent of shops."));
        sentences.add("A member had worked in Sudan before.");
        assertThat(LEXICON.find(sentences).packs()).containsExactly("world");

        sentences.add("Sudan had been kind to him, he said.");
        assertThat(LEXICON.find(sentences).packs()).containsExactly("world", "sudan");
    }

    @Test
    void names_of_a_pack_not_chosen_are_not_found_and_hide_none_of_the_world() {
        List<String> sentences =
                new ArrayList<>(Collections.nCopies(60, "The council in Lisbon voted on the rent of shops."));
        sentences.add("The Khartoum refinery was mentioned.");

        List<NameHit> last = LEXICON.find(sentences).sentences().get(60);

        assertThat(last).singleElement().satisfies(hit -> assertThat(hit.names())
                .extracting(Name::place)
                .contains(LEXICON.place("sudan.khartoum.khartoum")));
    }

    @Test
    void many_threads_may_search_at_once() {
        List<String> packs = Collections.nCopies(64, "The Rapid Support Forces left the town.").parallelStream()
                .map(text -> LEXICON.find(List.of(text)).packs().toString())
                .distinct()
                .toList();

        assertThat(packs).containsExactly("[world, sudan]");
    }
}
