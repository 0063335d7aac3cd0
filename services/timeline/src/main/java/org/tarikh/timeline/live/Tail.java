package org.tarikh.timeline.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;

/**
 * Follows the order of changes for all who listen: one thread, which looks while anybody does and keeps the newest
 * changes at hand, so that the many who come back after a restart are not read for one by one.
 */
@ApplicationScoped
class Tail {
    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final int BATCH = 500;
    private static final int RECENT = 2_000;
    private static final int STRAGGLERS = 20;
    private static final long UNKNOWN = -1;

    private final ChangeLog log;
    private final Chronology chronology;
    private final int most;
    private final long look;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "changes of the chronology");
        named.setDaemon(true);
        return named;
    });

    private final List<Step> recent = new ArrayList<>();
    private long behindRecent = UNKNOWN;
    private long forgotten = UNKNOWN;
    private boolean failing;

    Tail(
            ChangeLog log,
            Chronology chronology,
            @ConfigProperty(name = "tarikh.live.listeners", defaultValue = "5000") int most,
            @ConfigProperty(name = "tarikh.live.look-milliseconds", defaultValue = "500") long look,
            MeterRegistry meters) {
        this.log = log;
        this.chronology = chronology;
        this.most = most;
        this.look = look;
        meters.gauge("tarikh.live.listeners", listeners, Set::size);
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::attend, look, look, TimeUnit.MILLISECONDS);
    }

    /** Before the service waits for answers under way: these would last for ever. */
    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        thread.shutdown();
        listeners.forEach(Listener::end);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
        listeners.forEach(Listener::end);
    }

    /**
     * What changes under a filter from a position on, for as long as it is listened to.
     *
     * @param position the last one known; null to begin with what comes
     * @throws Problem 503 where as many listen as may
     */
    Multi<Telling> listen(Filter filter, Long position) {
        if (listeners.size() >= most) {
            throw new Problem(Code.TOO_MANY_LISTENERS, "At most " + most + " can listen to this service at a time");
        }
        return new Listener(filter, position).tellings(listeners::add, listeners::remove);
    }

    private void attend() {
        try {
            if (listeners.isEmpty()) {
                behindRecent = UNKNOWN;
                return;
            }
            read();
            serve(Instant.now());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf(e, "What changed cannot be told for now; trying on");
            }
            failing = true;
        }
    }

    private void read() {
        ChangeLog.Reach reach = log.reach();
        forgotten = reach.forgotten();
        // Also where the order of changes has begun anew, or more has come since the last look than is kept.
        if (behindRecent == UNKNOWN || newest() < forgotten) {
            recent.clear();
            behindRecent = Math.max(reach.forgotten(), reach.newest() - RECENT);
        }
        List<Step> news;
        do {
            news = log.after(newest(), BATCH);
            recent.addAll(news);
            if (recent.size() > 2 * RECENT) {
                List<Step> old = recent.subList(0, recent.size() - RECENT);
                behindRecent = old.get(old.size() - 1).position();
                old.clear();
            }
        } while (news.size() == BATCH);
    }

    private long newest() {
        return recent.isEmpty() ? behindRecent : recent.get(recent.size() - 1).position();
    }

    private void serve(Instant now) {
        long newest = newest();
        Map<Long, Meaning> meanings = new HashMap<>();
        int stragglers = 0;
        for (Listener listener : listeners) {
            long from = listener.position() == null ? newest : listener.position();
            if (from > newest && !listener.begun() && log.given(from)) {
                // The replica that is read from will come to it.
                continue;
            }
            if (from < forgotten) {
                if (!listener.full()) {
                    listener.begin(newest, true, now);
                }
            } else if (from < behindRecent) {
                if (!listener.full() && ++stragglers <= STRAGGLERS) {
                    bring(listener, from, newest, now);
                }
            } else {
                if (!listener.begun()) {
                    listener.begin(Math.min(from, newest), from > newest, now);
                }
                if (from < newest) {
                    Meaning meaning = meanings.computeIfAbsent(from, this::since);
                    listener.take(meaning.under(listener.filter()), newest, now);
                }
            }
            listener.beat(now);
            if (listener.stalled(now)) {
                listener.end();
            }
        }
    }

    /** Brings one who is further behind than what is at hand a part of the way. */
    private void bring(Listener listener, long from, long newest, Instant now) {
        List<Step> steps = log.after(from, BATCH);
        // Looked at after the changes were read, since what is forgotten grows meanwhile.
        if (from < log.reach().forgotten()) {
            listener.begin(newest, true, now);
            return;
        }
        if (!listener.begun()) {
            listener.begin(from, false, now);
        }
        long until = steps.size() < BATCH ? newest : steps.get(steps.size() - 1).position();
        listener.take(new Meaning(chronology, steps).under(listener.filter()), until, now);
    }

    private Meaning since(long position) {
        int low = 0;
        int high = recent.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recent.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new Meaning(chronology, List.copyOf(recent.subList(low, recent.size())));
    }
}
