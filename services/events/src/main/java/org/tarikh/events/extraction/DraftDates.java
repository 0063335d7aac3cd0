package org.tarikh.events.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;

/** Gives a draft the date its words tell, never more precise than they are. */
final class DraftDates {
    private static final int MOST_DAYS = 30;
    private static final Pattern DISTANCE = Pattern.compile("P(\\d{1,2})([DW])");

    private static final int LONGEST_DAYS = 6;
    private static final Set<String> FOR = Set.of("for");
    private static final Pattern DURATION = Pattern.compile("P(T)?(\\d{1,4})[DH]");

    private final Page page;

    DraftDates(Page page) {
        this.page = page;
    }

    void put(Draft draft, TimeExpression time, Line line) {
        if (time == null) {
            return;
        }
        if (time.bound() == TimeExpression.Bound.UNTIL
                || time.bound() == TimeExpression.Bound.BEFORE
                || time.bound() == TimeExpression.Bound.BY
                || time.bound() == TimeExpression.Bound.SINCE && draft.trigger.isNoun()) {
            return;
        }
        draft.date = lasting(time, line);
        draft.ownDate = true;
        boolean future = page.published() != null && time.date().start().isAfter(page.published());
        if (future && draft.realis == Realis.ACTUAL) {
            draft.realis = Realis.FUTURE;
        }
    }

    /**
     * "freed them on Wednesday, two days after detaining them", "hours before the raid": the day told less or plus those between.
     *
     * @param opens where the words begin that tell the other happening
     */
    void counted(Draft draft, int opens, TimeReader times, Line line) {
        if (draft.ownDate || page.published() == null) {
            return;
        }
        for (TimeExpression distance : page.times(line)) {
            int end = line.tokenAt(distance.span().end() - 1) + 1;
            String link = line.lower(end - 1);
            boolean linked = link.equals("after") || link.equals("before") || link.equals("following");
            if (end != opens || !linked || distance.date() != null) {
                continue;
            }
            TimeExpression told = times.besides(distance);
            LocalDate base = told == null ? page.published() : told.date().start();
            EventDate date = shifted(base, distance.value(), link.equals("before") ? 1 : -1);
            if (date != null) {
                draft.date = date;
                draft.ownDate = true;
            }
            return;
        }
    }

    private static EventDate shifted(LocalDate base, String distance, int sign) {
        if (distance.startsWith("PT")) {
            return new EventDate(base, base, Precision.DAY, null, null, DateBasis.RELATIVE);
        }
        Matcher matcher = DISTANCE.matcher(distance);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > MOST_DAYS) {
            return null;
        }
        int count = sign * Integer.parseInt(matcher.group(1));
        if (matcher.group(2).equals("D")) {
            LocalDate day = base.plusDays(count);
            return new EventDate(day, day, Precision.DAY, null, null, DateBasis.RELATIVE);
        }
        LocalDate monday = base.plusWeeks(count).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new EventDate(monday, monday.plusDays(6), Precision.WEEK, null, null, DateBasis.RELATIVE);
    }

    /** "on Monday evening for 48 hours" lasts into the days after. */
    private EventDate lasting(TimeExpression time, Line line) {
        EventDate date = time.date();
        if (date.precision() != Precision.DAY) {
            return date;
        }
        for (TimeExpression other : page.times(line)) {
            int days = other.type() == TimeExpression.Type.DURATION ? days(other.value()) : 0;
            int first = line.tokenAt(other.span().start());
            if (days > 0
                    && days <= LONGEST_DAYS
                    && (line.lower(first).equals("for") || line.precededBy(first, 2, FOR))) {
                return new EventDate(
                        date.start(),
                        date.start().plusDays(days),
                        Precision.DAYS,
                        date.time(),
                        date.zone(),
                        date.basis());
            }
        }
        return date;
    }

    /** Whole days of a TIMEX duration such as PT48H or P3D, else 0. */
    private static int days(String value) {
        Matcher matcher = DURATION.matcher(value == null ? "" : value);
        if (!matcher.matches()) {
            return 0;
        }
        int count = Integer.parseInt(matcher.group(2));
        return matcher.group(1) == null ? count : count / 24;
    }

    /** The date of a statement or news without a date of its own. */
    static EventDate published(Page page) {
        if (page.published() == null) {
            return null;
        }
        return new EventDate(
                page.published(),
                page.published(),
                Precision.DAY,
                null,
                null,
                page.article().row() ? DateBasis.ROW : DateBasis.PUBLICATION);
    }
}
