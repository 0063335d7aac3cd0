package org.tarikh.events.dating;

import java.util.Set;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.dating.TimeWords.Kind;
import org.tarikh.events.language.Numbers;

/** How long and how often: "48 hours", "a three-day visit", "the past two weeks", "every year". */
final class DurationRule implements Rule {
    private static final Set<String> RECENT = Set.of("past", "last", "previous", "recent");

    @Override
    public Match match(Words words, int at) {
        String set = TimeWords.value(Kind.SET, words.at(at));
        if (set != null) {
            return new Match(at, at + 1, new Meaning.Undated(Type.SET, set));
        }
        if (words.is(at, "every", "each")) {
            Unit unit = TimeWords.unit(words.at(at + 1));
            return unit == null ? null : new Match(at, at + 2, new Meaning.Undated(Type.SET, unit.duration(1L)));
        }
        Match recent = recent(words, at);
        if (recent != null) {
            return recent;
        }
        Match hyphened = hyphened(words, at);
        return hyphened != null ? hyphened : counted(words, at);
    }

    /** "the past two weeks", "the last 24 hours", "recent months". */
    private static Match recent(Words words, int at) {
        int next = words.is(at, "the") ? at + 1 : at;
        if (!words.is(next, RECENT)) {
            return null;
        }
        Numbers.Count count = words.is(next + 1, "a", "an", "one") ? null : words.count(next + 1);
        int unitAt = count == null ? next + 1 : count.end();
        Unit unit = TimeWords.unit(words.at(unitAt));
        if (unit == null || count == null && !words.at(unitAt).endsWith("s")) {
            return null;
        }
        boolean exact = count != null && count.exact() && (unit.precision != null || unit == Unit.HOUR);
        String value = unit.duration(count != null && count.exact() ? count.best() : null);
        Meaning meaning =
                exact ? new DeicticRule.Recent(unit, count.best()) : new Meaning.Undated(Type.DURATION, value);
        return new Match(at, unitAt + 1, meaning);
    }

    /** "three-day", "48-hour"; an age ("ten-year-old") is no expression of time. */
    private static Match hyphened(Words words, int at) {
        String word = words.at(at);
        int hyphen = word.lastIndexOf('-');
        Unit unit = hyphen > 0 ? TimeWords.unit(word.substring(hyphen + 1)) : null;
        if (unit == null || word.endsWith("s")) {
            return null;
        }
        Double count = Numbers.valueOf(word.substring(0, hyphen));
        return count == null || count != Math.rint(count)
                ? null
                : new Match(at, at + 1, new Meaning.Undated(Type.DURATION, unit.duration(count.longValue())));
    }

    private static Match counted(Words words, int at) {
        Numbers.Count count = words.count(at);
        if (count == null) {
            return null;
        }
        int unitAt = words.is(count.end(), "full", "whole", "more", "straight", "consecutive")
                ? count.end() + 1
                : count.end();
        Unit unit = TimeWords.unit(words.at(unitAt));
        boolean plural = words.at(unitAt).endsWith("s");
        boolean second = unit == Unit.SECOND && !plural;
        if (unit == null || second || plural == (count.best() == 1 && count.exact()) || isAge(words, unitAt + 1)) {
            return null;
        }
        boolean possessive = words.is(unitAt + 1, "'s");
        String value = unit.duration(count.exact() || count.best() > 3 ? Long.valueOf(count.best()) : null);
        return new Match(
                count.first(), possessive ? unitAt + 2 : unitAt + 1, new Meaning.Undated(Type.DURATION, value));
    }

    private static boolean isAge(Words words, int next) {
        return words.is(next, "old") || words.is(next, "of") && words.is(next + 1, "age");
    }
}
