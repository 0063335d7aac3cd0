package org.tarikh.events.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tarikh.events.store.Absence;

/** Runs the intake while the service runs: one follower of the feed, some workers, one that brings findings home, one
 * that has articles read again whose names the lexicon learnt. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration IDLE = Duration.ofMillis(150);

    /** So one replica follows the feed while it keeps up, and another goes on soon after it has ended. */
    private static final Duration OVERTAKEN = Duration.ofSeconds(2);

    private static final Duration STOP = Duration.ofSeconds(5);

    private final Articles articles;
    private final ArticleReader reader;
    private final FeedReading feed;
    private final ArticleWork work;
    private final Homecoming homecoming;
    private final Rereadings rereadings;
    private final int workers;
    private final Duration retryFirst;
    private final Duration retryMost;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Intake(
            Articles articles,
            ArticleReader reader,
            FeedReading feed,
            ArticleWork work,
            Homecoming homecoming,
            Rereadings rereadings,
            @ConfigProperty(name = "tarikh.intake.workers") int workers,
            @ConfigProperty(name = "tarikh.intake.retry-first") Duration retryFirst,
            @ConfigProperty(name = "tarikh.intake.retry-most") Duration retryMost) {
        this.articles = articles;
        this.reader = reader;
        this.feed = feed;
        this.work = work;
        this.homecoming = homecoming;
        this.rereadings = rereadings;
        this.workers = workers;
        this.retryFirst = retryFirst;
        this.retryMost = retryMost;
    }

    void start(@Observes StartupEvent event) {
        AtomicBoolean versionKnown = new AtomicBoolean();
        run(
                "feed",
                () -> {
                    // Here and not before the service starts: a database that is away, or not migrated yet, is waited
                    // for.
                    if (!versionKnown.get()) {
                        readAgain();
                        versionKnown.set(true);
                    }
                    return feed.once();
                },
                OVERTAKEN);
        for (int i = 1; i <= workers; i++) {
            run("reader-" + i, work::once, IDLE);
        }
        run("homecoming", homecoming::once, IDLE);
        run("rereadings", rereadings::once, OVERTAKEN);
    }

    private void readAgain() {
        int again = articles.readAgainUnless(reader.version());
        if (again > 0) {
            LOG.infof("Version %s of the reading: %d articles are read again", reader.version(), again);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(STOP.toMillis());
        }
    }

    private void run(String name, BooleanSupplier once, Duration idle) {
        Thread thread = new Thread(() -> untilStopped(name, once, idle), "intake-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Repeats; pauses while there is nothing to do, and ever longer while it fails. */
    private void untilStopped(String name, BooleanSupplier once, Duration idle) {
        Duration pause = retryFirst;
        while (!stopped) {
            try {
                if (!once.getAsBoolean()) {
                    Thread.sleep(idle.toMillis());
                }
                pause = retryFirst;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (stopped) {
                    return;
                }
                if (Absence.explains(e)) {
                    LOG.warnf("The intake's %s has no database and tries again in %s: %s", name, pause, e.getMessage());
                } else if (!(e instanceof Sources.Away)) {
                    LOG.errorf(e, "The intake's %s failed and tries again in %s", name, pause);
                }
                if (!slept(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(retryMost) < 0 ? pause.multipliedBy(2) : retryMost;
            }
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
