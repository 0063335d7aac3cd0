package org.tarikh.timeline.chronology;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.tarikh.timeline.problem.Problem;

/**
 * The moment whose knowledge is asked for: an instant with its offset, or a day, which means the end of it in UTC.
 *
 * <p>Today is a day like any other, though it has not ended: what will be known of it by then is not known yet.
 */
final class AsOf {
    private AsOf() {}

    /** What is wrong with the words of a moment, or null where they are good. */
    static String fault(String value) {
        try {
            Instant moment = read(value);
            boolean day = value.length() == 10;
            Instant now = Instant.now();
            Instant last = day
                    ? now.atOffset(ZoneOffset.UTC)
                            .toLocalDate()
                            .plusDays(1)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                    : now;
            return moment.isAfter(last) ? "must not lie in the future" : null;
        } catch (DateTimeException e) {
            return "must be a day such as 2025-09-21 or an instant such as 2025-09-21T16:30:00Z";
        }
    }

    /** The moment a client asks for; 400 where the words are not good. */
    static Instant asked(String value) {
        String fault = fault(value);
        if (fault != null) {
            throw Problem.parameter(Field.AS_OF.parameter(), fault);
        }
        return read(value);
    }

    /**
     * The last instant of which the knowledge counts, to the microsecond.
     *
     * @throws DateTimeException where the words are none of the two forms, or lie outside the years 1 to 9999
     */
    static Instant read(String value) {
        Instant moment = value.length() == 10
                ? LocalDate.parse(value)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minus(1, ChronoUnit.MICROS)
                : OffsetDateTime.parse(value).toInstant();
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("The year " + year + " is out of range");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
