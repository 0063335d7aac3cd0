package org.tarikh.sources.retrieval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.sources.fetch.Conditions;

/** What is kept of pages and of how their revisions were had. */
@ApplicationScoped
public class Retrievals {
    private final EntityManager entities;
    private final ObjectMapper json;
    private final boolean snapshots;

    Retrievals(
            EntityManager entities,
            ObjectMapper json,
            @ConfigProperty(name = "tarikh.fetch.snapshot.url") Optional<URI> snapshots) {
        this.entities = entities;
        this.json = json;
        this.snapshots = snapshots.isPresent();
    }

    /**
     * A document that stands at an address.
     *
     * @param url its own, under which it is known
     * @param asked the address to ask
     * @param conditions under which nothing would have to be sent again
     */
    record Known(UUID document, String url, String asked, Conditions conditions) {}

    /** The document known by the address, or once found by asking for it. */
    @Transactional
    Optional<Known> at(URI address) {
        return known(
                """
                d.id = coalesce(
                    (SELECT id FROM document WHERE identity = 'url:' || ?1),
                    (SELECT r.document FROM document_retrieval r JOIN document k ON k.id = r.document
                        WHERE r.asked = ?1 AND k.url IS NOT NULL ORDER BY r.at LIMIT 1))
                """,
                address.toString());
    }

    /** The document, where it has an address. */
    @Transactional
    Optional<Known> of(UUID document) {
        return known("d.id = ?1 AND d.url IS NOT NULL", document);
    }

    private Optional<Known> known(String which, Object parameter) {
        List<?> rows = entities.createNativeQuery(
                        """
                        SELECT d.id, d.url, coalesce(p.asked, d.url), p.etag, p.last_modified,
                            p.revision = d.revision AND d.taken_down IS NULL
                        FROM document d LEFT JOIN document_page p ON p.document = d.id WHERE
                        """
                                + which)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream().map(each -> (Object[]) each).findFirst().map(row -> {
            boolean newest = Boolean.TRUE.equals(row[5]);
            return new Known(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    newest ? new Conditions((String) row[3], (String) row[4]) : Conditions.NONE);
        });
    }

    /**
     * Keeps how a revision was had; it may have been had so before, or otherwise.
     *
     * @param fresh whether it is new by this
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID document, int revision, boolean fresh, Retrieval retrieval) {
        if (!fresh) {
            visited(document);
        }
        run(
                """
                INSERT INTO document_retrieval (document, revision, asked, address, at, status, headers, hash)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS jsonb), ?8) ON CONFLICT DO NOTHING
                """,
                document,
                revision,
                retrieval.asked(),
                retrieval.address(),
                retrieval.at(),
                retrieval.status(),
                written(retrieval.headers()),
                retrieval.hash());
        run(
                """
                INSERT INTO document_page (document, asked, revision, etag, last_modified, seen_at, tried_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) ON CONFLICT (document) DO UPDATE
                SET asked = excluded.asked, revision = excluded.revision, etag = excluded.etag,
                    last_modified = excluded.last_modified, seen_at = excluded.seen_at, tried_at = excluded.tried_at,
                    gone_since = NULL, gone_status = NULL
                """,
                document,
                retrieval.asked(),
                revision,
                retrieval.headers().get("etag"),
                retrieval.headers().get("last-modified"),
                retrieval.at());
        if (fresh && snapshots) {
            run("INSERT INTO page_snapshot (document, revision) VALUES (?1, ?2)", document, revision);
        }
    }

    /** Notes that the page stands as it stood. */
    @Transactional
    void seen(UUID document, Instant at) {
        visited(document);
        run(
                """
                UPDATE document_page SET seen_at = ?2, tried_at = ?2, gone_since = NULL, gone_status = NULL
                WHERE document = ?1
                """,
                document,
                at);
    }

    /** Notes that the page is not there any more; since when is not changed where that was known. */
    @Transactional
    void gone(Known known, int status, Instant at) {
        visited(known.document());
        run(
                """
                INSERT INTO document_page (document, asked, revision, seen_at, tried_at, gone_since, gone_status)
                SELECT id, ?2, revision, recorded, ?3, ?3, ?4 FROM document WHERE id = ?1
                ON CONFLICT (document) DO UPDATE SET tried_at = excluded.tried_at,
                    gone_since = coalesce(document_page.gone_since, excluded.gone_since), gone_status = excluded.gone_status
                """,
                known.document(),
                known.asked(),
                at,
                status);
    }

    /** Comes first, since all else that is done with a document locks its row before those of its page. */
    private void visited(UUID document) {
        run("UPDATE document SET visits = visits + 1 WHERE id = ?1", document);
    }

    /** What is told of documents' pages. */
    public static final class Told {
        private final Map<String, RetrievalView> retrievals = new HashMap<>();
        private final Map<UUID, Gone> gone = new HashMap<>();

        /** Null where the revision was not had from the web. */
        public RetrievalView retrieval(UUID document, int revision) {
            return retrievals.get(document + "/" + revision);
        }

        /** Null where the page is not known to be gone. */
        public Gone gone(UUID document) {
            return gone.get(document);
        }
    }

    /** What there is to tell of these documents, all revisions. */
    @Transactional
    public Told of(Collection<UUID> documents) {
        Told told = new Told();
        if (documents.isEmpty()) {
            return told;
        }
        List<?> rows = entities.createNativeQuery(
                        """
                        SELECT r.document, r.revision, r.asked, r.address, r.at, r.status, CAST(r.headers AS text), r.hash,
                            CASE WHEN p.revision = r.revision THEN p.seen_at END, s.snapshot
                        FROM document_retrieval r LEFT JOIN document_page p ON p.document = r.document
                        LEFT JOIN page_snapshot s ON s.document = r.document AND s.revision = r.revision
                        WHERE r.document IN (?1)
                        """)
                .setParameter(1, documents)
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            told.retrievals.put(
                    row[0] + "/" + row[1],
                    new RetrievalView(
                            (String) row[2],
                            (String) row[3],
                            (Instant) row[4],
                            (Integer) row[5],
                            read((String) row[6]),
                            (String) row[7],
                            (Instant) row[8],
                            (String) row[9]));
        }
        List<?> away = entities.createNativeQuery("SELECT document, gone_since, gone_status FROM document_page"
                        + " WHERE gone_since IS NOT NULL AND document IN (?1)")
                .setParameter(1, documents)
                .getResultList();
        for (Object each : away) {
            Object[] row = (Object[]) each;
            told.gone.put((UUID) row[0], new Gone((Instant) row[1], (Integer) row[2]));
        }
        return told;
    }

    private String written(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
