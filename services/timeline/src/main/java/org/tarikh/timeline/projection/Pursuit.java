package org.tarikh.timeline.projection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Does one step after another on a thread of its own, and rests longer and longer while none succeeds. */
final class Pursuit {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Thread thread;
    private final BooleanSupplier step;

    private volatile boolean stopped;
    private Duration pause = SHORTEST_PAUSE;

    /** @param step false where it did not succeed */
    Pursuit(String name, BooleanSupplier step) {
        this.step = step;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopped) {
            if (step.getAsBoolean()) {
                pause = SHORTEST_PAUSE;
            } else {
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
