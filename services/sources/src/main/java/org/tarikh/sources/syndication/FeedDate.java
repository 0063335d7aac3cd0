package org.tarikh.sources.syndication;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a feed writes it. The day is the one written, in the outlet's own offset: no time zone is applied to it.
 *
 * @param day the day written
 * @param time the moment, where a time of day is written; its offset is the one written, and UTC where none is or its name
 *     is not known
 */
public record FeedDate(LocalDate day, OffsetDateTime time) {
    private static final int LONGEST = 120;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern TIME = Pattern.compile(
            "(오전|오후|午前|午後)?\\s*(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?(?!\\d)\\s*([aApP]\\.?[mM]\\.?(?![A-Za-z]))?");
    private static final Pattern COMPACT_TIME = Pattern.compile("(?<=\\d)[Tt](\\d{2})(\\d{2})(\\d{2})?(?!\\d)");
    private static final Pattern OFFSET =
            Pattern.compile("[\\s(]*(?:GMT|UTC|UT|Z)?\\s*([+\\-−])(\\d{1,2}):?(\\d{2})?(?!\\d)");
    private static final Pattern ZONE = Pattern.compile("[\\s(]*([A-Za-z]{1,5})(?![A-Za-z])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s*[-/.년年]\\s*(\\d{1,2})\\s*[-/.월月]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("^(\\d{4})-?(\\d{3})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final String GAP = "[^\\p{L}\\d]*(?:de )?";
    private static final String ORDINAL = "(?:st|nd|rd|th)?";
    private static final List<Named> NAMED = List.of(
            new Named("(?<!\\d)(\\d{1,2})" + ORDINAL + GAP + "(\\p{L}{2,})" + GAP + "(\\d{4}|\\d{2})(?!\\d)", 3, 2, 1),
            new Named("(?<!\\d)(\\d{4})" + GAP + "(\\p{L}{2,})" + GAP + "(\\d{1,2})(?!\\d)", 1, 2, 3),
            new Named("(\\p{L}{2,})" + GAP + "(\\d{1,2})" + ORDINAL + "[^\\p{L}\\d]+(\\d{4})(?!\\d)", 3, 1, 2));

    private static final Map<String, Integer> MINUTES = Map.ofEntries(
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("WEST", 60),
            Map.entry("CET", 60),
            Map.entry("MET", 60),
            Map.entry("CEST", 120),
            Map.entry("MEST", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("BST", 60),
            Map.entry("MSK", 180),
            Map.entry("IRST", 210),
            Map.entry("AFT", 270),
            Map.entry("PKT", 300),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660));

    /** An order in which a date with a named month is written; the numbers are those of the pattern's groups. */
    private record Named(Pattern pattern, int year, int month, int day) {
        Named(String pattern, int year, int month, int day) {
            this(Pattern.compile(pattern), year, month, day);
        }
    }

    /** Names of months in every language the platform knows; what names two months names none. Made when first needed. */
    private static final class Months {
        static final Map<String, Month> ENGLISH = names(List.of(Locale.ENGLISH));
        private static Map<String, Month> all;

        static Month named(String word) {
            String folded = folded(word);
            Month english = ENGLISH.get(folded);
            return english != null ? english : all().get(folded);
        }

        private static synchronized Map<String, Month> all() {
            if (all == null) {
                List<Locale> languages = new ArrayList<>();
                for (String language : Locale.getISOLanguages()) {
                    languages.add(Locale.forLanguageTag(language));
                }
                all = names(languages);
            }
            return all;
        }

        private static Map<String, Month> names(List<Locale> languages) {
            Map<String, Month> names = new HashMap<>();
            Set<String> ambiguous = new HashSet<>();
            for (Locale language : languages) {
                for (Month month : Month.values()) {
                    for (TextStyle style : new TextStyle[] {
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
                    }) {
                        String name = folded(month.getDisplayName(style, language));
                        Month other = name.matches("\\p{L}{2,}") ? names.putIfAbsent(name, month) : null;
                        if (other != null && other != month) {
                            ambiguous.add(name);
                        }
                    }
                }
            }
            names.put("sept", Month.SEPTEMBER);
            names.keySet().removeAll(ambiguous);
            return names;
        }

        private static String folded(String word) {
            return Normalizer.normalize(word, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}|\\.", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** The date the words name; null where they name no one day. */
    static FeedDate of(String words) {
        if (words == null) {
            return null;
        }
        String line = digits(Normalizer.normalize(words.strip(), Normalizer.Form.NFC));
        if (line.isEmpty() || line.length() > LONGEST) {
            return null;
        }
        try {
            return read(line);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static FeedDate read(String line) {
        Matcher time = TIME.matcher(line);
        boolean timed = time.find();
        if (!timed) {
            time = COMPACT_TIME.matcher(line);
            timed = time.find();
        }
        if (!timed) {
            LocalDate day = day(line);
            return day == null ? null : new FeedDate(day, null);
        }
        boolean compact = time.groupCount() == 3;
        String before = line.substring(0, time.start()).strip().replaceAll("(?<=\\d)[Tt]$", "");
        String after = line.substring(time.end());
        int first = compact ? 1 : 2;
        int hour = Integer.parseInt(time.group(first));
        int minute = Integer.parseInt(time.group(first + 1));
        int second = time.group(first + 2) == null ? 0 : Integer.parseInt(time.group(first + 2));
        if (!compact) {
            hour = halfDay(hour, time.group(1), time.group(5));
        }
        ZoneOffset offset = ZoneOffset.UTC;
        Matcher numbered = OFFSET.matcher(after);
        Matcher named = ZONE.matcher(after);
        if (numbered.lookingAt()) {
            int minutes = Integer.parseInt(numbered.group(2)) * 60
                    + (numbered.group(3) == null ? 0 : Integer.parseInt(numbered.group(3)));
            offset = offset(numbered.group(1).equals("+") ? minutes : -minutes);
            after = after.substring(numbered.end());
        } else if (named.lookingAt() && Months.ENGLISH.get(named.group(1).toLowerCase(Locale.ROOT)) == null) {
            offset = offset(MINUTES.getOrDefault(named.group(1).toUpperCase(Locale.ROOT), 0));
            after = after.substring(named.end());
        }
        LocalDate day = day(before + " " + after);
        if (day == null) {
            return null;
        }
        if (hour == 24 && minute == 0 && second == 0) {
            day = day.plusDays(1);
            hour = 0;
        }
        if (hour > 23 || minute > 59 || second > 60) {
            return new FeedDate(day, null);
        }
        return new FeedDate(day, OffsetDateTime.of(day, LocalTime.of(hour, minute, Math.min(second, 59)), offset));
    }

    private static int halfDay(int hour, String korean, String latin) {
        if (korean == null && latin == null || hour > 12) {
            return hour;
        }
        boolean afternoon = korean == null
                ? latin.toLowerCase(Locale.ROOT).startsWith("p")
                : korean.equals("오후") || korean.equals("午後");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static ZoneOffset offset(int minutes) {
        return Math.abs(minutes) <= 18 * 60 ? ZoneOffset.ofTotalSeconds(minutes * 60) : ZoneOffset.UTC;
    }

    private static LocalDate day(String line) {
        Matcher numbers = YEAR_FIRST.matcher(line);
        if (numbers.find()) {
            return date(number(numbers, 1), number(numbers, 2), number(numbers, 3));
        }
        numbers = COMPACT.matcher(line);
        if (numbers.find()) {
            return date(number(numbers, 1), number(numbers, 2), number(numbers, 3));
        }
        numbers = DAY_OF_YEAR.matcher(line);
        if (numbers.find()) {
            return within(LocalDate.ofYearDay(number(numbers, 1), number(numbers, 2)));
        }
        numbers = DAY_FIRST.matcher(line);
        if (numbers.find()) {
            return dayFirst(number(numbers, 1), number(numbers, 3), number(numbers, 4), numbers.group(2));
        }
        return named(line);
    }

    /** Two numbers before a year are day and month with points; with other signs only where they can be nothing else. */
    private static LocalDate dayFirst(int a, int b, int year, String sign) {
        if (sign.equals(".") || a > 12 || a == b) {
            return date(year, b, a);
        }
        return b > 12 ? date(year, a, b) : null;
    }

    private static LocalDate named(String line) {
        for (Named order : NAMED) {
            Matcher words = order.pattern().matcher(line);
            while (words.find()) {
                Month month = Months.named(words.group(order.month()));
                if (month != null) {
                    String year = words.group(order.year());
                    int number = Integer.parseInt(year);
                    if (year.length() == 2) {
                        number += number < 50 ? 2000 : 1900;
                    }
                    return date(number, month.getValue(), number(words, order.day()));
                }
            }
        }
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static LocalDate date(int year, int month, int day) {
        return within(LocalDate.of(year, month, day));
    }

    private static LocalDate within(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }

    private static String digits(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        words.codePoints()
                .forEach(c -> folded.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return folded.toString();
    }
}
