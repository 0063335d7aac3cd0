package org.tarikh.timeline.desk;

/** Why the events service did not do what it was asked to. */
public enum Refusal {
    /** Name and password, or the current password, do not belong together. */
    WRONG,
    /** There were too many tries under the name. */
    LOCKED,
    /** The new password is not taken. */
    WEAK,
    /** The event is no longer as it was shown. */
    CHANGED,
    /** Somebody else has the event in hand. */
    ASSIGNED,
    /** The person may not do that. */
    FORBIDDEN
}
