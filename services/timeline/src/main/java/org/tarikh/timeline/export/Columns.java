package org.tarikh.timeline.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Entry;

/** The columns of a table and which entries it has rows for. */
final class Columns {
    private final Map<String, BiFunction<Entry, Imprint, Object>> columns = new LinkedHashMap<>();
    private final Predicate<Entry> taken;

    private Columns(Predicate<Entry> taken) {
        this.taken = taken;
    }

    static Columns of(Predicate<Entry> taken) {
        return new Columns(taken);
    }

    /** One column more; its value is a text or a number, or null where it is not known. */
    Columns with(String name, Function<Entry, ?> value) {
        columns.put(name, (entry, imprint) -> value.apply(entry));
        return this;
    }

    /** Columns that stay empty, because what they ask is not known here. */
    Columns unknown(String... names) {
        for (String name : names) {
            with(name, entry -> null);
        }
        return this;
    }

    /** A column with the address of the event's page. */
    Columns withAddress(String name) {
        columns.put(name, (entry, imprint) -> imprint.event(entry.id()));
        return this;
    }

    Collection<String> names() {
        return columns.keySet();
    }

    boolean take(Entry entry) {
        return taken.test(entry);
    }

    List<Object> row(Entry entry, Imprint imprint) {
        return columns.values().stream()
                .map(column -> column.apply(entry, imprint))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A part of a part, null where either is missing. */
    static <A, B> Function<Entry, B> of(Function<Entry, A> whole, Function<A, B> part) {
        return entry -> {
            A found = whole.apply(entry);
            return found == null ? null : part.apply(found);
        };
    }

    /** Texts as one cell, without repeats. */
    static String list(Stream<String> values) {
        return values.filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
    }

    /** What the names of parties are. */
    static String names(List<Entry.Party> parties) {
        return list(parties.stream().map(Entry.Party::name));
    }
}
