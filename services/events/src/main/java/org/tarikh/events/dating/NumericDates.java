package org.tarikh.events.dating;

import java.time.LocalDate;
import org.tarikh.events.dating.CalendarDates.Day;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.terms.DateBasis;

/** Days written in figures: 2025-09-30, 30/09/2025, 9/30/2025, 30.09.2025. */
final class NumericDates {
    private NumericDates() {}

    /** Both orders are possible: the one that is not after publication, day first where both are. */
    record Unclear(int year, int one, int other) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            LocalDate dayFirst = Dates.day(year, other, one);
            LocalDate monthFirst = Dates.day(year, one, other);
            boolean late = anchor.published() != null
                    && dayFirst.isAfter(anchor.published())
                    && !monthFirst.isAfter(anchor.published())
                    && !anchor.looksAhead();
            LocalDate day = late ? monthFirst : dayFirst;
            return new Resolved(Type.DATE, Dates.day(day, DateBasis.STATED).date(), day.toString());
        }
    }

    static Match match(Words words, int at) {
        String word = words.at(at);
        if (word.length() < 6 || word.length() > 10) {
            return null;
        }
        for (char mark : new char[] {'-', '/', '.'}) {
            int first = word.indexOf(mark);
            int second = word.indexOf(mark, first + 1);
            if (first > 0 && second > first + 1 && word.indexOf(mark, second + 1) < 0) {
                Meaning meaning = meaning(
                        word.substring(0, first), word.substring(first + 1, second), word.substring(second + 1));
                return meaning == null ? null : new Match(at, at + 1, meaning);
            }
        }
        return null;
    }

    private static Meaning meaning(String first, String second, String third) {
        int a = Words.digits(first);
        int b = Words.digits(second);
        int c = Words.digits(third);
        if (a < 0 || b < 0 || c < 0 || second.length() > 2) {
            return null;
        }
        if (first.length() == 4) {
            return real(new Day(a, b, c));
        }
        int year = third.length() == 4 ? c : third.length() == 2 ? 2000 + c : -1;
        if (year < 1000 || first.length() > 2) {
            return null;
        }
        boolean bothWays = a <= 12 && b <= 12 && a != b && a > 0 && b > 0;
        return bothWays
                ? new Unclear(year, a, b)
                : real(a > 12 ? new Day(year, b, a) : new Day(year, a > b ? b : a, Math.max(a, b)));
    }

    private static Meaning real(Day day) {
        return day.year() >= 1000 && day.year() < 2200 && day.month() > 0 && day.exists() ? day : null;
    }
}
