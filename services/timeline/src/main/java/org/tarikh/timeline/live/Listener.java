package org.tarikh.timeline.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.tarikh.timeline.chronology.Filter;

/**
 * One who follows the chronology under a filter. At most {@value #WAITING} tellings wait to be taken; who takes none for
 * a minute is let go, and goes on later from the position last taken.
 */
final class Listener {
    static final int WAITING = 256;
    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final Duration BEAT = Duration.ofSeconds(20);

    private final Filter filter;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile MultiEmitter<? super Telling> emitter;
    private volatile Instant taken;
    private Instant told;
    private Long position;

    /** @param position the position to go on from; null for the newest */
    Listener(Filter filter, Long position) {
        this.filter = filter;
        this.position = position;
    }

    /** What is told; it can be listened to once. */
    Multi<Telling> tellings(Consumer<Listener> begun, Consumer<Listener> ended) {
        return Multi.createFrom()
                .<Telling>emitter(
                        to -> {
                            emitter = to;
                            to.onTermination(() -> ended.accept(this));
                            begun.accept(this);
                        },
                        // A beginning or a beat may come on top.
                        WAITING + 2)
                .onItem()
                .invoke(telling -> {
                    waiting.decrementAndGet();
                    taken = null;
                });
    }

    Filter filter() {
        return filter;
    }

    /** The position to go on from, null for the newest. */
    Long position() {
        return position;
    }

    /** Whether it has been told where it set out from. */
    boolean begun() {
        return told != null;
    }

    /** Whether there is no room for more until some is taken. */
    boolean full() {
        return waiting.get() >= WAITING;
    }

    /** Sets out from a position and says so, so that there is one to come back to. */
    void begin(long from, boolean lost, Instant now) {
        position = from;
        tell(lost ? Telling.reset(from) : Telling.beat(from), now);
    }

    /**
     * Tells as much as there is room for.
     *
     * @param changes all that the filter makes of what happened after this listener's position up to another
     * @param until that other position
     */
    void take(List<EntryChange> changes, long until, Instant now) {
        for (EntryChange change : changes) {
            if (full()) {
                return;
            }
            tell(Telling.of(change), now);
            position = change.position();
        }
        position = until;
    }

    /** Tells that nothing happened where nothing was told for a while. */
    void beat(Instant now) {
        if (begun() && !full() && !now.isBefore(told.plus(BEAT))) {
            tell(Telling.beat(position), now);
        }
    }

    private void tell(Telling telling, Instant now) {
        if (waiting.getAndIncrement() == 0) {
            taken = now;
        }
        told = now;
        emitter.emit(telling);
    }

    /** Whether what was told has waited for longer than a connection that works would let it. */
    boolean stalled(Instant now) {
        if (waiting.get() == 0) {
            return false;
        }
        Instant since = taken;
        if (since == null) {
            taken = now;
            return false;
        }
        return now.isAfter(since.plus(PATIENCE));
    }

    void end() {
        emitter.complete();
    }
}
