package org.tarikh.frontend.desk;

import java.util.Locale;

/** What the audit knows of. */
public enum AuditAct {
    ACCEPT,
    REJECT,
    EDIT,
    CLAIM,
    CREATE,
    MERGE,
    SPLIT,
    RESTORE,
    REPORT_ANSWERED,
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT,
    PASSWORD_CHANGED,
    PASSWORD_RENEWED,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    TAKE_OVER,
    ACTOR_ADDED,
    PLACE_ADDED,
    NAME_ADDED,
    ENTRY_REMOVED,
    NAME_REMOVED,
    PROPOSAL_DISMISSED,
    PROPOSAL_RESTORED;

    /** As it is sent. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
