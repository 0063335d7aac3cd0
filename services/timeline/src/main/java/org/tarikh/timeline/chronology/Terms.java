package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values a filter asks for as table posting knows them: in each group one of the terms must be held, of the excluded
 * ones none.
 */
record Terms(List<Group> groups, Group excluded) {
    /** Fields whose values have postings; one that {@link Field#WITH} names is a value of one of them. */
    private static final List<Field> FIELDS = List.of(
            Field.TYPE,
            Field.STATUS,
            Field.COUNTRY,
            Field.ACTOR,
            Field.PLACE,
            Field.PUBLISHER,
            Field.THREAD,
            Field.WITH);

    /** Of a filter that names no value. */
    static final Terms NONE = new Terms(List.of(), new Group(List.of()));

    private static final String NUMBERS =
            """
            SELECT field, value, id, (SELECT coalesce(sum(entries), 0) FROM total
                WHERE total.field = term.field AND total.value = term.value AND dated = ?) AS entries
            FROM term JOIN unnest(?::text[], ?::text[]) AS asked (field, value) USING (field, value)
            """;

    /**
     * A value with its number.
     *
     * @param entries that have it
     */
    record Term(int number, long entries) {}

    /** Values of which one will do; of those that no entry has ever had there is none here. */
    record Group(List<Term> any) {
        /** Entries there are at most. */
        long entries() {
            return any.stream().mapToLong(Term::entries).sum();
        }

        /** A condition on a column, the numbers written out: only so does the planner know how many there are. */
        String holds(String column) {
            return any.size() == 1 ? column + " = " + any.get(0).number() : column + " = ANY (" + array() + ")";
        }

        private String array() {
            return any.stream()
                    .map(term -> String.valueOf(term.number()))
                    .collect(Collectors.joining(",", "'{", "}'::integer[]"));
        }
    }

    private record Value(String field, String value) {
        static Value of(Field field, String value) {
            Optional<Also> also = field == Field.WITH ? Also.of(value) : Optional.empty();
            return also.map(named -> new Value(named.parameter(), named.id()))
                    .orElseGet(() -> new Value(field.parameter(), value));
        }
    }

    /** Those of a filter. */
    static Terms of(Filter filter, Connection connection) throws SQLException {
        List<List<Value>> groups = FIELDS.stream()
                .map(field -> values(field, filter.included(field)))
                .filter(values -> !values.isEmpty())
                .toList();
        List<Value> excluded = FIELDS.stream()
                .flatMap(field -> values(field, filter.excluded(field)).stream())
                .toList();
        if (groups.isEmpty() && excluded.isEmpty()) {
            return NONE;
        }
        Map<Value, Term> numbers = numbers(
                connection,
                filter.dated(),
                Stream.concat(groups.stream().flatMap(List::stream), excluded.stream())
                        .distinct()
                        .toList());
        return new Terms(groups.stream().map(values -> group(values, numbers)).toList(), group(excluded, numbers));
    }

    private static List<Value> values(Field field, List<String> values) {
        return values.stream().map(value -> Value.of(field, value)).toList();
    }

    private static Group group(List<Value> values, Map<Value, Term> numbers) {
        return new Group(
                values.stream().filter(numbers::containsKey).map(numbers::get).toList());
    }

    private static Map<Value, Term> numbers(Connection connection, boolean dated, List<Value> values)
            throws SQLException {
        Map<Value, Term> numbers = new HashMap<>();
        try (PreparedStatement sql = connection.prepareStatement(NUMBERS)) {
            sql.setBoolean(1, dated);
            sql.setArray(
                    2,
                    connection.createArrayOf(
                            "text", values.stream().map(Value::field).toArray()));
            sql.setArray(
                    3,
                    connection.createArrayOf(
                            "text", values.stream().map(Value::value).toArray()));
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    numbers.put(new Value(row.getString(1), row.getString(2)), new Term(row.getInt(3), row.getLong(4)));
                }
            }
        }
        return numbers;
    }

    /** The group that the fewest entries hold one of. */
    Group rarest() {
        return groups.stream().min(Comparator.comparingLong(Group::entries)).orElseThrow();
    }

    /** The other groups, the next rarest first. */
    List<Group> others() {
        List<Group> others = new ArrayList<>(groups);
        others.remove(rarest());
        others.sort(Comparator.comparingLong(Group::entries));
        return others;
    }

    /** The condition on table holding that leaves out what is excluded. */
    Conditions without() {
        return new Conditions().add("NOT terms && " + excluded.array());
    }

    /** Entries of all that is asked for, one that holds several counted for each. */
    long entries() {
        return groups.stream().mapToLong(Group::entries).sum() + excluded.entries();
    }
}
