package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final UUID OLD = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID YOUNG = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final Map<UUID, Long> FOUNDED = Map.of(OLD, 1L, YOUNG, 2L);

    private final SourcedReport a = attack("a").by("A", "2025-01-01").report();
    private final SourcedReport b = attack("b").by("B", "2025-01-02").report();
    private final SourcedReport c = attack("c").by("C", "2025-01-03").report();

    private static Succession of(List<List<SourcedReport>> clusters, Map<SourcedReport, UUID> previous) {
        return of(clusters, previous, Map.of(), Past.NONE);
    }

    private static Succession of(
            List<List<SourcedReport>> clusters,
            Map<SourcedReport, UUID> previous,
            Map<SourcedReport, UUID> claimed,
            Past past) {
        return Succession.of(
                clusters, previous, claimed, past, FOUNDED, Set.copyOf(previous.values()), UUID::randomUUID);
    }

    @Test
    void a_new_event_gets_the_next_new_id() {
        Succession succession =
                Succession.of(List.of(List.of(a, b)), Map.of(), Map.of(), Past.NONE, Map.of(), Set.of(), () -> YOUNG);

        assertThat(succession.ids()).containsExactly(YOUNG);
        assertThat(succession.retired()).isEmpty();
    }

    @Test
    void of_two_equal_parts_the_one_that_has_been_in_the_event_longest_keeps_the_id() {
        Past past = new Past(Map.of(a, Map.of(OLD, 8L), b, Map.of(OLD, 5L)), Set.of(), Map.of());

        Succession succession = of(List.of(List.of(a), List.of(b)), Map.of(a, OLD, b, OLD), Map.of(), past);

        assertThat(succession.ids().get(1)).isEqualTo(OLD);
    }

    @Test
    void an_event_merged_away_has_its_id_again_when_its_reports_fall_apart_from_the_rest() {
        Past past = new Past(
                Map.of(a, Map.of(OLD, 1L), b, Map.of(YOUNG, 2L, OLD, 3L), c, Map.of(OLD, 4L)),
                Set.of(YOUNG),
                Map.of(YOUNG, 1));

        Succession succession = of(List.of(List.of(a, c), List.of(b)), Map.of(a, OLD, b, OLD, c, OLD), Map.of(), past);

        assertThat(succession.ids()).containsExactly(OLD, YOUNG);
    }

    @Test
    void the_smaller_part_of_what_an_ended_event_was_does_not_take_its_id() {
        Past past = new Past(
                Map.of(a, Map.of(YOUNG, 1L, OLD, 4L), b, Map.of(YOUNG, 2L, OLD, 5L), c, Map.of(OLD, 3L)),
                Set.of(YOUNG),
                Map.of(YOUNG, 2));

        Succession succession = of(List.of(List.of(a, c), List.of(b)), Map.of(a, OLD, b, OLD, c, OLD), Map.of(), past);

        assertThat(succession.ids().get(0)).isEqualTo(OLD);
        assertThat(succession.ids().get(1)).isNotIn(OLD, YOUNG);
    }

    @Test
    void a_report_that_was_gone_and_returns_finds_its_event_again() {
        Past past = new Past(Map.of(a, Map.of(YOUNG, 1L)), Set.of(YOUNG), Map.of(YOUNG, 1));

        assertThat(of(List.of(List.of(a)), Map.of(), Map.of(), past).ids()).containsExactly(YOUNG);
    }

    @Test
    void what_an_editor_says_which_event_goes_on_counts_more_than_the_number_of_reports() {
        Succession succession =
                of(List.of(List.of(a, b, c)), Map.of(a, OLD, b, YOUNG, c, YOUNG), Map.of(b, OLD, c, OLD), Past.NONE);

        assertThat(succession.ids()).containsExactly(OLD);
        assertThat(succession.retired()).isEqualTo(Map.of(YOUNG, OLD));
    }

    @Test
    void an_event_keeps_its_id_when_an_earlier_report_joins() {
        assertThat(of(List.of(List.of(a, b)), Map.of(b, YOUNG)).ids()).containsExactly(YOUNG);
    }

    @Test
    void of_two_events_that_become_one_the_id_with_more_reports_stays() {
        Succession succession = of(List.of(List.of(a, b, c)), Map.of(a, OLD, b, YOUNG, c, YOUNG));

        assertThat(succession.ids()).containsExactly(YOUNG);
        assertThat(succession.retired()).isEqualTo(Map.of(OLD, YOUNG));
    }

    @Test
    void of_two_events_with_as_many_reports_the_older_id_stays() {
        Succession succession = of(List.of(List.of(a, b)), Map.of(a, YOUNG, b, OLD));

        assertThat(succession.ids()).containsExactly(OLD);
        assertThat(succession.retired()).isEqualTo(Map.of(YOUNG, OLD));
    }

    @Test
    void an_event_that_falls_apart_keeps_its_id_where_most_of_its_reports_are() {
        Succession succession = of(List.of(List.of(a), List.of(b, c)), Map.of(a, OLD, b, OLD, c, OLD));

        assertThat(succession.ids().get(1)).isEqualTo(OLD);
        assertThat(succession.ids().get(0)).isNotEqualTo(OLD);
    }

    @Test
    void an_event_without_reports_is_gone() {
        Succession succession =
                Succession.of(List.of(), Map.of(), Map.of(), Past.NONE, FOUNDED, Set.of(OLD), UUID::randomUUID);

        assertThat(succession.retired()).containsEntry(OLD, null);
    }

    @Test
    void a_report_read_again_with_other_bounds_inherits_its_event() {
        SourcedReport before =
                attack("Gunmen attacked the post").inArticle("x", 10).report();
        SourcedReport now = attack("Gunmen attacked").inArticle("x", 12).report();

        assertThat(Lineage.of(List.of(now), Map.of(before, OLD))).containsEntry(now, OLD);
    }

    @Test
    void a_report_that_moved_in_a_new_revision_inherits_its_event_by_its_words() {
        SourcedReport before =
                attack("Gunmen attacked the post").inArticle("x", 10).report();
        SourcedReport now =
                attack("Gunmen attacked the post").inArticle("x", 900).report();

        assertThat(Lineage.of(List.of(now), Map.of(before, OLD))).containsEntry(now, OLD);
    }

    @Test
    void a_report_written_anew_inherits_its_event_by_day_place_and_parties() {
        Told before = attack("Two guards were shot")
                .on("2025-01-01")
                .in("afghanistan.herat.guzara")
                .with("taliban");
        Told now = attack("Three guards died")
                .on("2025-01-01")
                .in("afghanistan.herat.guzara")
                .with("taliban");
        Told elsewhere = attack("Three men died")
                .on("2025-01-01")
                .in("afghanistan.herat.injil")
                .with("taliban");
        SourcedReport was = before.inArticle("x", 10).report();

        assertThat(Lineage.of(
                        List.of(
                                elsewhere.inArticle("x", 700).report(),
                                now.inArticle("x", 900).report()),
                        Map.of(was, OLD)))
                .containsOnlyKeys(now.report());
    }
}
