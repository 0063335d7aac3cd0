package org.tarikh.events.dating;

import org.tarikh.events.language.Span;

/**
 * Words that tell when, how long or how often.
 *
 * @param sentence ordinal of its sentence among those read
 * @param date what the words resolve to; null for durations, sets and words that resolve to no date
 * @param bound how a happening told with these words stands to the date
 * @param future whether the sentence looks ahead to this date
 * @param value TIMEX3 value, such as 1998-02-06, 1998-W12, P3D or PRESENT_REF
 */
public record TimeExpression(
        Span span, int sentence, Type type, EventDate date, Bound bound, boolean future, String value) {
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET,
        PERIOD
    }

    public enum Bound {
        /** In or on the date, or throughout it. */
        AT,
        SINCE,
        UNTIL,
        BY,
        BEFORE,
        AFTER
    }
}
