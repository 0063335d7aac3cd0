package org.tarikh.events.figures;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells which figures contradict each other: one topic, different counters, periods that share at least half of the
 * longer one, and counts whose ranges do not meet ("at least 200" and 207 do).
 */
public final class Contradiction {
    private Contradiction() {}

    static boolean between(CountedFigure one, CountedFigure other) {
        return one.topic() != null
                && one.topic().equals(other.topic())
                && one.by() != null
                && other.by() != null
                && !name(one).equals(name(other))
                && (one.parties().isEmpty()
                        || other.parties().isEmpty()
                        || !Collections.disjoint(one.parties(), other.parties()))
                && sharePeriod(one, other)
                && (most(one) < least(other) || most(other) < least(one));
    }

    /** The figures, each with those among {@code candidates} that contradict it, in the order of their ids. */
    public static List<CountedFigure> told(List<CountedFigure> figures, List<CountedFigure> candidates) {
        return figures.stream()
                .map(figure -> figure.contradicting(candidates.stream()
                        .filter(other -> between(figure, other))
                        .map(CountedFigure::id)
                        .distinct()
                        .sorted(UUID::compareTo)
                        .toList()))
                .toList();
    }

    private static String name(CountedFigure figure) {
        return figure.by().name().toLowerCase(Locale.ROOT);
    }

    private static boolean sharePeriod(CountedFigure one, CountedFigure other) {
        if (one.periodStart() == null || other.periodStart() == null) {
            return false;
        }
        LocalDate start = one.periodStart().isAfter(other.periodStart()) ? one.periodStart() : other.periodStart();
        LocalDate end = one.periodEnd().isBefore(other.periodEnd()) ? one.periodEnd() : other.periodEnd();
        return 2 * days(start, end) >= Math.max(days(one), days(other));
    }

    private static long days(CountedFigure figure) {
        return days(figure.periodStart(), figure.periodEnd());
    }

    private static long days(LocalDate start, LocalDate end) {
        return DAYS.between(start, end) + 1;
    }

    /** Where only the other end is told, this one is open. */
    private static int least(CountedFigure figure) {
        return figure.low() != null ? figure.low() : figure.high() != null ? 0 : figure.count();
    }

    private static int most(CountedFigure figure) {
        return figure.high() != null ? figure.high() : figure.low() != null ? Integer.MAX_VALUE : figure.count();
    }
}
