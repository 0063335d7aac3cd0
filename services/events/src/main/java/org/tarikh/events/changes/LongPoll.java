package org.tarikh.events.changes;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tarikh.events.problem.Bounds;

/** Looks again and again until there is something to tell; meanwhile it holds neither a thread nor a connection. */
@ApplicationScoped
class LongPoll {
    private static final Bounds WAIT = new Bounds("wait", 0, 30, 0);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Clock clock;

    LongPoll(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a look finds, at the latest when the time is over.
     *
     * @param wait the client's parameter, in seconds from 0 to 30; null for none
     * @param told whether what was found is worth an answer before the time is over
     */
    <T> Uni<T> until(String wait, Supplier<T> look, Predicate<T> told) {
        return until(clock.instant().plusSeconds(WAIT.of(wait)), look, told);
    }

    private <T> Uni<T> until(Instant end, Supplier<T> look, Predicate<T> told) {
        return Uni.createFrom()
                .item(look)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(found -> {
                    if (told.test(found) || !clock.instant().isBefore(end)) {
                        return Uni.createFrom().item(found);
                    }
                    return Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(BETWEEN_LOOKS)
                            .chain(() -> until(end, look, told));
                });
    }
}
