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
    /** The account may not do that, or no longer. */
    FORBIDDEN
}
