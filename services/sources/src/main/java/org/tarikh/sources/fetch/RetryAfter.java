package org.tarikh.sources.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header Retry-After: seconds, or a date as HTTP writes it. */
final class RetryAfter {
    private RetryAfter() {}

    /** The pause asked for from now, at most a day; nothing where the header is absent or not readable. */
    static Optional<Duration> of(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String value = header.strip();
        try {
            Duration pause = value.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
            Duration most = Duration.ofDays(1);
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause.compareTo(most) > 0 ? most : pause);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
