package org.tarikh.events.reconciliation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.EnumSet;
import java.util.Set;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.terms.DateBasis;

/** How two dates go together, 0 to 1; a date read from publication alone may lie some days after the happening. */
final class Days {
    /** Reports further apart than this are never compared. */
    static final int WINDOW = 7;

    private static final Set<DateBasis> EXACT =
            EnumSet.of(DateBasis.STATED, DateBasis.WEEKDAY, DateBasis.RELATIVE, DateBasis.MANUAL);
    private static final double[] LATE_WORD = {0.9, 0.8, 0.6, 0.45, 0.3, 0.2, 0.2, 0.2};
    private static final double[] BOTH_LOOSE = {0.9, 0.7, 0.5, 0.35, 0.1, 0.1, 0.1, 0.1};

    /** How long a date lasts; only dates of one span are compared, since a year says nothing about a day in it. */
    enum Span {
        SHORT,
        LONG,
        ERA
    }

    private static final int MONTH = 32;
    private static final int DECADE = 3_660;

    private Days() {}

    static Span span(EventDate date) {
        long length = length(date);
        return length <= MONTH ? Span.SHORT : length <= DECADE ? Span.LONG : Span.ERA;
    }

    static boolean exact(EventDate date) {
        return EXACT.contains(date.basis());
    }

    /** Whether two dates lie near enough to be compared; the undated, and those of months, only with their like. */
    static boolean near(EventDate a, EventDate b) {
        if (a == null || b == null) {
            return a == b;
        }
        return span(a) == span(b) && gap(a, b) <= WINDOW;
    }

    /** Days from the end of the earlier to the start of the later, 0 where they touch or overlap. */
    static long gap(EventDate a, EventDate b) {
        return Math.max(0, Math.max(DAYS.between(a.end(), b.start()), DAYS.between(b.end(), a.start())));
    }

    /** Why the two cannot be one day, or null. */
    static String veto(EventDate a, EventDate b) {
        if (a == null || b == null) {
            return null;
        }
        long gap = gap(a, b);
        if (gap > 0 && exact(a) && exact(b)) {
            return Veto.DATES.says();
        }
        if (exact(a) != exact(b)) {
            EventDate told = exact(a) ? a : b;
            EventDate published = exact(a) ? b : a;
            if (DAYS.between(published.end(), told.start()) > 1) {
                return Veto.BEFORE.says();
            }
        }
        return null;
    }

    /** How well the two go together, 0 to 1. */
    static double likeness(EventDate a, EventDate b) {
        if (a == null || b == null) {
            return 0.5;
        }
        int gap = (int) Math.min(gap(a, b), WINDOW);
        if (!oneDay(a) || !oneDay(b)) {
            return ranges(a, b, gap);
        }
        if (exact(a) && exact(b)) {
            return gap == 0 ? 1 : 0;
        }
        if (!exact(a) && !exact(b)) {
            return BOTH_LOOSE[gap];
        }
        EventDate told = exact(a) ? a : b;
        EventDate published = exact(a) ? b : a;
        return published.start().isBefore(told.start()) ? 0.5 : LATE_WORD[gap];
    }

    private static double ranges(EventDate a, EventDate b, int gap) {
        if (gap > 0) {
            return BOTH_LOOSE[gap] / 2;
        }
        long longer = Math.max(length(a), length(b));
        double breadth = longer <= 7 ? 0.8 : longer <= 31 ? 0.6 : longer <= 100 ? 0.45 : 0.35;
        boolean same = a.start().equals(b.start()) && a.end().equals(b.end());
        return same ? Math.min(1, breadth + 0.2) : breadth;
    }

    private static boolean oneDay(EventDate date) {
        return date.start().equals(date.end());
    }

    private static long length(EventDate date) {
        return DAYS.between(date.start(), date.end()) + 1;
    }
}
