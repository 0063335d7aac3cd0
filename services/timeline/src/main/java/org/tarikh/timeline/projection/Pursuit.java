package org.tarikh.timeline.projection;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Reads a feed batch by batch on a thread of its own, and rests longer and longer while none can be read. */
final class Pursuit {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** So one replica does the reading while it keeps up, and another goes on soon after it has ended. */
    private static final Duration OVERTAKEN = Duration.ofSeconds(2);

    /** Reads and applies what comes next. */
    interface Batch {
        /** @return false where another replica was quicker and the batch was for nothing */
        boolean apply() throws Upstream.Passed, Upstream.Away;
    }

    private final Logger log;
    private final String what;
    private final Batch batch;
    private final Runnable restart;
    private final ProjectionMetrics.Followed metrics;
    private final Outage outage;
    private final Thread thread;

    private volatile boolean stopped;
    private boolean overtaken;
    private Duration pause = SHORTEST_PAUSE;

    /**
     * A pursuit that has not begun.
     *
     * @param what is read, as it stands within a sentence
     * @param restart goes back to the start of the feed
     */
    Pursuit(Logger log, String what, Batch batch, Runnable restart, ProjectionMetrics.Followed metrics) {
        this.log = log;
        this.what = what;
        this.batch = batch;
        this.restart = restart;
        this.metrics = metrics;
        outage = new Outage(log, what);
        thread = new Thread(this::run, what);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    /**
     * Reads and applies one batch, or goes back to the start of a feed whose position has passed.
     *
     * @return false where the feed or the database did not answer
     */
    boolean step() {
        try {
            next();
            outage.over();
            return true;
        } catch (Upstream.Away e) {
            outage.began("the events service does not answer", e);
        } catch (RuntimeException e) {
            outage.began("they cannot be applied", e);
        }
        metrics.failed();
        return false;
    }

    private void next() throws Upstream.Away {
        try {
            overtaken = !batch.apply();
        } catch (Upstream.Passed e) {
            log.warnf("Reading %s again from the start of the feed: %s", what, e.getMessage());
            restart.run();
        }
    }

    private void run() {
        while (!stopped) {
            if (step()) {
                pause = SHORTEST_PAUSE;
                if (overtaken) {
                    sleep(OVERTAKEN);
                }
            } else {
                rest();
            }
        }
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void rest() {
        sleep(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
