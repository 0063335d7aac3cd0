package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.attack;
import static org.tarikh.events.reconciliation.Told.move;
import static org.tarikh.events.reconciliation.Told.quake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tarikh.events.event.Event;
import org.tarikh.events.terms.DateBasis;

class ReconciliationTest {
    private static final String[] SORTS = {"quake hits the north", "gunmen attack a post", "talks on the border"};

    private static List<Event> events(List<SourcedReport> reports) {
        return Clustering.of(reports).stream().map(Synthesis::of).toList();
    }

    /** Many reports that are alike in many ways, so that ties and near-ties abound. */
    private static List<SourcedReport> crowd(long seed, int size) {
        Random random = new Random(seed);
        List<SourcedReport> crowd = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String day = "2025-11-0" + (1 + random.nextInt(6));
            int sort = random.nextInt(3);
            String words = SORTS[sort] + (random.nextBoolean() ? " on Monday" : " again say officials");
            Told told = sort == 0 ? quake(words) : sort == 1 ? attack(words) : move("CONSULT", words);
            told.by("Outlet " + random.nextInt(size / 2), day).inArticle("article " + random.nextInt(size / 2), 10 * i);
            told.on(day, random.nextBoolean() ? DateBasis.ROW : DateBasis.STATED);
            if (random.nextBoolean()) {
                told.in(random.nextBoolean() ? "afghanistan.herat.guzara" : "afghanistan.herat");
            }
            if (random.nextBoolean()) {
                told.with("taliban", "pakistan");
            }
            if (random.nextInt(3) == 0) {
                told.killing(random.nextInt(4));
            }
            crowd.add(told.report());
        }
        return crowd;
    }

    @Test
    void two_hundred_orders_of_arrival_give_the_same_events() {
        for (int crowd = 0; crowd < 5; crowd++) {
            List<SourcedReport> reports = crowd(crowd, 60);
            List<Event> expected = events(reports);
            assertThat(expected.size()).isBetween(2, 59);
            for (int order = 0; order < 40; order++) {
                List<SourcedReport> shuffled = new ArrayList<>(reports);
                Collections.shuffle(shuffled, new Random(order));
                assertThat(events(shuffled)).isEqualTo(expected);
            }
        }
    }

    @Test
    void reports_that_come_one_by_one_and_touch_only_their_component_give_the_same_events() {
        for (int order = 0; order < 20; order++) {
            List<SourcedReport> arriving = crowd(7, 50);
            Set<Event> expected = new HashSet<>(events(arriving));
            Collections.shuffle(arriving, new Random(order));
            List<SourcedReport> known = new ArrayList<>();
            Set<List<SourcedReport>> clusters = new HashSet<>();
            for (SourcedReport next : arriving) {
                known.add(next);
                Set<SourcedReport> touched = component(next, known);
                clusters.removeIf(cluster -> touched.contains(cluster.get(0)));
                clusters.addAll(Clustering.of(touched));
            }
            assertThat(clusters.stream().map(Synthesis::of).collect(Collectors.toSet()))
                    .isEqualTo(expected);
        }
    }

    private static Set<SourcedReport> component(SourcedReport seed, List<SourcedReport> known) {
        Set<SourcedReport> reached = new HashSet<>(Set.of(seed));
        List<SourcedReport> open = new ArrayList<>(List.of(seed));
        while (!open.isEmpty()) {
            SourcedReport at = open.remove(0);
            known.stream()
                    .filter(other -> Comparison.comparable(at, other)
                            && Comparison.of(at, other).joins())
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    @Test
    void an_oversized_component_is_cut_in_the_same_way_in_any_order() {
        List<SourcedReport> many = new ArrayList<>();
        for (int i = 0; i < Clustering.MOST + 40; i++) {
            many.add(quake("quake " + (i % 7) + " shakes " + (i % 5) + " towns")
                    .by("Outlet " + i, "2025-11-03")
                    .on("2025-11-03", DateBasis.ROW)
                    .in("afghanistan")
                    .report());
        }
        List<List<SourcedReport>> expected = Clustering.of(many);
        Collections.shuffle(many, new Random(3));

        assertThat(Clustering.of(many)).isEqualTo(expected);
        assertThat(expected).allMatch(cluster -> cluster.size() <= Clustering.MOST);
        assertThat(expected.stream().mapToInt(List::size).sum()).isEqualTo(many.size());
    }

    @Test
    void a_quake_in_many_headlines_is_one_event_with_each_toll_through_its_outlet() {
        List<SourcedReport> rows = new ArrayList<>();
        int[] tolls = {5, 7, 7, 9, 20, 20, 20};
        for (int i = 0; i < tolls.length; i++) {
            rows.add(quake("Magnitude 6.3 quake: at least " + tolls[i] + " dead, story " + i)
                    .by("Outlet " + i, "2025-11-03")
                    .on("2025-11-03", DateBasis.ROW)
                    .in("afghanistan")
                    .killing(tolls[i])
                    .report());
        }
        rows.add(quake("Why does the ground shake so often")
                .by("Outlet 8", "2025-11-03")
                .on("2025-11-03", DateBasis.ROW)
                .in("afghanistan")
                .report());

        List<Event> events = events(rows);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).fatalities().low()).isEqualTo(5);
        assertThat(events.get(0).fatalities().best()).isEqualTo(20);
        assertThat(events.get(0).fatalities().high()).isEqualTo(20);
        assertThat(events.get(0).claims())
                .extracting(Event.Statement::figure)
                .containsExactlyInAnyOrder(5, 7, 7, 9, 20, 20, 20);
        assertThat(events.get(0).claims()).allMatch(claim -> events.get(0)
                .evidence()
                .get(claim.evidence())
                .publisher()
                .equals(claim.via().publisher()));
    }

    @Test
    void a_vetoed_pair_never_ends_in_one_event_even_through_a_third() {
        Told guzara = attack("Gunmen attack a Taliban post")
                .on("2025-09-21")
                .in("afghanistan.herat.guzara")
                .against("taliban")
                .by("A", "2025-09-22");
        Told injil = attack("Gunmen attack a Taliban post")
                .on("2025-09-21")
                .in("afghanistan.herat.injil")
                .against("taliban")
                .by("B", "2025-09-22");
        Told herat = attack("Gunmen attack a Taliban post")
                .on("2025-09-21")
                .in("afghanistan.herat")
                .against("taliban")
                .by("C", "2025-09-22");

        assertThat(Clustering.of(List.of(guzara.report(), injil.report(), herat.report())))
                .hasSize(2);
    }

    @Test
    void what_an_editor_puts_together_brings_no_third_event_along() {
        List<SourcedReport> reports = crowd(7, 60);
        List<List<SourcedReport>> before = Clustering.of(reports);
        Random random = new Random(7);
        for (int merge = 0; merge < 30; merge++) {
            List<List<SourcedReport>> two = new ArrayList<>(before);
            Collections.shuffle(two, random);
            List<SourcedReport> one = Stream.of(two.get(0), two.get(1))
                    .flatMap(List::stream)
                    .sorted(SourcedReport.BY_PUBLICATION)
                    .toList();
            List<List<SourcedReport>> after = Clustering.of(reports, Constraints.of(List.of(List.of(ids(one)))));
            List<List<SourcedReport>> rest = two.subList(2, two.size());
            assertThat(after).hasSize(before.size() - 1).contains(one).containsAll(rest);
        }
    }

    @Test
    void many_decisions_hold_at_once_and_in_any_order_of_arrival() {
        List<SourcedReport> reports = crowd(11, 60);
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            List<List<Set<UUID>>> decisions = new ArrayList<>();
            for (int decision = 0; decision < 12; decision++) {
                List<SourcedReport> some = new ArrayList<>(reports);
                Collections.shuffle(some, random);
                Set<UUID> first = ids(some.subList(0, 3));
                decisions.add(random.nextBoolean() ? List.of(first) : List.of(first, ids(some.subList(3, 6))));
            }
            Constraints constraints = Constraints.of(decisions);
            List<List<SourcedReport>> events = Clustering.of(reports, constraints);
            Map<UUID, Integer> eventOf = new HashMap<>();
            events.forEach(event -> event.forEach(report -> eventOf.put(report.id(), events.indexOf(event))));
            for (UUID one : eventOf.keySet()) {
                for (UUID other : eventOf.keySet()) {
                    boolean same = eventOf.get(one).equals(eventOf.get(other));
                    assertThat(same && constraints.apart(one, other)).isFalse();
                    assertThat(!same && constraints.together(one, other)).isFalse();
                }
            }
            List<SourcedReport> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, random);
            assertThat(Clustering.of(shuffled, constraints)).isEqualTo(events);
        }
    }

    private static Set<UUID> ids(List<SourcedReport> reports) {
        return reports.stream().map(SourcedReport::id).collect(Collectors.toSet());
    }
}
