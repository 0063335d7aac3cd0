package org.tarikh.events.dating;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.dating.ClockRule.Clock;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Bound;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.dating.TimeWords.Kind;
import org.tarikh.events.terms.Precision;

/** Joins neighbouring expressions into one: a weekday with its date, a day with its hour, the two ends of a range. */
final class Combination {
    private static final Set<String> BETWEEN = Set.of(
            ",",
            "(",
            ")",
            "on",
            "at",
            "around",
            "about",
            "of",
            "the",
            "early",
            "late",
            "in",
            "just",
            "shortly",
            "before",
            "after",
            "by",
            "local",
            "time",
            "-",
            "approximately",
            "roughly",
            "nearly");
    private static final Map<String, Bound> BOUNDS = Map.of(
            "since",
            Bound.SINCE,
            "until",
            Bound.UNTIL,
            "till",
            Bound.UNTIL,
            "by",
            Bound.BY,
            "before",
            Bound.BEFORE,
            "after",
            Bound.AFTER);

    private Combination() {}

    static List<Match> of(Words words, List<Match> matches) {
        List<Match> joined = join(words, matches);
        return joined.stream()
                .map(match -> bounded(words, withDayPart(words, match)))
                .toList();
    }

    private static List<Match> join(Words words, List<Match> matches) {
        var joined = new ArrayList<Match>();
        for (Match match : withoutSecondClocks(words, matches)) {
            Match last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Match both = last == null ? null : both(words, last, match);
            if (both == null) {
                joined.add(match);
            } else {
                joined.set(joined.size() - 1, both);
            }
        }
        return joined;
    }

    /** "10:35 a.m. (0735 GMT)" tells one time twice. */
    private static List<Match> withoutSecondClocks(Words words, List<Match> matches) {
        var kept = new ArrayList<Match>();
        for (Match match : matches) {
            Match last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            boolean twice = last != null
                    && last.meaning() instanceof Clock
                    && match.meaning() instanceof Clock
                    && match.first() == last.end() + 1
                    && words.is(last.end(), "(", ",")
                    && words.is(match.end(), ")", ",");
            if (twice) {
                kept.set(kept.size() - 1, new Match(last.first(), match.end() + 1, last.meaning()));
            } else {
                kept.add(match);
            }
        }
        return kept;
    }

    private static Match both(Words words, Match one, Match two) {
        if (two.first() - one.end() > 5) {
            return null;
        }
        Match ranged = range(words, one, two);
        if (ranged != null) {
            return ranged;
        }
        if (!onlyBetween(words, one.end(), two.first())) {
            return null;
        }
        boolean bracketed = words.is(two.first() - 1, "(") && words.is(two.end(), ")");
        int end = bracketed ? two.end() + 1 : two.end();
        if (one.meaning() instanceof WeekdayRule.Weekday && isDay(two.meaning()) && two.first() - one.end() <= 2) {
            return new Match(one.first(), end, two.meaning());
        }
        boolean close = two.first() - one.end() <= 3;
        if (isDay(one.meaning())
                && two.meaning() instanceof WeekdayRule.Weekday
                && close
                && words.is(one.end(), ",", "(")
                && !words.is(two.first() - 1, "on")) {
            return new Match(one.first(), end, one.meaning());
        }
        if (one.meaning() instanceof Clock clock && tellsDay(two.meaning())) {
            return new Match(one.first(), two.end(), new AtClock(two.meaning(), clock));
        }
        if (two.meaning() instanceof Clock clock && tellsDay(one.meaning())) {
            return new Match(one.first(), two.end(), new AtClock(one.meaning(), clock));
        }
        return null;
    }

    private static boolean isDay(Meaning meaning) {
        return meaning instanceof CalendarDates.Day || meaning instanceof NumericDates.Unclear;
    }

    private static boolean tellsDay(Meaning meaning) {
        return !(meaning instanceof Clock);
    }

    private static boolean onlyBetween(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.is(i, BETWEEN) && TimeWords.value(Kind.DAYPART, words.at(i)) == null) {
                return false;
            }
        }
        return true;
    }

    private static Match range(Words words, Match one, Match two) {
        if (two.first() != one.end() + 1) {
            return null;
        }
        boolean from = words.is(one.first() - 1, "from");
        boolean between = words.is(one.first() - 1, "between");
        boolean to = words.is(one.end(), "to", "until", "till", "through", "-", "–");
        boolean calendar = isCalendar(one.meaning()) && isCalendar(two.meaning());
        boolean linked = to && (from || calendar) || between && words.is(one.end(), "and");
        if (!linked || one.meaning() instanceof Clock || two.meaning() instanceof Clock) {
            return null;
        }
        int first = from || between ? one.first() - 1 : one.first();
        return new Match(first, two.end(), new Range(one.meaning(), two.meaning()));
    }

    private static boolean isCalendar(Meaning meaning) {
        return meaning instanceof CalendarDates.Day
                || meaning instanceof CalendarDates.Month
                || meaning instanceof NumericDates.Unclear;
    }

    /** From the start of one date to the end of another. */
    private record Range(Meaning from, Meaning to) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            Resolved end = to.resolve(anchor);
            if (end == null || end.date() == null) {
                return new Resolved(Type.PERIOD, null, "PX");
            }
            boolean lends = from instanceof CalendarDates.Day day && day.year() == null
                    || from instanceof CalendarDates.Month month && month.year() == null;
            Meaning begun =
                    lends ? CalendarDates.withYear(from, end.date().start().getYear()) : from;
            Resolved start = begun.resolve(anchor);
            if (lends
                    && start.date() != null
                    && start.date().start().isAfter(end.date().start())) {
                start = CalendarDates.withYear(from, end.date().start().getYear() - 1)
                        .resolve(anchor);
            }
            if (start == null
                    || start.date() == null
                    || end.date().end().isBefore(start.date().start())) {
                return new Resolved(Type.PERIOD, null, "PX");
            }
            LocalDate first = start.date().start();
            LocalDate last = end.date().end();
            var date = Dates.span(
                    first, last, Dates.precision(first, last), end.date().basis());
            return new Resolved(Type.PERIOD, date, first + "/" + last);
        }
    }

    /** A day with its hour. */
    private record AtClock(Meaning day, Clock clock) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            Resolved resolved = day.resolve(anchor);
            if (resolved == null || resolved.date() == null || resolved.date().precision() != Precision.DAY) {
                return resolved == null ? clock.resolve(anchor) : resolved;
            }
            EventDate date = resolved.date();
            LocalTime time = clock.time();
            var timed = new EventDate(date.start(), date.end(), date.precision(), time, clock.zone(), date.basis());
            return new Resolved(Type.TIME, timed, date.start() + "T" + time);
        }
    }

    /** "Monday evening", "late Sunday", "the evening of October 9". */
    private static Match withDayPart(Words words, Match match) {
        if (match.meaning() instanceof Clock) {
            return match;
        }
        int first = match.first();
        int end = match.end();
        String part = words.is(end, "night", "morning", "afternoon", "evening")
                ? TimeWords.value(Kind.DAYPART, words.at(end))
                : null;
        if (part != null && !words.touches(end)) {
            end++;
        } else {
            int of = words.is(first - 1, "of", "on") ? first - 2 : -1;
            part = of >= 0 ? TimeWords.value(Kind.DAYPART, words.at(of)) : null;
            if (part != null && words.is(first - 1, "of")) {
                first = words.is(of - 1, "the") ? of - 1 : of;
            } else {
                part = null;
            }
        }
        if (words.is(first - 1, "early", "late") && !(match.meaning() instanceof CalendarDates.Month)) {
            first--;
        }
        if (first == match.first() && end == match.end()) {
            return match;
        }
        String told = part;
        Meaning inner = match.meaning();
        Meaning meaning = told == null
                ? inner
                : anchor -> {
                    Resolved day = inner.resolve(anchor);
                    boolean precise = day != null
                            && day.date() != null
                            && day.date().precision() == Precision.DAY
                            && day.date().time() == null;
                    return precise ? new Resolved(Type.TIME, day.date(), day.value() + "T" + told) : day;
                };
        return new Match(first, end, meaning);
    }

    private static Match bounded(Words words, Match match) {
        int before = words.is(match.first() - 1, "the", "about", "around", "late", "early")
                ? match.first() - 2
                : match.first() - 1;
        Bound bound = BOUNDS.get(words.at(before));
        return bound == null ? match : match.bound(bound);
    }
}
