package org.tarikh.frontend.desk;

/** What an editor does to an event. */
public enum EventDeed {
    ACCEPT,
    REJECT,
    EDIT,
    MERGE,
    SPLIT,
    RESTORE
}
