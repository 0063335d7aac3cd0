package org.tarikh.timeline.chronology;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tarikh.timeline.importance.Zoom;

/** One part of a filter: the parameter that sets it, and what it takes. */
public enum Field {
    FROM,
    TO,
    KIND(Vocabulary.KINDS),
    TYPE(Vocabulary.TYPES),
    QUAD(Vocabulary.QUADS),
    ACTOR(Map.of()),
    WITH(Map.of()),
    PLACE(Map.of()),
    COUNTRY(Map.of()),
    STATUS(Vocabulary.STATUSES),
    PUBLISHER(Map.of()),
    THREAD(Map.of()),
    REVIEW(Vocabulary.REVIEWS),
    Q,
    MIN_IMPORTANCE("minImportance"),
    ZOOM,
    MIN_SOURCES("minSources"),
    DATED,
    AS_OF("asOf");

    private static final int LONGEST = 300;
    private static final List<String> ZOOMS =
            Stream.of(Zoom.values()).map(Zoom::toString).toList();
    private static final String UUID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    /** What decoding leaves in the place of bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String parameter;
    private final Map<String, String> terms;

    Field() {
        this.parameter = name().toLowerCase(Locale.ROOT);
        this.terms = null;
    }

    Field(String parameter) {
        this.parameter = parameter;
        this.terms = null;
    }

    Field(Map<String, String> terms) {
        this.parameter = name().toLowerCase(Locale.ROOT);
        this.terms = terms;
    }

    /** The name of the query parameter. */
    public String parameter() {
        return parameter;
    }

    /** Whether it may be repeated (any of them matches) and excluded with a leading {@code -}. */
    public boolean repeats() {
        return terms != null;
    }

    static Optional<Field> of(String parameter) {
        for (Field field : values()) {
            if (field.parameter.equals(parameter)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a value, or null where it is good. */
    String fault(String value) {
        String form = malformed(value);
        boolean unheardOf = form == null && terms != null && !terms.isEmpty() && !terms.containsKey(bare(value));
        return unheardOf ? "must be one of " + String.join(", ", terms.keySet()) : form;
    }

    /** What is wrong with the form of a value, whether its word is known or not; null where nothing is. */
    String malformed(String value) {
        if (value.isBlank() || bare(value).isBlank() && repeats()) {
            return "must not be empty";
        }
        if (value.length() > LONGEST) {
            return "must have at most " + LONGEST + " characters";
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return "must not contain control characters";
        }
        if (value.indexOf(REPLACEMENT) >= 0) {
            return "must be valid UTF-8";
        }
        return switch (this) {
            case FROM, TO -> date(value) == null ? "must be a date such as 2025-09-21, from 0001 to 9999" : null;
            case DATED -> value.equals("true") || value.equals("false") ? null : "must be true or false";
            case MIN_IMPORTANCE -> value.matches("10(\\.0+)?|\\d(\\.\\d{1,6})?") ? null : "must be from 0 to 10";
            case MIN_SOURCES -> value.matches("[1-9]\\d?") ? null : "must be a whole number from 1 to 99";
            case ZOOM -> ZOOMS.contains(value) ? null : "must be one of " + String.join(", ", ZOOMS);
            case AS_OF -> AsOf.fault(value);
            case THREAD -> bare(value).matches(UUID) ? null : "must be the id of a thread, a UUID";
            case WITH ->
                Also.of(bare(value)).isPresent()
                        ? null
                        : "must be actor:, place: or thread: with an id, such as actor:pakistan";
            case COUNTRY -> bare(value).matches("[A-Z]{2}") ? null : "must be an ISO 3166-1 code such as AF";
            default -> null;
        };
    }

    static String bare(String value) {
        return value.startsWith("-") ? value.substring(1) : value;
    }

    private static LocalDate date(String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
