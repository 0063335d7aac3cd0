package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The president ordered an offensive against the rebels in Kivu on Tuesday.|ASSAULT",
                "The army launched an operation against the militants in Waziristan on Tuesday.|ASSAULT",
                "Parliament approved sanctions against Serbia on Tuesday.|SANCTION",
                "The government announced an inquiry into the police on Tuesday.|ACCUSE",
                "Kenya called off its talks with Somalia on Tuesday.|REJECT",
                "Egypt cancelled a visit to Ankara on Tuesday.|SANCTION",
                "Poland postponed a summit with Hungary on Tuesday.|REJECT",
                "The rebels broke off peace negotiations with the government of Colombia on Tuesday.|REJECT",
                "Germany suspended development aid to Niger on Tuesday.|SANCTION",
                "Talks between Serbia and Kosovo were suspended on Tuesday.|REJECT",
                "Japan resumed talks with North Korea on Tuesday.|CONSULT"
            })
    void what_a_verb_does_is_told_by_what_its_object_names(String words, String types) {
        assertThat(TypesRead.of(words)).isEqualTo(types);
    }
}
