package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.move;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Realis;

/** One test for each row of the table at {@link Rescheduling}, and for what keeps two meetings apart. */
class ReschedulingTest {
    private static Told plan(String published, String day) {
        return move("CONSULT", "Ghana and Togo will hold talks in Accra on " + day)
                .by("Plan", published)
                .real(Realis.FUTURE)
                .on(day)
                .with("ghana", "togo");
    }

    private static Told putOff(String published) {
        return move("REJECT", "The talks between Ghana and Togo in Accra were postponed")
                .by("Put off", published)
                .on(published, DateBasis.PUBLICATION)
                .against("ghana", "togo");
    }

    private static Told held(String day) {
        return move("CONSULT", "Ghana and Togo held talks in Accra")
                .by("Held", day)
                .on(day)
                .with("ghana", "togo");
    }

    private static boolean told(Told one, Told other) {
        boolean told = Rescheduling.isTold(one.report(), other.report());
        assertThat(Rescheduling.isTold(other.report(), one.report())).isEqualTo(told);
        return told;
    }

    private static boolean mayBe(Told one, Told other) {
        return Rescheduling.mayBe(one.report(), other.report());
    }

    private static int events(Told... told) {
        return Clustering.of(Stream.of(told).map(Told::report).toList()).size();
    }

    @Test
    void a_plan_told_long_before_is_one_with_its_cancellation() {
        assertThat(told(plan("2025-03-01", "2025-06-10"), putOff("2025-04-20"))).isTrue();
        assertThat(told(plan("2025-03-01", "2025-06-10"), putOff("2025-06-17"))).isTrue();
        assertThat(told(plan("2025-03-01", "2025-06-10"), putOff("2025-06-18"))).isFalse();
        assertThat(told(plan("2025-03-01", "2025-06-10"), putOff("2024-11-20"))).isFalse();
    }

    @Test
    void what_was_put_off_is_one_with_what_took_place_within_half_a_year() {
        assertThat(told(putOff("2025-03-01"), held("2025-05-01"))).isTrue();
        assertThat(told(putOff("2025-03-01"), held("2025-08-31"))).isTrue();
        assertThat(told(putOff("2025-03-01"), held("2025-09-01"))).isFalse();
        assertThat(told(putOff("2025-03-01"), held("2025-02-01"))).isFalse();
    }

    @Test
    void what_was_put_off_is_one_with_the_plan_of_a_new_day() {
        assertThat(told(putOff("2025-02-20"), plan("2025-03-01", "2025-06-10"))).isTrue();
    }

    @Test
    void what_took_place_may_tell_the_day_that_it_was_planned_for() {
        Told late = move("CONSULT", "Ghana and Togo held talks in Accra that were originally planned for March")
                .by("Held", "2025-05-01")
                .on("2025-05-01")
                .with("ghana", "togo");

        assertThat(told(plan("2025-03-01", "2025-03-04"), late)).isTrue();
    }

    @Test
    void a_plan_and_what_took_place_on_a_later_day_are_one_only_through_a_third_report() {
        Told plan = plan("2025-03-01", "2025-03-04");
        Told held = held("2025-05-01");

        assertThat(told(plan, held)).isFalse();
        assertThat(mayBe(plan, held)).isTrue();
        assertThat(events(plan, held)).isEqualTo(2);
        assertThat(events(plan, held, putOff("2025-03-03"))).isEqualTo(1);
    }

    @Test
    void many_reports_of_a_plan_do_not_outweigh_the_word_of_its_postponement() {
        Told[] told = new Told[9];
        for (int i = 0; i < 7; i++) {
            told[i] = plan("2025-03-01", "2025-03-04").by("Outlet " + i, "2025-03-01");
        }
        told[7] = putOff("2025-03-03");
        told[8] = held("2025-05-01");

        assertThat(events(told)).isEqualTo(1);
    }

    @Test
    void what_was_put_off_twice_is_one() {
        assertThat(mayBe(putOff("2025-03-01"), putOff("2025-04-15"))).isTrue();
        assertThat(events(
                        plan("2025-02-20", "2025-03-04"),
                        putOff("2025-03-01"),
                        putOff("2025-04-15"),
                        held("2025-06-01")))
                .isEqualTo(1);
    }

    @Test
    void only_the_first_of_several_meetings_is_the_one_that_was_put_off() {
        List<List<SourcedReport>> clusters = Clustering.of(Stream.of(
                        plan("2025-03-01", "2025-03-04"), putOff("2025-03-03"), held("2025-04-01"), held("2025-05-20"))
                .map(Told::report)
                .toList());

        assertThat(clusters).extracting(List::size).containsExactly(3, 1);
    }

    @Test
    void a_series_another_office_another_matter_and_a_further_occasion_are_other_meetings() {
        Told putOff = putOff("2025-03-01");

        for (String words : List.of(
                "Ghana and Togo held their monthly talks in Accra",
                "Ghana and Togo held a second round of talks in Accra")) {
            assertThat(told(putOff, held("2025-04-01").titled(words))).as(words).isFalse();
        }
        Told trade = putOff("2025-03-01").titled("Talks on fishing between Ghana and Togo were postponed");
        Told visit = putOff("2025-03-01").titled("Visit of the prime minister of Ghana to Togo was postponed");
        assertThat(told(trade, held("2025-04-01").titled("Ghana and Togo held talks on power lines")))
                .isFalse();
        assertThat(told(trade, held("2025-04-01").titled("Ghana and Togo held talks on fishing zones")))
                .isTrue();
        assertThat(told(visit, held("2025-04-01").titled("Foreign minister of Ghana visited Togo")))
                .isFalse();
    }

    @Test
    void one_party_in_common_is_too_little_but_in_the_same_place() {
        Told putOff = putOff("2025-03-01").against("togo");
        Told held = held("2025-04-01").with("togo");

        assertThat(told(putOff, held)).isFalse();
        assertThat(told(putOff.in("afghanistan.kabul.kabul"), held.in("afghanistan.kabul.kabul")))
                .isTrue();
        assertThat(told(putOff("2025-03-01"), held("2025-04-01").with("ghana", "benin")))
                .isFalse();
    }

    @Test
    void two_that_are_told_to_be_one_share_a_block() {
        Random random = new Random(4);
        int told = 0;
        for (int i = 0; i < 20_000; i++) {
            SourcedReport one = any(random);
            SourcedReport other = any(random);
            if (Rescheduling.isTold(one, other)) {
                told++;
                assertThat(Collections.disjoint(Blocks.of(one), Blocks.of(other)))
                        .as("%s %s, %s %s", one.title(), one.date(), other.title(), other.date())
                        .isFalse();
            }
        }
        assertThat(told).isGreaterThan(1_000);
    }

    private static SourcedReport any(Random random) {
        LocalDate published = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
        LocalDate day = published.plusDays(random.nextInt(250) - 5);
        return switch (random.nextInt(4)) {
            case 0 -> plan(published.toString(), day.toString()).report();
            case 1 ->
                plan(published.toString(), day.toString())
                        .titled("Ghana and Togo to hold talks that were postponed")
                        .report();
            case 2 -> putOff(published.toString()).on(day.toString()).report();
            default -> held(published.toString()).report();
        };
    }
}
