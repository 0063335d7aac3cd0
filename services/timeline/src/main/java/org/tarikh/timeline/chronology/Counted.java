package org.tarikh.timeline.chronology;

import java.util.List;
import java.util.Optional;

/**
 * The conditions over table counter that stand for a filter, where there are such: a counter knows the kind and one
 * value of one field, so a filter of more has to be scanned.
 */
final class Counted {
    private static final List<Field> FIELDS =
            List.of(Field.TYPE, Field.STATUS, Field.COUNTRY, Field.ACTOR, Field.PLACE, Field.PUBLISHER, Field.THREAD);
    private static final List<Field> BEYOND = List.of(
            Field.QUAD,
            Field.WITH,
            Field.FROM,
            Field.TO,
            Field.REVIEW,
            Field.Q,
            Field.MIN_IMPORTANCE,
            Field.ZOOM,
            Field.MIN_SOURCES,
            Field.DATED,
            Field.AS_OF);

    private Counted() {}

    /** The conditions for the whole of a filter. */
    static Optional<Conditions> of(Filter filter) {
        if (BEYOND.stream().anyMatch(field -> !filter.values(field).isEmpty())) {
            return Optional.empty();
        }
        List<Field> narrowed =
                FIELDS.stream().filter(field -> !filter.values(field).isEmpty()).toList();
        if (narrowed.size() > 1) {
            return Optional.empty();
        }
        if (narrowed.isEmpty()) {
            return Optional.of(kind(filter).add("field = 'none'"));
        }
        Field field = narrowed.get(0);
        if (filter.values(field).size() != 1 || filter.included(field).size() != 1) {
            return Optional.empty();
        }
        return Optional.of(kind(filter)
                .add("field = ?", field.parameter())
                .add("value = ?", filter.included(field).get(0)));
    }

    /** The conditions for each value of a field under a filter of nothing but kinds. */
    static Optional<Conditions> each(Field field, Filter filter) {
        boolean kindsOnly = filter.without("kind").isEmpty();
        return kindsOnly ? Optional.of(kind(filter).add("field = ?", field.parameter())) : Optional.empty();
    }

    private static Conditions kind(Filter filter) {
        Conditions conditions = new Conditions();
        if (!filter.included(Field.KIND).isEmpty()) {
            conditions.add(
                    "kind = ANY (?)", (Object) filter.included(Field.KIND).toArray(String[]::new));
        }
        if (!filter.excluded(Field.KIND).isEmpty()) {
            conditions.add(
                    "kind <> ALL (?)", (Object) filter.excluded(Field.KIND).toArray(String[]::new));
        }
        return conditions;
    }
}
