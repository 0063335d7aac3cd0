package org.tarikh.timeline.reads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How long ago the oldest change was written that a replica has not replayed, by what the primary had written at a row of
 * moments. A replica that is cut off believes it has replayed all there is, so it is not asked for its own opinion.
 */
final class Lag {
    private static final int MOST_MARKS = 10_000;

    private final long most;
    private final Deque<Mark> ahead = new ArrayDeque<>();
    private long written;
    private boolean known;

    /** @param reached the place in the log at a moment, {@code nanos} */
    private record Mark(long reached, long nanos) {}

    /** @param most what is bearable */
    Lag(Duration most) {
        this.most = most.toNanos();
    }

    /** The primary has written so far at a moment. */
    synchronized void written(long reached, long nanos) {
        if (reached > written && ahead.size() < MOST_MARKS) {
            written = reached;
            ahead.addLast(new Mark(reached, nanos));
        }
    }

    /** The replica has come so far. */
    synchronized void replayed(long reached) {
        known = true;
        while (!ahead.isEmpty() && ahead.peekFirst().reached() <= reached) {
            ahead.removeFirst();
        }
    }

    /** NaN before the replica was first heard of. */
    synchronized double seconds(long nanos) {
        return known ? age(nanos) / 1e9 : Double.NaN;
    }

    synchronized boolean bearable(long nanos) {
        return known && age(nanos) <= most;
    }

    private long age(long nanos) {
        return ahead.isEmpty() ? 0 : nanos - ahead.peekFirst().nanos();
    }
}
