package org.tarikh.events.dating;

/** One way of telling time. */
interface Rule {
    /** The longest words of this way that start at this token; null where none do. */
    Match match(Words words, int at);
}
