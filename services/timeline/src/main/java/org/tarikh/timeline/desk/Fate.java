package org.tarikh.timeline.desk;

/** What became of an event that was to be decided. */
public enum Fate {
    DONE,
    /** It is no longer as it was seen. */
    CHANGED,
    /** Somebody else has it in hand. */
    ASSIGNED,
    /** There is none, or it was merged into another. */
    GONE
}
