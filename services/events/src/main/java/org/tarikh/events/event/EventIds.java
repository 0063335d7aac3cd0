package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of new events: UUIDs of version 7 (RFC 9562, section 5.7), which sort by the time they were made. The
 * twelve bits behind the milliseconds count the ids of one millisecond (section 6.2, method 1), so that those of one
 * process sort by their making also within it and when the clock is set back.
 */
@ApplicationScoped
public class EventIds {
    /** A millisecond's count begins below this, so that there is room above it. */
    private static final int FIRST = 1 << 11;

    private static final int MOST = (1 << 12) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;
    private long millis;
    private int count;

    @Inject
    EventIds(Clock clock) {
        this(clock, new SecureRandom());
    }

    EventIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** An id greater than any this object gave before. */
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            count = random.nextInt(FIRST);
        } else if (count < MOST) {
            count++;
        } else {
            millis++;
            count = 0;
        }
        return new UUID(millis << 16 | VERSION | count, VARIANT | random.nextLong() >>> 2);
    }
}
