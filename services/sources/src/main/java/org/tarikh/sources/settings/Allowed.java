package org.tarikh.sources.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** What settings may be; a message follows on the key and its value. */
public final class Allowed {
    private Allowed() {}

    /** A whole number from 0. */
    public static final class FromZero implements Converter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 0);
        }
    }

    /** A whole number from 1. */
    public static final class FromOne implements Converter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 1);
        }
    }

    /** A web address, as of an archive. */
    public static final class Address implements Converter<URI> {
        @Override
        public URI convert(String value) {
            try {
                URI address = new URI(value.strip());
                if (address.getHost() != null
                        && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // told below
            }
            throw new IllegalArgumentException("it has to be a web address, as https://host/path");
        }
    }

    /** A time that is not zero. */
    public static final class Time implements Converter<Duration> {
        @Override
        public Duration convert(String value) {
            Duration time = new DurationConverter().convert(value);
            if (time == null || time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("it has to be a time longer than none, as 500ms, 20s or 5m");
            }
            return time;
        }
    }

    /** The time between two polls of a feed. */
    public static final class Period implements Converter<Duration> {
        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofDays(30);

        @Override
        public Duration convert(String value) {
            Duration time = new Time().convert(value);
            if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("it has to be from 1s to 720h");
            }
            return time;
        }
    }

    private static int number(String value, int least) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("it has to be a whole number from " + least);
    }
}
