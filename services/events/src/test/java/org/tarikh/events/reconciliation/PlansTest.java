package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.move;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tarikh.events.event.Event;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/** One test for each row of the table at {@link Plans}, and that the reports of a plan find each other. */
class PlansTest {
    private static final Told PLAN = move("CONSULT", "The foreign minister of Kazakhstan will visit Kabul on 9 October")
            .by("A", "2025-10-03")
            .real(Realis.FUTURE)
            .on("2025-10-09")
            .with("kazakhstan")
            .against("taliban")
            .saying("Ministry", Stance.CONFIRMS, ClaimField.OCCURRENCE);

    private static Told visit(String day) {
        return move("CONSULT", "The foreign minister of Kazakhstan visited Kabul")
                .by("D", "2025-10-16")
                .on(day)
                .with("kazakhstan")
                .against("taliban");
    }

    private static Told postponed(String words) {
        return move("REJECT", "The visit of the foreign minister of Kazakhstan to Kabul was postponed" + words)
                .by("B", "2025-10-07")
                .against("kazakhstan", "taliban");
    }

    private static Told cancelled() {
        return move("SANCTION", "The foreign minister of Kazakhstan cancelled his visit to Kabul")
                .by("C", "2025-10-08")
                .on("2025-10-08", DateBasis.PUBLICATION)
                .with("kazakhstan")
                .against("taliban");
    }

    private static List<SourcedReport> reports(Told... told) {
        return Stream.of(told).map(Told::report).toList();
    }

    private static Event event(Told... told) {
        List<List<SourcedReport>> clusters = Clustering.of(reports(told));
        assertThat(clusters).hasSize(1);
        return Synthesis.of(clusters.get(0));
    }

    @Test
    void what_took_place_as_planned_is_one_event_with_its_announcement() {
        Event event = event(PLAN, visit("2025-10-09"));

        assertThat(event.realis()).isEqualTo("actual");
        assertThat(event.status()).isEqualTo("reported");
        assertThat(event.evidence()).hasSize(2);
    }

    @Test
    void what_is_put_off_to_another_day_is_planned_for_that() {
        Event event =
                event(PLAN, postponed(" to 15 October").real(Realis.FUTURE).on("2025-10-15"));

        assertThat(event.realis()).isEqualTo("future");
        assertThat(event.status()).isEqualTo("planned");
        assertThat(event.date().start()).hasToString("2025-10-15");
        assertThat(event.type().plover()).containsExactly("CONSULT");
        assertThat(event.title()).contains("postponed");
    }

    @Test
    void what_is_put_off_to_no_day_keeps_the_planned_one() {
        Event event = event(PLAN, postponed("").on("2025-10-07", DateBasis.PUBLICATION));

        assertThat(event.realis()).isEqualTo("future");
        assertThat(event.date().start()).hasToString("2025-10-09");
    }

    @Test
    void what_was_put_off_and_took_place_is_one_event_on_its_own_day() {
        Event event =
                event(PLAN, postponed(" to 15 October").real(Realis.FUTURE).on("2025-10-15"), visit("2025-10-15"));

        assertThat(event.realis()).isEqualTo("actual");
        assertThat(event.date().start()).hasToString("2025-10-15");
        assertThat(event.evidence()).hasSize(3);
    }

    @Test
    void what_is_announced_again_after_it_was_put_off_is_planned_for_the_new_day() {
        Told again = move("CONSULT", "The foreign minister of Kazakhstan will now visit Kabul in November")
                .by("E", "2025-10-20")
                .real(Realis.FUTURE)
                .on("2025-11-04")
                .with("kazakhstan")
                .against("taliban");

        Event event = event(PLAN, postponed("").on("2025-10-07", DateBasis.PUBLICATION), again);

        assertThat(event.realis()).isEqualTo("future");
        assertThat(event.date().start()).hasToString("2025-11-04");
        assertThat(event.title()).contains("November");
    }

    @Test
    void the_day_on_which_something_was_put_off_does_not_contradict_the_day_on_which_it_took_place() {
        Event event = event(PLAN, postponed("").on("2025-10-07"), visit("2025-11-04"));

        assertThat(event.realis()).isEqualTo("actual");
        assertThat(event.date().start()).hasToString("2025-11-04");
        assertThat(event.comparison()).noneMatch(contrast -> contrast.field().equals(ClaimField.DATE.toString()));
    }

    @Test
    void what_is_called_off_is_not_confirmed_by_its_announcement() {
        Event event = event(PLAN, cancelled());

        assertThat(event.realis()).isEqualTo("negated");
        assertThat(event.status()).isEqualTo("reported");
        assertThat(event.date().start()).hasToString("2025-10-09");
        assertThat(event.type().plover()).containsExactly("CONSULT");
        assertThat(event.title()).contains("cancelled");
        assertThat(event.summary()).startsWith("Planned for 9 October 2025");
    }

    @Test
    void what_is_announced_again_after_it_was_called_off_is_planned() {
        Told again = move("CONSULT", "The foreign minister of Kazakhstan will now visit Kabul on 9 October")
                .by("E", "2025-10-09")
                .real(Realis.FUTURE)
                .on("2025-10-09")
                .with("kazakhstan")
                .against("taliban");

        assertThat(event(PLAN, cancelled(), again).realis()).isEqualTo("future");
    }

    @Test
    void a_cancellation_of_which_nobody_tells_the_plan_is_an_act_of_its_own() {
        Event event = event(cancelled());

        assertThat(event.realis()).isEqualTo("actual");
        assertThat(event.type().plover()).containsExactly("SANCTION");
    }

    @Test
    void a_visit_before_the_announcement_of_another_is_not_that_one() {
        assertThat(Clustering.of(reports(PLAN, visit("2025-10-02")))).hasSize(2);
    }

    @Test
    void another_plan_of_other_parties_is_left_alone() {
        Told other = move("CONSULT", "The trade minister of Iran will visit Kabul on 9 October")
                .by("F", "2025-10-03")
                .real(Realis.FUTURE)
                .on("2025-10-09")
                .with("iran")
                .against("taliban");

        assertThat(Clustering.of(reports(other, cancelled()))).hasSize(2);
    }
}
