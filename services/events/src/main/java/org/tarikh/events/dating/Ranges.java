package org.tarikh.events.dating;

import java.time.LocalDate;
import java.util.Set;
import org.tarikh.events.dating.ClockRule.Clock;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.dating.TimeWords.Kind;

/** Spans told by their two ends: "from 3 to 9 May", "between March 2024 and June 2025", "late Tuesday into early Wednesday". */
final class Ranges {
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "into", "-", "–", "—");
    private static final Set<String> EDGES = Set.of("early", "late", "the");

    /** Most words between the ends: "… night through to early …". */
    private static final int MOST_BETWEEN = 4;

    private Ranges() {}

    /** The span from one match to the next, or null where no words link them. */
    static Match of(Words words, Match one, Match two) {
        int at = one.end();
        if (two.first() <= at
                || two.first() - at > MOST_BETWEEN
                || one.meaning() instanceof Clock
                || two.meaning() instanceof Clock) {
            return null;
        }
        int opens = words.is(one.first() - 1, EDGES) ? one.first() - 1 : one.first();
        boolean from = words.is(opens - 1, "from");
        boolean between = words.is(opens - 1, "between");
        boolean alike = isCalendar(one.meaning()) && isCalendar(two.meaning())
                || isWeekday(one.meaning()) && isWeekday(two.meaning());
        at = TimeWords.value(Kind.DAYPART, words.at(at)) == null ? at : at + 1;
        boolean to = words.is(at, TO);
        if (!(to && (from || alike) || between && words.is(at, "and"))) {
            return null;
        }
        at = words.is(at, "through") && words.is(at + 1, "to") ? at + 2 : at + 1;
        at = words.is(at, EDGES) && at < two.first() ? at + 1 : at;
        return at == two.first()
                ? new Match(
                        from || between ? opens - 1 : one.first(), two.end(), new Range(one.meaning(), two.meaning()))
                : null;
    }

    private static boolean isCalendar(Meaning meaning) {
        return meaning instanceof CalendarDates.Day
                || meaning instanceof CalendarDates.Month
                || meaning instanceof NumericDates.Unclear;
    }

    private static boolean isWeekday(Meaning meaning) {
        return meaning instanceof WeekdayRule.Weekday;
    }

    /** From the start of one date to the end of another. */
    record Range(Meaning from, Meaning to) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            Resolved end = to.resolve(anchor);
            if (end == null || end.date() == null) {
                return new Resolved(Type.PERIOD, null, "PX");
            }
            boolean lends = from instanceof CalendarDates.Day day && day.year() == null
                    || from instanceof CalendarDates.Month month && month.year() == null;
            Meaning begun =
                    lends ? CalendarDates.withYear(from, end.date().start().getYear()) : from;
            Resolved start = begun.resolve(anchor);
            if (lends
                    && start.date() != null
                    && start.date().start().isAfter(end.date().start())) {
                start = CalendarDates.withYear(from, end.date().start().getYear() - 1)
                        .resolve(anchor);
            }
            if (start == null || start.date() == null) {
                return new Resolved(Type.PERIOD, null, "PX");
            }
            LocalDate first = start.date().start();
            LocalDate last = end.date().end();
            if (isWeekday(from) && isWeekday(to) && first.isAfter(last)) {
                first = first.minusWeeks(1);
            }
            if (last.isBefore(first)) {
                return new Resolved(Type.PERIOD, null, "PX");
            }
            var date = Dates.span(
                    first, last, Dates.precision(first, last), end.date().basis());
            return new Resolved(Type.PERIOD, date, first + "/" + last);
        }
    }

    /** The night that ends on a day: "overnight into Tuesday". */
    record NightInto(Meaning day) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            Resolved told = day.resolve(anchor);
            if (told == null
                    || told.date() == null
                    || !told.date().start().equals(told.date().end())) {
                return told;
            }
            LocalDate before = told.date().start().minusDays(1);
            LocalDate last = told.date().end();
            var date = Dates.span(
                    before, last, Dates.precision(before, last), told.date().basis());
            return new Resolved(Type.PERIOD, date, before + "TNI");
        }
    }
}
