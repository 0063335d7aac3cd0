package org.tarikh.sources.reading;

import java.util.Locale;

/** Where an article's date of publication was learnt, the surest first. */
public enum PublishedBasis {
    STATED,
    FEED,
    MANIFEST,
    INFERRED,
    UNKNOWN,
    /** Given by an editor; never read. */
    MANUAL;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
