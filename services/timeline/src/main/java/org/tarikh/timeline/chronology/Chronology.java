package org.tarikh.timeline.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The chronology as it stands: its entries by page, their density over time, and what they can be narrowed to. */
@ApplicationScoped
public class Chronology {

    /**
     * A page in the order (start, precision, id), or its reverse.
     *
     * @param cursor where to go on, from a page of the same order or {@link #at}; null for the first page
     * @param limit 1 to 200
     * @throws org.tarikh.timeline.problem.Problem 400 where the cursor is none of this order
     */
    public Page page(Filter filter, Order order, String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    /** A cursor for the page that starts at the first entry on or after the day (on or before it, newest first). */
    public String at(LocalDate day, Order order) {
        throw new UnsupportedOperationException();
    }

    public Optional<Entry> entry(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The entry that one merged away has become. */
    public Optional<UUID> redirect(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Density density(Filter filter, Bucket bucket) {
        throw new UnsupportedOperationException();
    }

    public Facets facets(Filter filter) {
        throw new UnsupportedOperationException();
    }

    /** From the first to the last day of what matches; empty where nothing dated does. */
    public Optional<Span> span(Filter filter) {
        throw new UnsupportedOperationException();
    }

    /** How many entries match. */
    public long count(Filter filter) {
        throw new UnsupportedOperationException();
    }
}
