package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tarikh.events.reconciliation.Told.attack;
import static org.tarikh.events.reconciliation.Told.move;
import static org.tarikh.events.reconciliation.Told.quake;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.tarikh.events.terms.DateBasis;

class ReasonsTest {
    private static List<Reason> reasons(Told a, Told b) {
        return Comparison.reasons(a.report(), b.report());
    }

    private static String says(List<Reason> reasons, String trait) {
        return reasons.stream()
                .filter(reason -> reason.trait().equals(trait))
                .findFirst()
                .orElseThrow()
                .says();
    }

    private static List<String> about(List<Reason> reasons, String trait) {
        return reasons.stream()
                .filter(reason -> reason.trait().equals(trait))
                .flatMap(reason -> Stream.concat(Stream.of(reason.code()), reason.of().stream()))
                .toList();
    }

    private final Told guzara = attack("Gunmen opened fire on a patrol near the bazaar")
            .on("2025-09-21")
            .in("afghanistan.herat.guzara")
            .against("taliban")
            .killing(5)
            .by("A", "2025-09-22");
    private final Told herat = attack("A patrol came under fire from gunmen")
            .on("2025-09-22", DateBasis.PUBLICATION)
            .in("afghanistan.herat")
            .against("taliban")
            .killing(7)
            .by("B", "2025-09-22");

    @Test
    void each_trait_says_in_plain_words_what_was_compared() {
        List<Reason> reasons = reasons(guzara, herat);

        assertThat(says(reasons, "date"))
                .isEqualTo("one on 21 September 2025, the other on 22 September 2025 by day of publication");
        assertThat(says(reasons, "place")).isEqualTo("guzara lies in herat");
        assertThat(says(reasons, "parties")).isEqualTo("both name taliban");
        assertThat(says(reasons, "type")).isEqualTo("both ASSAULT");
        assertThat(says(reasons, "figures")).isEqualTo("5 and 7 killed");
        assertThat(says(reasons, "wording")).matches("[1-9] of \\d+ telling words shared");
    }

    @Test
    void each_clause_has_a_code_and_what_it_is_about() {
        List<Reason> reasons = reasons(guzara, herat);

        assertThat(about(reasons, "date"))
                .containsExactly(
                        "dates_differ",
                        "2025-09-21",
                        "2025-09-21",
                        "day",
                        "",
                        "2025-09-22",
                        "2025-09-22",
                        "day",
                        "publication");
        assertThat(about(reasons, "place")).containsExactly("place_within", "guzara", "herat");
        assertThat(about(reasons, "parties")).containsExactly("parties_shared", "taliban");
        assertThat(about(reasons, "type")).containsExactly("types_same", "ASSAULT");
        assertThat(about(reasons, "figures")).containsExactly("killed_differ", "5", "7");
        assertThat(about(reasons, "wording")).hasSize(3).startsWith("words_shared");
    }

    @Test
    void what_was_stored_before_there_were_codes_has_none() {
        Reason old = new Reason("place", 1, 0.2, "both in Herat", null, null);

        assertThat(old.code()).isEqualTo("uncoded");
        assertThat(old.of()).isEmpty();
    }

    @Test
    void every_code_is_one_that_the_api_promises() throws ReflectiveOperationException {
        Schema promised = Reason.class.getRecordComponents()[4].getAccessor().getAnnotation(Schema.class);
        Told[] all = {
            guzara,
            herat,
            attack("A mine went off"),
            attack("A mine went off")
                    .on("2025-09-21")
                    .in("pakistan")
                    .against("police")
                    .by("A", "2025-09-22"),
            quake("Houses fell").on("2025-09-21").in("afghanistan"),
            quake("Tents came").on("2025-09-25", DateBasis.PUBLICATION),
            move("ACCUSE", "Kabul speaks").on("2025-09-21"),
            move("CONSULT", "Talks open").on("2025-09-21").in("afghanistan")
        };

        for (Told one : all) {
            for (Told other : all) {
                assertThat(reasons(one, other)).extracting(Reason::code).isSubsetOf(List.of(promised.enumeration()));
            }
        }
    }

    @Test
    void the_weighted_likenesses_add_up_to_the_score() {
        double sum = reasons(guzara, herat).stream()
                .mapToDouble(reason -> reason.weight() * reason.likeness())
                .sum();

        assertThat(sum).isCloseTo(Comparison.of(guzara.report(), herat.report()).score(), within(0.002));
    }

    @Test
    void reasons_are_the_same_whichever_report_comes_first() {
        assertThat(reasons(guzara, herat)).isEqualTo(reasons(herat, guzara));
    }

    @Test
    void the_same_words_in_two_papers_are_told_to_be_a_copy() {
        String words = "A roof fell on a crowded market hall in the old town";
        List<Reason> reasons = reasons(
                quake(words).on("2025-09-21").in("afghanistan").by("A", "2025-09-22"),
                quake(words).on("2025-09-21").in("afghanistan").by("B", "2025-09-22"));

        assertThat(reasons.get(0))
                .isEqualTo(new Reason("copy", 0.95, 1, "told in the same words", "same_words", List.of()));
    }

    @Test
    void what_holds_a_score_down_is_told() {
        List<Reason> reasons = reasons(
                attack("A mine went off")
                        .on("2025-09-21")
                        .in("afghanistan")
                        .against("taliban")
                        .by("A", "2025-09-22"),
                attack("Gunmen ambushed a patrol")
                        .on("2025-09-21")
                        .in("afghanistan")
                        .against("taliban")
                        .by("B", "2025-09-22"));

        assertThat(says(reasons, "grounds")).isEqualTo("only the parties in common beyond day and country");
    }

    @Test
    void a_trait_that_counts_for_nothing_is_left_out() {
        assertThat(reasons(
                        move("ACCUSE", "Kabul speaks").on("2025-09-21").by("A", "2025-09-22"),
                        move("ACCUSE", "Kabul talks").on("2025-09-21").by("B", "2025-09-22")))
                .extracting(Reason::trait)
                .doesNotContain("figures");
    }
}
