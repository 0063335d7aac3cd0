package org.tarikh.events.dating;

import java.time.LocalDate;
import java.time.YearMonth;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.terms.DateBasis;

/** Days and months of the calendar, with or without their year. */
final class CalendarDates {
    private CalendarDates() {}

    /** @param year null where not told */
    record Day(Integer year, int month, int day) implements Meaning {
        Day withYear(Integer other) {
            return new Day(other, month, day);
        }

        /** 29 February needs its year to be judged. */
        boolean exists() {
            return Dates.day(year == null ? 2000 : year, month, day) != null;
        }

        LocalDate date(Anchor anchor) {
            Integer known = year != null ? year : anchor.yearOf(month, day);
            return known == null ? null : Dates.day(known, month, day);
        }

        @Override
        public Resolved resolve(Anchor anchor) {
            LocalDate date = date(anchor);
            return date != null
                    ? Dates.day(date, DateBasis.STATED)
                    : new Resolved(Type.DATE, null, String.format("XXXX-%02d-%02d", month, day));
        }
    }

    /** From one day to another, both inclusive. */
    record Days(Day from, Day to) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            LocalDate end = to.date(anchor);
            LocalDate start = from.date(anchor);
            if (from.year() == null && end != null) {
                start = Dates.day(end.getYear(), from.month(), from.day());
                start = start != null && start.isAfter(end) ? start.minusYears(1) : start;
            }
            if (start == null || end == null || end.isBefore(start)) {
                return new Resolved(Type.PERIOD, null, "PXD");
            }
            return new Resolved(
                    Type.PERIOD,
                    Dates.span(start, end, Dates.precision(start, end), DateBasis.STATED),
                    start + "/" + end);
        }
    }

    /** @param year null where not told */
    record Month(Integer year, int month, Side side) implements Meaning {
        Month withYear(Integer other) {
            return new Month(other, month, side);
        }

        @Override
        public Resolved resolve(Anchor anchor) {
            Integer known = year != null ? year : yearOf(anchor);
            if (known == null) {
                return new Resolved(Type.DATE, null, String.format("XXXX-%02d", month));
            }
            return Dates.month(known, month, DateBasis.STATED);
        }

        /** The latest such month not after publication, unless the words look ahead. */
        private Integer yearOf(Anchor anchor) {
            if (anchor.story() != null && anchor.here() || anchor.published() == null) {
                return anchor.yearOf(month, 1);
            }
            YearMonth now = YearMonth.from(anchor.published());
            YearMonth same = YearMonth.of(now.getYear(), month);
            if (side == Side.LAST) {
                return same.isBefore(now) ? same.getYear() : same.getYear() - 1;
            }
            if (side == Side.NEXT || anchor.looksAhead()) {
                return same.isBefore(now) ? same.getYear() + 1 : same.getYear();
            }
            return same.isAfter(now) ? same.getYear() - 1 : same.getYear();
        }
    }

    /** On which side of the publication the words put a date. */
    enum Side {
        NONE,
        LAST,
        THIS,
        NEXT
    }

    /** A meaning without a year whose year is told by relation ("October last year"). */
    record InYearOf(Meaning inner, int years) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            if (anchor.published() == null) {
                return new Resolved(Type.DATE, null, "XXXX");
            }
            int year = anchor.published().getYear() + years;
            return withYear(inner, year).resolve(anchor);
        }
    }

    static Meaning withYear(Meaning meaning, int year) {
        if (meaning instanceof Day day) {
            return day.withYear(year);
        }
        if (meaning instanceof Month month) {
            return month.withYear(year);
        }
        if (meaning instanceof Portion portion) {
            return portion.with(withYear(portion.whole(), year));
        }
        if (meaning instanceof Days days) {
            boolean crosses = days.from().month() > days.to().month();
            return new Days(
                    days.from().withYear(crosses ? year - 1 : year), days.to().withYear(year));
        }
        return meaning;
    }
}
