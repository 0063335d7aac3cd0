package org.tarikh.sources.retrieval;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Runs what is done with pages in the background, as far as the operator wants it. */
@ApplicationScoped
class Errands {
    private static final Logger LOG = Logger.getLogger(Errands.class);
    private static final long LOOK_AGAIN_MILLISECONDS = 5_000;

    private final Snapshots snapshots;
    private final Revisits revisits;
    private final List<Thread> threads = new ArrayList<>();

    Errands(Snapshots snapshots, Revisits revisits) {
        this.snapshots = snapshots;
        this.revisits = revisits;
    }

    void start(@Observes StartupEvent event) {
        if (snapshots.wanted()) {
            start("snapshots of pages", snapshots::next);
        }
        if (revisits.wanted()) {
            start("pages read again", revisits::next);
        }
    }

    /** What is under way may break off: it is done again. */
    void stop(@Observes ShutdownEvent event) {
        threads.forEach(Thread::interrupt);
    }

    private void start(String name, BooleanSupplier errand) {
        Thread thread = new Thread(() -> run(name, errand), name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private static void run(String name, BooleanSupplier errand) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!done(name, errand)) {
                    Thread.sleep(LOOK_AGAIN_MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            // the service ends
        }
    }

    private static boolean done(String name, BooleanSupplier errand) {
        try {
            return errand.getAsBoolean();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf("%s: tried again in a moment, since %s", name, e.getMessage());
            return false;
        }
    }
}
