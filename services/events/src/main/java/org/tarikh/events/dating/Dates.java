package org.tarikh.events.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/** Makes dates of each precision with their TIMEX3 values. */
final class Dates {
    /** The longest span told by its two ends that still reads as days. */
    private static final int MOST_DAYS = 10;

    /** A longer span told by its two ends is known no better than a decade. */
    private static final int FEW_YEARS = 1_100;

    private Dates() {}

    /** The day, or null where the calendar has none such. */
    static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static EventDate span(LocalDate start, LocalDate end, Precision precision, DateBasis basis) {
        return new EventDate(start, end, precision, null, null, basis);
    }

    static Resolved day(LocalDate day, DateBasis basis) {
        return new Resolved(Type.DATE, span(day, day, Precision.DAY, basis), day.toString());
    }

    static Resolved week(LocalDate within, DateBasis basis) {
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String value = String.format(
                "%04d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Resolved(Type.DATE, span(monday, monday.plusDays(6), Precision.WEEK, basis), value);
    }

    static Resolved weekend(LocalDate within, DateBasis basis) {
        Resolved week = week(within, basis);
        LocalDate saturday = week.date().start().plusDays(5);
        return new Resolved(
                Type.DATE, span(saturday, saturday.plusDays(1), Precision.DAYS, basis), week.value() + "-WE");
    }

    static Resolved month(int year, int month, DateBasis basis) {
        var whole = YearMonth.of(year, month);
        return new Resolved(
                Type.DATE, span(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH, basis), whole.toString());
    }

    static Resolved quarter(int year, int quarter, DateBasis basis) {
        LocalDate start = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Resolved(
                Type.DATE,
                span(start, start.plusMonths(3).minusDays(1), Precision.QUARTER, basis),
                String.format("%04d-Q%d", year, quarter));
    }

    static Resolved year(int year, DateBasis basis) {
        return new Resolved(
                Type.DATE,
                span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, basis),
                String.format("%04d", year));
    }

    static Resolved decade(int firstYear, DateBasis basis) {
        return new Resolved(
                Type.DATE,
                span(LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 9, 12, 31), Precision.DECADE, basis),
                String.valueOf(firstYear / 10));
    }

    /** Spring is March to May; a winter is named by the year of its December. */
    static Resolved season(int year, String season, DateBasis basis) {
        int month =
                switch (season) {
                    case "SP" -> 3;
                    case "SU" -> 6;
                    case "FA" -> 9;
                    default -> 12;
                };
        LocalDate start = LocalDate.of(year, month, 1);
        return new Resolved(
                Type.DATE,
                span(start, start.plusMonths(3).minusDays(1), Precision.SEASON, basis),
                String.format("%04d-%s", year, season));
    }

    /** The date at so many units from a day, as precise as the unit. */
    static Resolved shifted(LocalDate from, Unit unit, long count, DateBasis basis) {
        long months = unit == Unit.QUARTER ? count * 3 : 0;
        long counted = unit == Unit.FORTNIGHT ? count * 2 : count;
        LocalDate to;
        try {
            to = unit == Unit.QUARTER
                    ? from.plusMonths(months)
                    : unit.chrono.isDateBased() ? from.plus(counted, unit.chrono) : from;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
        if (to.getYear() < 1 || to.getYear() > 9999) {
            return null;
        }
        return switch (unit) {
            case DAY, NIGHT -> day(to, basis);
            case WEEK, FORTNIGHT -> week(to, basis);
            case WEEKEND -> weekend(to, basis);
            case MONTH -> month(to.getYear(), to.getMonthValue(), basis);
            case QUARTER -> quarter(to.getYear(), (to.getMonthValue() + 2) / 3, basis);
            case YEAR -> year(to.getYear(), basis);
            case DECADE -> decade(to.getYear() / 10 * 10, basis);
            default -> null;
        };
    }

    /** The precision of a span told by its two ends. */
    static Precision precision(LocalDate start, LocalDate end) {
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        if (days == 1) {
            return Precision.DAY;
        }
        return days <= MOST_DAYS
                ? Precision.DAYS
                : days <= 31
                        ? Precision.MONTH
                        : days <= 92 ? Precision.QUARTER : days <= FEW_YEARS ? Precision.YEAR : Precision.DECADE;
    }
}
