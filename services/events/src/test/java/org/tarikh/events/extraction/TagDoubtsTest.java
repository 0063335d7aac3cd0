package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagDoubtsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The UN mission in Mali on Tuesday expressed concern about the blockade of Timbuktu.|ACCUSE",
                "Sudan today urged Iran to halt its attacks.|REQUEST",
                "Sudan's army chief last week rejected a truce with the paramilitaries.|REJECT",
                "President Tokayev earlier this month warned Russia against annexation.|THREATEN",
                "The European Union asked both countries on Tuesday to show restraint.|REQUEST",
                "The war in Sudan, which broke out on April 15, 2023, goes on.|ASSAULT",
                "US charge d'affaires Karen Decker called on the Taliban on Tuesday to free the hostages.|REQUEST",
                "UNICEF dispatched 80 tonnes of supplies to Chad on Tuesday.|AID"
            })
    void a_verb_is_read_where_the_tagger_saw_none(String words, String types) {
        assertThat(TypesRead.of(words)).isEqualTo(types);
    }
}
