package org.tarikh.events.dating;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.language.WordTable;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/**
 * Dates of the Solar Hijri and Hijri calendars and the festivals counted by them, in Latin and Arabic letters.
 * Lunar dates are those of the Umm al-Qura tables; where the moon is watched for, they may differ by a day, so none is told as a single day.
 */
final class IslamicRule implements Rule {
    private static final long DAY = 86_400_000L;

    private record Name(String[] words, boolean solar, int month, int day, int days) {}

    private static final Map<String, List<Name>> NAMES = new HashMap<>();

    static {
        for (var row : WordTable.load("time-calendars.tsv").rows()) {
            String[] words = row.get(0).split(" ");
            int day = row.get(3).isEmpty() ? 0 : Integer.parseInt(row.get(3));
            int days = row.get(4).isEmpty() ? 0 : Integer.parseInt(row.get(4));
            var name = new Name(words, row.get(1).equals("solar"), Integer.parseInt(row.get(2)), day, days);
            NAMES.computeIfAbsent(org.tarikh.events.language.NormalText.fold(words[0]), any -> new ArrayList<>())
                    .add(name);
        }
        for (List<Name> names : NAMES.values()) {
            names.sort((a, b) -> b.words().length - a.words().length);
        }
    }

    /** @param year null where not told; @param day 0 for the whole month */
    private record Counted(boolean solar, Integer year, int month, int day, int days) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            if (year != null) {
                return in(year, DateBasis.STATED);
            }
            if (anchor.published() == null) {
                return new Resolved(Type.DATE, null, "XXXX");
            }
            int guess = yearAround(anchor.published());
            Resolved found = in(guess + 1, DateBasis.RELATIVE);
            for (int back = 0; back < 3 && found.date().start().isAfter(limit(anchor)); back++) {
                found = in(guess - back, DateBasis.RELATIVE);
            }
            return found;
        }

        private LocalDate limit(Anchor anchor) {
            return anchor.looksAhead() ? anchor.published().plusDays(330) : anchor.published();
        }

        private int yearAround(LocalDate day) {
            Calendar calendar = calendar();
            calendar.setTimeInMillis(day.toEpochDay() * DAY);
            return calendar.get(Calendar.EXTENDED_YEAR);
        }

        private Resolved in(int ofYear, DateBasis basis) {
            LocalDate start = date(ofYear, month, Math.max(day, 1));
            LocalDate end = day == 0 ? nextMonth(ofYear).minusDays(1) : start.plusDays(Math.max(days, 1) - 1);
            if (day == 0) {
                return new Resolved(Type.DATE, Dates.span(start, end, Precision.MONTH, basis), start + "/" + end);
            }
            if (!solar) {
                start = start.minusDays(1);
                end = end.plusDays(1);
                return new Resolved(
                        Type.DATE,
                        Dates.span(start, end, Precision.DAYS, basis),
                        start.plusDays(1).toString());
            }
            return Dates.day(start, basis);
        }

        private LocalDate nextMonth(int ofYear) {
            return month == 12 ? date(ofYear + 1, 1, 1) : date(ofYear, month + 1, 1);
        }

        private LocalDate date(int ofYear, int ofMonth, int ofDay) {
            Calendar calendar = calendar();
            calendar.clear();
            calendar.set(Calendar.EXTENDED_YEAR, ofYear);
            calendar.set(Calendar.MONTH, ofMonth - 1);
            calendar.set(Calendar.DAY_OF_MONTH, ofDay);
            return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY));
        }

        private Calendar calendar() {
            if (solar) {
                return new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
            }
            var lunar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
            lunar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
            return lunar;
        }

        boolean exists() {
            if (day == 0) {
                return true;
            }
            Calendar calendar = calendar();
            calendar.clear();
            calendar.set(Calendar.EXTENDED_YEAR, year == null ? (solar ? 1403 : 1445) : year);
            calendar.set(Calendar.MONTH, month - 1);
            return day <= calendar.getActualMaximum(Calendar.DAY_OF_MONTH);
        }
    }

    @Override
    public Match match(Words words, int at) {
        int day = words.digits(at) > 0 ? words.digits(at) : words.dayOfMonth(at);
        int nameAt = day > 0 ? (words.is(at + 1, "of") ? at + 2 : at + 1) : at;
        Name name = name(words, nameAt);
        if (name == null || day > 31) {
            return null;
        }
        int end = nameAt + name.words().length;
        if (name.day() > 0) {
            return day > 0 ? null : festival(words, at, end, name);
        }
        int after = end;
        if (day <= 0 && words.dayOfMonth(end) > 0 && words.year(end) < 0) {
            day = words.dayOfMonth(end);
            after = end + 1;
        }
        int yearAt = words.is(after, ",", "of") ? after + 1 : after;
        int year = hijriYear(words, yearAt, name.solar());
        boolean alone = day <= 0 && year < 0;
        boolean fasting = !name.solar() && name.month() == 9 && words.capital(nameAt);
        if (alone && !fasting || year < 0 && day > 0 && name.solar() && !words.capital(nameAt)) {
            return null;
        }
        var counted = new Counted(name.solar(), year > 0 ? year : null, name.month(), Math.max(day, 0), 1);
        return counted.exists() ? new Match(at, year > 0 ? yearAt + 1 : after, counted) : null;
    }

    /** "Nowruz", "Eid al-Fitr 2025", "Nowruz 1404". */
    private static Match festival(Words words, int at, int end, Name name) {
        int yearAt = words.is(end, ",", "of", "in") ? end + 1 : end;
        int hijri = hijriYear(words, yearAt, name.solar());
        if (hijri > 0) {
            return new Match(at, yearAt + 1, new Counted(name.solar(), hijri, name.month(), name.day(), name.days()));
        }
        int common = words.year(yearAt);
        if (common < 1600) {
            return new Match(at, end, new Counted(name.solar(), null, name.month(), name.day(), name.days()));
        }
        return new Match(at, yearAt + 1, anchor -> {
            for (int year = common - 625; year <= common - 575; year++) {
                Resolved found = new Counted(name.solar(), year, name.month(), name.day(), name.days())
                        .in(year, DateBasis.STATED);
                if (found.date().end().getYear() == common) {
                    return found;
                }
            }
            return new Resolved(Type.DATE, null, String.valueOf(common));
        });
    }

    private static int hijriYear(Words words, int at, boolean solar) {
        int year = words.year(at);
        boolean plausible = solar ? year >= 1250 && year <= 1499 : year >= 1300 && year <= 1599;
        return plausible ? year : -1;
    }

    private static Name name(Words words, int at) {
        for (Name name : NAMES.getOrDefault(words.at(at), List.of())) {
            boolean all = true;
            for (int k = 1; k < name.words().length && all; k++) {
                all = words.at(at + k).equals(org.tarikh.events.language.NormalText.fold(name.words()[k]));
            }
            if (all) {
                return name;
            }
        }
        return null;
    }
}
