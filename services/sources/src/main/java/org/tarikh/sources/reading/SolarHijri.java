package org.tarikh.sources.reading;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dates of the solar Hijri calendar, with the names its months have in Dari, Pashto and Persian. */
final class SolarHijri {
    private static final int FIRST_YEAR = 1200;
    private static final int LAST_YEAR = 1500;
    private static final List<List<String>> NAMES = List.of(
            List.of("حمل", "وری", "فروردین"),
            List.of("ثور", "غویی", "اردیبهشت"),
            List.of("جوزا", "غبرګولی", "خرداد"),
            List.of("سرطان", "چنګاښ", "تیر"),
            List.of("اسد", "زمری", "مرداد"),
            List.of("سنبله", "وږی", "شهریور"),
            List.of("میزان", "تله", "مهر"),
            List.of("عقرب", "لړم", "آبان"),
            List.of("قوس", "لیندۍ", "آذر"),
            List.of("جدی", "مرغومی", "دی"),
            List.of("دلو", "سلواغه", "بهمن"),
            List.of("حوت", "کب", "اسفند"));
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        for (int month = 0; month < NAMES.size(); month++) {
            for (String name : NAMES.get(month)) {
                MONTHS.put(name, month + 1);
            }
        }
    }

    private SolarHijri() {}

    /** Day, name of the month and year in this order, or year, month and day in digits; null where they are no such date. */
    static StatedDate of(String first, String second, String third, int start, int end) {
        Integer month = MONTHS.get(second);
        LocalDate day = month == null
                ? day(number(first), number(second), number(third))
                : day(number(third), month, number(first));
        return day == null ? null : new StatedDate(day.getDayOfMonth(), day.getMonthValue(), day.getYear(), start, end);
    }

    private static int number(String digits) {
        return digits.length() <= 4 && digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : -1;
    }

    private static LocalDate day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE);
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(year, month - 1, day);
        try {
            return Instant.ofEpochMilli(calendar.getTimeInMillis())
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
