package org.tarikh.timeline.desk;

import java.util.Locale;

/** A service that keeps tokens and an audit of its own. */
public enum Service {
    EVENTS,
    SOURCES;

    /** As addresses and problems name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
