package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Pair.oneEvent;
import static org.tarikh.events.reconciliation.Pair.veto;
import static org.tarikh.events.reconciliation.Told.attack;
import static org.tarikh.events.reconciliation.Told.quake;

import org.junit.jupiter.api.Test;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

class ComparisonTest {
    private static Told guzara(String words) {
        return attack(words).on("2025-09-21").in("afghanistan.herat.guzara").against("taliban");
    }

    @Test
    void the_same_attack_told_by_two_outlets_is_one_event() {
        assertThat(oneEvent(
                        guzara("Two Taliban fighters were killed when gunmen opened fire in Guzara")
                                .by("A", "2025-09-22")
                                .killing(2),
                        guzara("An armed attack in Guzara district left two dead")
                                .by("B", "2025-09-22")
                                .killing(2)))
                .isTrue();
    }

    @Test
    void a_district_and_the_province_around_it_are_no_contradiction() {
        assertThat(oneEvent(
                        guzara("Gunmen killed two Taliban members in Guzara on Sunday")
                                .by("A", "2025-09-22")
                                .killing(2),
                        attack("Gunmen killed two Taliban members in Herat")
                                .on("2025-09-21")
                                .in("afghanistan.herat")
                                .against("taliban")
                                .by("B", "2025-09-22")
                                .killing(2)))
                .isTrue();
    }

    @Test
    void attacks_in_two_districts_are_two_events_however_alike() {
        Told injil = attack("Gunmen killed two Taliban members")
                .on("2025-09-21")
                .in("afghanistan.herat.injil")
                .against("taliban")
                .by("B", "2025-09-22")
                .killing(2);

        assertThat(veto(
                        guzara("Gunmen killed two Taliban members")
                                .by("A", "2025-09-22")
                                .killing(2),
                        injil))
                .isEqualTo("different places");
    }

    @Test
    void attacks_on_two_stated_days_are_two_events() {
        assertThat(veto(
                        guzara("Gunmen attacked a post").by("A", "2025-09-22"),
                        guzara("Gunmen attacked a post").on("2025-09-20").by("B", "2025-09-22")))
                .isEqualTo("different dates");
    }

    @Test
    void a_date_taken_from_publication_may_lie_a_day_after_the_stated_one() {
        assertThat(oneEvent(
                        guzara("Gunmen attacked a checkpoint in Guzara").by("A", "2025-09-22"),
                        guzara("A checkpoint in Guzara was attacked by gunmen")
                                .on("2025-09-22", DateBasis.PUBLICATION)
                                .by("B", "2025-09-22")))
                .isTrue();
    }

    @Test
    void what_was_published_days_before_a_stated_date_tells_of_something_else() {
        assertThat(veto(
                        guzara("Gunmen attacked a checkpoint").by("A", "2025-09-22"),
                        guzara("Gunmen attacked a checkpoint")
                                .on("2025-09-18", DateBasis.PUBLICATION)
                                .by("B", "2025-09-18")))
                .isEqualTo("reported before it happened");
    }

    @Test
    void two_attacks_of_one_day_somewhere_in_a_country_are_not_one_for_want_of_details() {
        assertThat(oneEvent(
                        attack("A roadside bomb hit a convoy")
                                .on("2025-09-21")
                                .in("afghanistan")
                                .against("taliban")
                                .by("A", "2025-09-22"),
                        attack("Gunmen ambushed a patrol at night")
                                .on("2025-09-21")
                                .in("afghanistan")
                                .against("taliban")
                                .by("B", "2025-09-22")))
                .isFalse();
    }

    @Test
    void a_second_attack_is_another_one() {
        assertThat(veto(
                        guzara("An attack hit the district centre").by("A", "2025-09-22"),
                        guzara("A second attack hit the district centre").by("B", "2025-09-22")))
                .isEqualTo("another occasion");
    }

    @Test
    void another_earthquake_in_a_headline_counts_from_the_years_before() {
        assertThat(oneEvent(
                        quake("Another earthquake rocks the country")
                                .on("2025-11-03", DateBasis.ROW)
                                .in("afghanistan")
                                .by("A", "2025-11-03"),
                        quake("Strong earthquake strikes the north")
                                .on("2025-11-03", DateBasis.ROW)
                                .in("afghanistan")
                                .by("B", "2025-11-03")))
                .isTrue();
    }

    @Test
    void tolls_that_differ_do_not_part_one_earthquake() {
        assertThat(oneEvent(
                        quake("At least seven dead in 6.3 magnitude quake")
                                .killing(7)
                                .on("2025-11-03", DateBasis.ROW)
                                .in("afghanistan")
                                .by("A", "2025-11-03"),
                        quake("Toll of quake rises to 20")
                                .killing(20)
                                .on("2025-11-03", DateBasis.ROW)
                                .in("afghanistan")
                                .by("B", "2025-11-03")))
                .isTrue();
    }

    @Test
    void a_quake_four_days_later_is_another_one() {
        assertThat(oneEvent(
                        quake("Earthquake hits the east")
                                .on("2025-08-31")
                                .in("afghanistan")
                                .by("A", "2025-09-01"),
                        quake("Third earthquake hits the east")
                                .on("2025-09-04")
                                .in("afghanistan")
                                .by("B", "2025-09-05")))
                .isFalse();
    }

    @Test
    void neighbouring_provinces_shake_in_one_quake_and_far_ones_do_not() {
        Told balkh = quake("Quake hits Balkh")
                .on("2025-11-03")
                .in("afghanistan.balkh")
                .at(36.7, 67.1)
                .by("A", "2025-11-03");
        Told samangan = quake("Quake hits Samangan")
                .on("2025-11-03")
                .in("afghanistan.samangan")
                .at(36.3, 68.0)
                .by("B", "2025-11-03");
        Told nimruz = quake("Quake hits Nimruz")
                .on("2025-11-03")
                .in("afghanistan.nimruz")
                .at(31.0, 62.5)
                .by("C", "2025-11-03");

        Told kabul = quake("Quake felt in Kabul")
                .on("2025-11-03")
                .in("afghanistan.kabul")
                .at(34.5, 69.2)
                .by("D", "2025-11-03");

        assertThat(oneEvent(balkh, samangan)).isTrue();
        assertThat(oneEvent(balkh, kabul)).isTrue();
        assertThat(veto(balkh, nimruz)).isEqualTo("far apart");
    }

    @Test
    void a_flood_is_no_earthquake() {
        Told flood =
                quake("Disaster strikes").on("2025-11-03").in("afghanistan").by("A", "2025-11-03");

        assertThat(veto(flood, quakeAs("FL"))).isEqualTo("different hazards");
    }

    private static Told quakeAs(String hazard) {
        return quake("Disaster strikes")
                .hazard(hazard)
                .on("2025-11-03")
                .in("afghanistan")
                .by("B", "2025-11-03");
    }

    @Test
    void incidents_of_two_countries_are_never_compared() {
        SourcedReport here = attack("Air strike kills civilians")
                .on("2025-10-10")
                .in("afghanistan.khost")
                .by("A", "2025-10-10")
                .report();
        SourcedReport there = attack("Air strike kills civilians")
                .on("2025-10-10")
                .in("pakistan.punjab")
                .by("B", "2025-10-10")
                .report();

        assertThat(Comparison.comparable(here, there)).isFalse();
    }

    @Test
    void an_incident_without_a_country_is_compared_with_any() {
        SourcedReport here = attack("Blast")
                .on("2025-10-10")
                .in("afghanistan")
                .by("A", "2025-10-10")
                .report();
        SourcedReport nowhere =
                attack("Blast").on("2025-10-10").by("B", "2025-10-10").report();

        assertThat(Comparison.comparable(here, nowhere)).isTrue();
    }

    @Test
    void reports_more_than_a_week_apart_are_never_compared() {
        SourcedReport early = attack("Blast")
                .on("2025-10-01")
                .in("afghanistan")
                .by("A", "2025-10-10")
                .report();
        SourcedReport late = attack("Blast")
                .on("2025-10-09")
                .in("afghanistan")
                .by("B", "2025-10-10")
                .report();

        assertThat(Comparison.comparable(early, late)).isFalse();
    }

    @Test
    void an_undated_report_is_compared_with_undated_ones_only() {
        SourcedReport undated =
                attack("Blast").in("afghanistan").by("A", "2025-10-10").report();
        SourcedReport dated = attack("Blast")
                .on("2025-10-09")
                .in("afghanistan")
                .by("B", "2025-10-10")
                .report();

        assertThat(Comparison.comparable(undated, dated)).isFalse();
        assertThat(Comparison.comparable(
                        undated, attack("Bang").by("C", "2025-10-10").report()))
                .isTrue();
    }

    @Test
    void one_article_keeps_apart_what_it_tells_apart() {
        assertThat(veto(
                        guzara("Gunmen killed two guards").inArticle("x", 0).killing(2),
                        guzara("Gunmen killed five guards").inArticle("x", 100).killing(5)))
                .isEqualTo("told apart by one article");
    }

    @Test
    void the_lede_and_the_detail_of_one_article_are_one_event() {
        assertThat(oneEvent(
                        guzara("Gunmen killed two guards in Guzara")
                                .inArticle("x", 0)
                                .killing(2),
                        guzara("The gunmen fired at the guards in Guzara").inArticle("x", 100)))
                .isTrue();
    }

    @Test
    void a_day_within_a_month_goes_with_the_month() {
        assertThat(oneEvent(
                        attack("Air strikes hit nuclear sites in Iran")
                                .from("2025-06-01", "2025-06-30", Precision.MONTH)
                                .in("afghanistan")
                                .with("israel")
                                .against("iran")
                                .by("A", "2025-10-04"),
                        attack("Air strikes hit nuclear sites across Iran")
                                .on("2025-06-13")
                                .in("afghanistan")
                                .with("israel")
                                .against("iran")
                                .by("B", "2025-06-14")))
                .isTrue();
    }

    private static Told shock(String words, String outlet) {
        return quake(words).on("2025-11-03").in("afghanistan.balkh").by(outlet, "2025-11-04");
    }

    @Test
    void an_aftershock_is_no_main_shock() {
        assertThat(veto(shock("A strong aftershock shook Balkh", "A"), shock("A strong earthquake shook Balkh", "B")))
                .isEqualTo("an aftershock and another quake");
        assertThat(veto(
                        shock("An earthquake followed by an aftershock shook Balkh", "A"),
                        shock("A strong earthquake shook Balkh", "B")))
                .isNull();
    }

    @Test
    void outbreaks_of_two_diseases_are_two() {
        assertThat(veto(
                        shock("A cholera outbreak killed five", "A").hazard("EP"),
                        shock("A measles outbreak killed five", "B").hazard("EP")))
                .isEqualTo("different sicknesses");
    }

    @Test
    void a_flash_flood_may_be_the_flood_of_another_paper() {
        assertThat(veto(
                        shock("Water swept houses away", "A").hazard("FF"),
                        shock("Water swept houses away", "B").hazard("FL")))
                .isNull();
    }

    @Test
    void fires_in_two_towns_are_two_fires() {
        Told here = shock("A fire burned a market", "A").hazard("FR").at(36.7, 67.1);
        Told there = quake("A fire burned a market")
                .hazard("FR")
                .on("2025-11-03")
                .in("afghanistan.samangan")
                .at(36.3, 68.0)
                .by("B", "2025-11-04");

        assertThat(veto(here, there)).isEqualTo("far apart");
    }

    @Test
    void a_fight_that_continued_on_another_day_is_a_later_one() {
        Told first = guzara("Clashes between two groups").by("A", "2025-09-22");
        Told next = guzara("Clashes between two groups continued")
                .on("2025-09-22", DateBasis.PUBLICATION)
                .by("B", "2025-09-22");

        assertThat(veto(first, next)).isEqualTo("a later day of it");
        assertThat(veto(first, guzara("Clashes between two groups continued").by("B", "2025-09-22")))
                .isNull();
    }

    @Test
    void people_without_a_name_are_no_party_in_common() {
        assertThat(oneEvent(
                        attack("A grenade was thrown into a shop")
                                .on("2025-09-21")
                                .in("afghanistan.kabul.kabul-city")
                                .against("civilians")
                                .by("A", "2025-09-22"),
                        attack("Robbers shot a banker in his car")
                                .on("2025-09-21")
                                .in("afghanistan.kabul.kabul-city")
                                .against("civilians")
                                .by("B", "2025-09-22")))
                .isFalse();
    }

    @Test
    void papers_with_other_words_of_one_sense_tell_of_one_event() {
        assertThat(oneEvent(
                        attack("A blast near a bazaar")
                                .on("2025-09-21")
                                .in("afghanistan.kabul.kabul-city")
                                .by("A", "2025-09-22"),
                        attack("An explosion in a market")
                                .on("2025-09-21")
                                .in("afghanistan.kabul.kabul-city")
                                .by("B", "2025-09-22")))
                .isTrue();
    }
}
