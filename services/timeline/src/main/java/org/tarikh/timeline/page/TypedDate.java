package org.tarikh.timeline.page;

import com.ibm.icu.lang.UCharacter;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tarikh.frontend.frame.Lang;

/**
 * A date as readers type it, Gregorian or Solar Hijri: a day, a month or a year.
 *
 * <p>Taken are a year, a year with a month, and a day with both, largest first, and months by name in any order
 * ("8 Mizan 1404"), in the digits of any script. Where no month's name tells the calendar, a year from 1200 to 1499 is
 * Solar Hijri. Orders that could be read in two ways, such as 08/07/1404, are not guessed at.
 *
 * @param first the first Gregorian day
 * @param last the last Gregorian day
 */
record TypedDate(LocalDate first, LocalDate last) {
    private static final int LONGEST = 60;
    private static final int FIRST_SOLAR = 1200;
    private static final int LAST_SOLAR = 1499;

    /** The months of the Solar Hijri year as Iran names them, which readers of its press know. */
    private static final List<List<String>> IRANIAN = List.of(
            List.of(
                    "Farvardin",
                    "Ordibehesht",
                    "Khordad",
                    "Tir",
                    "Mordad",
                    "Shahrivar",
                    "Mehr",
                    "Aban",
                    "Azar",
                    "Dey",
                    "Bahman",
                    "Esfand"),
            List.of(
                    "فروردین",
                    "اردیبهشت",
                    "خرداد",
                    "تیر",
                    "مرداد",
                    "شهریور",
                    "مهر",
                    "آبان",
                    "آذر",
                    "دی",
                    "بهمن",
                    "اسفند"));

    private static final Map<String, Named> MONTHS = months();

    /** A month of one of the calendars, 1 to 12. */
    private record Named(boolean solar, int month) {}

    /** What was typed, sorted into its parts; a month or day of 0 was not typed. */
    private record Parts(boolean solar, int year, int month, int day) {}

    /** The date a text tells; empty where it tells none, or one whose year no page can be asked for. */
    static Optional<TypedDate> read(String text) {
        return parts(text).flatMap(TypedDate::of).filter(date -> speakable(date.first) && speakable(date.last));
    }

    /** The parts of a Solar Hijri date as far as a text has them, be there such a day or not; what is left out is 0. */
    static Optional<SolarDay> solarParts(String text) {
        return parts(text).filter(Parts::solar).map(typed -> new SolarDay(typed.year, typed.month, typed.day));
    }

    /** A Gregorian year that stands in an address would be taken for a Solar Hijri one between these. */
    private static boolean speakable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999 && !readsAsSolar(day.getYear());
    }

    private static boolean readsAsSolar(int year) {
        return year >= FIRST_SOLAR && year <= LAST_SOLAR;
    }

    private static Optional<Parts> parts(String text) {
        String plain = text == null ? "" : plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> numbers = new ArrayList<>();
        Named named = null;
        for (String token : plain.split("[\\s\\-/.,،]+", -1)) {
            if (token.matches("\\d{1,4}")) {
                numbers.add(token);
            } else if (named == null && MONTHS.containsKey(token)) {
                named = MONTHS.get(token);
            } else {
                return Optional.empty();
            }
        }
        return named == null ? numeric(numbers) : named(named, numbers);
    }

    private static Optional<Parts> numeric(List<String> numbers) {
        if (numbers.isEmpty() || numbers.size() > 3 || numbers.get(0).length() != 4) {
            return Optional.empty();
        }
        int[] values = new int[3];
        for (int i = 0; i < numbers.size(); i++) {
            values[i] = Integer.parseInt(numbers.get(i));
            if (i > 0 && (numbers.get(i).length() > 2 || values[i] == 0)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Parts(readsAsSolar(values[0]), values[0], values[1], values[2]));
    }

    private static Optional<Parts> named(Named month, List<String> numbers) {
        List<String> years =
                numbers.stream().filter(number -> number.length() == 4).toList();
        List<String> days =
                numbers.stream().filter(number -> number.length() <= 2).toList();
        if (years.size() != 1 || days.size() > 1 || numbers.size() != years.size() + days.size()) {
            return Optional.empty();
        }
        int day = days.isEmpty() ? 0 : Integer.parseInt(days.get(0));
        return !days.isEmpty() && day == 0
                ? Optional.empty()
                : Optional.of(new Parts(month.solar, Integer.parseInt(years.get(0)), month.month, day));
    }

    private static Optional<TypedDate> of(Parts typed) {
        if (typed.year < 1) {
            return Optional.empty();
        }
        return typed.solar ? solar(typed) : gregorian(typed);
    }

    private static Optional<TypedDate> gregorian(Parts typed) {
        if (typed.month > 12) {
            return Optional.empty();
        }
        if (typed.month == 0) {
            return Optional.of(new TypedDate(LocalDate.of(typed.year, 1, 1), LocalDate.of(typed.year, 12, 31)));
        }
        YearMonth month = YearMonth.of(typed.year, typed.month);
        if (typed.day == 0) {
            return Optional.of(new TypedDate(month.atDay(1), month.atEndOfMonth()));
        }
        return month.isValidDay(typed.day)
                ? Optional.of(new TypedDate(month.atDay(typed.day), month.atDay(typed.day)))
                : Optional.empty();
    }

    private static Optional<TypedDate> solar(Parts typed) {
        if (typed.day > 0) {
            return new SolarDay(typed.year, typed.month, typed.day).gregorian().map(day -> new TypedDate(day, day));
        }
        SolarDay start = new SolarDay(typed.year, typed.month == 0 ? 1 : typed.month, 1);
        SolarDay next = typed.month == 0 ? new SolarDay(typed.year + 1, 1, 1) : start.nextMonth();
        return start.gregorian()
                .flatMap(first -> next.gregorian().map(after -> new TypedDate(first, after.minusDays(1))));
    }

    /** Digits of any script as Western ones, letters of one shape as one, no marks that are not seen. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.strip().codePoints().forEach(c -> {
            int digit = UCharacter.digit(c, 10);
            switch (c) {
                case 'ي', 'ى' -> plain.append('ی');
                case 'ك' -> plain.append('ک');
                case 'ة' -> plain.append('ه');
                default -> {
                    if (digit >= 0) {
                        plain.append(digit);
                    } else if (Character.getType(c) != Character.FORMAT
                            && Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.appendCodePoint(c);
                    }
                }
            }
        });
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Named> months() {
        Map<String, Named> months = new HashMap<>();
        for (Lang lang : Lang.values()) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    months.put(plain(month.getDisplayName(style, lang.locale())), new Named(false, month.getValue()));
                }
            }
        }
        List<List<String>> solar = new ArrayList<>(IRANIAN);
        Arrays.stream(Lang.values()).map(SolarDay::names).forEach(solar::add);
        for (List<String> names : solar) {
            for (int i = 0; i < names.size(); i++) {
                months.put(plain(names.get(i)), new Named(true, i + 1));
            }
        }
        return Map.copyOf(months);
    }
}
