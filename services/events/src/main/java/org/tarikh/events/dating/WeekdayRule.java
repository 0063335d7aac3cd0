package org.tarikh.events.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.tarikh.events.dating.CalendarDates.Side;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.dating.TimeWords.Kind;
import org.tarikh.events.terms.DateBasis;

/** Weekdays: the latest on or before publication, or the next one where the sentence looks ahead. */
final class WeekdayRule implements Rule {
    /** @param weeks how many weeks from the week of publication, null where not told */
    record Weekday(DayOfWeek day, Side side, Integer weeks) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            LocalDate published = anchor.published();
            if (published == null) {
                return new Resolved(Type.DATE, null, "XXXX-WXX-" + day.getValue());
            }
            return Dates.day(on(published, anchor), DateBasis.WEEKDAY);
        }

        private LocalDate on(LocalDate published, Anchor anchor) {
            if (weeks != null) {
                return published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(weeks)
                        .with(TemporalAdjusters.nextOrSame(day));
            }
            return switch (side) {
                case LAST -> published.with(TemporalAdjusters.previous(day));
                case NEXT -> published.with(TemporalAdjusters.next(day));
                default ->
                    anchor.looksAhead()
                            ? published.with(TemporalAdjusters.nextOrSame(day))
                            : published.with(TemporalAdjusters.previousOrSame(day));
            };
        }
    }

    @Override
    public Match match(Words words, int at) {
        Side side = words.is(at, "last", "past")
                ? Side.LAST
                : words.is(at, "next", "coming") ? Side.NEXT : words.is(at, "this") ? Side.THIS : Side.NONE;
        int next = side == Side.NONE ? at : at + 1;
        // What has gone on since a day did not begin on the day it is told.
        side = side == Side.NONE && words.is(at - 1, "since") ? Side.LAST : side;
        String plural = TimeWords.value(Kind.WEEKDAYS, words.at(next));
        if (plural != null && words.capital(next)) {
            return new Match(at, next + 1, new Meaning.Undated(Type.SET, "XXXX-WXX-" + plural));
        }
        boolean every = words.is(next - 1, "every", "each");
        int day = weekday(words, next);
        if (day == 0) {
            return null;
        }
        if (every) {
            return new Match(next - 1, next + 1, new Meaning.Undated(Type.SET, "XXXX-WXX-" + day));
        }
        int after = next + 1;
        int weekAt = words.is(after, "of") ? after + 1 : after;
        Integer weeks = words.is(weekAt, "last")
                ? Integer.valueOf(-1)
                : words.is(weekAt, "next") ? Integer.valueOf(1) : words.is(weekAt, "this") ? Integer.valueOf(0) : null;
        if (weeks != null && words.is(weekAt + 1, "week")) {
            return new Match(at, weekAt + 2, new Weekday(DayOfWeek.of(day), side, weeks));
        }
        return new Match(at, after, new Weekday(DayOfWeek.of(day), side, null));
    }

    /** 1 to 7 where the token names a weekday, else 0; "Sun." and "Sat" only beside a figure or a month. */
    static int weekday(Words words, int at) {
        int day = TimeWords.weekday(words.at(at));
        if (day > 0) {
            return words.capital(at) ? day : 0;
        }
        String brief = TimeWords.value(Kind.WEEKDAY_SHORT, words.at(at));
        int after = words.is(at + 1, ",", ".") ? at + 2 : at + 1;
        boolean beside = words.dayOfMonth(after) > 0 || CalendarRule.month(words, after) > 0;
        return brief != null && words.capital(at) && beside ? Integer.parseInt(brief) : 0;
    }
}
