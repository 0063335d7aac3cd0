package org.tarikh.sources.retrieval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tarikh.sources.fetch.FetchException;
import org.tarikh.sources.fetch.Fetched;
import org.tarikh.sources.fetch.Fetcher;
import org.tarikh.sources.fetch.WebAddress;

/**
 * Has an archive save pages that were stored, each at least once: a page that was being saved when the service ended is
 * saved again.
 */
@ApplicationScoped
class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class);
    /** An archive fetches the page itself before it answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int TRIES = 5;
    /** Before the second try; each further one waits four times as long. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final Fetcher fetcher;
    private final Optional<URI> archive;

    Snapshots(
            EntityManager entities,
            Fetcher fetcher,
            @ConfigProperty(name = "tarikh.fetch.snapshot.url") Optional<URI> archive) {
        this.entities = entities;
        this.fetcher = fetcher;
        this.archive = archive;
    }

    boolean wanted() {
        return archive.isPresent();
    }

    private record Page(UUID document, int revision, int tries, String address) {}

    /** Has the next page saved; false where none waits. */
    boolean next() {
        Optional<Page> claimed = QuarkusTransaction.requiringNew().call(this::claimed);
        if (claimed.isEmpty()) {
            return false;
        }
        Page page = claimed.get();
        try {
            String snapshot = saved(page.address());
            QuarkusTransaction.requiringNew().run(() -> {
                entities.createNativeQuery("UPDATE document SET visits = visits + 1 WHERE id = ?1")
                        .setParameter(1, page.document())
                        .executeUpdate();
                end(page, null, snapshot, null);
            });
        } catch (FetchException e) {
            boolean last = page.tries() >= TRIES;
            Duration pause = FIRST_PAUSE.multipliedBy(1L << 2 * (page.tries() - 1));
            QuarkusTransaction.requiringNew().run(() -> end(page, last ? null : pause, null, e.getMessage()));
            if (last) {
                LOG.warnf("No archive saved document %s: %s", page.document(), e.getMessage());
            }
        }
        return true;
    }

    /** Others leave it alone for longer than the archive can take. */
    private Optional<Page> claimed() {
        List<?> rows = entities.createNativeQuery(
                        """
                        UPDATE page_snapshot s SET tries = tries + 1, next_at = now() + interval '10 min'
                        FROM document_retrieval r
                        WHERE r.document = s.document AND r.revision = s.revision
                            AND (s.document, s.revision) IN (SELECT w.document, w.revision
                                FROM page_snapshot w JOIN document d ON d.id = w.document
                                WHERE w.next_at <= now() AND d.taken_down IS NULL
                                ORDER BY w.next_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
                        RETURNING s.document, s.revision, s.tries, r.address
                        """)
                .getResultList();
        return rows.stream()
                .map(each -> (Object[]) each)
                .map(row -> new Page((UUID) row[0], (Integer) row[1], (Integer) row[2], (String) row[3]))
                .findFirst();
    }

    /** The address that the archive keeps the page at. */
    private String saved(String address) throws FetchException {
        Fetched answer = fetcher.ask(URI.create(archive.orElseThrow() + address), PATIENCE);
        Optional<String> kept = answer.header("location").or(() -> answer.header("content-location"));
        return kept.isEmpty()
                ? answer.address().toString()
                : WebAddress.of(answer.address(), kept.get()).toString();
    }

    /**
     * Notes what came of it, unless the document was taken down meanwhile: a snapshot leads to its words.
     *
     * @param pause until the next try; null where there is none
     */
    private void end(Page page, Duration pause, String snapshot, String problem) {
        entities.createNativeQuery(
                        """
                        UPDATE page_snapshot SET next_at = now() + CAST(?3 AS bigint) * interval '1 s', snapshot = CAST(?4 AS text),
                            problem = CAST(?5 AS text)
                        WHERE document = ?1 AND revision = ?2
                            AND NOT EXISTS (SELECT FROM document WHERE id = ?1 AND taken_down IS NOT NULL)
                        """)
                .setParameter(1, page.document())
                .setParameter(2, page.revision())
                .setParameter(3, pause == null ? null : pause.toSeconds())
                .setParameter(4, snapshot)
                .setParameter(5, problem)
                .executeUpdate();
    }
}
