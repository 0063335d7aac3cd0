package org.tarikh.timeline.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A share of requests that each client has anew every minute, little by little. It is kept in memory; of the clients
 * those that have not asked for longest are forgotten once there are too many.
 */
final class Quota {
    static final int MOST_CLIENTS = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** The part of an IPv6 address that a household or a server has to itself: four of eight groups. */
    private static final int GROUPS = 4;

    private final String name;
    private final int perMinute;
    private final Predicate<String> paths;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** @param perMinute 0 for no bound at all */
    Quota(String name, int perMinute, Predicate<String> paths) {
        this.name = name;
        this.perMinute = perMinute;
        this.paths = paths;
    }

    boolean counts(String path) {
        return perMinute > 0 && paths.test(path);
    }

    int perMinute() {
        return perMinute;
    }

    synchronized Bucket bucket(String address) {
        return buckets.computeIfAbsent(client(address), client -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build());
    }

    synchronized int clients() {
        return buckets.size();
    }

    /** The share as a structured field. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, perMinute, WINDOW.toSeconds());
    }

    /** What is left of it, and in how many seconds it will be whole again. */
    String left(ConsumptionProbe share) {
        return "\"%s\";r=%d;t=%d"
                .formatted(name, share.getRemainingTokens(), Limits.seconds(share.getNanosToWaitForReset()));
    }

    private static String client(String address) {
        String[] groups = address.split(":");
        return groups.length <= GROUPS ? address : String.join(":", Arrays.copyOf(groups, GROUPS));
    }
}
