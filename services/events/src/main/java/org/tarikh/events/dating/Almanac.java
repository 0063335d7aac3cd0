package org.tarikh.events.dating;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Locale;

/** Calendars that months and festivals are counted by; lunar days are those of the Umm al-Qura tables. */
enum Almanac {
    SOLAR,
    LUNAR,
    GREGORIAN,
    /** Days from Easter Sunday of the western churches: the month is 0, the day counts from 1 for the Sunday itself. */
    EASTER;

    private static final long DAY = 86_400_000L;

    static Almanac of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The year of this calendar that a day lies in. */
    int yearOf(LocalDate day) {
        if (this == GREGORIAN || this == EASTER) {
            return day.getYear();
        }
        Calendar calendar = calendar();
        calendar.setTimeInMillis(day.toEpochDay() * DAY);
        return calendar.get(Calendar.EXTENDED_YEAR);
    }

    /** @param day 1 for the first; days beyond the month run on into the next, 0 and less into the one before */
    LocalDate date(int year, int month, int day) {
        return switch (this) {
            case GREGORIAN -> LocalDate.of(year, month, 1).plusDays(day - 1);
            case EASTER -> easter(year).plusDays(day - 1);
            default -> {
                Calendar calendar = calendar();
                calendar.clear();
                calendar.set(Calendar.EXTENDED_YEAR, year);
                calendar.set(Calendar.MONTH, month - 1);
                calendar.set(Calendar.DAY_OF_MONTH, 1);
                yield LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY))
                        .plusDays(day - 1);
            }
        };
    }

    LocalDate nextMonth(int year, int month) {
        return month == 12 ? date(year + 1, 1, 1) : date(year, month + 1, 1);
    }

    boolean has(int year, int month, int day) {
        return day >= 1 && date(year, month, day).isBefore(nextMonth(year, month));
    }

    /** Whether a day of it may be told a day early or late, because the moon is watched for. */
    boolean isWatched() {
        return this == LUNAR;
    }

    /** A year that an article may write for this calendar. */
    boolean isPlausible(int year) {
        return this == SOLAR ? year >= 1250 && year <= 1499 : this == LUNAR && year >= 1300 && year <= 1599;
    }

    private Calendar calendar() {
        if (this == SOLAR) {
            return new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        }
        var lunar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        lunar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
        return lunar;
    }

    /** Butcher's rule: the Sunday after the first full moon of spring. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
