package org.tarikh.frontend.desk;

/** What the queue can be narrowed by. */
public enum QueueFilter {
    Q,
    FROM,
    TO,
    REASON,
    ASSIGNED,
    KIND,
    TYPE,
    STATUS,
    REVIEW,
    ACTOR,
    PLACE,
    PUBLISHER,
    THREAD,
    ARTICLE,
    DOCUMENT;

    /** The name in addresses. */
    public String value() {
        return name().toLowerCase();
    }

    /** Whether a day is asked for. */
    public boolean day() {
        return this == FROM || this == TO;
    }
}
