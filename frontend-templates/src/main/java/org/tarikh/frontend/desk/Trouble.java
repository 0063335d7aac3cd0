package org.tarikh.frontend.desk;

/** Why a form of the desk did nothing. */
public enum Trouble {
    /** Name and password do not belong together. */
    WRONG,
    /** There were too many tries under the name. */
    LOCKED,
    /** The new password is not taken. */
    WEAK,
    /** The two new passwords differ. */
    DIFFERENT,
    /** The events service does not answer. */
    AWAY,
    /** The event is no longer as it was shown. */
    CHANGED,
    /** Somebody else has the event in hand. */
    ASSIGNED,
    /** What is asked of the queue is not understood. */
    ASKED,
    /** No event was chosen. */
    NONE,
    /** The account may not do that, or no longer. */
    FORBIDDEN
}
