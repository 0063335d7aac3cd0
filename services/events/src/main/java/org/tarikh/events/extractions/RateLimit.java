package org.tarikh.events.extractions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts, for each address, the calls of the minute under way; in memory, so each replica counts its own. */
@ApplicationScoped
class RateLimit {
    private static final long MINUTE = 60;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Integer> calls = new HashMap<>();
    private long minute;

    RateLimit(Clock clock, @ConfigProperty(name = "tarikh.extractions.per-minute") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Seconds the address has to wait, 0 where the call may go ahead. */
    synchronized long secondsToWait(String address) {
        long second = clock.instant().getEpochSecond();
        if (second / MINUTE != minute) {
            minute = second / MINUTE;
            calls.clear();
        }
        return calls.merge(address, 1, Integer::sum) <= perMinute ? 0 : MINUTE - second % MINUTE;
    }
}
