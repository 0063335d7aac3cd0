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
        return Succession.of(clusters, previous, FOUNDED, Set.copyOf(previous.values()), id -> false);
    }

    @Test
    void a_new_event_is_named_after_its_founding_report() {
        Succession first = of(List.of(List.of(a, b)), Map.of());
        Succession again = of(List.of(List.of(a, b, c)), Map.of());

        assertThat(first.ids()).isEqualTo(again.ids());
        assertThat(first.retired()).isEmpty();
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
        Succession succession = Succession.of(List.of(), Map.of(), FOUNDED, Set.of(OLD), id -> false);

        assertThat(succession.retired()).containsEntry(OLD, null);
    }

    @Test
    void an_id_merged_away_names_nothing_again() {
        UUID usual = of(List.of(List.of(a)), Map.of()).ids().get(0);

        Succession succession =
                Succession.of(List.of(List.of(a)), Map.of(), Map.of(), Set.of(), id -> id.equals(usual));

        assertThat(succession.ids()).doesNotContain(usual);
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
}
