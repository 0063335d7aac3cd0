package org.tarikh.timeline.projection;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a counter counts.
 *
 * @param day null for entries without a date
 */
record CounterKey(String field, String value, LocalDate day, int precision, String kind)
        implements Comparable<CounterKey> {
    private static final Comparator<CounterKey> SORTED = Comparator.comparing(CounterKey::field)
            .thenComparing(CounterKey::value)
            .thenComparing(CounterKey::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CounterKey::precision)
            .thenComparing(CounterKey::kind);

    @Override
    public int compareTo(CounterKey other) {
        return SORTED.compare(this, other);
    }

    /** The key under which all its days are added up: dated ones under one day, those without a date under none. */
    CounterKey inAll() {
        return new CounterKey(field, value, day == null ? null : LocalDate.EPOCH, 0, kind);
    }

    /** The day as the database keeps it. */
    String storedDay() {
        return day == null ? "-infinity" : day.toString();
    }
}
