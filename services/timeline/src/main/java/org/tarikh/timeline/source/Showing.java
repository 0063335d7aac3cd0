package org.tarikh.timeline.source;

/** What of an article's words may be shown. */
public enum Showing {
    ALL,
    /** What events quote of them. */
    QUOTES,
    /** None, since the publisher does not allow it. */
    NONE,
    /** None, since its document was taken down. */
    TAKEN_DOWN
}
