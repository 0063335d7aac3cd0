package org.tarikh.timeline.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

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

    Dossiers(@RestClient DossierTransport transport, @RestClient TellingTransport telling) {
        this.transport = transport;
        this.telling = telling;
    }

    /** How the event's record came to be what it is; of a very long life only the beginning. */
    public Optional<History> history(UUID event) {
        return asked(() -> {
            List<History.Change> changes = new ArrayList<>();
            String next = null;
            for (int i = 0; i < MOST_PAGES && (i == 0 || next != null); i++) {
                History page = transport.history(event, next);
                changes.addAll(page.changes());
                next = page.next();
            }
            return new History(changes, next);
        });
    }

    /** What editors did to the event; of very many acts the newest. */
    public Optional<Acts> acts(UUID event) {
        return asked(() -> transport.acts(event));
    }

    /** Why the event's reports are one. */
    public Optional<Accounts> accounts(UUID event) {
        return asked(() -> transport.reports(event));
    }

    /** The first hundred events, in order of time, that were read from an article. */
    public List<UUID> told(String article) {
        return asked(() -> telling.events(article, MOST_TOLD).items().stream()
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
