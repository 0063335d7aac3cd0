package org.tarikh.events.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.dating.TimeWords.Kind;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/** Dates that the story has reached or borders on: "the next day", "that evening", "earlier in the month", "hours later", "on the 12th". */
final class StoryRule implements Rule {
    @Override
    public Match match(Words words, int at) {
        Match match = within(words, at);
        match = match != null ? match : soon(words, at);
        match = match != null ? match : beforeOrAfter(words, at);
        match = match != null ? match : ordinal(words, at);
        return match != null ? match : neighbour(words, at);
    }

    /** "earlier in the month", "later in the day". */
    private static Match within(Words words, int at) {
        boolean told = words.is(at, "earlier", "later", "sooner") && words.is(at + 1, "in") && words.is(at + 2, "the");
        Unit unit = told ? stretch(words, at + 3) : null;
        if (unit == null) {
            return null;
        }
        return new Match(at, at + 4, unit == Unit.DAY ? new FromStory(unit, 0) : new InStory(unit));
    }

    /** "hours later", "minutes earlier", "moments later": on the day the story has reached. */
    private static Match soon(Words words, int at) {
        boolean vague = words.is(at, "hours", "minutes", "moments", "seconds") && !counts(words, at - 1);
        return vague && words.is(at + 1, "later", "earlier", "afterwards", "afterward", "previously")
                ? new Match(at, at + 2, new SameDay("PTXH"))
                : null;
    }

    private static boolean counts(Words words, int at) {
        return words.tag(at).equals("CD") || words.is(at, "several", "few", "many", "some");
    }

    /** "the day before", "the week after", where nothing follows that it could be counted from. */
    private static Match beforeOrAfter(Words words, int at) {
        boolean told = words.is(at, "the") && words.is(at + 2, "before", "after", "earlier");
        Unit unit = told && endsThere(words, at + 3) ? stretch(words, at + 1) : null;
        return unit == null ? null : new Match(at, at + 3, new FromStory(unit, words.is(at + 2, "after") ? 1 : -1));
    }

    private static Unit stretch(Words words, int at) {
        Unit unit = words.at(at).endsWith("s") ? null : TimeWords.unit(words.at(at));
        return unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR ? unit : null;
    }

    /** "on the 12th", "by the 3rd of the month", "since the 5th of last month". */
    private static Match ordinal(Words words, int at) {
        boolean written = words.is(at, "the")
                && words.isOrdinal(at + 1)
                && Character.isDigit(words.at(at + 1).charAt(0));
        boolean led =
                words.is(at - 1, "on", "by", "since", "until", "till", "from", "before", "after", "between", "and");
        if (!written || !led) {
            return null;
        }
        int day = words.dayOfMonth(at + 1);
        int next = at + 2;
        if (words.is(next, "of") && words.is(next + 1, "the", "this", "that", "last") && words.is(next + 2, "month")) {
            Meaning month = words.is(next + 1, "the", "that")
                    ? new InStory(Unit.MONTH)
                    : new DeicticRule.Shifted(Unit.MONTH, words.is(next + 1, "last") ? -1 : 0);
            return new Match(at, next + 3, new DayOf(month, day));
        }
        boolean names = words.tag(next).startsWith("N")
                || words.tag(next).startsWith("J")
                || words.tag(next).equals("CD")
                || words.is(next, "of");
        return names ? null : new Match(at, next, new DayOf(null, day));
    }

    /** "the next day", "the previous month", "the same evening", "that night". */
    private static Match neighbour(Words words, int at) {
        boolean that = words.is(at, "that");
        int partAt = that ? at + 1 : at + 2;
        String part = TimeWords.value(Kind.DAYPART, words.at(partAt));
        boolean led = that && (words.at(partAt).length() > 4 || words.is(partAt, "night"))
                || words.is(at, "the") && words.is(at + 1, "next", "following", "previous", "same", "ensuing");
        if (part != null && led && !words.tag(partAt + 1).startsWith("N")) {
            int days = that || words.is(at + 1, "same") ? 0 : words.is(at + 1, "previous") ? -1 : 1;
            return new Match(at, partAt + 1, new FromStory(Unit.DAY, days));
        }
        int next = words.is(at, "the") ? at + 1 : at;
        int unitAt = that ? at + 1 : next + 1;
        Unit unit = words.at(unitAt).endsWith("s") ? null : TimeWords.unit(words.at(unitAt));
        if (unit == null || unit.precision == null) {
            return null;
        }
        boolean ofMoment = words.is(unitAt - 1, "next") && next == at;
        int shift = that || words.is(next, "same", "very")
                ? 0
                : words.is(next, "following", "next", "ensuing", "subsequent") && !ofMoment
                        ? 1
                        : words.is(next, "previous", "preceding", "prior") ? -1 : 9;
        boolean pointsBack = unit == Unit.DAY || unit == Unit.MONTH || unit == Unit.YEAR || unit == Unit.WEEK;
        boolean leads = that && words.tag(unitAt + 1).startsWith("N");
        if (shift == 9 && ofMoment && unit == Unit.DAY) {
            shift = 1;
        }
        return shift == 9 || that && !pointsBack || leads
                ? null
                : new Match(at, unitAt + 1, new FromStory(unit, shift));
    }

    /** So many units from the day that the story has reached. */
    record FromStory(Unit unit, long count) implements Meaning {
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

    /** The week, month or year that the story has reached, else that of publication. */
    record InStory(Unit unit) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            EventDate told = anchor.narrative();
            boolean precise = told != null && told.precision().compareTo(unit.precision) <= 0;
            LocalDate from = precise ? told.start() : anchor.published();
            return from == null
                    ? new Resolved(Type.DATE, null, "XXXX")
                    : Dates.shifted(from, unit, 0, precise ? DateBasis.NARRATIVE : DateBasis.RELATIVE);
        }
    }

    /** The day the story has reached, told by a distance of less than a day. */
    record SameDay(String value) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            EventDate told = anchor.narrative();
            boolean day = told != null && told.precision() == Precision.DAY;
            return new Resolved(
                    Type.TIME,
                    day ? Dates.day(told.start(), DateBasis.NARRATIVE).date() : null,
                    value);
        }
    }

    /** @param month null where the month is that of the story, or the latest that has the day before publication */
    private record DayOf(Meaning month, int day) implements Meaning {
        /** A story so long before publication has its own month. */
        private static final int AWAY = 40;

        @Override
        public Resolved resolve(Anchor anchor) {
            YearMonth known = month == null ? monthOf(anchor) : null;
            Resolved told = month == null ? null : month.resolve(anchor);
            known = told != null && told.date() != null
                    ? YearMonth.from(told.date().start())
                    : known;
            try {
                return known == null
                        ? new Resolved(Type.DATE, null, "XXXX-XX-" + day)
                        : Dates.day(known.atDay(day), month == null ? DateBasis.STATED : DateBasis.RELATIVE);
            } catch (DateTimeException noSuchDay) {
                return new Resolved(Type.DATE, null, "XXXX-XX-" + day);
            }
        }

        private YearMonth monthOf(Anchor anchor) {
            EventDate story = anchor.narrative();
            LocalDate published = anchor.published();
            boolean told = story != null && story.precision().compareTo(Precision.MONTH) <= 0;
            if (told
                    && (published == null
                            || story.precision() == Precision.MONTH
                            || story.end().isBefore(published.minusDays(AWAY)))) {
                return YearMonth.from(story.start());
            }
            if (published == null) {
                return null;
            }
            boolean passed = day <= published.getDayOfMonth();
            YearMonth now = YearMonth.from(published);
            return anchor.looksAhead() ? now.plusMonths(passed ? 1 : 0) : now.minusMonths(passed ? 0 : 1);
        }
    }

    /** "a day after the attack" counts from something else than the story's day. */
    static boolean endsThere(Words words, int next) {
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
