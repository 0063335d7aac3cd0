package org.tarikh.events.dating;

import java.time.LocalDate;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/**
 * Days and months of the Solar Hijri and Hijri calendars, in Latin and Arabic letters.
 * Where the moon is watched for, a lunar day may differ by one, so none is told as a single day.
 */
final class IslamicRule implements Rule {
    /**
     * @param year null where not told
     * @param day 0 for the whole month
     * @param shift days from there, -1 for the eve
     */
    record Counted(Almanac almanac, Integer year, int month, int day, int days, int shift) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            if (year != null) {
                return in(year, DateBasis.STATED);
            }
            if (anchor.published() == null) {
                return new Resolved(Type.DATE, null, "XXXX");
            }
            int guess = almanac.yearOf(anchor.published());
            Resolved found = in(guess + 1, DateBasis.RELATIVE);
            for (int back = 0; back < 3 && found.date().start().isAfter(limit(anchor)); back++) {
                found = in(guess - back, DateBasis.RELATIVE);
            }
            return found;
        }

        private LocalDate limit(Anchor anchor) {
            return anchor.looksAhead() ? anchor.published().plusDays(330) : anchor.published();
        }

        Resolved in(int ofYear, DateBasis basis) {
            if (day == 0) {
                LocalDate start = almanac.date(ofYear, month, 1);
                LocalDate end = almanac.nextMonth(ofYear, month).minusDays(1);
                return new Resolved(Type.DATE, Dates.span(start, end, Precision.MONTH, basis), start + "/" + end);
            }
            LocalDate start = almanac.date(ofYear, month, day).plusDays(shift);
            LocalDate end = start.plusDays(Math.max(days, 1) - 1);
            if (almanac.isWatched()) {
                return new Resolved(
                        Type.DATE,
                        Dates.span(start.minusDays(1), end.plusDays(1), Precision.DAYS, basis),
                        start.toString());
            }
            return start.equals(end)
                    ? Dates.day(start, basis)
                    : new Resolved(
                            Type.DATE, Dates.span(start, end, Dates.precision(start, end), basis), start.toString());
        }

        boolean exists() {
            return day == 0 || almanac.has(year == null ? (almanac == Almanac.SOLAR ? 1403 : 1445) : year, month, day);
        }
    }

    @Override
    public Match match(Words words, int at) {
        int day = words.digits(at) > 0 ? words.digits(at) : words.dayOfMonth(at);
        int nameAt = day > 0 ? (words.is(at + 1, "of") ? at + 2 : at + 1) : at;
        CalendarName name = CalendarName.at(words, nameAt);
        if (name == null || name.isFestival() || day > 31) {
            return null;
        }
        int after = nameAt + name.length();
        if (day <= 0 && words.dayOfMonth(after) > 0 && words.year(after) < 0) {
            day = words.dayOfMonth(after);
            after++;
        }
        int yearAt = words.is(after, ",", "of") ? after + 1 : after;
        int year = words.year(yearAt);
        boolean dated = name.almanac().isPlausible(year);
        boolean alone = day <= 0 && !dated;
        boolean fasting = name.almanac() == Almanac.LUNAR && name.month() == 9 && words.capital(nameAt);
        boolean unsure = !dated && day > 0 && name.almanac() == Almanac.SOLAR && !words.capital(nameAt);
        if (alone && !fasting || unsure) {
            return null;
        }
        var counted = new Counted(name.almanac(), dated ? year : null, name.month(), Math.max(day, 0), 1, 0);
        return counted.exists() ? new Match(at, dated ? yearAt + 1 : after, counted) : null;
    }
}
