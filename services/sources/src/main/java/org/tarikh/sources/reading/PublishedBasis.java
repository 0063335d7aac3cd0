package org.tarikh.sources.reading;

import java.util.Locale;

/** Where an article's date of publication was learnt, the surest first. */
public enum PublishedBasis {
    STATED,
    FEED,
    MANIFEST,
    INFERRED,
    UNKNOWN;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
