package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.Precision;

/**
 * The stretch of time a figure is counted over.
 *
 * @param told the words that tell it, null where they stand in a sentence before
 */
record FigurePeriod(LocalDate start, LocalDate end, TimeExpression told) {
    private static final int WEEK = 7;
    private static final int REACH = 15;
    private static final Set<String> AHEAD = words("may might could will would expected likely projected set");

    /** The long stretch told nearest to a count, behind it first; null where none is. */
    static FigurePeriod of(Page page, Line line, Counted counted) {
        TimeExpression best = null;
        int least = Integer.MAX_VALUE;
        for (TimeExpression time : page.times(line)) {
            if (!isLong(page, line, time)) {
                continue;
            }
            int at = line.tokenAt(time.span().start());
            int distance = at >= counted.end() ? at - counted.end() : 2 * (counted.first() - at) + 2;
            if (distance < least) {
                least = distance;
                best = time;
            }
        }
        return best == null ? null : of(page, line, counted, best);
    }

    private static FigurePeriod of(Page page, Line line, Counted counted, TimeExpression time) {
        LocalDate published = page.published();
        LocalDate end = time.date().end();
        boolean open = isSince(line, time);
        if (published != null && (open || end.isAfter(published) && !isAhead(line, counted.first()))) {
            end = published;
        }
        boolean turned = end.isBefore(time.date().start());
        return new FigurePeriod(time.date().start(), turned ? time.date().end() : end, time);
    }

    private static boolean isAhead(Line line, int token) {
        return line.holds(new Range(token - REACH, token + REACH), AHEAD);
    }

    /** "since May", "since the mission began to count in 2009". */
    private static boolean isSince(Line line, TimeExpression time) {
        if (time.bound() == TimeExpression.Bound.SINCE) {
            return true;
        }
        int at = line.tokenAt(time.span().start());
        for (int i = at - 1; i >= Math.max(0, at - REACH) && !line.lower(i).equals(","); i--) {
            if (line.lower(i).equals("since")) {
                return true;
            }
        }
        return false;
    }

    /** A month or more, or anything from a day more than a week ago until now. */
    private static boolean isLong(Page page, Line line, TimeExpression time) {
        EventDate date = time.date();
        if (date == null) {
            return false;
        }
        if (isSince(line, time)) {
            return page.published() == null
                    || date.start().isBefore(page.published().minusDays(WEEK));
        }
        boolean long_ = date.precision().ordinal() >= Precision.MONTH.ordinal();
        boolean stretch =
                time.type() == TimeExpression.Type.PERIOD && ChronoUnit.DAYS.between(date.start(), date.end()) >= WEEK;
        return long_ || stretch;
    }

    /** Whether it is counted by the month only, as single happenings are dated too. */
    boolean isMonth() {
        return told != null
                && told.date().precision() == Precision.MONTH
                && told.bound() != TimeExpression.Bound.SINCE
                && told.type() != TimeExpression.Type.PERIOD;
    }

    /** What was counted years ago is background. */
    boolean isLongAgo(LocalDate published) {
        return published != null && end.isBefore(published.minusYears(1).withDayOfYear(1));
    }
}
