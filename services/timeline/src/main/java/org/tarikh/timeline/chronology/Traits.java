package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of an entry filters ask for, words aside, so that a change can be told from other changes without the database.
 * {@link #meets} answers as {@link Conditions} do over the columns of the same names.
 *
 * @param start null for an entry without a date
 * @param end null for an entry without a date
 * @param quad PLOVER code, null where none is told
 * @param precision rank of the date, as in the order of the chronology
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Traits(
        String kind,
        List<String> types,
        String status,
        String review,
        String country,
        List<String> places,
        List<String> actors,
        List<String> publishers,
        List<String> threads,
        LocalDate start,
        LocalDate end,
        int precision,
        double importance,
        int sources,
        Integer quad) {

    /** Whether a filter lists it, its words aside. */
    public boolean meets(Filter filter) {
        return filter.dated() == (start != null)
                && filter.from().map(from -> end != null && !end.isBefore(from)).orElse(true)
                && filter.to().map(to -> start == null || !start.isAfter(to)).orElse(true)
                && one(filter, Field.KIND, kind)
                && one(filter, Field.STATUS, status)
                && one(filter, Field.REVIEW, review)
                && one(filter, Field.COUNTRY, country)
                && filter.admits(Field.TYPE, types)
                && one(filter, Field.QUAD, quad == null ? null : quad.toString())
                && filter.admits(Field.ACTOR, actors)
                && filter.admits(Field.WITH, named())
                && filter.admits(Field.PLACE, places)
                && filter.admits(Field.PUBLISHER, publishers)
                && filter.admits(Field.THREAD, threads)
                && filter.minImportance().map(least -> importance >= least).orElse(true)
                && filter.minSources().map(least -> sources >= least).orElse(true);
    }

    private List<String> named() {
        return Stream.of(named(Field.ACTOR, actors), named(Field.PLACE, places), named(Field.THREAD, threads))
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> named(Field field, List<String> values) {
        return values.stream().map(value -> new Also(field.parameter(), value).toString());
    }

    private static boolean one(Filter filter, Field field, String value) {
        return filter.admits(field, value == null ? List.of() : List.of(value));
    }
}
