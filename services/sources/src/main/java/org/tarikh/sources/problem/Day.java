package org.tarikh.sources.problem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as requests give them: ISO 8601, in the years 0001 to 9999, which every store and client can hold. */
public final class Day {
    /** What a request is told whose day is none. */
    public static final String WANTED = "must be a date such as 2025-09-22, in the years 0001 to 9999";

    private Day() {}

    /** The day, or nothing where the text is no such day. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
