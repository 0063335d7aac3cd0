package org.tarikh.timeline.source;

/** What of an article's words may be shown. */
public enum Showing {
    ALL,
    /** What events quote of them. */
    QUOTES,
    /** What events quote of them, since they stood in a revision of their document that may not be shown as a whole. */
    REVISION,
    /** None, since the publisher does not allow it. */
    NONE,
    /** None, since its document was taken down. */
    TAKEN_DOWN
}
