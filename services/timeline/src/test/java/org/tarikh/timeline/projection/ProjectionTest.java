package org.tarikh.timeline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.chronology.Order;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ProjectionTest {
    @Inject
    Slate slate;

    @Inject
    Projection projection;

    @Inject
    Reconciler reconciler;

    @Inject
    Chronology chronology;

    @Inject
    DataSource database;

    @BeforeEach
    void clean() {
        slate.clean();
    }

    @Test
    void a_revision_not_above_the_one_held_changes_nothing() {
        slate.put(Told.of("a").revision(2).title("As it is").entry());
        slate.put(Told.of("a").revision(2).title("The same again").entry());
        slate.put(Told.of("a").revision(1).title("As it was").entry());
        assertThat(chronology.entry(Told.id("a"), Knowledge.NOW).orElseThrow().title())
                .isEqualTo("As it is");
        assertThat(chronology.size()).isEqualTo(1);
        slate.put(Told.of("a").revision(3).title("As it has become").entry());
        assertThat(chronology.entry(Told.id("a"), Knowledge.NOW).orElseThrow().title())
                .isEqualTo("As it has become");
        assertThat(reconciler.differences()).isEmpty();
    }

    @Test
    void a_batch_told_twice_is_applied_once() {
        Feed before = projection.feed();
        List<Change> batch = List.of(Change.of(Told.of("a").entry()));
        assertThat(projection.apply(before, batch, List.of(), "1.5.1")).isTrue();
        assertThat(projection.apply(before, batch, List.of(), "1.5.1")).isFalse();
        assertThat(projection.feed().position()).isEqualTo("1.5.1");
        assertThat(chronology.size()).isEqualTo(1);
    }

    @Test
    void a_batch_that_fails_leaves_entries_counters_and_position_as_they_were() {
        slate.put(Told.of("a").entry());
        Feed before = projection.feed();
        Entry bad =
                Told.of("b").title("a null character \u0000 PostgreSQL refuses").entry();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> projection.apply(
                        before, List.of(Change.gone(Told.id("a"), 9, null), Change.of(bad)), List.of(), "9.9.9")))
                .isNotNull();
        assertThat(projection.feed()).isEqualTo(before);
        assertThat(chronology.entry(Told.id("a"), Knowledge.NOW)).isPresent();
        assertThat(reconciler.differences()).isEmpty();
    }

    @Test
    void a_tombstone_takes_the_entry_away_and_an_older_revision_does_not_bring_it_back() {
        slate.put(Told.of("a").revision(2).entry());
        slate.change(List.of(Change.gone(Told.id("a"), 3, null)));
        slate.put(Told.of("a").revision(2).entry());
        assertThat(chronology.entry(Told.id("a"), Knowledge.NOW)).isEmpty();
        assertThat(chronology.redirect(Told.id("a"))).isEmpty();
        assertThat(reconciler.differences()).isEmpty();
    }

    @Test
    void an_event_restored_after_a_merge_stands_again() {
        slate.put(Told.of("a").entry(), Told.of("b").entry());
        slate.change(List.of(Change.gone(Told.id("a"), 2, Told.id("b"))));
        assertThat(chronology.redirect(Told.id("a"))).contains(Told.id("b"));
        slate.put(Told.of("a").revision(3).entry());
        assertThat(chronology.entry(Told.id("a"), Knowledge.NOW)).isPresent();
        assertThat(chronology.redirect(Told.id("a"))).isEmpty();
    }

    @Test
    void events_merged_into_each_other_in_turn_lead_nowhere_rather_than_round_for_ever() {
        slate.change(List.of(Change.gone(Told.id("a"), 2, Told.id("b")), Change.gone(Told.id("b"), 2, Told.id("a"))));
        assertThat(chronology.redirect(Told.id("a"))).isEmpty();
    }

    @Test
    void counters_stay_what_counting_says_over_any_changes() {
        Random random = new Random(11);
        Map<String, Long> revisions = new HashMap<>();
        for (int batch = 0; batch < 25; batch++) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String key = "event " + random.nextInt(60);
                long revision = revisions.merge(key, 1L, Long::sum) - (random.nextInt(6) == 0 ? 1 : 0);
                Entry entry = Invented.entry(key, random);
                changes.add(
                        random.nextInt(5) == 0
                                ? Change.gone(entry.id(), revision, null)
                                : new Change(entry.id(), revision, entry, null));
            }
            slate.change(changes);
        }
        assertThat(chronology.size()).isPositive();
        assertThat(reconciler.differences()).isEmpty();
    }

    @Test
    void a_posting_that_is_lost_and_a_pair_that_is_wrong_are_told() throws Exception {
        slate.put(Told.of("a").in("afghanistan.kabul", "Kabul", "Kabul", "AF").entry());
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("DELETE FROM posting WHERE term = (SELECT id FROM term WHERE value = 'afghanistan.kabul')");
            sql.execute("UPDATE pair SET incidents = incidents + 1");
        }
        assertThat(reconciler.differences())
                .anyMatch(told -> told.startsWith("place afghanistan.kabul on "))
                .anyMatch(told -> told.startsWith("entry " + Told.id("a")))
                .anyMatch(told -> told.startsWith("terms "));
    }

    @Test
    void a_rebuild_brings_the_entries_back_and_sweeps_what_the_feed_no_longer_has() {
        slate.put(
                Told.of("kept").revision(7).title("Kept").entry(),
                Told.of("restored").revision(9).title("After the backup").entry(),
                Told.of("lost").entry());
        projection.rebuild(projection.feed());
        assertThat(projection.feed().position()).isNull();
        assertThat(chronology.size())
                .as("readers see the old chronology meanwhile")
                .isEqualTo(3);

        slate.put(
                Told.of("kept").revision(7).title("Kept").entry(),
                Told.of("restored").revision(4).title("As in the backup").entry());
        assertThat(chronology
                        .entry(Told.id("restored"), Knowledge.NOW)
                        .orElseThrow()
                        .title())
                .isEqualTo("As in the backup");
        slate.change(List.of());

        assertThat(projection.feed().rebuilding()).isFalse();
        assertThat(chronology.page(Filter.none(), Order.ASC, null, 10).items())
                .extracting(Entry::title)
                .containsExactlyInAnyOrder("Kept", "As in the backup");
        assertThat(reconciler.differences()).isEmpty();
    }

    @Test
    void a_place_is_labelled_by_what_lies_in_it_until_it_is_told_itself() {
        slate.put(Told.of("a")
                .in("afghanistan.kabul.bagram", "Bagram", "Kabul", "AF")
                .entry());
        assertThat(chronology.facets(Filter.none()).place())
                .extracting("value", "label")
                .contains(
                        org.assertj.core.groups.Tuple.tuple("afghanistan", "Afghanistan"),
                        org.assertj.core.groups.Tuple.tuple("afghanistan.kabul", "Kabul"));
        slate.put(Told.of("b")
                .in("afghanistan.kabul", "Kabul Province", "Kabul Province", "AF")
                .entry());
        assertThat(chronology.facets(Filter.none()).place())
                .extracting("value", "label")
                .contains(org.assertj.core.groups.Tuple.tuple("afghanistan.kabul", "Kabul Province"));
    }
}
