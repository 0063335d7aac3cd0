package org.tarikh.events.dating;

import java.util.Set;
import org.tarikh.events.dating.CalendarDates.Day;
import org.tarikh.events.dating.CalendarDates.Days;
import org.tarikh.events.dating.CalendarDates.Month;
import org.tarikh.events.dating.CalendarDates.Side;
import org.tarikh.events.dating.TimeWords.Kind;

/** Days and months of the Gregorian calendar by name, in all orders that news write them in. */
final class CalendarRule implements Rule {
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "of", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid", "from",
            "between", "to", "during", "and", "through", "before", "after", "every", "that");
    private static final Set<String> JOINERS = Set.of("to", "-", "–", "through", "until", "till", "and", "or");

    @Override
    public Match match(Words words, int at) {
        Match numeric = NumericDates.match(words, at);
        if (numeric != null) {
            return numeric;
        }
        int month = month(words, at);
        Match match = month > 0 ? monthFirst(words, at, month) : dayFirst(words, at);
        return match != null ? match : month > 0 ? lone(words, at, month) : null;
    }

    /** 1 to 12 where the token names a month, whatever its case; else 0. */
    static int month(Words words, int at) {
        String word = words.at(at);
        String value = TimeWords.value(Kind.MONTH, word);
        value = value != null ? value : TimeWords.value(Kind.MONTH_SHORT, word);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** "October 9", "Oct. 9-16, 2025", "October 9 to November 2, 2025", "June 2024", "June of 2024". */
    private static Match monthFirst(Words words, int at, int month) {
        int next = at + 1;
        int year = words.year(words.is(next, ",", "of") ? next + 1 : next);
        if (year > 0 && words.capital(at) && words.digits(at - 1) < 0) {
            return new Match(at, words.is(next, ",", "of") ? next + 2 : next + 1, new Month(year, month, Side.NONE));
        }
        next = words.is(next, "the") ? next + 1 : next;
        int[] joined = joinedDays(words.at(next));
        if (joined != null) {
            return days(words, at, next + 1, new Day(null, month, joined[0]), new Day(null, month, joined[1]));
        }
        int day = words.dayOfMonth(next);
        if (day < 0
                || !words.capital(at) && !words.allSmall()
                || words.is(next, "second") && !words.is(next + 1, ",")) {
            return null;
        }
        next++;
        if (words.is(next, JOINERS)
                && words.dayOfMonth(next + 1) > day
                && !isMonthAfter(words, next + 1)
                && !isCounted(words, next + 1)) {
            return days(
                    words, at, next + 2, new Day(null, month, day), new Day(null, month, words.dayOfMonth(next + 1)));
        }
        return day(words, at, next, new Day(null, month, day));
    }

    /** "9 October", "the 3rd of May 2025", "9 to 16 October", "9-16 October 2025". */
    private static Match dayFirst(Words words, int at) {
        int first = words.is(at, "the") && words.isOrdinal(at + 1) ? at + 1 : at;
        int[] joined = joinedDays(words.at(first));
        if (joined != null) {
            int month = month(words, first + 1);
            return month > 0
                    ? days(words, at, first + 2, new Day(null, month, joined[0]), new Day(null, month, joined[1]))
                    : null;
        }
        int day = words.dayOfMonth(first);
        if (day < 0) {
            return null;
        }
        int next = first + 1;
        if (words.is(next, JOINERS) && words.dayOfMonth(next + 1) > day) {
            int after = words.is(next + 2, "of") ? next + 3 : next + 2;
            int month = month(words, after);
            if (month > 0 && words.capital(after)) {
                return days(
                        words,
                        at,
                        after + 1,
                        new Day(null, month, day),
                        new Day(null, month, words.dayOfMonth(next + 1)));
            }
        }
        boolean of = words.is(next, "of") && words.isOrdinal(first);
        int month = month(words, of ? next + 1 : next);
        boolean written = words.capital(of ? next + 1 : next) && (words.digits(first) > 0 || words.isOrdinal(first));
        if (month == 0 || !written || words.dayOfMonth((of ? next + 1 : next) + 1) > 0 && words.digits(first) < 0) {
            return null;
        }
        return day(words, at, (of ? next + 1 : next) + 1, new Day(null, month, day));
    }

    private static Match day(Words words, int at, int end, Day day) {
        int yearAt = yearAt(words, end);
        Day whole = yearAt > 0 ? day.withYear(words.year(yearAt)) : day;
        if (!whole.exists()) {
            return null;
        }
        return relativeYear(words, new Match(at, yearAt > 0 ? yearAt + 1 : end, whole), yearAt > 0);
    }

    private static Match days(Words words, int at, int end, Day from, Day to) {
        int yearAt = yearAt(words, end);
        Integer year = yearAt > 0 ? Integer.valueOf(words.year(yearAt)) : null;
        Days days = new Days(from.withYear(year), to.withYear(year));
        boolean real = days.from().exists() && days.to().exists() && from.day() < to.day();
        return real ? relativeYear(words, new Match(at, yearAt > 0 ? yearAt + 1 : end, days), yearAt > 0) : null;
    }

    /** Where the year of a day or month stands that ends before {@code end}, or -1. */
    static int yearAt(Words words, int end) {
        int at = words.is(end, ",", "of") ? end + 1 : end;
        return words.year(at) >= 1500 ? at : -1;
    }

    /** "… last year", "… of this year" after a day or month. */
    static Match relativeYear(Words words, Match match, boolean told) {
        int at = words.is(match.end(), "of", ",") ? match.end() + 1 : match.end();
        int years = words.is(at, "last") ? -1 : words.is(at, "this") ? 0 : words.is(at, "next") ? 1 : 9;
        boolean follows = !told && years != 9 && words.is(at + 1, "year");
        return follows ? new Match(match.first(), at + 2, new CalendarDates.InYearOf(match.meaning(), years)) : match;
    }

    /** A month alone must look like a name; "may" and "march" must stand where only a month can. */
    private static Match lone(Words words, int at, int month) {
        boolean ambiguous = words.is(at, "may", "march") || TimeWords.value(Kind.MONTH, words.at(at)) == null;
        boolean led = words.is(at - 1, BEFORE_MONTH);
        if (!words.capital(at) || ambiguous && !led || words.allSmall() && !led) {
            return null;
        }
        boolean impossible = words.dayOfMonth(at - 1) > 0 && words.digits(at - 1) > 0;
        boolean loosely = !led || words.is(at - 1, "and", "to", "from", "after", "before");
        if (impossible || words.tag(at + 1).equals("NNP") && month(words, at + 1) == 0 && loosely) {
            return null;
        }
        Side side = words.is(at - 1, "last") ? Side.LAST : words.is(at - 1, "next") ? Side.NEXT : Side.NONE;
        int first = side == Side.NONE && !words.is(at - 1, "this") ? at : at - 1;
        return relativeYear(words, new Match(first, at + 1, new Month(null, month, side)), false);
    }

    private static boolean isMonthAfter(Words words, int day) {
        return month(words, day + 1) > 0 && words.capital(day + 1);
    }

    /** "March 3 and 12 people": the second number counts something. */
    private static boolean isCounted(Words words, int number) {
        return words.tag(number + 1).startsWith("NNS")
                || words.tag(number + 1).equals("CD") && words.year(number + 1) < 0;
    }

    private static int[] joinedDays(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen <= 0 || word.length() > 5) {
            return null;
        }
        int from = Words.digits(word.substring(0, hyphen));
        int to = Words.digits(word.substring(hyphen + 1));
        return from >= 1 && to > from && to <= 31 ? new int[] {from, to} : null;
    }
}
