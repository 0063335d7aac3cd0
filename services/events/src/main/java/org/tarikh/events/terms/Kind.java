package org.tarikh.events.terms;

import java.util.Locale;

/** Whether something happened or was done in diplomacy and politics. */
public enum Kind {
    INCIDENT,
    MOVE;

    /** The word that stands for it in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
