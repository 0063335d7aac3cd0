package org.tarikh.events.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tarikh.events.terms.Kind;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void knowsEnoughActorsPlacesAndTriggers() {
        assertThat(LEXICON.actors()).hasSizeGreaterThan(450);
        assertThat(LEXICON.places()).hasSizeGreaterThan(1000);
        assertThat(LEXICON.triggers()).hasSizeGreaterThan(600);
    }

    @Test
    void hasTriggersForEveryPloverType() {
        assertThat(LEXICON.triggers())
                .extracting(Trigger::plover)
                .contains(
                        "AGREE",
                        "CONSULT",
                        "SUPPORT",
                        "CONCEDE",
                        "COOPERATE",
                        "AID",
                        "RETREAT",
                        "REQUEST",
                        "REJECT",
                        "ACCUSE",
                        "THREATEN",
                        "PROTEST",
                        "SANCTION",
                        "MOBILIZE",
                        "COERCE",
                        "ASSAULT");
        assertThat(LEXICON.triggers()).extracting(Trigger::kind).contains(Kind.INCIDENT, Kind.MOVE);
    }

    @Test
    void findsTheLongestName() {
        String text = "Units of the Tehrik-i-Taliban Pakistan crossed.";
        assertThat(LEXICON.find(text))
                .extracting(hit -> hit.span().of(text))
                .contains("Tehrik-i-Taliban Pakistan")
                .doesNotContain("Taliban", "Pakistan");
    }

    @Test
    void readsAcronymsInCapitalsOnly() {
        assertThat(LEXICON.find("They told us who aid would reach.")).isEmpty();
        assertThat(LEXICON.find("The US and the WHO met.")).hasSize(2);
    }

    @Test
    void knowsWhoGovernedAfghanistanOnADay() {
        String before = LEXICON.government("AF", LocalDate.of(2020, 1, 1)).id();
        String after = LEXICON.government("AF", LocalDate.of(2023, 1, 1)).id();
        assertThat(before).isNotEqualTo(after);
        assertThat(after).isEqualTo("taliban");
    }

    @Test
    void aProvinceHoldsItsDistricts() {
        Place guzara = LEXICON.places().stream()
                .filter(place -> place.name().equals("Guzara"))
                .findFirst()
                .orElseThrow();
        assertThat(LEXICON.admin1Of(guzara)).isEqualTo("Herat");
        assertThat(guzara.wherePrec()).isEqualTo(3);
    }
}
