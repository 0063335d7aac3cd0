package org.tarikh.timeline.errata;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many reports one address may still send within the hour; in memory, so each replica counts its own, and of the
 * addresses seen the first are forgotten once there are too many.
 */
@ApplicationScoped
public class Allowance {
    static final int MOST_ADDRESSES = 10_000;
    private static final long HOUR = 3600;

    /** The part of an IPv6 address that a household or a server has to itself: four of eight groups. */
    private static final int GROUPS = 4;

    private final int perHour;
    private final Map<String, Integer> sent = new LinkedHashMap<>();
    private long hour;

    Allowance(@ConfigProperty(name = "tarikh.error-reports.per-hour") int perHour) {
        this.perHour = perHour;
    }

    /** Seconds the address has to wait, 0 where it may send one more, which is then counted. */
    public synchronized long secondsToWait(String address, Instant now) {
        long second = now.getEpochSecond();
        if (second / HOUR != hour) {
            hour = second / HOUR;
            sent.clear();
        }
        int count = sent.merge(sender(address), 1, Integer::sum);
        if (sent.size() > MOST_ADDRESSES) {
            sent.remove(sent.keySet().iterator().next());
        }
        return count <= perHour ? 0 : HOUR - second % HOUR;
    }

    private static String sender(String address) {
        String[] groups = address.split(":");
        return groups.length <= GROUPS ? address : String.join(":", Arrays.copyOf(groups, GROUPS));
    }
}
