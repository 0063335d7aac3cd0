package org.tarikh.timeline.chronology;

import java.util.Locale;

/** Whether the oldest or the newest comes first. */
public enum Order {
    ASC,
    DESC;

    public Order reversed() {
        return this == ASC ? DESC : ASC;
    }

    /** The word that stands for it in the URL. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
