package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.attack;
import static org.tarikh.events.reconciliation.Told.move;
import static org.tarikh.events.reconciliation.Told.quake;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/** One test for each row of the table at {@link Contests}, and how what is said is laid out. */
class ContrastsTest {
    private static Event event(Told... told) {
        return Synthesis.of(Stream.of(told).map(Told::report).toList());
    }

    private static Told by(String outlet, String day) {
        return attack("An attack, says " + outlet).by(outlet, day);
    }

    private static Event.Contrast on(ClaimField field, Told... told) {
        return event(told).comparison().stream()
                .filter(contrast -> contrast.field().equals(field.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean tells(ClaimField field, Told... told) {
        return event(told).comparison().stream()
                .anyMatch(contrast -> contrast.field().equals(field.toString()));
    }

    @Test
    void an_occurrence_denied_by_one_and_told_by_another_is_contested() {
        Event.Contrast contrast = on(
                ClaimField.OCCURRENCE,
                by("A", "2025-03-01").saying("Rebels", Stance.CLAIMS, ClaimField.OCCURRENCE),
                by("B", "2025-03-02").saying("Army", Stance.DENIES, ClaimField.OCCURRENCE));

        assertThat(contrast.why()).isEqualTo("denied by the Army, told by Rebels");
        assertThat(contrast.says()).extracting(Event.Saying::party).containsExactly("rebels", "army");
    }

    @Test
    void an_occurrence_told_by_an_article_itself_is_contested_once_it_is_denied() {
        assertThat(on(
                                ClaimField.OCCURRENCE,
                                by("A", "2025-03-01"),
                                by("B", "2025-03-02").saying("Army", Stance.DENIES, ClaimField.OCCURRENCE))
                        .why())
                .isEqualTo("denied by the Army, told by A");
        assertThat(tells(ClaimField.OCCURRENCE, by("A", "2025-03-01"), by("B", "2025-03-02")))
                .isFalse();
    }

    @Test
    void what_one_party_denies_and_nobody_else_tells_is_not_contested() {
        assertThat(on(ClaimField.OCCURRENCE, by("B", "2025-03-02").saying("Army", Stance.DENIES, ClaimField.OCCURRENCE))
                        .contested())
                .isFalse();
    }

    @Test
    void a_silence_contests_nothing() {
        assertThat(on(
                                ClaimField.OCCURRENCE,
                                by("A", "2025-03-01").saying("Rebels", Stance.CLAIMS, ClaimField.OCCURRENCE),
                                by("B", "2025-03-02").saying("Army", Stance.NO_COMMENT, ClaimField.OCCURRENCE))
                        .contested())
                .isFalse();
    }

    @Test
    void two_who_claim_one_attack_contest_it() {
        assertThat(on(
                                ClaimField.PERPETRATOR,
                                by("A", "2025-03-01").saying("Rebels", Stance.CLAIMS, ClaimField.PERPETRATOR),
                                by("B", "2025-03-02").saying("Brigade", Stance.CLAIMS, ClaimField.PERPETRATOR))
                        .why())
                .isEqualTo("claimed by Rebels and the Brigade");
    }

    @Test
    void who_denies_what_a_report_names_it_for_contests_it() {
        Told naming = by("A", "2025-03-01").with("army");
        Told denying = by("B", "2025-03-02").saying("Army", Stance.DENIES, ClaimField.PERPETRATOR);

        assertThat(on(ClaimField.PERPETRATOR, naming, denying).why()).isEqualTo("the Army denied having done it");
        assertThat(on(ClaimField.PERPETRATOR, by("A", "2025-03-01").with("rebels"), denying)
                        .contested())
                .isFalse();
    }

    @Test
    void two_stories_that_name_different_doers_contest_it() {
        Event.Contrast contrast = on(
                ClaimField.PERPETRATOR,
                by("A", "2025-03-01").with("rebels").against("army"),
                by("B", "2025-03-02").with("brigade").against("army"));

        assertThat(contrast.why()).isEqualTo("laid to rebels by A, the brigade by B");
        assertThat(contrast.says()).extracting(Event.Saying::says).containsExactly("rebels", "the brigade");
    }

    @Test
    void the_two_sides_of_one_clash_are_not_two_doers() {
        assertThat(tells(
                        ClaimField.PERPETRATOR,
                        by("A", "2025-03-01").with("rebels").against("army"),
                        by("B", "2025-03-01").with("army").against("rebels")))
                .isFalse();
    }

    @Test
    void exact_figures_of_two_parties_that_differ_are_contested() {
        Event.Contrast contrast = on(
                ClaimField.FATALITIES,
                by("A", "2025-03-01").counted("police", Toll.exactly(5)),
                by("B", "2025-03-01").counted("doctors", Toll.exactly(12)));

        assertThat(contrast.why()).isEqualTo("put at 5 by the police, at 12 by doctors");
        assertThat(contrast.says()).extracting(Event.Saying::figure).containsExactly(5, 12);
    }

    @Test
    void at_least_five_does_not_contradict_seven() {
        assertThat(on(
                                ClaimField.FATALITIES,
                                by("A", "2025-03-01").counted("police", new Toll(5, 5, null)),
                                by("B", "2025-03-01").counted("doctors", Toll.exactly(7)))
                        .contested())
                .isFalse();
        assertThat(on(
                                ClaimField.FATALITIES,
                                by("A", "2025-03-01").counted("police", new Toll(9, 9, null)),
                                by("B", "2025-03-01").counted("doctors", Toll.exactly(7)))
                        .contested())
                .isTrue();
    }

    @Test
    void a_later_figure_of_the_same_party_is_an_update() {
        Event.Contrast contrast = on(
                ClaimField.FATALITIES,
                by("A", "2025-03-01").saying("Police", "state", Stance.REPORTS, ClaimField.FATALITIES, Toll.exactly(5)),
                by("B", "2025-03-02")
                        .saying("Governor", "state", Stance.REPORTS, ClaimField.FATALITIES, Toll.exactly(8)));

        assertThat(contrast.contested()).isFalse();
        assertThat(contrast.says()).extracting(Event.Saying::figure).containsExactly(5, 8);
    }

    @Test
    void what_outlets_count_themselves_is_contested_only_where_it_falls_from_day_to_day() {
        assertThat(on(
                                ClaimField.FATALITIES,
                                by("A", "2025-03-01").counting(Toll.exactly(5)),
                                by("B", "2025-03-01").counting(Toll.exactly(9)),
                                by("C", "2025-03-02").counting(Toll.exactly(20)))
                        .contested())
                .isFalse();
        assertThat(on(
                                ClaimField.FATALITIES,
                                by("A", "2025-03-01").counting(Toll.exactly(20)),
                                by("C", "2025-03-02").counting(Toll.exactly(5)))
                        .why())
                .isEqualTo("put at 5 by C, at 20 by A");
    }

    @Test
    void the_dead_of_a_disaster_rise_from_party_to_party() {
        Told first = quake("A quake").by("A", "2025-03-01").counted("police", Toll.exactly(5));

        assertThat(on(
                                ClaimField.FATALITIES,
                                first,
                                quake("The quake").by("B", "2025-03-02").counted("doctors", Toll.exactly(9)))
                        .contested())
                .isFalse();
        assertThat(on(
                                ClaimField.FATALITIES,
                                first,
                                quake("The quake").by("B", "2025-03-02").counted("doctors", Toll.exactly(2)))
                        .contested())
                .isTrue();
    }

    @Test
    void a_figure_that_is_denied_is_contested() {
        assertThat(on(
                                ClaimField.FATALITIES,
                                by("A", "2025-03-01").counted("rebels", Toll.exactly(30)),
                                by("B", "2025-03-02").saying("Army", Stance.DENIES, ClaimField.FATALITIES))
                        .why())
                .isEqualTo("denied by the Army, told by rebels");
    }

    @Test
    void places_that_cannot_be_one_are_contested_and_one_within_another_is_not() {
        assertThat(on(
                                ClaimField.PLACE,
                                by("A", "2025-03-01").in("afghanistan.herat.guzara"),
                                by("B", "2025-03-02").in("afghanistan.herat.injil"))
                        .why())
                .isEqualTo("told of guzara by A, injil by B");
        assertThat(tells(
                        ClaimField.PLACE,
                        by("A", "2025-03-01").in("afghanistan.herat.guzara"),
                        by("B", "2025-03-01").in("afghanistan.herat")))
                .isFalse();
    }

    @Test
    void exact_days_apart_are_contested_and_the_day_of_a_plan_is_not() {
        assertThat(on(
                                ClaimField.DATE,
                                by("A", "2025-03-05").on("2025-03-01"),
                                by("B", "2025-03-06").on("2025-03-02"))
                        .why())
                .isEqualTo("told to have been on 1 March 2025 by A, on 2 March 2025 by B");
        assertThat(tells(
                        ClaimField.DATE,
                        by("A", "2025-02-20").on("2025-03-01").real(Realis.FUTURE),
                        by("B", "2025-03-05").on("2025-03-02")))
                .isFalse();
    }

    @Test
    void content_that_another_denies_is_contested() {
        assertThat(on(
                                ClaimField.CONTENT,
                                move("REJECT", "A charge")
                                        .by("A", "2025-03-01")
                                        .saying("Kabul", Stance.CLAIMS, ClaimField.CONTENT),
                                move("REJECT", "A reply")
                                        .by("B", "2025-03-02")
                                        .saying("Tehran", Stance.DENIES, ClaimField.CONTENT))
                        .why())
                .isEqualTo("denied by Tehran, told by Kabul");
    }

    @Test
    void fields_come_in_their_order_parties_as_they_first_spoke_and_their_words_by_time() {
        Event event = event(
                by("B", "2025-03-02").counted("doctors", Toll.exactly(12)),
                by("C", "2025-03-03").counted("police", Toll.exactly(6)),
                by("A", "2025-03-01")
                        .saying("Rebels", Stance.CLAIMS, ClaimField.PERPETRATOR)
                        .counted("police", Toll.exactly(5)));

        assertThat(event.comparison()).extracting(Event.Contrast::field).containsExactly("perpetrator", "fatalities");
        assertThat(event.comparison().get(1).says())
                .extracting(saying -> saying.by().name() + " " + saying.figure())
                .containsExactly("police 5", "police 6", "doctors 12");
    }

    @Test
    void what_a_copy_repeats_is_not_independent() {
        Event.Contrast contrast = on(
                ClaimField.FATALITIES,
                by("A", "2025-03-01").counted("police", Toll.exactly(5)),
                by("B", "2025-03-02").counted("police", Toll.exactly(5)).copyOf("A 2025-03-01"),
                by("C", "2025-03-03").counted("police", Toll.exactly(5)));

        assertThat(contrast.says())
                .extracting(saying -> saying.publisher() + " " + saying.independent())
                .containsExactly("A true", "B false", "C true");
    }

    @Test
    void a_toll_that_rises_is_told_by_time_and_within_a_day_upwards() {
        Event event = event(
                quake("At least 20 dead, says D").by("D", "2025-03-02").counting(new Toll(20, 20, null)),
                quake("9 dead, says C").by("C", "2025-03-01").counting(Toll.exactly(9)),
                quake("At least 5 dead, says A").by("A", "2025-03-01").counting(new Toll(5, 5, null)),
                quake("7 dead, says B").by("B", "2025-03-01").counting(Toll.exactly(7)),
                quake("9 dead, says C").by("E", "2025-03-03").counting(Toll.exactly(9)));

        assertThat(event.tolls()).extracting(Event.TollReport::best).containsExactly(5, 7, 9, 20, 9);
        assertThat(event.tolls()).extracting(Event.TollReport::copy).containsExactly(false, false, false, false, true);
        assertThat(event.tolls()).extracting(Event.TollReport::by).containsOnlyNulls();
        assertThat(event.tolls().get(0).high()).isNull();
        Event.Evidence words = event.evidence().get(event.tolls().get(3).evidence());
        assertThat(words.quote().exact()).startsWith("At least 20");
    }

    @Test
    void outlets_that_cite_one_agency_and_name_nobody_else_are_one_story() {
        Event event = event(
                by("A", "2025-03-01").citing("Newswire", 5),
                by("B", "2025-03-01").citing("Newswire", 5),
                by("Newswire", "2025-03-01").killing(5),
                by("C", "2025-03-01").citing("Newswire", 5).counted("police", Toll.exactly(6)));

        assertThat(event.reports().independent()).isEqualTo(2);
    }

    @Test
    void counts_of_two_sides_dead_do_not_contradict_each_other() {
        Told army = attack("The army said it killed 12 militants")
                .by("A", "2025-03-01")
                .counted("Army", Toll.exactly(12));
        Told rebels = attack("The rebels said they killed five soldiers")
                .by("B", "2025-03-01")
                .counted("Rebels", Toll.exactly(5));
        Told losses = attack("The rebels said two of their fighters died")
                .by("C", "2025-03-01")
                .counted("Rebels", Toll.exactly(2));

        assertThat(on(ClaimField.FATALITIES, army, rebels).contested()).isFalse();
        assertThat(on(ClaimField.FATALITIES, army, losses).why()).isEqualTo("put at 2 by Rebels, at 12 by the Army");
    }
}
