package org.tarikh.timeline.chronology;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Whose chronology is asked for: of what is known now, or of what was known at a moment. */
public final class Knowledge {
    public static final Knowledge NOW = new Knowledge(null);

    private final Instant moment;

    private Knowledge(Instant moment) {
        this.moment = moment;
    }

    /** What was known at a moment: every entry at the revision recorded by then. */
    public static Knowledge at(Instant moment) {
        return new Knowledge(moment);
    }

    /** Whether it is what is known now. */
    boolean isNow() {
        return moment == null;
    }

    /** The table that holds it. */
    String table() {
        return moment == null ? "entry" : "entry_revision";
    }

    /** Of an entry's revisions, the one that was known then. */
    Conditions conditions() {
        Conditions conditions = new Conditions();
        if (moment != null) {
            OffsetDateTime then = moment.atOffset(ZoneOffset.UTC);
            conditions.add("known_from <= ? AND known_to > ?", then, then);
        }
        return conditions;
    }
}
