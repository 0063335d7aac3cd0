package org.tarikh.events.dating;

import org.tarikh.events.dating.TimeExpression.Bound;

/** Words from {@code first} to before {@code end} and what they mean. */
record Match(int first, int end, Meaning meaning, Bound bound) {
    Match(int first, int end, Meaning meaning) {
        this(first, end, meaning, Bound.AT);
    }

    Match bound(Bound other) {
        return new Match(first, end, meaning, other);
    }

    int length() {
        return end - first;
    }
}
