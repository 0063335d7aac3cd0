package org.tarikh.sources.retrieval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tarikh.sources.problem.Problem;

/** Reads pages again from time to time while they are new: corrections and disappearances mostly come early. */
@ApplicationScoped
class Revisits {
    private static final Logger LOG = Logger.getLogger(Revisits.class);

    private final EntityManager entities;
    private final Retrievals retrievals;
    private final Pages pages;
    private final Optional<Duration> every;
    private final Duration during;

    Revisits(
            EntityManager entities,
            Retrievals retrievals,
            Pages pages,
            @ConfigProperty(name = "tarikh.fetch.reread.every") Optional<Duration> every,
            @ConfigProperty(name = "tarikh.fetch.reread.during") Duration during) {
        this.entities = entities;
        this.retrievals = retrievals;
        this.pages = pages;
        this.every = every;
        this.during = during;
    }

    boolean wanted() {
        return every.isPresent();
    }

    /** Reads the page again that has waited for longest; false where none is due. A page that fails waits its time. */
    boolean next() {
        Optional<UUID> due = QuarkusTransaction.requiringNew().call(this::claimed);
        if (due.isEmpty()) {
            return false;
        }
        try {
            retrievals.of(due.get()).ifPresent(pages::refetch);
        } catch (Problem e) {
            LOG.debugf("The page of document %s was not read again: %s", due.get(), e.getMessage());
        }
        return true;
    }

    private Optional<UUID> claimed() {
        return entities.createNativeQuery(
                        """
                        WITH recent AS MATERIALIZED (
                            SELECT id FROM document
                            WHERE recorded > now() - CAST(?2 AS bigint) * interval '1 s' AND taken_down IS NULL
                        ), due AS (
                            SELECT p.document FROM document_page p JOIN recent ON recent.id = p.document
                            WHERE p.tried_at <= now() - CAST(?1 AS bigint) * interval '1 s'
                            ORDER BY p.tried_at LIMIT 1 FOR UPDATE OF p SKIP LOCKED
                        )
                        UPDATE document_page p SET tried_at = now() FROM due WHERE p.document = due.document
                        RETURNING p.document
                        """,
                        UUID.class)
                .setParameter(1, every.orElseThrow().toSeconds())
                .setParameter(2, during.toSeconds())
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
    }
}
