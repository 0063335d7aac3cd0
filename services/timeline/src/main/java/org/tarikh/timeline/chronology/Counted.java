package org.tarikh.timeline.chronology;

import java.util.List;
import java.util.Optional;

/**
 * The conditions over the tables of counters that stand for a filter, where there are such: a counter knows the kind and
 * one value of one field, so what a filter of more leaves has to be scanned.
 */
final class Counted {
    private static final List<Field> FIELDS =
            List.of(Field.TYPE, Field.STATUS, Field.COUNTRY, Field.ACTOR, Field.PLACE, Field.PUBLISHER, Field.THREAD);
    private static final List<Field> BEYOND = List.of(
            Field.QUAD,
            Field.WITH,
            Field.REVIEW,
            Field.Q,
            Field.MIN_IMPORTANCE,
            Field.ZOOM,
            Field.MIN_SOURCES,
            Field.AS_OF);

    private Counted() {}

    /**
     * The conditions over table counter for what starts within the days of a filter; what only reaches into them,
     * {@link #reaching} tells.
     */
    static Optional<Conditions> byDay(Filter filter) {
        return counted(filter).map(conditions -> {
            conditions.add(filter.dated() ? "isfinite(day)" : "NOT isfinite(day)");
            filter.from().ifPresent(from -> conditions.add("day >= CAST(? AS date)", from.toString()));
            filter.to().ifPresent(to -> conditions.add("day <= CAST(? AS date)", to.toString()));
            return conditions;
        });
    }

    /** The conditions over table entry for what starts before the days of a filter and reaches into them. */
    static Optional<Conditions> reaching(Filter filter) {
        return filter.from().map(from -> Matching.reaching(Conditions.of(filter.without("to"), Search.NONE), from));
    }

    /** The conditions over table total, where a filter asks for no days. */
    static Optional<Conditions> inAll(Filter filter) {
        return ranged(filter)
                ? Optional.empty()
                : counted(filter).map(conditions -> conditions.add(filter.dated() ? "dated" : "NOT dated"));
    }

    /** The conditions over table total for each value of a field, under a filter of nothing but kinds. */
    static Optional<Conditions> inAll(Field field, Filter filter) {
        boolean kindsOnly = filter.without("kind").isEmpty();
        return kindsOnly ? Optional.of(kinds(filter).add("field = ?", field.parameter())) : Optional.empty();
    }

    /**
     * The conditions over tables pair and term for what has one value, of which kind, where a filter asks for nothing
     * more; {@code other} is then what else it has.
     */
    static Optional<Conditions> beside(Filter filter) {
        Filter value = filter.without("kind");
        boolean one = filter.dated()
                && !ranged(filter)
                && value.parameters().size() == 1
                && counted(value).isPresent();
        return one
                ? Field.of(value.parameters().get(0)).map(field -> new Conditions()
                        .add(
                                "pair.term = (SELECT id FROM term WHERE field = ? AND value = ?)",
                                field.parameter(),
                                value.included(field).get(0)))
                : Optional.empty();
    }

    /** The conditions over table total that stand for the kinds of a filter alone. */
    static Conditions kinds(Filter filter) {
        return kind(filter).add("dated");
    }

    private static boolean ranged(Filter filter) {
        return filter.from().isPresent() || filter.to().isPresent();
    }

    private static Optional<Conditions> counted(Filter filter) {
        if (BEYOND.stream().anyMatch(field -> !filter.values(field).isEmpty())) {
            return Optional.empty();
        }
        List<Field> narrowed =
                FIELDS.stream().filter(field -> !filter.values(field).isEmpty()).toList();
        if (narrowed.size() > 1) {
            return Optional.empty();
        }
        if (narrowed.isEmpty()) {
            return Optional.of(kind(filter).add("field = 'none'").add("value = ''"));
        }
        Field field = narrowed.get(0);
        if (filter.values(field).size() != 1 || filter.included(field).size() != 1) {
            return Optional.empty();
        }
        return Optional.of(kind(filter)
                .add("field = ?", field.parameter())
                .add("value = ?", filter.included(field).get(0)));
    }

    private static Conditions kind(Filter filter) {
        return new Conditions().any("kind", filter.included(Field.KIND)).none("kind", filter.excluded(Field.KIND));
    }
}
