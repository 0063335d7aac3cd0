package org.tarikh.sources.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tarikh.sources.article.ArticleShelf;

/**
 * Reads documents anew, beside all else, that a version stored which read less: without it they would not be found by their
 * words and have no copies and no credits. Replicas share them.
 */
@ApplicationScoped
class Rereading {
    private static final Logger LOG = Logger.getLogger(Rereading.class);
    /** Before the document's number in the name of its advisory lock. */
    static final int LOCK = 5_414_722;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final Archive archive;
    private final ArticleShelf articles;
    private volatile boolean stopped;

    Rereading(EntityManager entities, Archive archive, ArticleShelf articles) {
        this.entities = entities;
        this.archive = archive;
        this.articles = articles;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "reading anew");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Goes through all documents once; what fails is tried again at the next start. */
    void run() {
        UUID at = BEFORE_ALL;
        int read = 0;
        while (at != null && !stopped) {
            UUID after = at;
            try {
                at = QuarkusTransaction.requiringNew()
                        .call(() ->
                                Document.readBefore(ArticleShelf.READER, after).map(document -> document.id))
                        .orElse(null);
                if (at != null) {
                    UUID document = at;
                    read += QuarkusTransaction.requiringNew().timeout(600).call(() -> readAnew(document)) ? 1 : 0;
                }
            } catch (RuntimeException e) {
                if (at == null || at.equals(after)) {
                    LOG.warnf("Documents that were here before are read anew at the next start: %s", e.getMessage());
                    return;
                }
                LOG.errorf(e, "The document %s is not read anew before the next start", at);
            }
        }
        if (read > 0) {
            LOG.infof("%d documents that were here before have been read anew", read);
        }
    }

    /** Whether it was, and by no other replica. */
    private boolean readAnew(UUID id) {
        // Not the row, which whoever stores the document locks only after taking a turn.
        boolean mine =
                (Boolean) entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ", hashtext(?1))")
                        .setParameter(1, id.toString())
                        .getSingleResult();
        if (!mine) {
            return false;
        }
        Document document = Document.findById(id);
        if (document.readBy >= ArticleShelf.READER || document.takenDown != null) {
            return false;
        }
        DocumentRevision revision = document.current();
        // Others store meanwhile; one who stored this very document has read it anew.
        ArticleShelf.Reading reading = articles.read(revision.text, revision.given());
        archive.takeTurn();
        entities.refresh(document);
        if (document.readBy >= ArticleShelf.READER
                || document.takenDown != null
                || document.revision != revision.number) {
            return false;
        }
        articles.replace(List.of(new ArticleShelf.Replacement(document, revision, reading, false)));
        return true;
    }
}
