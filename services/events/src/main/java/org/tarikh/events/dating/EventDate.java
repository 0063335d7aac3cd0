package org.tarikh.events.dating;

import java.time.LocalDate;
import java.time.LocalTime;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;

/**
 * A date as precise as its words, never more.
 *
 * @param start first day, inclusive
 * @param end last day, inclusive
 * @param time clock time at the place, or null
 * @param zone IANA zone of {@code time}, or null
 */
public record EventDate(
        LocalDate start, LocalDate end, Precision precision, LocalTime time, String zone, DateBasis basis) {
    public EventDate {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A date cannot end on " + end + " before it starts on " + start);
        }
    }
}
