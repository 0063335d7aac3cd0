package org.tarikh.timeline.page;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tarikh.frontend.frame.Lang;

/**
 * A day of the Solar Hijri calendar.
 *
 * @param month 1 to 12, the first being Hamal
 */
record SolarDay(int year, int month, int day) {
    static final int MONTHS = 12;

    /** The months as Afghanistan names them. */
    private static final Map<Lang, List<String>> NAMES = Map.of(
            Lang.EN,
            List.of(
                    "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw",
                    "Hut"),
            Lang.FA,
            List.of("حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"),
            Lang.PS,
            List.of("وری", "غویی", "غبرګولی", "چنګاښ", "زمری", "وږی", "تله", "لړم", "لیندۍ", "مرغومی", "سلواغه", "کب"));

    static SolarDay of(LocalDate day) {
        PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE);
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return new SolarDay(
                calendar.get(Calendar.EXTENDED_YEAR),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH));
    }

    /** The first to the last month's names in a language, Hamal first. */
    static List<String> names(Lang lang) {
        return NAMES.get(lang);
    }

    String monthName(Lang lang) {
        return names(lang).get(month - 1);
    }

    /** The Gregorian day; empty where this is no day of the calendar, such as 30 Hut of a common year. */
    Optional<LocalDate> gregorian() {
        if (month < 1 || month > MONTHS || day < 1 || day > 31) {
            return Optional.empty();
        }
        PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE);
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        LocalDate found = LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
        return Optional.of(found).filter(there -> of(there).equals(this));
    }

    /** The day after the last one of this day's month, which is the first of the next. */
    SolarDay nextMonth() {
        return month == MONTHS ? new SolarDay(year + 1, 1, 1) : new SolarDay(year, month + 1, 1);
    }
}
