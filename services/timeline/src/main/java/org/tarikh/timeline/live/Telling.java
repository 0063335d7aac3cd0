package org.tarikh.timeline.live;

/**
 * One thing told to a listener.
 *
 * @param position to come back to
 * @param change null where nothing changed
 * @param lost true where changes were missed that are kept no more
 */
record Telling(long position, EntryChange change, boolean lost) {
    static Telling of(EntryChange change) {
        return new Telling(change.position(), change, false);
    }

    /** Nothing happened; the connection holds. */
    static Telling beat(long position) {
        return new Telling(position, null, false);
    }

    /** What was known has to be read anew. */
    static Telling reset(long position) {
        return new Telling(position, null, true);
    }
}
