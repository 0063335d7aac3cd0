package org.tarikh.sources.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Polls the feeds that are due and works their items, some at once. */
@ApplicationScoped
class FeedWorker {
    private static final Logger LOG = Logger.getLogger(FeedWorker.class);
    private static final int LOOK_AGAIN_SECONDS = 2;

    private final Feeds feeds;
    private final FeedPoller poller;
    private final FeedItems items;
    private final ItemReader reader;
    private final int atOnce;
    private final Semaphore news = new Semaphore(0);
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(work -> new Thread(work, "feeds-" + number.incrementAndGet()));
    private volatile boolean stopped;

    FeedWorker(
            Feeds feeds,
            FeedPoller poller,
            FeedItems items,
            ItemReader reader,
            @ConfigProperty(name = "tarikh.feed.at-once") int atOnce) {
        this.feeds = feeds;
        this.poller = poller;
        this.items = items;
        this.reader = reader;
        this.atOnce = atOnce;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < atOnce; i++) {
            boolean feedsFirst = i % 2 == 0;
            threads.execute(() -> run(feedsFirst));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Says that something waits, so that it is begun at once. */
    void wake() {
        news.release();
    }

    private void run(boolean feedsFirst) {
        while (!stopped) {
            try {
                boolean worked = feedsFirst ? polled() || worked() : worked() || polled();
                if (!worked) {
                    news.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (stopped) {
                    return;
                }
                LOG.warnf(e, "A feed or an item of one was not worked; it is begun again when its lease has passed");
                try {
                    TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private boolean polled() {
        Optional<FollowedFeed> due = feeds.claimDue();
        due.ifPresent(poller::poll);
        return due.isPresent();
    }

    private boolean worked() {
        Optional<ItemRow> due = items.claim();
        due.ifPresent(reader::work);
        return due.isPresent();
    }
}
