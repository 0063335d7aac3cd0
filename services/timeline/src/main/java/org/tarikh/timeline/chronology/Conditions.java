package org.tarikh.timeline.chronology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of a query after WHERE, growing with the values it binds. */
final class Conditions {
    private static final Map<Field, String> SINGLE =
            new EnumMap<>(Map.of(Field.STATUS, "status", Field.COUNTRY, "country"));
    private static final Map<Field, String> SEVERAL = new EnumMap<>(Map.of(
            Field.TYPE, "types",
            Field.ACTOR, "actors",
            Field.PLACE, "places",
            Field.PUBLISHER, "publishers",
            Field.THREAD, "threads"));

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Kind and importance, as tables posting and holding keep them: whether it is an incident, and in hundredths. */
    static Conditions ofPostings(Filter filter) {
        Conditions all = new Conditions();
        for (String kind : List.of("incident", "move")) {
            if (!filter.admits(Field.KIND, List.of(kind))) {
                all.add(kind.equals("incident") ? "NOT incident" : "incident");
            }
        }
        filter.minImportance()
                .ifPresent(least -> all.add("weight >= "
                        + BigDecimal.valueOf(least).movePointRight(2).setScale(0, RoundingMode.CEILING)));
        return all;
    }

    /** The same as tables entry and entry_revision keep them. */
    static Conditions ofAll(Filter filter) {
        Conditions all = new Conditions();
        all.any("kind", filter.included(Field.KIND)).none("kind", filter.excluded(Field.KIND));
        filter.minImportance().ifPresent(weight -> all.add("importance >= ?", weight));
        return all;
    }

    /** What decides when entries start, their first day aside, which {@link Matching} adds. */
    static Conditions ofDays(Filter filter) {
        Conditions days = filter.knowledge().conditions();
        days.add(filter.dated() ? "start_day > '-infinity'" : "start_day = '-infinity'");
        filter.to().ifPresent(to -> days.add("start_day <= CAST(? AS date)", to.toString()));
        return days;
    }

    /** What postings know nothing of: review, quad code, sources and words. */
    static Conditions beyondPostings(Filter filter, Search search) {
        Conditions beyond = new Conditions();
        beyond.any("review", filter.included(Field.REVIEW)).none("review", filter.excluded(Field.REVIEW));
        beyond.code(filter, Field.QUAD, "quad");
        // Written out, not bound: only so does the planner know that the index of two sources or more will do.
        filter.minSources().ifPresent(least -> beyond.add("sources >= " + least));
        search.condition().ifPresent(condition -> beyond.add(condition.sql(), condition.value()));
        return beyond;
    }

    /** The values an entry must have, over the columns of the table of a filter's knowledge. */
    static Conditions included(Filter filter) {
        Conditions values = new Conditions();
        SINGLE.forEach((field, column) -> values.any(column, filter.included(field)));
        SEVERAL.forEach((field, column) -> values.overlap("", Map.of(column, filter.included(field))));
        values.overlap("", Also.columns(filter.included(Field.WITH)));
        return values;
    }

    /** The values an entry must not have, over the same columns. */
    static Conditions excluded(Filter filter) {
        Conditions values = new Conditions();
        SINGLE.forEach((field, column) -> values.none(column, filter.excluded(field)));
        SEVERAL.forEach((field, column) -> values.overlap("NOT ", Map.of(column, filter.excluded(field))));
        values.overlap("NOT ", Also.columns(filter.excluded(Field.WITH)));
        return values;
    }

    /** All conditions of a filter over the table of its knowledge, but for its first day. */
    static Conditions of(Filter filter, Search search) {
        return ofDays(filter)
                .add(ofAll(filter))
                .add(included(filter))
                .add(excluded(filter))
                .add(beyondPostings(filter, search));
    }

    /** Another's conditions, if any, after these. */
    Conditions add(Conditions more) {
        if (!more.isEmpty()) {
            text.append(text.isEmpty() ? "" : " AND ").append(more.text);
            values.addAll(more.values);
        }
        return this;
    }

    /** These as one, between words before and after them. */
    Conditions wrapped(String before, String after) {
        Conditions wrapped = new Conditions();
        wrapped.text.append(before).append(text).append(after);
        wrapped.values.addAll(values);
        return wrapped;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Conditions add(String condition, Object... bound) {
        text.append(text.isEmpty() ? "" : " AND ").append('(').append(condition).append(')');
        values.addAll(List.of(bound));
        return this;
    }

    /** A column has one of some texts, if there are any. */
    Conditions any(String column, List<String> texts) {
        return texts.isEmpty() ? this : add(column + " = ANY (?)", (Object) texts.toArray(String[]::new));
    }

    /** A column has none of some texts, if there are any. */
    Conditions none(String column, List<String> texts) {
        return texts.isEmpty()
                ? this
                : add("coalesce(" + column + ", '') <> ALL (?)", (Object) texts.toArray(String[]::new));
    }

    /** A column with one number. */
    private void code(Filter filter, Field field, String column) {
        if (!filter.included(field).isEmpty()) {
            add(column + " = ANY (CAST(? AS integer[]))", (Object)
                    filter.included(field).toArray(String[]::new));
        }
        if (!filter.excluded(field).isEmpty()) {
            add("coalesce(" + column + ", 0) <> ALL (CAST(? AS integer[]))", (Object)
                    filter.excluded(field).toArray(String[]::new));
        }
    }

    /** Columns of several values, one of which has one of its texts, or where {@code not} is so none has. */
    private void overlap(String not, Map<String, List<String>> columns) {
        Map<String, List<String>> asked = new LinkedHashMap<>(columns);
        asked.values().removeIf(List::isEmpty);
        if (!asked.isEmpty()) {
            String any = asked.keySet().stream().map(column -> column + " && ?").collect(Collectors.joining(" OR "));
            add(
                    not + "(" + any + ")",
                    asked.values().stream()
                            .map(texts -> texts.toArray(String[]::new))
                            .toArray());
        }
    }

    Conditions copy() {
        Conditions copy = new Conditions();
        copy.text.append(text);
        copy.values.addAll(values);
        return copy;
    }

    String sql() {
        return text.toString();
    }

    /** Binds the values from the first place on. */
    void bind(Connection connection, PreparedStatement sql) throws SQLException {
        bind(connection, sql, 1);
    }

    /** Binds the values from a place on, and tells the next place. */
    int bind(Connection connection, PreparedStatement sql, int from) throws SQLException {
        int place = from;
        for (Object value : values) {
            if (value instanceof String[] texts) {
                sql.setArray(place++, connection.createArrayOf("text", texts));
            } else {
                sql.setObject(place++, value);
            }
        }
        return place;
    }
}
