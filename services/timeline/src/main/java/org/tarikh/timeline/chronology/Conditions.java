package org.tarikh.timeline.chronology;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of a query after WHERE, growing with the values it binds. */
final class Conditions {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** What tables entry, entry_revision and posting all have columns for. */
    static Conditions ofAll(Filter filter) {
        Conditions all = new Conditions();
        all.one(filter, Field.KIND, "kind");
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
        beyond.one(filter, Field.REVIEW, "review");
        beyond.code(filter, Field.QUAD, "quad");
        // Written out, not bound: only so does the planner know that the index of two sources or more will do.
        filter.minSources().ifPresent(least -> beyond.add("sources >= " + least));
        search.condition().ifPresent(condition -> beyond.add(condition.sql(), condition.value()));
        return beyond;
    }

    /** The values an entry must and must not have, over the columns of the table of a filter's knowledge. */
    static Conditions ofValues(Filter filter) {
        Conditions values = new Conditions();
        values.one(filter, Field.STATUS, "status");
        values.one(filter, Field.COUNTRY, "country");
        values.several(filter, Field.TYPE, "types");
        values.several(filter, Field.ACTOR, "actors");
        values.also(filter);
        values.several(filter, Field.PLACE, "places");
        values.several(filter, Field.PUBLISHER, "publishers");
        values.several(filter, Field.THREAD, "threads");
        return values;
    }

    /** All conditions of a filter over the table of its knowledge, but for its first day. */
    static Conditions of(Filter filter, Search search) {
        return ofDays(filter).add(ofAll(filter)).add(ofValues(filter)).add(beyondPostings(filter, search));
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

    /** A column with one value. */
    private void one(Filter filter, Field field, String column) {
        if (!filter.included(field).isEmpty()) {
            add(column + " = ANY (?)", (Object) filter.included(field).toArray(String[]::new));
        }
        if (!filter.excluded(field).isEmpty()) {
            add("coalesce(" + column + ", '') <> ALL (?)", (Object)
                    filter.excluded(field).toArray(String[]::new));
        }
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

    /** What else an entry has to name, of any sort: one condition for each column, any of which will do. */
    private void also(Filter filter) {
        Map<String, List<String>> included = Also.columns(filter.included(Field.WITH));
        if (!included.isEmpty()) {
            add(named(included), arrays(included));
        }
        Map<String, List<String>> excluded = Also.columns(filter.excluded(Field.WITH));
        if (!excluded.isEmpty()) {
            add("NOT (" + named(excluded) + ")", arrays(excluded));
        }
    }

    private static String named(Map<String, List<String>> columns) {
        return columns.keySet().stream().map(column -> column + " && ?").collect(Collectors.joining(" OR "));
    }

    private static Object[] arrays(Map<String, List<String>> columns) {
        return columns.values().stream()
                .map(values -> values.toArray(String[]::new))
                .toArray();
    }

    /** A column with several values. */
    private void several(Filter filter, Field field, String column) {
        if (!filter.included(field).isEmpty()) {
            add(column + " && ?", (Object) filter.included(field).toArray(String[]::new));
        }
        if (!filter.excluded(field).isEmpty()) {
            add("NOT " + column + " && ?", (Object) filter.excluded(field).toArray(String[]::new));
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
