package org.tarikh.sources.article;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tarikh.sources.reading.DocumentReading;

/** Keeps which stretches of documents' newest texts belong to no article, and why. */
final class UnreadStretches {
    private UnreadStretches() {}

    static void replace(EntityManager entities, Collection<ArticleShelf.Replacement> replacements) {
        UUID[] before = replacements.stream()
                .filter(each -> !each.first())
                .map(each -> each.document().id)
                .toArray(UUID[]::new);
        if (before.length > 0) {
            entities.createNativeQuery("DELETE FROM unread_stretch WHERE document = ANY (?1)")
                    .setParameter(1, before)
                    .executeUpdate();
        }
        List<UUID> documents = new ArrayList<>();
        List<DocumentReading.Unread> unread = new ArrayList<>();
        for (ArticleShelf.Replacement each : replacements) {
            for (DocumentReading.Unread stretch : each.reading().unread()) {
                documents.add(each.document().id);
                unread.add(stretch);
            }
        }
        if (unread.isEmpty()) {
            return;
        }
        entities.createNativeQuery(
                        """
                        INSERT INTO unread_stretch (document, start_at, end_at, why)
                        SELECT * FROM unnest(?1, CAST(?2 AS integer[]), CAST(?3 AS integer[]), CAST(?4 AS text[]))
                        """)
                .setParameter(1, documents.toArray(UUID[]::new))
                .setParameter(
                        2, unread.stream().map(each -> each.span().start()).toArray(Integer[]::new))
                .setParameter(3, unread.stream().map(each -> each.span().end()).toArray(Integer[]::new))
                .setParameter(
                        4, unread.stream().map(DocumentReading.Unread::why).toArray(String[]::new))
                .executeUpdate();
    }

    static List<UnreadView> of(EntityManager entities, UUID document) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT start_at, end_at, why FROM unread_stretch WHERE document = ?1 ORDER BY start_at",
                        Object[].class)
                .setParameter(1, document)
                .getResultList();
        return rows.stream()
                .map(row -> new UnreadView((Integer) row[0], (Integer) row[1], (String) row[2]))
                .toList();
    }
}
