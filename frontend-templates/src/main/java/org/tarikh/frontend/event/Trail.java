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
     * @param part null where the pages have no word for it
     * @param field the part, in English words
     * @param was in English words, null where there was nothing
     * @param now in English words, null where there is nothing any more
     */
    public record Difference(Part part, String field, String was, String now) {}

    /** A part of the record. */
    public enum Part {
        TITLE,
        SUMMARY,
        KIND,
        TYPE,
        REALIS,
        DATE,
        PLACE,
        INITIATORS,
        RECIPIENTS,
        STATUS,
        FATALITIES,
        INJURIES,
        REPORTS,
        REVIEW,
        CONFIDENCE,
        CITATION,
        SOURCE,
        CLAIM,
        QUOTE,
        TOLL,
        COMPARISON,
        LINK,
        THREAD,
        DETAILS
    }

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
        EDITED,
        ACCEPTED,
        REJECTED
    }

    /** What editors have made of an event that is shown. */
    public enum Review {
        MACHINE,
        ACCEPTED,
        EDITED
    }
}
