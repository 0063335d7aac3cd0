package org.tarikh.events.dating;

import java.time.temporal.ChronoUnit;
import org.tarikh.events.terms.Precision;

/** A unit that people count time in. */
enum Unit {
    SECOND("TS", "PT", "S", ChronoUnit.SECONDS, null),
    MINUTE("TM", "PT", "M", ChronoUnit.MINUTES, null),
    HOUR("TH", "PT", "H", ChronoUnit.HOURS, null),
    DAY("D", "P", "D", ChronoUnit.DAYS, Precision.DAY),
    NIGHT("NI", "P", "D", ChronoUnit.DAYS, Precision.DAY),
    WEEK("W", "P", "W", ChronoUnit.WEEKS, Precision.WEEK),
    FORTNIGHT("F", "P", "W", ChronoUnit.WEEKS, Precision.WEEK),
    WEEKEND("WE", "P", "WE", ChronoUnit.WEEKS, Precision.DAYS),
    MONTH("M", "P", "M", ChronoUnit.MONTHS, Precision.MONTH),
    QUARTER("Q", "P", "Q", null, Precision.QUARTER),
    YEAR("Y", "P", "Y", ChronoUnit.YEARS, Precision.YEAR),
    DECADE("E", "P", "E", ChronoUnit.DECADES, Precision.DECADE),
    CENTURY("C", "P", "C", ChronoUnit.CENTURIES, null);

    private final String letter;
    private final String prefix;
    private final String suffix;
    final ChronoUnit chrono;
    /** How precise a date is that is told by counting this unit, null where the unit dates nothing. */
    final Precision precision;

    Unit(String letter, String prefix, String suffix, ChronoUnit chrono, Precision precision) {
        this.letter = letter;
        this.prefix = prefix;
        this.suffix = suffix;
        this.chrono = chrono;
        this.precision = precision;
    }

    static Unit of(String letter) {
        for (Unit unit : values()) {
            if (unit.letter.equals(letter)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("No unit " + letter);
    }

    /** TIMEX3 value of so many of the unit; {@code count} null stands for an unknown number. */
    String duration(Long count) {
        Long counted = this == FORTNIGHT && count != null ? Long.valueOf(count * 2) : count;
        return prefix + (counted == null ? "X" : counted.toString()) + suffix;
    }
}
