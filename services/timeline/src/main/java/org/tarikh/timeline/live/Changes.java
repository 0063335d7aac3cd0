package org.tarikh.timeline.live;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;

/** Changes page by page; who waits for one holds neither a thread nor a connection meanwhile. */
@ApplicationScoped
public class Changes {
    private static final int BATCH = 500;
    private static final int BATCHES = 10;

    private final ChangeLog log;
    private final Chronology chronology;
    private final Tail tail;

    Changes(ChangeLog log, Chronology chronology, Tail tail) {
        this.log = log;
        this.chronology = chronology;
        this.tail = tail;
    }

    /** The newest position: what is read after it was asked for is as new as that, or newer. */
    public long position() {
        return log.tell().newest();
    }

    /**
     * What changed after a position, at once or as soon as something does.
     *
     * @param after null for the newest position and nothing else
     * @param limit 1 or more
     * @param waitSeconds 0 or more
     * @return fails with a Problem 410 where the changes after the position are kept no more
     */
    Uni<EntryChanges> after(Filter filter, Long after, int limit, int waitSeconds) {
        Uni<EntryChanges> now = Uni.createFrom()
                .item(() -> after == null ? newest() : read(filter, after, limit))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        if (after == null || waitSeconds == 0) {
            return now;
        }
        Instant end = Instant.now().plusSeconds(waitSeconds);
        return now.chain(found -> somethingOrLater(filter, found, limit, end));
    }

    private Uni<EntryChanges> somethingOrLater(Filter filter, EntryChanges found, int limit, Instant end) {
        return found.items().isEmpty()
                ? later(filter, found.next(), limit, end)
                : Uni.createFrom().item(found);
    }

    /** Listens for the first change there is, then reads what is there, until there is something or the time is over. */
    private Uni<EntryChanges> later(Filter filter, long position, int limit, Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        if (left.isNegative() || left.isZero()) {
            return Uni.createFrom().item(new EntryChanges(List.of(), position));
        }
        return tail.listen(filter, position)
                .filter(telling -> telling.change() != null || telling.lost())
                .toUni()
                .ifNoItem()
                .after(left)
                .recoverWithItem((Telling) null)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(any -> read(filter, position, limit))
                // What was told may have been undone by the time it is read.
                .chain(found -> somethingOrLater(filter, found, limit, end));
    }

    private EntryChanges newest() {
        return new EntryChanges(List.of(), position());
    }

    private EntryChanges read(Filter filter, long after, int limit) {
        long position = after;
        List<EntryChange> items = List.of();
        for (int i = 0; i < BATCHES && items.isEmpty(); i++) {
            List<Step> steps = log.after(position, BATCH);
            ChangeLog.Reach reach = log.reach();
            if (!reach.follows(position) && !log.given(position)) {
                throw new Problem(
                        Code.POSITION_PASSED,
                        "The changes after " + after + " are kept no more, or this service never gave that position");
            }
            items = new Meaning(chronology, steps).under(filter);
            if (items.size() > limit) {
                items = items.subList(0, limit);
                return new EntryChanges(items, items.get(limit - 1).position());
            }
            if (steps.size() < BATCH) {
                return new EntryChanges(
                        items,
                        steps.isEmpty() ? position : steps.get(steps.size() - 1).position());
            }
            position = steps.get(steps.size() - 1).position();
        }
        return new EntryChanges(items, position);
    }
}
