package org.tarikh.timeline.workload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.peer.Peer;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.projection.Progress;
import org.tarikh.timeline.publication.Publication;

/** Asks how each part of Tarikh is doing, every second at most. */
@ApplicationScoped
public class Conditions {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SourcesStatusTransport sources;
    private final EventsStatusTransport events;
    private final Progress progress;
    private final Chronology chronology;
    private final Publication publication;
    private final String version;
    private Condition known;
    private Instant asked = Instant.MIN;

    Conditions(
            @RestClient SourcesStatusTransport sources,
            @RestClient EventsStatusTransport events,
            Progress progress,
            Chronology chronology,
            Publication publication,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.sources = sources;
        this.events = events;
        this.progress = progress;
        this.chronology = chronology;
        this.publication = publication;
        this.version = version;
    }

    /** How it is now; waits for the peers, as long as for any of their answers. */
    public synchronized Condition now() {
        if (asked.plus(FRESH).isBefore(Instant.now())) {
            known = ask();
            asked = Instant.now();
        }
        return known;
    }

    private Condition ask() {
        SourcesStatusTransport.Status taken = answered(Peer.SOURCES, sources::status);
        EventsStatusTransport.Status read = answered(Peer.EVENTS, events::status);
        return new Condition(
                taken == null ? null : taking(taken), read == null ? null : reading(read), following(read == null));
    }

    private static Condition.Taking taking(SourcesStatusTransport.Status status) {
        return new Condition.Taking(
                status.documents(), status.imports().waiting(), status.imports().failed(), status.version());
    }

    private Condition.Reading reading(EventsStatusTransport.Status status) {
        EventsStatusTransport.Articles articles = status.articles();
        return new Condition.Reading(
                articles.read(),
                articles.waiting(),
                articles.failed(),
                articles.waitingSince(),
                status.upstream() == null || status.upstream().equals(status.position()),
                publication.reviewedOnly()
                        ? null
                        : status.events().incident() + status.events().move(),
                status.extractor() == null ? null : status.extractor().version(),
                status.version());
    }

    private Condition.Following following(boolean away) {
        // Upstream is asked first, so that the two are equal only where nothing came between.
        String upstream = away ? null : progress.upstream().orElse(null);
        return new Condition.Following(
                chronology.size(),
                upstream == null || upstream.equals(progress.position()),
                progress.lag(),
                progress.rebuilding(),
                progress.unreadable(),
                version);
    }

    private static <T> T answered(Peer peer, Supplier<T> question) {
        try {
            return peer.answer(question).orElse(null);
        } catch (Problem away) {
            return null;
        }
    }
}
