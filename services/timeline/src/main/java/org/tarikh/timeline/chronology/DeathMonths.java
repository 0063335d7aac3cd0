package org.tarikh.timeline.chronology;

import java.time.LocalDate;
import java.util.List;

/**
 * The dead month by month, each entry in the month it starts in.
 *
 * @param months those with any dead, in order of time
 * @param coarser in entries whose date is known to a season, a year or worse
 */
public record DeathMonths(List<Month> months, Killed coarser) {

    /** @param first the first day of the month */
    public record Month(LocalDate first, Killed killed) {}
}
