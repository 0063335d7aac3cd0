package org.tarikh.timeline.desk;

/** What an editor decides on an event. */
public enum Act {
    ACCEPT,
    REJECT
}
