package org.tarikh.frontend.progress;

/** A step on the way from a document to a line of the chronology. */
public enum Step {
    DOCUMENTS,
    ARTICLES,
    ENTRIES
}
