package org.tarikh.events.dating;

import java.time.LocalDate;
import java.util.Set;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.terms.DateBasis;

/** Dates told by their distance: from publication ("two weeks ago") or from the day the story has reached ("three days later"). */
final class DistanceRule implements Rule {
    private static final Set<String> BACK = Set.of("earlier", "before", "previously");
    private static final Set<String> ON = Set.of("later", "afterwards", "afterward", "after");
    private static final Set<String> SAME = Set.of("same", "very");

    @Override
    public Match match(Words words, int at) {
        Match beside = neighbour(words, at);
        return beside != null ? beside : counted(words, at);
    }

    private static Match counted(Words words, int at) {
        Numbers.Count count = words.count(at);
        if (count == null
                || words.is(at, "one")
                        && words.is(at + 1, "day")
                        && !words.is(at + 2, BACK)
                        && !words.is(at + 2, ON)
                        && !words.is(at + 2, "ago")) {
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
            return new Match(at, next + 1, fromPublication(unit, count, -1));
        }
        if (words.is(next, "from") && words.is(next + 1, "now", "today")) {
            return new Match(at, next + 2, fromPublication(unit, count, 1));
        }
        boolean back = words.is(next, BACK);
        boolean on = words.is(next, ON);
        if (!back && !on || words.is(next, "before", "after") && !endsThere(words, next + 1)) {
            return null;
        }
        return new Match(at, next + 1, fromStory(unit, count, back ? -1 : 1));
    }

    /** "the next day", "the previous month", "the same day", "that day", "the day before". */
    private static Match neighbour(Words words, int at) {
        if (words.is(at, "the")
                && words.is(at + 1, "day")
                && words.is(at + 2, "before", "after")
                && endsThere(words, at + 3)) {
            return new Match(at, at + 3, new FromStory(Unit.DAY, words.is(at + 2, "before") ? -1 : 1));
        }
        String part = TimeWords.value(TimeWords.Kind.DAYPART, words.at(at + 2));
        if (words.is(at, "the") && part != null && words.is(at + 1, "next", "following", "previous", "same")) {
            int days = words.is(at + 1, "same") ? 0 : words.is(at + 1, "previous") ? -1 : 1;
            return new Match(at, at + 3, new FromStory(Unit.DAY, days));
        }
        boolean that = words.is(at, "that");
        int next = words.is(at, "the") ? at + 1 : at;
        int unitAt = that ? at + 1 : next + 1;
        Unit unit = words.at(unitAt).endsWith("s") ? null : TimeWords.unit(words.at(unitAt));
        if (unit == null || unit.precision == null) {
            return null;
        }
        boolean ofMoment = words.is(unitAt - 1, "next") && next == at;
        int shift = that || words.is(next, SAME)
                ? 0
                : words.is(next, "following", "next", "ensuing", "subsequent") && !ofMoment
                        ? 1
                        : words.is(next, "previous", "preceding", "prior") ? -1 : 9;
        boolean sameDay = that
                && unit != Unit.DAY
                && unit != Unit.NIGHT
                && unit != Unit.MONTH
                && unit != Unit.YEAR
                && unit != Unit.WEEK;
        boolean leads = that && words.tag(unitAt + 1).startsWith("N");
        if (shift == 9 && ofMoment && unit == Unit.DAY) {
            shift = 1;
        }
        return shift == 9 || sameDay || leads ? null : new Match(at, unitAt + 1, new FromStory(unit, shift));
    }

    private record FromStory(Unit unit, long count) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            boolean precise =
                    anchor.narrative() != null && anchor.narrative().precision().compareTo(unit.precision) <= 0;
            LocalDate from = precise ? anchor.narrative().start() : anchor.published();
            boolean nothingBefore = count == 0 && anchor.narrative() == null;
            if (from == null || nothingBefore || anchor.narrative() != null && !precise && count != 0) {
                return new Resolved(Type.DATE, null, "XXXX");
            }
            return Dates.shifted(from, unit, count, DateBasis.NARRATIVE);
        }
    }

    private static Meaning fromPublication(Unit unit, Numbers.Count count, int sign) {
        return anchor -> {
            String value = unit.duration(count.exact() ? count.best() : null);
            boolean datable = anchor.published() != null && count.exact() && unit.precision != null;
            Resolved shifted =
                    datable ? Dates.shifted(anchor.published(), unit, sign * count.best(), DateBasis.RELATIVE) : null;
            if (shifted == null
                    && anchor.published() != null
                    && count.exact()
                    && unit == Unit.HOUR
                    && count.best() < 24) {
                return new Resolved(Type.TIME, null, value);
            }
            return shifted != null ? shifted : new Resolved(Type.DATE, null, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        };
    }

    private static Meaning fromStory(Unit unit, Numbers.Count count, int sign) {
        return anchor -> {
            boolean datable = count.exact() && unit.precision != null;
            Resolved found = datable ? new FromStory(unit, sign * count.best()).resolve(anchor) : null;
            return found != null
                    ? found
                    : new Resolved(Type.DATE, null, unit.duration(count.exact() ? count.best() : null));
        };
    }

    /** "a day after the attack" counts from something else than the story's day. */
    private static boolean endsThere(Words words, int next) {
        String tag = words.tag(next);
        return tag.isEmpty()
                || tag.equals(",")
                || tag.equals(".")
                || tag.equals(":")
                || tag.equals("''")
                || tag.equals("-RRB-")
                || tag.equals("CC");
    }
}
