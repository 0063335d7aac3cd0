package org.tarikh.events.dating;

import org.tarikh.events.dating.CalendarDates.Month;
import org.tarikh.events.dating.CalendarDates.Side;
import org.tarikh.events.dating.Portion.Part;

/** Parts of months and of stretches pointed at: "late August", "early last month", "the last week of May 2024". */
final class PortionRule implements Rule {
    @Override
    public Match match(Words words, int at) {
        Match hyphened = hyphened(words, at);
        if (hyphened != null) {
            return hyphened;
        }
        int next = words.is(at, "the") ? at + 1 : at;
        Part part = third(words.at(next));
        int end = next + 1;
        if (part == null) {
            part = counted(words, next);
            end = next + 2;
        }
        if (part == null) {
            return null;
        }
        boolean of = words.is(end, "of");
        boolean counts = end == next + 2;
        if (counts && !of && !words.is(end, "in")) {
            return null;
        }
        int stretch = of || words.is(end, "in") && (counts || part == Part.EARLY) ? end + 1 : end;
        return whole(words, at, stretch, part, of || counts);
    }

    /** "mid-October 2024". */
    private static Match hyphened(Words words, int at) {
        String word = words.at(at);
        int hyphen = word.indexOf('-');
        Part part = hyphen > 0 ? third(word.substring(0, hyphen)) : null;
        String month = part == null ? null : TimeWords.value(TimeWords.Kind.MONTH, word.substring(hyphen + 1));
        return month == null ? null : named(words, at, at + 1, Integer.parseInt(month), part);
    }

    private static Match whole(Words words, int at, int stretch, Part part, boolean of) {
        int month = CalendarRule.month(words, stretch);
        if (month > 0 && words.capital(stretch)) {
            return named(words, at, stretch + 1, month, part);
        }
        Integer side = DeicticRule.SIDES.get(words.at(stretch));
        boolean pointed = side != null && words.is(stretch, "last", "this", "next") && words.is(stretch + 1, "month");
        if (pointed) {
            Meaning month0 = new DeicticRule.Shifted(Unit.MONTH, side);
            return new Match(at, stretch + 2, new Portion(month0, part));
        }
        boolean same = words.is(stretch, "that", "the") && words.is(stretch + 1, "month");
        return of && same ? new Match(at, stretch + 2, new Portion(new StoryRule.InStory(Unit.MONTH), part)) : null;
    }

    private static Match named(Words words, int at, int end, int month, Part part) {
        int yearAt = CalendarRule.yearAt(words, end);
        if (yearAt < 0 && words.dayOfMonth(end) > 0) {
            return null;
        }
        Integer year = yearAt > 0 ? Integer.valueOf(words.year(yearAt)) : null;
        var meaning = new Portion(new Month(year, month, Side.NONE), part);
        return CalendarRule.relativeYear(words, new Match(at, yearAt > 0 ? yearAt + 1 : end, meaning), yearAt > 0);
    }

    private static Part third(String word) {
        return switch (word) {
            case "early", "beginning", "start" -> Part.EARLY;
            case "mid", "middle" -> Part.MIDDLE;
            case "late", "end" -> Part.LATE;
            default -> null;
        };
    }

    /** "first week", "last days", "second half". */
    private static Part counted(Words words, int at) {
        boolean last = words.is(at, "last", "final", "closing");
        int number = words.is(at, "opening") ? 1 : last ? 0 : words.isOrdinal(at) ? words.dayOfMonth(at) : -1;
        return switch (words.at(at + 1)) {
            case "week" ->
                switch (number) {
                    case 0 -> Part.LAST_WEEK;
                    case 1 -> Part.FIRST_WEEK;
                    case 2 -> Part.SECOND_WEEK;
                    case 3 -> Part.THIRD_WEEK;
                    case 4 -> Part.FOURTH_WEEK;
                    default -> null;
                };
            case "half" -> number == 1 ? Part.FIRST_HALF : number == 2 ? Part.SECOND_HALF : null;
            case "days" -> number == 1 ? Part.EARLY : number == 0 ? Part.LATE : null;
            default -> null;
        };
    }
}
