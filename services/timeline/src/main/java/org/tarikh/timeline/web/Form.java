package org.tarikh.timeline.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which entries under a filter are answered; the first is meant where a client takes any. */
enum Form {
    LIST("application/json", ""),
    CSV("text/csv", "/export.csv"),
    NDJSON("application/x-ndjson", "/export.ndjson"),
    GEOJSON("application/geo+json", "/export.geojson"),
    CALENDAR("text/calendar", "/export.ics"),
    FEED("application/atom+xml", "/export.atom"),
    LINKED_DATA("application/ld+json", "/export.jsonld");

    private static final String PATH = "/api/v1/chronology";

    private final String type;
    private final String ending;

    Form(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    String type() {
        return type;
    }

    /** The form's own address. */
    String address(String query) {
        return PATH + ending + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    /** A part of an {@code Accept} field: a type or a range of them, and how much it is wanted, 0 to 1. */
    private record Range(String type, double weight) {
        /** A range that does not say what it means is left out. */
        static Optional<Range> of(String text) {
            String[] parts = text.split(";");
            double weight = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip();
                if (parameter.startsWith("q=")) {
                    try {
                        weight = Double.parseDouble(parameter.substring(2));
                    } catch (NumberFormatException e) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(new Range(parts[0].strip().toLowerCase(Locale.ROOT), weight));
        }

        boolean takes(String other) {
            return type.equals("*/*")
                    || type.equals(other)
                    || type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1));
        }

        /** How closely it says what it means. */
        int closeness() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    /**
     * The form a client wants most (RFC 9110, 12.5.1); empty where it takes none of them.
     *
     * @param accept null for any
     */
    static Optional<Form> wanted(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(LIST);
        }
        List<Range> ranges = Arrays.stream(accept.split(","))
                .flatMap(part -> Range.of(part).stream())
                .toList();
        return Stream.of(values())
                .filter(form -> form.weight(ranges) > 0)
                .max(Comparator.<Form>comparingDouble(form -> form.weight(ranges))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** What the closest range that means it gives it. */
    private double weight(List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.takes(type))
                .max(Comparator.comparingInt(Range::closeness))
                .map(Range::weight)
                .orElse(0.0);
    }
}
