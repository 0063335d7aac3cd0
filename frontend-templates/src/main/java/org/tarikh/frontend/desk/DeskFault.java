package org.tarikh.frontend.desk;

/** Why something that was asked for on the desk was not done. */
public enum DeskFault {
    /** What was typed cannot be kept. */
    INVALID,
    /** There is an account of the name. */
    EXISTS,
    /** No admin would be left. */
    LAST_ADMIN,
    /** It is no longer as it was shown. */
    CHANGED,
    /** The account may not do that. */
    FORBIDDEN
}
