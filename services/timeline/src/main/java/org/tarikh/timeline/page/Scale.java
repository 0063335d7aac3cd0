package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From the first to the last day drawn, both inclusive, onto 0 to 100. */
record Scale(LocalDate first, LocalDate last) {
    private static final int HOURS = 24;

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    double at(LocalDate day) {
        return at(day, 0);
    }

    /** Where an hour of a day begins, 0 to 24. */
    double at(LocalDate day, int hour) {
        return 100.0 * (ChronoUnit.DAYS.between(first, day) * HOURS + hour) / (days() * HOURS);
    }
}
