package org.tarikh.events.dating;

import java.time.LocalDate;
import java.util.Set;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.dating.TimeWords.Kind;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/** Years, decades, halves, quarters and seasons. */
final class YearRule implements Rule {
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in",
            "since",
            "of",
            "by",
            "until",
            "till",
            "from",
            "to",
            "early",
            "late",
            "mid",
            "during",
            "through",
            "before",
            "after",
            "around",
            "between",
            "and",
            "year",
            "fiscal",
            "(",
            "back",
            "circa",
            "-",
            "throughout");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "his", "her", "its", "their", "this", "an", "'s");
    private static final Set<String> ORDINALS =
            Set.of("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th");

    private record Of(Integer year, String part, int number, CalendarDates.Side side) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            Integer known = year;
            if (known == null && anchor.published() != null) {
                known = nearest(anchor);
            }
            if (known == null) {
                return new Resolved(Type.DATE, null, "XXXX-" + part);
            }
            DateBasis basis = year != null ? DateBasis.STATED : DateBasis.RELATIVE;
            return switch (part) {
                case "Q" -> Dates.quarter(known, number, basis);
                case "H" -> half(known, number, basis);
                default -> Dates.season(known, part, basis);
            };
        }

        private Integer nearest(Anchor anchor) {
            int now = anchor.published().getYear();
            Resolved same = new Of(now, part, number, side).resolve(anchor);
            if (side == CalendarDates.Side.LAST) {
                return same.date().end().isBefore(anchor.published()) ? now : now - 1;
            }
            if (side == CalendarDates.Side.NEXT || anchor.looksAhead()) {
                return same.date().end().isBefore(anchor.published()) ? now + 1 : now;
            }
            return same.date().start().isAfter(anchor.published()) ? now - 1 : now;
        }

        private static Resolved half(int year, int half, DateBasis basis) {
            var start = LocalDate.of(year, half == 1 ? 1 : 7, 1);
            var date = Dates.span(start, start.plusMonths(6).minusDays(1), Precision.YEAR, basis);
            return new Resolved(Type.DATE, date, String.format("%04d-H%d", year, half));
        }
    }

    @Override
    public Match match(Words words, int at) {
        Match part = partOfYear(words, at);
        if (part != null) {
            return part;
        }
        Match season = season(words, at);
        if (season != null) {
            return season;
        }
        Match decade = decade(words, at);
        return decade != null ? decade : year(words, at);
    }

    private static Match year(Words words, int at) {
        int first = at;
        int yearAt = at;
        if (words.is(at, "early", "late", "mid")) {
            yearAt = words.is(at + 1, "in", "-") ? at + 2 : at + 1;
        }
        int value = words.year(yearAt);
        if (value < 0) {
            String word = words.at(at);
            int prefixed = word.startsWith("mid-") || word.startsWith("late-") ? word.indexOf('-') + 1 : 0;
            int inside = prefixed > 0 && word.length() == prefixed + 4 ? Words.digits(word.substring(prefixed)) : -1;
            int told = inside;
            return inside >= 1500 && inside < 2200
                    ? new Match(at, at + 1, anchor -> Dates.year(told, DateBasis.STATED))
                    : yearSpan(words, at);
        }
        boolean plausible = value >= 1800 && value < 2100;
        boolean counts = words.tag(yearAt + 1).equals("NNS") || words.is(yearAt + 1, "%", "percent", "people", "men");
        boolean led = words.is(at - 1, BEFORE_YEAR) || words.is(at - 1, DETERMINERS) || yearAt > at;
        boolean alone = words.size() == 1 || at == 0 && words.is(1, ":", "-", ",", "--");
        boolean inHeadline = words.tag(yearAt + 1).startsWith("NN") && !counts && value >= 1950;
        boolean money = words.is(at - 1, "$", "€", "£", "no.", "about", "some", "least", "than", "nearly", "over");
        boolean determined =
                words.is(at - 1, DETERMINERS) || words.is(at - 1, "in", "since", "of", "by") && value >= 1980;
        boolean numbered = words.is(at - 1, "(") && words.digits(at - 2) > 0;
        if (!plausible || numbered || money || counts && !determined || !(led || alone || inHeadline)) {
            return null;
        }
        return new Match(first, yearAt + 1, anchor -> Dates.year(value, DateBasis.STATED));
    }

    /** "2001-2021", "2020–21" in one token, with words that make it years. */
    private static Match yearSpan(Words words, int at) {
        String word = words.at(at);
        int hyphen = word.indexOf('-');
        if (hyphen != 4 || word.length() != 9 && word.length() != 7) {
            return null;
        }
        int from = Words.digits(word.substring(0, 4));
        String end = word.substring(5);
        int to = Words.digits(end);
        to = end.length() == 2 && to >= 0 ? from / 100 * 100 + to : to;
        if (from < 1800 || to <= from || to > 2100) {
            return null;
        }
        return new Match(at, at + 1, span(from, to));
    }

    private static Meaning span(int from, int to) {
        var start = LocalDate.of(from, 1, 1);
        var end = LocalDate.of(to, 12, 31);
        var date = Dates.span(start, end, Precision.DECADE, DateBasis.STATED);
        return anchor -> new Meaning.Resolved(Type.PERIOD, date, from + "/" + to);
    }

    /** "the 1990s", "the early 2000s". */
    private static Match decade(Words words, int at) {
        int next = words.is(at, "early", "late", "mid") ? at + 1 : at;
        String word = words.at(next);
        if (word.startsWith("mid-") || word.startsWith("late-")) {
            word = word.substring(word.indexOf('-') + 1);
        }
        int value = word.length() == 5 && word.endsWith("s") ? Words.digits(word.substring(0, 4)) : -1;
        if (value < 1000 || value % 10 != 0 || value > 2100) {
            return null;
        }
        return new Match(at, next + 1, anchor -> Dates.decade(value, DateBasis.STATED));
    }

    /** "the spring of 2011", "summer 2021", "last winter", "this fall". */
    private static Match season(Words words, int at) {
        int first = at;
        CalendarDates.Side side = side(words, at);
        int next = side != CalendarDates.Side.NONE || words.is(at, "early", "late", "mid", "the") ? at + 1 : at;
        String season = TimeWords.value(Kind.SEASON, words.at(next));
        if (season == null || words.tag(next).startsWith("V")) {
            return null;
        }
        next++;
        int yearAt = words.is(next, "of", "in", ",") ? next + 1 : next;
        int year = words.year(yearAt);
        if (year > 1500) {
            return new Match(first, yearAt + 1, new Of(year, season, 0, side));
        }
        int back = words.is(yearAt, "last") ? -1 : words.is(yearAt, "this") ? 0 : words.is(yearAt, "next") ? 1 : 9;
        if (back != 9 && words.is(yearAt + 1, "year")) {
            int years = back;
            return new Match(
                    first,
                    yearAt + 2,
                    anchor -> anchor.published() == null
                            ? new Meaning.Resolved(Type.DATE, null, "XXXX-" + season)
                            : Dates.season(anchor.published().getYear() + years, season, DateBasis.RELATIVE));
        }
        boolean led = side != CalendarDates.Side.NONE
                || words.is(at - 1, "in", "this", "since", "until", "by")
                || words.is(at - 1, "the") && words.is(at - 2, "in", "since", "until");
        boolean verb = words.is(next - 1, "spring", "fall")
                && side == CalendarDates.Side.NONE
                && !words.is(at - 1, "in", "the");
        return led && !verb ? new Match(first, next, new Of(null, season, 0, side)) : null;
    }

    /** "the third quarter of 2024", "Q3 2024", "the first half of 2024". */
    private static Match partOfYear(Words words, int at) {
        String word = words.at(at);
        if (word.length() == 2 && word.charAt(0) == 'q' && word.charAt(1) >= '1' && word.charAt(1) <= '4') {
            int year = words.year(words.is(at + 1, "of") ? at + 2 : at + 1);
            int end = year > 0 ? (words.is(at + 1, "of") ? at + 3 : at + 2) : at + 1;
            return new Match(
                    at, end, new Of(year > 0 ? year : null, "Q", word.charAt(1) - '0', CalendarDates.Side.NONE));
        }
        int next = words.is(at, "the") ? at + 1 : at;
        int number = words.is(next, ORDINALS) ? words.dayOfMonth(next) : -1;
        int end = next + 2;
        boolean quarter = words.is(next + 1, "quarter");
        boolean half = words.is(next + 1, "half") && number <= 2;
        int hyphen = words.at(next).indexOf("-quarter");
        if (hyphen > 0 && words.at(next).length() == hyphen + 8) {
            String ordinal = TimeWords.value(Kind.ORDINAL, words.at(next).substring(0, hyphen));
            number = ordinal == null ? -1 : Integer.parseInt(ordinal);
            quarter = number > 0 && number <= 4;
            end = next + 1;
        }
        if (number < 1 || number > 4 || !quarter && !half) {
            return null;
        }
        int yearAt = words.is(end, "of", "in") ? end + 1 : end;
        int year = words.year(yearAt);
        String part = quarter ? "Q" : "H";
        if (year > 0) {
            return new Match(at, yearAt + 1, new Of(year, part, number, CalendarDates.Side.NONE));
        }
        int back = words.is(yearAt, "last") ? -1 : words.is(yearAt, "this") ? 0 : words.is(yearAt, "next") ? 1 : 9;
        if (back != 9 && words.is(yearAt + 1, "year")) {
            int n = number;
            return new Match(
                    at,
                    yearAt + 2,
                    anchor -> anchor.published() == null
                            ? new Meaning.Resolved(Type.DATE, null, "XXXX-" + part + n)
                            : new Of(anchor.published().getYear() + back, part, n, CalendarDates.Side.NONE)
                                    .resolve(anchor));
        }
        return quarter ? new Match(at, end, new Of(null, "Q", number, CalendarDates.Side.NONE)) : null;
    }

    private static CalendarDates.Side side(Words words, int at) {
        return words.is(at, "last")
                ? CalendarDates.Side.LAST
                : words.is(at, "next")
                        ? CalendarDates.Side.NEXT
                        : words.is(at, "this") ? CalendarDates.Side.THIS : CalendarDates.Side.NONE;
    }
}
