package org.tarikh.timeline.workload;

import java.time.Duration;
import java.time.Instant;

/**
 * How each part of Tarikh is doing.
 *
 * @param taking null where the sources service does not answer
 * @param reading null where the events service does not answer
 */
public record Condition(Taking taking, Reading reading, Following following) {

    /**
     * @param waiting documents of imports that wait
     * @param failed imports with documents that could not be taken
     */
    public record Taking(long documents, long waiting, long failed, String version) {}

    /**
     * @param waitingSince since when the article that waits for longest does, null where none does
     * @param atHead whether nothing of the sources service's feed is left; true also where that service is away
     * @param events null where not all of them are published
     */
    public record Reading(
            long read,
            long waiting,
            long failed,
            Instant waitingSince,
            boolean atHead,
            Long events,
            String method,
            String version) {
        boolean done() {
            return waiting == 0 && atHead;
        }
    }

    /**
     * @param atHead whether nothing of the events service's feed is left; true also where that service is away
     * @param lag for how long changes have not been applied
     */
    public record Following(
            long entries, boolean atHead, Duration lag, boolean rebuilding, long unreadable, String version) {}

    /** Whether a service does not answer. */
    public boolean degraded() {
        return taking == null || reading == null;
    }

    /** Whether all that is known of has become entries. */
    public boolean current() {
        return (taking == null || taking.waiting() == 0)
                && (reading == null || reading.done())
                && following.atHead()
                && !following.rebuilding();
    }
}
