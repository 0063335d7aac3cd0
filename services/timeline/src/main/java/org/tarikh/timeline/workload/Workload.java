package org.tarikh.timeline.workload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.peer.Peer;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.projection.Progress;
import org.tarikh.timeline.publication.Publication;

/** Asks how far the work is, however many readers want to know, every second at most. */
@ApplicationScoped
public class Workload {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration WHILE_BUSY = Duration.ofSeconds(3);
    private static final Duration WHILE_IDLE = Duration.ofSeconds(20);
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private final SourcesStatusTransport sources;
    private final EventsStatusTransport events;
    private final Progress progress;
    private final Chronology chronology;
    private final Publication publication;
    private final ManagedExecutor executor;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Known known = new Known(null, Instant.EPOCH);

    private record Known(Work work, Instant at) {
        boolean olderThan(Duration age) {
            return Instant.now().isAfter(at.plus(age));
        }
    }

    Workload(
            @RestClient SourcesStatusTransport sources,
            @RestClient EventsStatusTransport events,
            Progress progress,
            Chronology chronology,
            Publication publication,
            ManagedExecutor executor) {
        this.sources = sources;
        this.events = events;
        this.progress = progress;
        this.chronology = chronology;
        this.publication = publication;
        this.executor = executor;
    }

    /** How far the work is now; waits for the peers, as long as for any of their answers. */
    public Work now() {
        Known last = known;
        return last.olderThan(FRESH) ? ask() : last.work();
    }

    /** The work that was under way when last looked at; waits for nobody, but has somebody look again. */
    public Optional<Work> underWay() {
        Known last = known;
        boolean busy = last.work() != null && last.work().busy();
        if (last.olderThan(busy ? WHILE_BUSY : WHILE_IDLE) && asking.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    ask();
                } finally {
                    asking.set(false);
                }
            });
        }
        return busy && !last.olderThan(FORGOTTEN) ? Optional.of(last.work()) : Optional.empty();
    }

    private Work ask() {
        SourcesStatusTransport.Status taken = answered(Peer.SOURCES, sources::status);
        EventsStatusTransport.Status read = answered(Peer.EVENTS, events::status);
        Work work = new Work(
                taken == null ? null : documents(taken.imports()),
                read == null ? null : articles(read.articles()),
                read == null ? null : entries(read.events()));
        known = new Known(work, Instant.now());
        return work;
    }

    private static Work.Stage documents(SourcesStatusTransport.Imports imports) {
        return new Work.Stage(imports.documents() - imports.waiting(), imports.documents(), 0);
    }

    private static Work.Stage articles(EventsStatusTransport.Articles articles) {
        long done = articles.read() + articles.failed();
        return new Work.Stage(done, done + articles.waiting(), articles.failed());
    }

    /**
     * Feeds tell no distance, only whether their end is reached; how far it is follows from how many there are. Of how
     * many not all are published, so it is then one more than there are until the end is reached.
     */
    private Work.Stage entries(EventsStatusTransport.Events events) {
        String upstream = progress.upstream().orElse(null);
        boolean reached = upstream == null || upstream.equals(progress.position());
        long size = chronology.size();
        long total = publication.reviewedOnly() ? reached ? size : size + 1 : events.incident() + events.move();
        long done = reached ? total : Math.min(size, Math.max(0, total - 1));
        return new Work.Stage(done, total, progress.unreadable());
    }

    private static <T> T answered(Peer peer, Supplier<T> question) {
        try {
            return peer.answer(question).orElse(null);
        } catch (Problem away) {
            return null;
        }
    }
}
