package org.tarikh.events.reconciliation;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tarikh.events.dating.EventDate;

/** Words a date in plain English, never more precise than it is: "on 3 November 2025", "in March 2025", "in the 1990s". */
public final class PlainDays {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private PlainDays() {}

    static String of(EventDate date) {
        LocalDate start = date.start();
        LocalDate end = date.end();
        if (start.equals(end)) {
            return "on " + day(start);
        }
        boolean year =
                start.getDayOfYear() == 1 && end.equals(start.plusYears(1).minusDays(1));
        boolean month =
                start.getDayOfMonth() == 1 && end.equals(start.plusMonths(1).minusDays(1));
        boolean decade = start.getDayOfYear() == 1
                && start.getYear() % 10 == 0
                && end.equals(start.plusYears(10).minusDays(1));
        if (year) {
            return "in " + start.getYear();
        }
        if (month) {
            return "in " + month(start.getMonth()) + " " + start.getYear();
        }
        if (decade) {
            return "in the " + start.getYear() + "s";
        }
        return switch (date.precision()) {
            case SEASON -> "in the " + season(start.plusMonths(1)) + " of " + end.getYear();
            case QUARTER -> "in the " + quarter(start) + " quarter of " + start.getYear();
            default -> "between " + from(start, end) + " and " + day(end);
        };
    }

    /** The seasons of the northern half, of which the texts tell. */
    private static String season(LocalDate within) {
        return switch (within.getMonthValue() % MONTHS_OF_YEAR / MONTHS_OF_QUARTER) {
            case 0 -> "winter";
            case 1 -> "spring";
            case 2 -> "summer";
            default -> "autumn";
        };
    }

    private static String quarter(LocalDate start) {
        String[] names = {"first", "second", "third", "fourth"};
        return names[(start.getMonthValue() - 1) / MONTHS_OF_QUARTER];
    }

    private static String from(LocalDate start, LocalDate end) {
        if (start.getYear() != end.getYear()) {
            return day(start);
        }
        boolean month = start.getMonth() == end.getMonth();
        return start.getDayOfMonth() + (month ? "" : " " + month(start.getMonth()));
    }

    /** "3 November 2025", or "3 November 2025 to 5 November 2025". */
    public static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : day(first) + " to " + day(last);
    }

    /** "3 November 2025". */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
    }

    private static String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
