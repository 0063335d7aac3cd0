package org.tarikh.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what a running system reaches in its own time. */
final class Eventually {
    private Eventually() {}

    static void holds(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(300))
                .until(condition);
    }
}
