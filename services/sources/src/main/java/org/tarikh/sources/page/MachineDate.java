package org.tarikh.sources.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them for machines: ISO 8601, or the date of an HTTP or mail header (RFC 9110, RFC 5322). */
final class MachineDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})([T\\s].*)?");
    private static final int FIRST_YEAR = 1500;

    private MachineDate() {}

    /** The day the words name, before any change of time zone; null where they name none, or one that cannot be. */
    static LocalDate day(String words) {
        if (words == null) {
            return null;
        }
        String stripped = words.strip();
        try {
            Matcher iso = ISO.matcher(stripped);
            LocalDate day = iso.matches()
                    ? LocalDate.of(
                            Integer.parseInt(iso.group(1)),
                            Integer.parseInt(iso.group(2)),
                            Integer.parseInt(iso.group(3)))
                    : LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(stripped));
            return day.getYear() >= FIRST_YEAR ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
