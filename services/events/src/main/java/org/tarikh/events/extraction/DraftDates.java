package org.tarikh.events.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;

/** Gives a draft the date its words tell, never more precise than they are. */
final class DraftDates {
    private static final int MOST_DAYS = 30;
    private static final Pattern DISTANCE = Pattern.compile("P(\\d{1,2})([DW])");

    private final Page page;

    DraftDates(Page page) {
        this.page = page;
    }

    void put(Draft draft, TimeExpression time) {
        if (time == null) {
            return;
        }
        if (time.bound() == TimeExpression.Bound.UNTIL
                || time.bound() == TimeExpression.Bound.BEFORE
                || time.bound() == TimeExpression.Bound.BY && !isDone(draft, time)
                || time.bound() == TimeExpression.Bound.SINCE && draft.trigger.isNoun()) {
            return;
        }
        draft.date = time.date();
        draft.ownDate = true;
        boolean future = page.published() != null && time.date().start().isAfter(page.published());
        if (future && draft.realis == Realis.ACTUAL) {
            draft.realis = Realis.FUTURE;
        }
    }

    /** "said on 4 May that nine men had been held": what somebody told on a day is news of that day, where it has none of its own. */
    EventDate told(Draft draft, TimeExpression said) {
        boolean news = said != null
                && !draft.ownDate
                && draft.kind == Kind.INCIDENT
                && draft.clause.finite()
                && !draft.clause.relative()
                && draft.realis == Realis.ACTUAL
                && (page.published() == null || !said.date().start().isAfter(page.published()));
        return news ? said.date() : null;
    }

    /** "By late October the army had retaken it": it was done in the time told, and not before it as far as is told. */
    private boolean isDone(Draft draft, TimeExpression time) {
        return draft.clause != null
                && draft.line.lower(draft.clause.start()).equals("had")
                && (page.published() == null || time.date().end().isBefore(page.published()));
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
