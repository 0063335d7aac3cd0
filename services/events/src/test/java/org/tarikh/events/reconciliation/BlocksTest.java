package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.attack;
import static org.tarikh.events.reconciliation.Told.move;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.intake.FolderReports;
import org.tarikh.events.speed.SyntheticReports;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

class BlocksTest {
    /** The pairs that would be one event, found by comparing each report with each. */
    private static List<List<SourcedReport>> joining(List<SourcedReport> reports) {
        Comparisons comparisons = new Comparisons();
        List<List<SourcedReport>> joining = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (int j = i + 1; j < reports.size(); j++) {
                if (comparisons
                        .of(reports.get(i), reports.get(j))
                        .filter(ScoredPair::joins)
                        .isPresent()) {
                    joining.add(List.of(reports.get(i), reports.get(j)));
                }
            }
        }
        return joining;
    }

    private static boolean shareGround(SourcedReport a, SourcedReport b) {
        boolean opening = !Blocks.opening(a).isEmpty() && Blocks.opening(a).equals(Blocks.opening(b));
        return opening || !Collections.disjoint(Blocks.narrow(a), Blocks.narrow(b));
    }

    @Test
    void every_pair_of_what_was_read_that_would_be_one_event_shares_a_block_and_nearly_every_one_a_narrow_one()
            throws IOException {
        List<SourcedReport> reports = FolderReports.ofEveryFolder().values().stream()
                .flatMap(List::stream)
                .toList();
        List<List<SourcedReport>> joining = joining(reports);
        long narrow = joining.stream()
                .filter(pair -> shareGround(pair.get(0), pair.get(1)))
                .count();
        System.out.printf(
                "%d reports, %d joining pairs, %d of them on a narrow ground%n",
                reports.size(), joining.size(), narrow);

        assertThat(joining).hasSizeGreaterThan(10);
        assertThat(joining).allMatch(pair -> !Collections.disjoint(Blocks.of(pair.get(0)), Blocks.of(pair.get(1))));
        assertThat(narrow).isGreaterThanOrEqualTo(Math.round(0.95 * joining.size()));
    }

    @Test
    void every_pair_of_a_crowd_that_would_be_one_event_shares_a_block() {
        SyntheticReports archive = new SyntheticReports(3, 20);
        List<SourcedReport> reports = new ArrayList<>();
        while (reports.size() < 300) {
            reports.addAll(archive.article());
        }

        List<List<SourcedReport>> joining = joining(reports);

        assertThat(joining).hasSizeGreaterThan(100);
        assertThat(joining).allMatch(pair -> !Collections.disjoint(Blocks.of(pair.get(0)), Blocks.of(pair.get(1))));
    }

    @Test
    void two_dates_that_go_together_share_a_stretch_of_time() {
        Random random = new Random(9);
        int together = 0;
        for (int i = 0; i < 20_000; i++) {
            EventDate first = date(random);
            EventDate second = date(random);
            if (Days.near(first, second) && Days.veto(first, second) == null) {
                together++;
                assertThat(Blocks.cells(first, false))
                        .as("%s and %s", first, second)
                        .containsAnyElementsOf(Blocks.cells(second, false));
            }
        }
        assertThat(together).isGreaterThan(1_000);
    }

    private static EventDate date(Random random) {
        LocalDate start = LocalDate.of(2024, 12, 20).plusDays(random.nextInt(30));
        int[] lengths = {0, 0, 0, 2, 6, 29, 31, 40, 364, 3_660};
        LocalDate end = start.plusDays(lengths[random.nextInt(lengths.length)]);
        DateBasis basis = random.nextBoolean() ? DateBasis.STATED : DateBasis.PUBLICATION;
        return new EventDate(start, end, Precision.DAY, null, null, basis);
    }

    @Test
    void a_crowded_block_is_parted_so_that_no_report_is_compared_with_more_than_its_part() {
        List<SourcedReport> crowd = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            crowd.add(move("CONSULT", "talks on matter " + i % 500)
                    .on("2025-11-03")
                    .inArticle("article " + i, 0)
                    .report());
        }
        int[] met = new int[crowd.size()];
        Set<List<Integer>> pairs = new HashSet<>();
        Candidates.of(crowd, (i, j) -> {
            if (pairs.add(List.of(i, j))) {
                met[i]++;
                met[j]++;
            }
        });

        int blocks = Blocks.of(crowd.get(0)).size();
        for (int of : met) {
            assertThat(of).isLessThan(blocks * Blocks.MOST);
        }
        assertThat(pairs.size()).isGreaterThan(crowd.size());
    }

    @Test
    void reports_in_the_same_words_stand_side_by_side_in_a_block_that_is_parted() {
        SourcedReport one = attack("gunmen fire on a convoy")
                .on("2025-11-03")
                .inArticle("one", 0)
                .report();
        SourcedReport other = attack("gunmen fire on a convoy")
                .on("2025-11-03")
                .inArticle("other", 0)
                .report();

        assertThat(Blocks.start(Blocks.spread(one), Blocks.DEEPEST / 2))
                .isEqualTo(Blocks.start(Blocks.spread(other), Blocks.DEEPEST / 2));
    }

    @Test
    void parts_of_a_block_lie_side_by_side_and_take_in_all_of_it() {
        for (int depth = 0; depth <= Blocks.DEEPEST; depth++) {
            int beyond = 1 << Blocks.SPREAD_BITS;
            assertThat(Blocks.start(beyond - 1, depth) + Blocks.width(depth)).isEqualTo(beyond);
            assertThat(Blocks.start(Blocks.width(depth) - 1, depth)).isZero();
        }
    }
}
