package org.tarikh.events.dating;

import java.time.LocalDate;
import java.util.Set;
import org.tarikh.events.dating.IslamicRule.Counted;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.terms.DateBasis;

/** Festivals and days that have a name: "Nowruz", "Eid al-Fitr 2025", "Christmas Eve", "Easter Sunday", "the eve of Ashura". */
final class FestivalRule implements Rule {
    private static final Set<String> LEADS = Set.of(
            "on", "at", "over", "during", "before", "after", "since", "until", "till", "by", "for", "of", "last",
            "this", "in", "around", "between", "and", "to", "from", "the", "next", "day");

    @Override
    public Match match(Words words, int at) {
        boolean eve = words.is(at, "the") && words.is(at + 1, "eve") && words.is(at + 2, "of");
        int ordinal = eve ? 0 : dayOf(words, at);
        int nameAt = eve ? at + 3 : ordinal > 0 ? at + 4 : at;
        CalendarName name = CalendarName.at(words, nameAt);
        if (name == null || !name.isFestival()) {
            return null;
        }
        int end = nameAt + name.length();
        if (name.year() > 0) {
            // The last word of the name is what happened on the day.
            return new Match(
                    at,
                    end - 1,
                    anchor -> Dates.day(name.almanac().date(name.year(), name.month(), name.day()), DateBasis.STATED));
        }
        boolean after = words.is(end, "eve") && words.capital(end);
        int shift = eve || after ? -1 : Math.max(0, ordinal - 1);
        boolean single = eve || after || ordinal > 0;
        end = after ? end + 1 : end;
        int yearAt = words.is(end, ",", "of", "in") ? end + 1 : end;
        int year = words.year(yearAt);
        if (name.almanac().isPlausible(year)) {
            return new Match(at, yearAt + 1, counted(name, year, shift, single));
        }
        if (year >= 1600) {
            return new Match(at, yearAt + 1, anchor -> inCommonYear(name, year, shift, single));
        }
        boolean names = words.is(at - 1, "the") && words.tag(end).startsWith("N");
        boolean led = single || at == 0 || words.is(at - 1, LEADS) && !names;
        return led ? new Match(at, end, counted(name, null, shift, single)) : null;
    }

    /** "the second day of": which day it is, 0 where the words tell none. */
    private static int dayOf(Words words, int at) {
        boolean told =
                words.is(at, "the") && words.isOrdinal(at + 1) && words.is(at + 2, "day") && words.is(at + 3, "of");
        return told ? words.dayOfMonth(at + 1) : 0;
    }

    private static Counted counted(CalendarName name, Integer year, int shift, boolean single) {
        int days = single ? 1 : name.days();
        return new Counted(name.almanac(), year, name.month(), name.day(), days, shift);
    }

    /** The festival as it falls in a year of the common calendar. */
    private static Resolved inCommonYear(CalendarName name, int common, int shift, boolean single) {
        int first = name.almanac().yearOf(LocalDate.of(common, 1, 1));
        for (int year = first - 1; year <= first + 1; year++) {
            Resolved found = counted(name, year, shift, single).in(year, DateBasis.STATED);
            if (found.date().end().getYear() == common) {
                return found;
            }
        }
        return new Resolved(Type.DATE, null, String.valueOf(common));
    }
}
