package org.tarikh.events.dating;

import org.tarikh.events.dating.TimeExpression.Type;

/** What words of time mean before it is known when they were written. */
interface Meaning {
    /**
     * @param date null where the words resolve to none
     * @param value TIMEX3 value
     */
    record Resolved(Type type, EventDate date, String value) {}

    /** Words that tell how long, how often or vaguely when, whatever the anchor. */
    record Undated(Type type, String value) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            return new Resolved(type, null, value);
        }
    }

    Resolved resolve(Anchor anchor);
}
