package org.tarikh.frontend.event;

import java.util.List;

/** The revisions of a record, the newest first, each with what differs from the one before and why. */
public record Trail(List<Step> steps) {

    /**
     * One revision.
     *
     * @param revision its number
     * @param recorded when it was recorded, or null
     * @param cause what brought it about, or null where the pages have no word for it
     * @param says the reason in English words, or null
     */
    public record Step(String revision, String recorded, Cause cause, String says, List<Difference> differences) {}

    /**
     * One part of the record that differs.
     *
     * @param field the part, in English words
     * @param was null where there was nothing
     * @param now null where there is nothing any more
     */
    public record Difference(String field, String was, String now) {}

    /** What brings a revision about. */
    public enum Cause {
        READ,
        AGAIN,
        GONE,
        MERGED,
        SPLIT,
        RESTORED,
        LINKED,
        THREADED,
        EDITED
    }
}
