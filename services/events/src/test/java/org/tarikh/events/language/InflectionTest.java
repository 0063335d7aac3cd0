package org.tarikh.events.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
    @ParameterizedTest
    @CsvSource({
        "killed, VBD, kill",
        "injuring, VBG, injure",
        "banned, VBN, ban",
        "fled, VBD, flee",
        "shelling, VBG, shell",
        "denies, VBZ, deny",
        "urged, VBD, urge",
        "expelled, VBD, expel",
        "struck, VBD, strike",
        "visited, VBD, visit",
        "raided, VBD, raid",
        "exploded, VBD, explode",
        "agreed, VBD, agree",
        "seized, VBD, seize",
        "hit, VBD, hit",
        "were, VBD, be",
        "evacuated, VBN, evacuate",
        "closed, VBD, close",
        "torpedoed, VBD, torpedo",
        "stonewalled, VBD, stonewall",
        "rebased, VBD, rebase",
        "men, NNS, man",
        "refugees, NNS, refugee",
        "crises, NNS, crisis",
        "countries, NNS, country",
        "attacks, NNS, attack",
        "police, NNS, police",
        "headquarters, NN, headquarters",
        "blasts, NNS, blast",
        "losses, NNS, loss",
        "houses, NNS, house",
        "clashes, NNS, clash",
        "Passers-by, NNS, passer-by",
        "quickly, RB, quickly"
    })
    void lemmasAreFoundByTableAndRule(String word, String tag, String lemma) {
        assertThat(Inflection.lemma(word, tag)).isEqualTo(lemma);
    }

    @Test
    void aVerbHasAllItsForms() {
        assertThat(Inflection.forms("deny")).containsExactly("deny", "denies", "denying", "denied");
        assertThat(Inflection.forms("strike")).containsExactly("strike", "strikes", "striking", "struck", "stricken");
        assertThat(Inflection.forms("ban")).containsExactly("ban", "bans", "banning", "banned");
        assertThat(Inflection.forms("free")).containsExactly("free", "frees", "freeing", "freed");
        assertThat(Inflection.forms("clash")).containsExactly("clash", "clashes", "clashing", "clashed");
    }

    @Test
    void nounsHavePlurals() {
        assertThat(Inflection.plural("embassy")).isEqualTo("embassies");
        assertThat(Inflection.plural("gunman")).isEqualTo("gunmen");
        assertThat(Inflection.isPlural("news")).isFalse();
        assertThat(Inflection.isPlural("men")).isTrue();
    }
}
