package org.tarikh.timeline.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.publication.Publication;

/**
 * The events service's dossiers. A page shows them beside what it knows itself and stands without them, so where the
 * service does not answer in time there is none.
 */
@ApplicationScoped
public class Dossiers {
    private static final int MOST_PAGES = 4;

    private static final int MOST_TOLD = 100;

    private final DossierTransport transport;
    private final TellingTransport telling;
    private final Publication publication;

    Dossiers(@RestClient DossierTransport transport, @RestClient TellingTransport telling, Publication publication) {
        this.transport = transport;
        this.telling = telling;
        this.publication = publication;
    }

    /** How the event's record came to be what it is; of a very long life only the beginning. */
    public Optional<History> history(UUID event) {
        return life(event, (changes, states) -> changes);
    }

    /**
     * The same as readers may know it: where only what editors have reviewed is published, from then on, and without what
     * is told of other events.
     */
    public Optional<History> published(UUID event) {
        return life(event, publication.reviewedOnly() ? this::published : (changes, states) -> changes);
    }

    private Optional<History> life(
            UUID event, BiFunction<List<History.Change>, Map<Long, String>, List<History.Change>> told) {
        return asked(() -> {
            List<History.Change> changes = new ArrayList<>();
            Map<Long, String> states = new HashMap<>();
            String next = null;
            for (int i = 0; i < MOST_PAGES && (i == 0 || next != null); i++) {
                DossierTransport.Life page = transport.history(event, next);
                changes.addAll(page.changes());
                page.items()
                        .forEach(item ->
                                states.put(item.revision(), item.review().state()));
                next = page.next();
            }
            return new History(told.apply(changes, states), next);
        });
    }

    /** What differs is told where both sides are published. */
    List<History.Change> published(List<History.Change> changes, Map<Long, String> states) {
        List<History.Change> published = new ArrayList<>();
        boolean before = false;
        for (History.Change change : changes) {
            boolean told = publication.tells(states.get(change.revision()));
            if (told) {
                published.add(before ? change.alone() : change.first());
            }
            before = told || before && !states.containsKey(change.revision());
        }
        return published;
    }

    /** What editors did to the event; of very many acts the newest. */
    public Optional<Acts> acts(UUID event) {
        return asked(() -> transport.acts(event));
    }

    /** Why the event's reports are one. */
    public Optional<Accounts> accounts(UUID event) {
        return asked(() -> transport.reports(event));
    }

    /** The first hundred published events, in order of time, that were read from an article. */
    public List<UUID> told(String article) {
        return asked(() -> telling.events(article, publication.states(), MOST_TOLD).items().stream()
                        .map(TellingTransport.Item::id)
                        .toList())
                .orElse(List.of());
    }

    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (WebApplicationException | ProcessingException e) {
            return Optional.empty();
        }
    }
}
