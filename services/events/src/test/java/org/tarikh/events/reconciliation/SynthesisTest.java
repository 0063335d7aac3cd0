package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.attack;
import static org.tarikh.events.reconciliation.Told.move;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

class SynthesisTest {
    private static Event event(Told... told) {
        return Synthesis.of(Stream.of(told).map(Told::report).toList());
    }

    private static Told by(String outlet, String day) {
        return attack("An attack, says " + outlet).by(outlet, day);
    }

    @Test
    void a_told_date_beats_one_taken_from_publication() {
        Event event = event(
                by("A", "2025-09-22").on("2025-09-22", DateBasis.PUBLICATION),
                by("B", "2025-09-22").on("2025-09-22", DateBasis.PUBLICATION),
                by("C", "2025-09-23").on("2025-09-21", DateBasis.WEEKDAY));

        assertThat(event.date().start()).hasToString("2025-09-21");
        assertThat(event.date().basis()).isEqualTo("weekday");
    }

    @Test
    void of_told_dates_the_more_precise_is_taken() {
        Event event = event(
                by("A", "2025-10-22").from("2025-09-01", "2025-09-30", Precision.MONTH),
                by("B", "2025-10-22").on("2025-09-21"));

        assertThat(event.date().precision()).isEqualTo("day");
    }

    @Test
    void of_publication_dates_the_earliest_is_taken() {
        Event event = event(
                by("A", "2025-10-26").on("2025-10-26", DateBasis.ROW),
                by("B", "2025-10-24").on("2025-10-24", DateBasis.ROW));

        assertThat(event.date().start()).hasToString("2025-10-24");
    }

    @Test
    void an_undated_event_stays_undated() {
        assertThat(event(by("A", "2025-10-26")).date()).isNull();
    }

    @Test
    void the_finest_place_the_others_lie_around_is_taken() {
        Event event = event(
                by("A", "2025-09-22").in("afghanistan.herat"),
                by("B", "2025-09-22").in("afghanistan.herat"),
                by("C", "2025-09-22").in("afghanistan.herat.guzara"));

        assertThat(event.place().id()).isEqualTo("afghanistan.herat.guzara");
    }

    @Test
    void a_spot_that_one_in_many_names_is_not_where_it_happened() {
        Told[] told = new Told[7];
        for (int i = 0; i < told.length; i++) {
            told[i] = by("Outlet " + i, "2025-11-03").in("afghanistan");
        }
        told[6].in("afghanistan.kabul.kabul-city");

        assertThat(event(told).place().id()).isEqualTo("afghanistan");
    }

    @Test
    void the_best_toll_is_the_latest_published_and_never_a_mean() {
        Event event = event(
                by("A", "2025-11-03").killing(5),
                by("B", "2025-11-03").killing(7),
                by("C", "2025-11-04").killing(20));

        assertThat(event.fatalities().low()).isEqualTo(5);
        assertThat(event.fatalities().best()).isEqualTo(20);
        assertThat(event.fatalities().high()).isEqualTo(20);
    }

    @Test
    void of_tolls_of_one_day_the_best_supported_is_taken() {
        Event event = event(
                by("A", "2025-11-03").killing(7),
                by("B", "2025-11-03").killing(7),
                by("C", "2025-11-03").killing(20));

        assertThat(event.fatalities().best()).isEqualTo(7);
        assertThat(event.fatalities().high()).isEqualTo(20);
    }

    @Test
    void copies_of_one_story_count_as_one_source() {
        Event event = event(
                by("A", "2025-11-03"),
                attack("An attack, says A").by("B", "2025-11-03"),
                by("C", "2025-11-03").copyOf("A 2025-11-03"),
                by("D", "2025-11-03"));

        assertThat(event.reports().articles()).isEqualTo(4);
        assertThat(event.reports().independent()).isEqualTo(2);
    }

    @Test
    void an_article_of_the_third_day_after_the_first_mentions_it_later() {
        Event event = event(
                by("A", "2025-11-03"),
                by("B", "2025-11-05"),
                by("C", "2025-11-06"),
                by("C", "2025-11-06"),
                by("D", "2025-12-01"));

        assertThat(event.reports().later()).isEqualTo(2);
    }

    @Test
    void what_took_place_beats_what_was_announced_before() {
        Event event = event(
                by("A", "2025-10-03").real(Realis.FUTURE).on("2025-10-09"),
                by("B", "2025-10-09").on("2025-10-09"));

        assertThat(event.realis()).isEqualTo("actual");
    }

    @Test
    void an_announcement_alone_stays_planned() {
        Event event = event(
                move("CONSULT", "Ministers will meet").by("A", "2025-10-03").real(Realis.FUTURE));

        assertThat(event.realis()).isEqualTo("future");
        assertThat(event.status()).isEqualTo("planned");
    }

    @Test
    void one_party_named_by_two_outlets_stands_once() {
        Event event = event(
                by("A", "2025-10-03").with("taliban").against("pakistan"),
                by("B", "2025-10-03").with("taliban", "qatar"));

        assertThat(event.initiators()).extracting(actor -> actor.id()).containsExactly("taliban", "qatar");
        assertThat(event.recipients()).extracting(actor -> actor.id()).containsExactly("pakistan");
    }

    @Test
    void who_stands_on_both_sides_is_kept_where_more_reports_put_it() {
        Event event = event(
                by("A", "2025-10-03").with("taliban"),
                by("B", "2025-10-03").against("taliban"),
                by("C", "2025-10-03").against("taliban"));

        assertThat(event.initiators()).isEmpty();
        assertThat(event.recipients()).extracting(actor -> actor.id()).containsExactly("taliban");
    }

    @Test
    void the_title_is_of_the_report_that_tells_most_and_does_not_contradict_the_toll() {
        Event event = event(
                by("A", "2025-11-03").killing(7).in("afghanistan.balkh").titled("Seven killed in Balkh"),
                by("B", "2025-11-04").killing(20).titled("Twenty killed"),
                by("C", "2025-11-04").titled("An attack"));

        assertThat(event.title()).isEqualTo("Twenty killed");
    }

    @Test
    void evidence_stands_once_and_in_the_order_of_publication() {
        Event event = event(
                by("B", "2025-11-04").killing(1),
                by("A", "2025-11-03").killing(1),
                by("A", "2025-11-03").killing(1));

        assertThat(event.evidence()).extracting(Event.Evidence::publisher).containsExactly("A", "B");
        assertThat(event.claims()).hasSize(2);
    }

    @Test
    void words_that_stand_inside_longer_ones_are_not_quoted_twice() {
        Event event = event(
                attack("The attack in the north").by("A", "2025-11-03").inArticle("one", 10),
                attack("attack").by("A", "2025-11-03").inArticle("one", 14).killing(1),
                attack("The attack").by("A", "2025-11-03").inArticle("other", 10));

        assertThat(event.evidence())
                .extracting(evidence -> evidence.quote().exact())
                .containsExactlyInAnyOrder("The attack in the north", "The attack");
        Event.Evidence told = event.evidence().get(event.claims().get(0).evidence());
        assertThat(told.quote().exact()).isEqualTo("The attack in the north");
    }

    @Test
    void words_that_an_editor_chose_inside_longer_ones_are_told_as_they_were_chosen() {
        SourcedReport report = attack("The attack in the north")
                .by("A", "2025-11-03")
                .inArticle("one", 10)
                .killing(2)
                .report();
        AddedClaim start = chosen(report, "Elders", new Passage(10, 20, "The attack", "", ""));
        AddedClaim middle = chosen(report, "Drivers", new Passage(14, 20, "attack", "", ""));
        List<AddedClaim> added = List.of(start, middle);

        Event event = Synthesis.of(AddedClaim.to(List.of(report), added), added);

        assertThat(event.claims())
                .extracting(claim -> claim.by().name()
                        + ": "
                        + event.evidence().get(claim.evidence()).quote().exact())
                .containsExactly("A: The attack in the north", "Elders: The attack", "Drivers: attack");
        assertThat(event.evidence())
                .extracting(evidence -> evidence.quote().exact())
                .containsExactly("The attack in the north", "The attack", "attack");
    }

    private static AddedClaim chosen(SourcedReport report, String by, Passage words) {
        return new AddedClaim(
                report.source(),
                new SourcedClaim(
                        new ActorRef(null, by), Stance.CLAIMS, ClaimField.OCCURRENCE, null, words.exact(), words));
    }

    @Test
    void articles_that_credit_one_agency_in_the_same_days_are_one_story() {
        assertThat(event(
                                by("A", "2025-09-22").creditedTo("Reuters"),
                                by("B", "2025-09-23").creditedTo("Reuters"),
                                by("Reuters", "2025-09-22"),
                                by("C", "2025-09-22").creditedTo("AFP"),
                                by("D", "2025-09-30").creditedTo("AFP"))
                        .reports()
                        .independent())
                .isEqualTo(3);
    }

    @Test
    void independent_stories_make_an_event_surer_and_copies_do_not() {
        double one = event(by("A", "2025-11-03").sure(0.6)).confidence();
        double copied = event(
                        by("A", "2025-11-03").sure(0.6),
                        by("B", "2025-11-03").sure(0.6).copyOf("A 2025-11-03"))
                .confidence();
        double two = event(
                        by("A", "2025-11-03").sure(0.6), by("B", "2025-11-03").sure(0.6))
                .confidence();

        assertThat(copied).isEqualTo(one);
        assertThat(two).isGreaterThan(one).isLessThan(1);
    }

    @Test
    void an_article_on_the_word_of_two_outlets_does_not_make_theirs_one_story() {
        Told third = by("C", "2025-03-02").citing("A", 5).citing("B", 5);

        assertThat(Synthesis.of(Stream.of(by("A", "2025-03-01"), by("B", "2025-03-01"), third)
                                .map(Told::report)
                                .toList())
                        .reports()
                        .independent())
                .isEqualTo(2);
    }

    @Test
    void a_figure_is_shown_by_words_that_tell_it_and_not_by_a_longer_one() {
        Event event = Synthesis.of(List.of(attack("Gunmen came in 15 cars")
                .by("A", "2025-03-01")
                .adding("They killed 5 people")
                .counting(Toll.exactly(5))
                .report()));

        assertThat(event.evidence().get(event.tolls().get(0).evidence()).quote().exact())
                .isEqualTo("They killed 5 people");
    }

    @Test
    void the_citation_names_outlets_and_counts_the_rest() {
        Event event = event(by("A", "2025-11-03"), by("B", "2025-11-03"), by("C", "2025-11-03"), by("D", "2025-11-03"));

        assertThat(event.citation()).containsPattern("after [A-D], [A-D], [A-D] and 1 more");
        assertThat(event.review()).isEqualTo(Event.Review.MACHINE);
        assertThat(event.links()).isEmpty();
    }

    private static Told visit(String words, String day) {
        return move("CONSULT", words)
                .with("poland")
                .against("ukraine")
                .on("2025-03-07")
                .by("Outlet " + day, day);
    }

    private static Event announcedThen(Told next) {
        return Synthesis.of(List.of(
                visit("The minister will visit Kyiv", "2025-03-04")
                        .real(Realis.FUTURE)
                        .report(),
                next.report()));
    }

    @Test
    void a_visit_that_was_announced_and_took_place_did_take_place() {
        assertThat(announcedThen(visit("The minister visited Kyiv", "2025-03-08"))
                        .realis())
                .isEqualTo("actual");
    }

    @Test
    void a_visit_that_was_announced_and_put_off_still_lies_ahead() {
        Event event = announcedThen(visit("The visit to Kyiv was postponed", "2025-03-06"));

        assertThat(event.realis()).isEqualTo("future");
        assertThat(event.status()).isEqualTo("planned");
    }

    @Test
    void a_visit_that_was_announced_and_cancelled_is_negated_and_titled_so() {
        Event event = announcedThen(visit("The visit to Kyiv was cancelled", "2025-03-06"));

        assertThat(event.realis()).isEqualTo("negated");
        assertThat(event.title()).isEqualTo("The visit to Kyiv was cancelled");
        assertThat(event.evidence()).hasSize(2);
    }

    @Test
    void a_visit_that_is_announced_again_after_it_was_cancelled_lies_ahead() {
        Event event = Synthesis.of(List.of(
                visit("The visit to Kyiv was cancelled", "2025-03-05").report(),
                visit("The minister will visit Kyiv after all", "2025-03-06")
                        .real(Realis.FUTURE)
                        .report()));

        assertThat(event.realis()).isEqualTo("future");
    }
}
