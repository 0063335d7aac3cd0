package org.tarikh.events.dating;

import java.time.LocalDate;
import java.util.Set;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/**
 * Dates told by a counted distance: from publication ("two weeks ago"), from the day the story has reached ("three days later")
 * or from another happening ("a day after the attack").
 */
final class DistanceRule implements Rule {
    private static final Set<String> BACK = Set.of("earlier", "before", "previously");
    private static final Set<String> ON = Set.of("later", "afterwards", "afterward", "after");
    private static final Set<String> AFTER = Set.of("after", "following");
    private static final Set<String> KNOWN =
            Set.of("the", "this", "that", "his", "her", "its", "their", "these", "those");

    @Override
    public Match match(Words words, int at) {
        Match vague = shortly(words, at);
        return vague != null ? vague : counted(words, at);
    }

    private static Match counted(Words words, int at) {
        boolean moment = words.is(at, "the")
                && words.is(at + 2, "after", "before")
                && !words.at(at + 1).endsWith("s");
        Numbers.Count count = moment ? new Numbers.Count(at, at + 1, 1L, 1, 1L) : words.count(at);
        if (count == null) {
            return null;
        }
        int unitAt = count.end();
        Unit unit = TimeWords.unit(words.at(unitAt));
        boolean plural = words.at(unitAt).endsWith("s");
        if (unit == null || unit.chrono == null || plural == (count.best() == 1)) {
            return null;
        }
        int next = unitAt + 1;
        if (words.is(next, "ago", "back") && !words.is(next - 1, "and")) {
            boolean bounded = words.is(at - 1, "than") && words.is(at - 2, "less", "more", "fewer");
            return new Match(at, next + 1, bounded ? loosely(unit, count) : new FromPublication(unit, count, -1));
        }
        if (words.is(next, "from") && words.is(next + 1, "now", "today")) {
            return new Match(at, next + 2, new FromPublication(unit, count, 1));
        }
        if (moment && StoryRule.endsThere(words, next + 1)) {
            return null;
        }
        if ((words.is(next, AFTER) || words.is(next, "before")) && !StoryRule.endsThere(words, next + 1)) {
            int sign = words.is(next, "before") ? -1 : 1;
            return new Match(at, next + 1, fromEvent(unit, count, sign, isKnown(words, next + 1)));
        }
        boolean back = words.is(next, BACK);
        return back || words.is(next, ON) ? new Match(at, next + 1, fromStory(unit, count, back ? -1 : 1)) : null;
    }

    /** "hours after the attack", "shortly before midnight on Monday", "just minutes after it": the same day. */
    private static Match shortly(Words words, int at) {
        boolean vague = words.is(at, "hours", "minutes", "moments", "shortly", "soon", "immediately")
                && !words.tag(at - 1).equals("CD");
        if (!vague || !words.is(at + 1, "after", "before") || StoryRule.endsThere(words, at + 2)) {
            return null;
        }
        boolean known = words.is(at + 1, "after") && isKnown(words, at + 2);
        return new Match(at, at + 2, new FromEvent(Unit.DAY, 0, "PTXH", known, null, false));
    }

    /** "the attack", "that vote": something told before. */
    private static boolean isKnown(Words words, int at) {
        return words.is(at, KNOWN) || words.tag(at).equals("PRP") && StoryRule.endsThere(words, at + 1);
    }

    private static Meaning fromEvent(Unit unit, Numbers.Count count, int sign, boolean known) {
        String value = unit.duration(count.exact() ? count.best() : null);
        if (!count.exact() || unit.precision == null && unit != Unit.HOUR && unit != Unit.MINUTE) {
            return new Meaning.Undated(Type.DURATION, value);
        }
        boolean sameDay = unit.precision == null;
        return new FromEvent(
                sameDay ? Unit.DAY : unit, sameDay ? 0 : sign * count.best(), value, known && sign > 0, null, false);
    }

    /**
     * So long after or before another happening, whose day is told beside it or is the one that the story has reached.
     *
     * @param value TIMEX3 value of the distance
     * @param known whether the happening was told before
     * @param day what tells its day in the same words, or null
     * @param dated whether a day told before in the sentence is that of what happened then
     */
    record FromEvent(Unit unit, long count, String value, boolean known, Meaning day, boolean dated)
            implements Meaning {
        FromEvent with(Meaning told, boolean before) {
            return new FromEvent(unit, count, value, known, told, before);
        }

        @Override
        public Resolved resolve(Anchor anchor) {
            EventDate from = day != null ? dayOf(anchor) : known && !dated ? anchor.narrative() : null;
            boolean precise = from != null
                    && (from.precision() == Precision.DAY || from.precision().compareTo(unit.precision) <= 0);
            if (dated || !precise) {
                return new Resolved(Type.DURATION, null, value);
            }
            Resolved found = Dates.shifted(from.start(), unit, count, DateBasis.NARRATIVE);
            return found == null
                    ? new Resolved(Type.DURATION, null, value)
                    : new Resolved(Type.DATE, found.date(), value);
        }

        private EventDate dayOf(Anchor anchor) {
            Resolved resolved = day.resolve(anchor);
            return resolved == null ? null : resolved.date();
        }
    }

    /** "less than a month ago" is no month. */
    private static Meaning loosely(Unit unit, Numbers.Count count) {
        return new Meaning.Undated(Type.DATE, unit.duration(count.exact() ? count.best() : null));
    }

    /** So many units before or after publication: "two weeks ago", "a month from now". */
    private record FromPublication(Unit unit, Numbers.Count count, int sign) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            String value = unit.duration(count.exact() ? count.best() : null);
            LocalDate published = anchor.published();
            if (published == null || !count.exact()) {
                return new Resolved(Type.DATE, null, sign < 0 ? "PAST_REF" : "FUTURE_REF");
            }
            Resolved shifted = unit.precision == null
                    ? null
                    : Dates.shifted(published, unit, sign * count.best(), DateBasis.RELATIVE);
            if (shifted == null && unit == Unit.HOUR && count.best() < 24) {
                return new Resolved(Type.TIME, null, value);
            }
            return shifted != null ? shifted : new Resolved(Type.DATE, null, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
    }

    /** "a week ago Sunday": so many weeks before the last such day; null where the first part tells no weeks. */
    static Meaning agoOn(Meaning ago, WeekdayRule.Weekday day) {
        boolean weeks = ago instanceof FromPublication from
                && from.unit == Unit.WEEK
                && from.sign < 0
                && from.count.exact()
                && from.count.best() <= 52;
        if (!weeks) {
            return null;
        }
        long back = ((FromPublication) ago).count.best();
        return anchor -> {
            Resolved told = day.resolve(anchor);
            return told.date() == null ? told : Dates.day(told.date().start().minusWeeks(back), DateBasis.WEEKDAY);
        };
    }

    private static Meaning fromStory(Unit unit, Numbers.Count count, int sign) {
        String value = unit.duration(count.exact() ? count.best() : null);
        if (unit == Unit.HOUR && count.exact() && count.best() >= 24) {
            return new StoryRule.FromStory(Unit.DAY, sign * (count.best() / 24));
        }
        if (unit == Unit.HOUR || unit == Unit.MINUTE) {
            return new StoryRule.SameDay(value);
        }
        return count.exact() && unit.precision != null
                ? new StoryRule.FromStory(unit, sign * count.best())
                : new Meaning.Undated(Type.DATE, value);
    }
}
