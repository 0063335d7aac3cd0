package org.tarikh.events.dating;

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
        List<Match> joined = counted(words, ranged(words, join(words, ranged(words, matches))));
        return joined.stream()
                .map(match -> bounded(words, withDayPart(words, match)))
                .toList();
    }

    /** The ends of a range belong together before either is joined with what stands beside it. */
    private static List<Match> ranged(Words words, List<Match> matches) {
        var ranged = new ArrayList<Match>();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            Match last = ranged.isEmpty() ? null : ranged.get(ranged.size() - 1);
            Match next = i + 1 < matches.size() ? matches.get(i + 1) : null;
            boolean dated = match.meaning() instanceof WeekdayRule.Weekday
                    && next != null
                    && isDay(next.meaning())
                    && next.first() - match.end() <= 1;
            Match both = last == null || dated ? null : Ranges.of(words, last, match);
            if (both == null) {
                ranged.add(match);
            } else {
                ranged.set(ranged.size() - 1, both);
            }
        }
        return ranged;
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

    /** "three days after the raid on Sunday": a distance is counted from the day told in the words it governs. */
    private static List<Match> counted(Words words, List<Match> matches) {
        var counted = new ArrayList<Match>();
        boolean dated = false;
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            if (match.meaning() instanceof DistanceRule.FromEvent distance) {
                Match next = i + 1 < matches.size() ? matches.get(i + 1) : null;
                boolean governed = next != null && next.first() <= clauseEnd(words, match.end());
                counted.add(
                        new Match(match.first(), match.end(), distance.with(governed ? next.meaning() : null, dated)));
            } else {
                dated |= !(match.meaning() instanceof Meaning.Undated);
                counted.add(match);
            }
        }
        return counted;
    }

    private static int clauseEnd(Words words, int from) {
        int end = from;
        while (end < words.size() && !words.is(end, ",", ";", ":", "—", "--")) {
            end++;
        }
        return end;
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
        boolean overnight = one.meaning() instanceof DeicticRule.Overnight;
        if (!onlyBetween(words, overnight ? Math.min(one.end() + 1, two.first()) : one.end(), two.first())) {
            return null;
        }
        boolean bracketed = words.is(two.first() - 1, "(") && words.is(two.end(), ")");
        int end = bracketed ? two.end() + 1 : two.end();
        if (one.meaning() instanceof WeekdayRule.Weekday && isDay(two.meaning()) && two.first() - one.end() <= 2) {
            return new Match(one.first(), end, two.meaning());
        }
        if (one.meaning() instanceof DeicticRule.Overnight && isNight(two.meaning()) && two.first() - one.end() <= 2) {
            boolean into = words.is(two.first() - 1, "into", "to");
            return new Match(one.first(), end, into ? new Ranges.NightInto(two.meaning()) : two.meaning());
        }
        boolean night = two.meaning() instanceof DeicticRule.Overnight && isNight(one.meaning());
        if (night && two.first() == one.end()) {
            return new Match(one.first(), two.end(), one.meaning());
        }
        if (two.meaning() instanceof WeekdayRule.Weekday day && two.first() - one.end() <= 1) {
            Meaning ago = DistanceRule.agoOn(one.meaning(), day);
            if (ago != null) {
                return new Match(one.first(), end, ago);
            }
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

    private static boolean isNight(Meaning meaning) {
        return isDay(meaning)
                || meaning instanceof WeekdayRule.Weekday
                || meaning instanceof CalendarDates.Days
                || meaning instanceof Ranges.Range;
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
        boolean month = match.meaning() instanceof CalendarDates.Month || match.meaning() instanceof Portion;
        if (words.is(first - 1, "early", "late") && !month) {
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

    /** "until Friday's attack" is no bound of the Friday, but of the attack. */
    private static Match bounded(Words words, Match match) {
        if (words.is(match.end(), "'s", "'", "’s", "’") || words.is(match.end() - 1, "'s", "’s")) {
            return match;
        }
        int before = words.is(match.first() - 1, "the", "about", "around", "late", "early")
                ? match.first() - 2
                : match.first() - 1;
        Bound bound = BOUNDS.get(words.at(before));
        return bound == null ? match : match.bound(bound);
    }
}
