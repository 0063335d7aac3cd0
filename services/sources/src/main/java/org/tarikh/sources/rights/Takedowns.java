package org.tarikh.sources.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tarikh.sources.article.ArticleShelf;
import org.tarikh.sources.audit.Audit;
import org.tarikh.sources.changes.ChangeFeed;
import org.tarikh.sources.document.Document;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** Takes the words of documents out for good; what is left is a tombstone, which every feed tells. */
@ApplicationScoped
public class Takedowns {
    private final EntityManager entities;
    private final ChangeFeed feed;
    private final ArticleShelf shelf;
    private final Audit audit;

    Takedowns(EntityManager entities, ChangeFeed feed, ArticleShelf shelf, Audit audit) {
        this.entities = entities;
        this.feed = feed;
        this.shelf = shelf;
        this.audit = audit;
    }

    /** @throws Problem 409 where a takedown of one of these documents, or of another with one of these texts, stands */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refuse(Collection<UUID> documents, Collection<String> hashes) {
        List<?> standing = entities.createNativeQuery(
                        """
                        SELECT id FROM document WHERE id = ANY (?1) AND taken_down IS NOT NULL
                        UNION SELECT document FROM taken_down_text WHERE hash = ANY (CAST(?2 AS text[])) LIMIT 1
                        """)
                .setParameter(1, documents.toArray(UUID[]::new))
                .setParameter(2, hashes.toArray(String[]::new))
                .getResultList();
        if (!standing.isEmpty()) {
            throw new Problem(
                    Code.TAKEDOWN_STANDS,
                    "The document " + standing.get(0)
                            + " was taken down: it comes in again only once its takedown is lifted.");
        }
    }

    /** Redacts all there is of the document, under the turn in which documents are stored. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeDown(Document document, String reason) {
        // As if none of its articles were left, so that nothing is a copy of them any more.
        shelf.replace(List.of(
                new ArticleShelf.Replacement(document, document.current(), ArticleShelf.Reading.NOTHING, false)));
        redact(document.id, reason);
    }

    private void redact(UUID document, String reason) {
        run(
                "UPDATE document SET taken_down = now(), takedown_reason = ?2, takedowns = takedowns + 1 WHERE id = ?1",
                document,
                reason);
        run(
                "INSERT INTO taken_down_text (hash, document)"
                        + " SELECT DISTINCT hash, document FROM document_revision WHERE document = ?1"
                        + " ON CONFLICT DO NOTHING",
                document);
        run(
                "UPDATE document_revision SET text = '', title = NULL, byline = NULL, unread_parts = '{}',"
                        + " redacted = true WHERE document = ?1",
                document);
        run("DELETE FROM unread_stretch WHERE document = ?1", document);
        audit.redact(document);
        run("UPDATE document_retrieval SET headers = '{}' WHERE document = ?1", document);
        run("UPDATE page_snapshot SET next_at = NULL, snapshot = NULL WHERE document = ?1", document);
        run("UPDATE feed_item SET said = NULL WHERE document = ?1", document);
        run("UPDATE import_item SET row = NULL, content = NULL WHERE document = ?1", document);
        @SuppressWarnings("unchecked")
        List<UUID> articles = entities.createNativeQuery(
                        """
                        UPDATE article SET deleted = true, taken_down = true, revision = revision + 1, title = NULL,
                            headline = NULL, byline = NULL, opening = '', text_hash = NULL, words = NULL, copy_of = NULL,
                            attribution = '{}'
                        WHERE document = ?1 RETURNING id
                        """,
                        UUID.class)
                .setParameter(1, document)
                .getResultList();
        feed.changed(articles);
        shelf.left(articles);
    }

    /** Lets the document come in again; its words do not come back by this. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lift(UUID document) {
        run("DELETE FROM taken_down_text WHERE document = ?1", document);
        run(
                "UPDATE document SET taken_down = NULL, takedown_reason = NULL, takedowns = takedowns + 1 WHERE id = ?1",
                document);
    }

    private void run(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
