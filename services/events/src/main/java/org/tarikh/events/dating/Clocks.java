package org.tarikh.events.dating;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/** Joins hours told apart from their day with the day of their sentence, or else with the day the story has just told. */
final class Clocks {
    private Clocks() {}

    static List<TimeExpression> joined(List<TimeExpression> found) {
        var joined = new ArrayList<TimeExpression>(found);
        for (int i = 0; i < joined.size(); i++) {
            TimeExpression clock = joined.get(i);
            if (clock.date() != null
                    || clock.type() != Type.TIME
                    || !clock.value().matches("T\\d\\d:\\d\\d.*")) {
                continue;
            }
            int day = dayOf(joined, i);
            if (day < 0) {
                continue;
            }
            TimeExpression dated = joined.get(day);
            LocalTime time = LocalTime.parse(clock.value().substring(1));
            boolean here = dated.sentence() == clock.sentence();
            EventDate date = dated.date();
            var timed = new EventDate(
                    date.start(), date.end(), date.precision(), time, null, here ? date.basis() : DateBasis.NARRATIVE);
            joined.set(i, with(clock, timed, date.start() + "T" + time));
            if (here && date.time() == null) {
                joined.set(day, with(dated, timed, dated.value()));
            }
        }
        return List.copyOf(joined);
    }

    /** The nearest single day of the same sentence, or the last one of the sentence before; -1 where there is none. */
    private static int dayOf(List<TimeExpression> found, int clock) {
        int sentence = found.get(clock).sentence();
        int nearest = -1;
        for (int i = Math.max(0, clock - 8); i < Math.min(found.size(), clock + 8); i++) {
            TimeExpression other = found.get(i);
            boolean day = other.date() != null
                    && other.type() == Type.DATE
                    && other.date().precision() == Precision.DAY;
            if (day
                    && other.sentence() == sentence
                    && (nearest < 0 || Math.abs(i - clock) < Math.abs(nearest - clock))) {
                nearest = i;
            }
        }
        for (int i = clock - 1; nearest < 0 && i >= 0 && found.get(i).sentence() >= sentence - 1; i--) {
            TimeExpression other = found.get(i);
            if (other.date() != null && other.date().precision() == Precision.DAY && other.type() != Type.DURATION) {
                return i;
            }
        }
        return nearest;
    }

    private static TimeExpression with(TimeExpression old, EventDate date, String value) {
        return new TimeExpression(old.span(), old.sentence(), old.type(), date, old.bound(), old.future(), value);
    }
}
