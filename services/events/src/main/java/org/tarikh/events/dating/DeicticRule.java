package org.tarikh.events.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.dating.TimeWords.Kind;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/** Days, weeks, months and years pointed at from the day of publication: "yesterday", "last week", "this morning". */
final class DeicticRule implements Rule {
    private static final Map<String, Integer> DAYS = Map.of("yesterday", -1, "today", 0, "tomorrow", 1, "tonight", 0);
    static final Map<String, Integer> SIDES = Map.of(
            "last", -1, "this", 0, "next", 1, "current", 0, "coming", 1, "previous", -1, "past", -1, "following", 1);
    private static final Set<Unit> COUNTED =
            Set.of(Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE);

    record Shifted(Unit unit, long count) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            LocalDate published = anchor.published();
            if (published == null) {
                return new Resolved(Type.DATE, null, "XXXX");
            }
            boolean weekendPassed = unit == Unit.WEEKEND
                    && count == 0
                    && anchor.tense() == Tense.PAST
                    && published.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            return Dates.shifted(published, unit, weekendPassed ? -1 : count, DateBasis.RELATIVE);
        }
    }

    @Override
    public Match match(Words words, int at) {
        Integer days = DAYS.get(words.at(at));
        if (days != null) {
            boolean tonight = words.is(at, "tonight");
            return new Match(at, at + 1, tonight ? part(0, "NI") : new Shifted(Unit.DAY, days));
        }
        if (words.is(at, "overnight")) {
            return new Match(at, at + 1, new Overnight());
        }
        if (words.is(at, "now") || TimeWords.value(Kind.NOW, words.at(at)) != null) {
            return present(words, at);
        }
        if (words.is(at, "the") && words.is(at + 1, "weekend") && words.is(at - 1, "over", "during", "on", "at")) {
            return new Match(at, at + 2, new LastWeekend());
        }
        if (words.is(at, "last") && words.is(at + 1, "night")) {
            return new Match(at, at + 2, part(-1, "NI"));
        }
        if (words.is(at, "this")) {
            String part = TimeWords.value(Kind.DAYPART, words.at(at + 1));
            if (part != null) {
                return new Match(at, at + 2, part(0, part));
            }
        }
        return pointed(words, at);
    }

    private static Match pointed(Words words, int at) {
        int next = words.is(at, "the") ? at + 1 : at;
        Integer side = SIDES.get(words.at(next));
        if (side == null || next > at && words.is(next, "this", "last", "next", "following", "previous")) {
            return null;
        }
        if (words.is(next, "previous", "following")) {
            return null;
        }
        Unit unit = words.at(next + 1).endsWith("s") ? null : TimeWords.unit(words.at(next + 1));
        if (unit == null || !COUNTED.contains(unit) || next > at && words.is(next, "past") && unit == Unit.WEEKEND) {
            return null;
        }
        if (words.is(next, "past") && next > at) {
            return new Match(at, next + 2, new Recent(unit, 1));
        }
        return new Match(at, next + 2, new Shifted(unit, side));
    }

    /** The weekend that publication lies in or has behind it; the one ahead where the sentence looks ahead. */
    private record LastWeekend() implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            LocalDate day = anchor.published();
            if (day == null) {
                return new Resolved(Type.DATE, null, "XXXX-WXX-WE");
            }
            boolean begun = day.getDayOfWeek().getValue() >= 6;
            return Dates.weekend(begun || anchor.looksAhead() ? day : day.minusWeeks(1), DateBasis.RELATIVE);
        }
    }

    /** The span of so many units up to publication: "the past two weeks". */
    record Recent(Unit unit, long count) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            LocalDate end = anchor.published();
            boolean hours = unit == Unit.HOUR && count >= 12;
            if (end == null || unit.precision == null && !hours || count > 1000) {
                return new Resolved(Type.DURATION, null, unit.duration(count));
            }
            LocalDate start = back(end);
            return new Resolved(
                    Type.DURATION,
                    Dates.span(start, end, Dates.precision(start, end), DateBasis.RELATIVE),
                    unit.duration(count));
        }

        private LocalDate back(LocalDate end) {
            return switch (unit) {
                case HOUR -> end.minusDays((count + 23) / 24);
                case DAY, NIGHT -> end.minusDays(count);
                case WEEK, WEEKEND -> end.minusWeeks(count);
                case FORTNIGHT -> end.minusWeeks(2 * count);
                case MONTH -> end.minusMonths(count);
                case QUARTER -> end.minusMonths(3 * count);
                case YEAR -> end.minusYears(count);
                case DECADE -> end.minusYears(10 * count);
                default -> end;
            };
        }
    }

    private static Match present(Words words, int at) {
        String value = TimeWords.value(Kind.NOW, words.at(at));
        return new Match(at, at + 1, new Meaning.Undated(Type.DATE, value));
    }

    private static Meaning part(int days, String part) {
        return anchor -> {
            if (anchor.published() == null) {
                return new Resolved(Type.TIME, null, "T" + part);
            }
            Resolved day = Dates.day(anchor.published().plusDays(days), DateBasis.RELATIVE);
            return new Resolved(Type.TIME, day.date(), day.value() + "T" + part);
        };
    }

    /** The night before publication, which has two dates. */
    record Overnight() implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            LocalDate day = anchor.published();
            if (day == null) {
                return new Resolved(Type.TIME, null, "TNI");
            }
            var date = Dates.span(day.minusDays(1), day, Precision.DAYS, DateBasis.RELATIVE);
            return new Resolved(Type.TIME, date, day.minusDays(1) + "TNI");
        }
    }
}
