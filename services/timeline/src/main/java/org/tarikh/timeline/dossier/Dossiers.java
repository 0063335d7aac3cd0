package org.tarikh.timeline.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
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
    private final DossierTransport transport;

    Dossiers(@RestClient DossierTransport transport) {
        this.transport = transport;
    }

    /** How the event's record came to be what it is. */
    public Optional<History> history(UUID event) {
        return asked(() -> transport.history(event));
    }

    /** Why the event's reports are one. */
    public Optional<Accounts> accounts(UUID event) {
        return asked(() -> transport.reports(event));
    }

    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (WebApplicationException | ProcessingException e) {
            return Optional.empty();
        }
    }
}
