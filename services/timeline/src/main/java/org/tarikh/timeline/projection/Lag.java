package org.tarikh.timeline.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long ago the feed was last known to be read to its end, in seconds; 0 while it is. */
final class Lag {
    private final Clock clock;
    private Instant lastAtEnd;
    private Instant behindSince;

    Lag(Clock clock) {
        this.clock = clock;
        lastAtEnd = clock.instant();
    }

    /** Nothing more is there to be read. */
    synchronized void atEnd() {
        lastAtEnd = clock.instant();
        behindSince = null;
    }

    /**
     * More is there to be read.
     *
     * @param reached when what was read last had come into the feed, null where that is not told
     */
    synchronized void behind(Instant reached) {
        behindSince = reached == null ? lastAtEnd : reached;
    }

    /** The feed could not be read. */
    synchronized void failed() {
        if (behindSince == null) {
            behindSince = lastAtEnd;
        }
    }

    synchronized double seconds() {
        return behindSince == null
                ? 0
                : Math.max(0, Duration.between(behindSince, clock.instant()).toMillis() / 1000.0);
    }
}
