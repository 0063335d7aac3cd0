package org.tarikh.timeline.settings;

import java.net.URI;
import java.net.URISyntaxException;
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

    /** A web address, as of a service. */
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
            throw new IllegalArgumentException("it has to be a web address, as http://host:8080");
        }
    }

    /** Which events are published. */
    public static final class Publish implements Converter<String> {
        @Override
        public String convert(String value) {
            if (!value.equals("all") && !value.equals("reviewed")) {
                throw new IllegalArgumentException("it has to be all or reviewed");
            }
            return value;
        }
    }

    /** The name of a schema of a database. */
    public static final class Schema implements Converter<String> {
        @Override
        public String convert(String value) {
            if (!value.matches("[a-z][a-z_]{0,40}")) {
                throw new IllegalArgumentException("it has to be a name of lower-case letters and underscores");
            }
            return value;
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
