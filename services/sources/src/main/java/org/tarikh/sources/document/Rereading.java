package org.tarikh.sources.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tarikh.sources.article.ArticleShelf;

/** Reads documents anew, beside all else, that a version stored which read less: without it they would have no copies and no credits. */
@ApplicationScoped
class Rereading {
    private static final Logger LOG = Logger.getLogger(Rereading.class);
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
                    QuarkusTransaction.requiringNew().timeout(600).run(() -> readAnew(document));
                    read++;
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

    private void readAnew(UUID id) {
        Optional<Document> known = Document.findByIdOptional(id);
        if (known.isEmpty()) {
            return;
        }
        Document document = known.get();
        DocumentRevision revision = document.current();
        // Others store meanwhile; one who stored this very document has read it anew.
        ArticleShelf.Reading reading = articles.read(revision.text, revision.given());
        archive.takeTurn();
        entities.refresh(document);
        if (document.readBy < ArticleShelf.READER
                && document.takenDown == null
                && document.revision == revision.number) {
            articles.replace(List.of(new ArticleShelf.Replacement(document, revision, reading, false)));
        }
    }
}
