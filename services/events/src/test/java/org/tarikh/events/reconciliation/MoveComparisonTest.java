package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Pair.oneEvent;
import static org.tarikh.events.reconciliation.Pair.veto;
import static org.tarikh.events.reconciliation.Told.move;

import org.junit.jupiter.api.Test;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Realis;

class MoveComparisonTest {
    @Test
    void one_statement_quoted_by_two_outlets_is_one_move() {
        assertThat(oneEvent(
                        move("REQUEST", "Trump demanded the return of Bagram air base during a press conference")
                                .with("donald-trump")
                                .against("taliban")
                                .on("2025-09-18")
                                .by("A", "2025-09-19"),
                        move("REQUEST", "At a press conference Trump said he wanted Bagram air base back")
                                .with("donald-trump")
                                .against("taliban")
                                .on("2025-09-18")
                                .by("B", "2025-09-19")))
                .isTrue();
    }

    @Test
    void two_statements_of_one_speaker_on_one_day_are_two_moves() {
        assertThat(oneEvent(
                        move("REQUEST", "Trump demanded the return of Bagram air base")
                                .with("donald-trump")
                                .against("taliban")
                                .on("2025-09-18")
                                .by("A", "2025-09-19"),
                        move("REQUEST", "Trump asked for the release of detained citizens")
                                .with("donald-trump")
                                .against("taliban")
                                .on("2025-09-18")
                                .by("B", "2025-09-19")))
                .isFalse();
    }

    @Test
    void the_same_words_from_two_speakers_are_two_moves() {
        assertThat(veto(
                        move("ACCUSE", "Kabul accuses Islamabad of air strikes")
                                .with("taliban")
                                .against("pakistan")
                                .on("2025-10-10")
                                .by("A", "2025-10-10"),
                        move("ACCUSE", "Islamabad accuses Kabul of air strikes")
                                .with("pakistan")
                                .against("taliban")
                                .on("2025-10-10")
                                .by("B", "2025-10-10")))
                .isEqualTo("different speakers");
    }

    @Test
    void talks_of_one_day_in_one_city_are_one_move_in_whatever_words() {
        assertThat(oneEvent(
                        move("CONSULT", "Peace talks hit impasse")
                                .with("pakistan", "taliban")
                                .in("turkey.istanbul", 1)
                                .on("2025-10-28", DateBasis.ROW)
                                .by("A", "2025-10-28"),
                        move("CONSULT", "No resolution as the two sides end negotiations")
                                .with("taliban", "pakistan")
                                .in("turkey.istanbul", 1)
                                .on("2025-10-28", DateBasis.ROW)
                                .by("B", "2025-10-28")))
                .isTrue();
    }

    @Test
    void talks_in_two_cities_are_two_moves() {
        assertThat(veto(
                        move("CONSULT", "Talks held")
                                .with("pakistan", "taliban")
                                .in("turkey.istanbul", 1)
                                .on("2025-10-28")
                                .by("A", "2025-10-28"),
                        move("CONSULT", "Talks held")
                                .with("pakistan", "taliban")
                                .in("qatar.doha", 1)
                                .on("2025-10-28")
                                .by("B", "2025-10-28")))
                .isEqualTo("different places");
    }

    @Test
    void talks_and_the_ceasefire_agreed_days_later_are_two_moves() {
        assertThat(oneEvent(
                        move("CONSULT", "Peace talks hosted by Turkey hit impasse")
                                .with("pakistan", "taliban")
                                .in("turkey.istanbul", 1)
                                .on("2025-10-28", DateBasis.ROW)
                                .by("A", "2025-10-28"),
                        move("AGREE", "The two sides agreed to extend the ceasefire after talks")
                                .with("pakistan", "taliban")
                                .in("turkey.istanbul", 1)
                                .on("2025-10-30")
                                .by("B", "2025-10-31")))
                .isFalse();
    }

    @Test
    void two_rounds_of_talks_are_two_moves() {
        assertThat(veto(
                        move("CONSULT", "The second round of talks began")
                                .with("pakistan", "taliban")
                                .on("2025-10-25", DateBasis.ROW)
                                .by("A", "2025-10-25"),
                        move("CONSULT", "The third round of talks began")
                                .with("pakistan", "taliban")
                                .on("2025-10-25", DateBasis.ROW)
                                .by("B", "2025-10-25")))
                .isEqualTo("another occasion");
    }

    @Test
    void one_agency_story_carried_on_two_days_is_one_move() {
        String words = "Afghanistan and Pakistan head to Turkey for second round of crisis talks";
        assertThat(oneEvent(
                        move("CONSULT", words)
                                .with("pakistan", "taliban")
                                .on("2025-10-24", DateBasis.ROW)
                                .by("A", "2025-10-24"),
                        move("CONSULT", words)
                                .with("pakistan", "taliban")
                                .on("2025-10-26", DateBasis.ROW)
                                .by("B", "2025-10-26")))
                .isTrue();
    }

    private static Told visit(String words, String outlet) {
        return move("CONSULT", words)
                .with("poland")
                .against("ukraine")
                .on("2025-03-07")
                .by(outlet, "2025-03-06");
    }

    @Test
    void a_visit_announced_and_called_off_is_one_move() {
        Told announced = visit("The minister will visit Kyiv on Friday", "A").real(Realis.FUTURE);
        Told calledOff = move("SANCTION", "The visit to Kyiv was cancelled")
                .with("poland")
                .against("ukraine")
                .on("2025-03-07")
                .by("B", "2025-03-07");

        assertThat(oneEvent(announced, calledOff)).isTrue();
        assertThat(veto(visit("The minister visited Kyiv", "C"), calledOff))
                .isEqualTo("one took place, one was called off");
    }

    @Test
    void calls_of_one_leader_with_two_others_are_two_moves() {
        assertThat(oneEvent(
                        move("CONSULT", "The two spoke by phone about gas")
                                .with("france")
                                .against("iraq")
                                .on("2025-10-28")
                                .by("A", "2025-10-28"),
                        move("CONSULT", "They discussed an air base on the phone")
                                .with("france")
                                .against("egypt")
                                .on("2025-10-28")
                                .by("B", "2025-10-28")))
                .isFalse();
    }

    @Test
    void sanctions_of_one_on_another_on_one_day_are_one_move() {
        assertThat(oneEvent(
                        move("SANCTION", "Brussels imposed sanctions")
                                .with("european-union")
                                .against("belarus")
                                .on("2025-10-28")
                                .by("A", "2025-10-28"),
                        move("SANCTION", "New sanctions over the election")
                                .with("european-union")
                                .against("belarus")
                                .on("2025-10-28")
                                .by("B", "2025-10-28")))
                .isTrue();
    }
}
