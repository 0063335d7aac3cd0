package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks whether two reports would be one event. */
final class Pair {
    private Pair() {}

    static boolean oneEvent(Told a, Told b) {
        SourcedReport first = a.report();
        SourcedReport second = b.report();
        Likeness likeness = Comparison.of(first, second);
        assertThat(likeness).as("the same both ways round").isEqualTo(Comparison.of(second, first));
        return Comparison.comparable(first, second) && likeness.joins();
    }

    static String veto(Told a, Told b) {
        return Comparison.of(a.report(), b.report()).veto();
    }
}
