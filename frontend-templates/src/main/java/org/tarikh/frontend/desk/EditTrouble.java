package org.tarikh.frontend.desk;

/** Why an edit, a merge, a split or an undoing did nothing. */
public enum EditTrouble {
    /** A field cannot be as it is. */
    FAULTY,
    /** Nothing is changed in the form. */
    NOTHING,
    /** The event has changed, or another one that the act is about. */
    CHANGED,
    /** The event was merged away, is rejected, or is no more. */
    GONE,
    /** What was sent is no form of this page. */
    BROKEN,
    /** The account may not do that. */
    FORBIDDEN,
    /** No event was chosen, or too many. */
    CHOICE,
    /** No report was chosen, or all of them. */
    REPORTS,
    /** There is nothing that could be undone. */
    UNDONE,
    /** Another editor has the event in hand. */
    HELD
}
