package org.tarikh.events.dating;

import java.time.LocalDate;
import java.time.YearMonth;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.terms.Precision;

/** A part of a month: "early May", "the last week of June", "the first half of the month"; of longer stretches, the whole. */
record Portion(Meaning whole, Part part) implements Meaning {
    /** Thirds, halves and weeks of a month; a week is counted from the first, the last one ends with the month. */
    enum Part {
        EARLY(1, 10),
        MIDDLE(11, 20),
        LATE(21, 31),
        FIRST_HALF(1, 15),
        SECOND_HALF(16, 31),
        FIRST_WEEK(1, 7),
        SECOND_WEEK(8, 14),
        THIRD_WEEK(15, 21),
        FOURTH_WEEK(22, 28),
        LAST_WEEK(-6, 31);

        private final int first;
        private final int last;

        Part(int first, int last) {
            this.first = first;
            this.last = last;
        }

        private LocalDate start(YearMonth month) {
            return first > 0 ? month.atDay(first) : month.atEndOfMonth().plusDays(first);
        }

        private LocalDate end(YearMonth month) {
            return last > month.lengthOfMonth() ? month.atEndOfMonth() : month.atDay(last);
        }
    }

    Portion with(Meaning other) {
        return new Portion(other, part);
    }

    @Override
    public Resolved resolve(Anchor anchor) {
        Resolved resolved = whole.resolve(anchor);
        if (resolved == null || resolved.date() == null || resolved.date().precision() != Precision.MONTH) {
            return resolved;
        }
        YearMonth month = YearMonth.from(resolved.date().start());
        boolean half = part == Part.FIRST_HALF || part == Part.SECOND_HALF;
        var date = Dates.span(
                part.start(month),
                part.end(month),
                half ? Precision.MONTH : Precision.WEEK,
                resolved.date().basis());
        return new Resolved(Type.DATE, date, resolved.value());
    }
}
