package org.tarikh.sources.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day a story without a date tells of in its first sentences, {@code on Sunday, September 21} or
 * {@code Sunday (Sept 21)}: news is published on that day or soon after. The year is the newest that the text names, or the
 * one after it, where the weekday agrees with exactly one of the two; else nothing is known.
 */
final class NamedDay {
    private static final int FIRST_LINES = 5;
    private static final int LONGEST_DATE = 30;
    private static final int EARLIEST = 1900;
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+\\(?(?:the\\s+)?(?=[A-Z\\d])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(?:19|20)\\d{2}(?![\\d,.]\\d|\\d)");
    /** Words of a sentence that looks ahead. */
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(will|would|shall|next|upcoming|scheduled|until|planned|set to|deadline)\\b", Pattern.CASE_INSENSITIVE);

    private NamedDay() {}

    /** The latest such day, or null. */
    static LocalDate in(List<Line> body, int newestYear) {
        LocalDate latest = null;
        for (Line line : body.subList(0, Math.min(FIRST_LINES, body.size()))) {
            String text = line.beginning();
            Matcher weekday = WEEKDAY.matcher(text);
            while (weekday.find()) {
                LocalDate day = day(text, weekday, newestYear);
                if (day != null && !looksAhead(text, weekday.start()) && (latest == null || day.isAfter(latest))) {
                    latest = day;
                }
            }
        }
        return latest;
    }

    /** The newest year that a text names, or zero. */
    static int newestYear(String text) {
        int newest = 0;
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            newest = Math.max(newest, Integer.parseInt(year.group()));
        }
        return newest;
    }

    private static LocalDate day(String text, Matcher weekday, int newestYear) {
        String rest = text.substring(weekday.end(), Math.min(text.length(), weekday.end() + LONGEST_DATE));
        StatedDate date = StatedDate.in(rest);
        if (date == null || date.start() > 0) {
            return null;
        }
        DayOfWeek named = DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT) + "DAY");
        if (date.year() != null) {
            LocalDate day = date.date(null);
            return day.getDayOfWeek() == named ? day : null;
        }
        if (newestYear < EARLIEST) {
            return null;
        }
        LocalDate same = agreeing(date, newestYear, named);
        LocalDate next = agreeing(date, newestYear + 1, named);
        return same == null ? next : next == null ? same : null;
    }

    private static LocalDate agreeing(StatedDate date, int year, DayOfWeek named) {
        try {
            LocalDate day = LocalDate.of(year, date.month(), date.day());
            return day.getDayOfWeek() == named ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean looksAhead(String text, int at) {
        int from = at;
        while (from > 0 && ".!?".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = at;
        while (to < text.length() && ".!?".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return AHEAD.matcher(text.substring(from, to)).find();
    }
}
